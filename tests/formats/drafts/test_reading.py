"""Drafts as people have them: plain text, Word and open documents; and what is none of these."""

import pytest

from quietwins.formats.drafts.document import MOST_BYTES
from quietwins.formats.drafts.reading import draft_text
from quietwins.formats.errors import UnreadableFile
from tests.formats.drafts.made import docx, odt, paragraph, zipped


def why_not(name: str, data: bytes) -> str:
    with pytest.raises(UnreadableFile) as trouble:
        draft_text(name, data)
    return str(trouble.value)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_plain_text_is_read_as_it_stands(encoding: str) -> None:
    text = "“Fair is foul”, naïve.\r\n\r\n  Two\tthings.\n"
    assert draft_text("a.txt", text.encode(encoding)) == text


def test_the_paragraphs_of_a_word_document_stand_apart() -> None:
    data = docx(paragraph("The wit", "ches are evil.") + paragraph("Second.<w:br/>"))
    assert draft_text("a.docx", data) == "The witches are evil.\n\nSecond."


def test_what_was_taken_out_or_is_kept_twice_is_not_read() -> None:
    gone = "<w:p><w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:t>here</w:t></w:r>"
    twice = f"<mc:AlternateContent><mc:Fallback>{paragraph('here')}</mc:Fallback>"
    assert draft_text("a.docx", docx(f"{gone}{twice}</mc:AlternateContent></w:p>")) == "here"


def test_an_open_document_is_read_with_its_spaces_and_without_its_notes() -> None:
    body = (
        "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
        '<text:h>Title</text:h><text:p>One <text:span>two</text:span><text:s text:c="2"/>three'
        "<office:annotation><text:p>a note</text:p></office:annotation><text:line-break/>four"
        "</text:p>"
    )
    assert draft_text("a.odt", odt(body)) == "Title\n\nOne two  three\nfour"


def test_a_document_is_known_by_what_is_in_it() -> None:
    assert draft_text("essay", docx(paragraph("Here."))) == "Here."


@pytest.mark.parametrize(
    ("name", "data", "found"),
    [
        ("a.docx", b"These are words.", "no document that we can open"),
        ("a.docx", b"", "no document that we can open"),
        ("a.odt", b"PK\x03\x04 cut short", "no document that we can open"),
        ("a.docx", docx("<w:p>"), "broken or locked"),
        ("a.pdf", b"%PDF-1.7 words", "a PDF"),
        ("a.rtf", rb"{\rtf1 words}", "rich text"),
        ("a.doc", b"\xd0\xcf\x11\xe0 words", "an older Word document"),
        ("a.txt", b"one\0two", "NUL"),
        ("a.txt", "é".encode() + b"\xff", "cut short or damaged"),
    ],
)
def test_what_is_no_draft_is_said_to_be_none(name: str, data: bytes, found: str) -> None:
    said = why_not(name, data)
    assert said.startswith(f"{name}: ")
    assert found in said
    assert "Please save it" in said


def test_a_document_that_grows_without_end_is_not_unpacked() -> None:
    assert "broken or locked" in why_not("a.docx", docx(paragraph("x" * MOST_BYTES)))


def test_a_document_that_defines_words_of_its_own_is_not_read() -> None:
    entity = '<!DOCTYPE a [<!ENTITY b "c">]><text:p xmlns:text="t">&b;</text:p>'
    assert "broken or locked" in why_not("a.odt", zipped("content.xml", entity))


def test_more_words_than_are_opened_are_refused() -> None:
    assert "longer than we open at once" in why_not("a.txt", b"word " * 1_000_001)
