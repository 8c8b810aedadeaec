"""Documents typed on the spot."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
_ODT = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


def docx(body: str) -> bytes:
    """A Word document with this body."""
    return zipped(
        "word/document.xml", f"<w:document {_W} {_MC}><w:body>{body}</w:body></w:document>"
    )


def odt(body: str) -> bytes:
    """An open document with this body."""
    whole = f"<office:document-content {_ODT}>{body}</office:document-content>"
    return zipped("content.xml", whole)


def paragraph(*words: str) -> str:
    """A paragraph of Word's, each of its runs apart."""
    runs = "".join(f'<w:r><w:t xml:space="preserve">{word}</w:t></w:r>' for word in words)
    return f'<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>{runs}</w:p>'


def zipped(name: str, text: str) -> bytes:
    """One file in an archive."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        archive.writestr(name, text)
    return out.getvalue()
