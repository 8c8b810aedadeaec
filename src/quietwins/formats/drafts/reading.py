"""A draft's bytes as its text."""

from quietwins.formats.drafts.document import DOCX, ODT, document_text, parts_of
from quietwins.formats.errors import UnreadableFile
from quietwins.formats.text import decoded
from quietwins.language import N_, _

MOST_BYTES = 20_000_000
MOST_LETTERS = 5_000_000
_ZIP = b"PK\x03\x04"
_OF_OTHERS = {
    b"%PDF": N_("this is a PDF."),
    b"{\\rtf": N_("this is rich text."),
    b"\xd0\xcf\x11\xe0": N_("this is an older Word document, or one with a password."),
}
_SAVE_AGAIN = N_("Please save it as .docx, .odt or plain text, without a password.")


def draft_text(source: str, data: bytes) -> str:
    """The words of a draft, a paragraph a line in a document; plain text as it is.

    What it is, is told from its content. Raises UnreadableFile for what is no text and no
    document that we know, is damaged, or is longer than is opened.
    """
    if len(data) > MOST_BYTES:
        raise too_long(source)
    text = _text(source, data)
    if len(text) > MOST_LETTERS:
        raise too_long(source)
    return text


def too_long(source: str) -> UnreadableFile:
    """The one sentence for a file longer than is opened."""
    found = _("this is longer than we open at once.")
    return UnreadableFile(source, found, _("Please choose a part of it."))


def _text(source: str, data: bytes) -> str:
    for head, found in _OF_OTHERS.items():
        if data.startswith(head):
            raise UnreadableFile(source, _(found), _(_SAVE_AGAIN))
    if data.startswith(_ZIP) or source.lower().endswith((".docx", ".odt")):
        return _document(source, data)
    try:
        return decoded(source, data)
    except UnreadableFile as trouble:
        mend = _("Please save it again as plain text (UTF-8).")
        raise UnreadableFile(source, trouble.found, mend) from None


def _document(source: str, data: bytes) -> str:
    parts = parts_of(data)
    for kind in (DOCX, ODT):
        if kind.part in parts:
            text = document_text(data, kind)
            if text is None:
                raise UnreadableFile(
                    source, _("this document is broken or locked."), _(_SAVE_AGAIN)
                )
            return text
    found = _("this is no document that we can open.")
    raise UnreadableFile(source, found, _(_SAVE_AGAIN))
