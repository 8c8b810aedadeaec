"""The progress story on paper: tagged, in order, and nobody's words run."""

from io import BytesIO
from typing import Any

from hypothesis import given
from hypothesis import settings as trying
from hypothesis import strategies as st
from pypdf import PdfReader

from quietwins.pictures.story import Chosen, Month, Story, story_pdf

END = "Nothing else is included."


def paper(*says: str, title: str = "My year") -> PdfReader:
    wins = [Chosen(one, ["3 September 2025"]) for one in says]
    story = Story(title, "For myself", [Month("September 2025", wins)], END)
    return PdfReader(BytesIO(story_pdf(story)))


def text_of(pdf: PdfReader) -> str:
    return "\n".join(page.extract_text() for page in pdf.pages)


def tags(pdf: PdfReader) -> list[str]:
    """What each piece of it is, in reading order: "H1", "LI"."""
    found: list[str] = []

    def walk(piece: Any) -> None:
        piece = piece.get_object()
        if isinstance(piece, list):
            for one in piece:
                walk(one)
        elif isinstance(piece, dict):
            found.extend([piece["/S"][1:]] if "/S" in piece else [])
            walk(piece.get("/K", []))

    root: Any = pdf.trailer["/Root"]
    walk(root["/StructTreeRoot"])
    return found


def test_a_screen_reader_is_told_its_language_its_title_and_what_each_piece_is() -> None:
    pdf = paper("I opened the book", "I asked Sam")
    root: Any = pdf.trailer["/Root"]
    assert root["/Lang"] == "en-GB" and root["/MarkInfo"]["/Marked"]
    assert pdf.metadata is not None and pdf.metadata.title == "My year"
    assert "pdfuaid:part" in root["/Metadata"].get_object().get_data().decode()
    assert [tag for tag in tags(pdf) if tag in {"Title", "H1", "L", "LI"}] == [
        *("Title", "H1", "L", "LI", "LI")
    ]


def test_it_reads_in_order_from_its_title_to_where_it_ends() -> None:
    lines = text_of(paper("I opened the book", "I asked Sam")).splitlines()
    assert lines[:4] == ["My year", "For myself", "September 2025", "I opened the book"]
    assert lines.index("I asked Sam") < lines.index(END)


def test_the_same_story_is_the_same_file() -> None:
    story = Story("My year", "For myself", [Month("May 2026", [Chosen("I rested")])], END)
    assert story_pdf(story) == story_pdf(story)


def test_lines_stay_lines() -> None:
    assert "One\nTwo" in text_of(paper("One\nTwo"))


def test_what_looks_like_a_command_is_printed_as_it_was_typed() -> None:
    typed = r"#eval('1') *bold* _it_ $x$ @ref <tag> \ // /* = - + `raw` #read(sys.inputs)"
    assert typed in text_of(paper(typed))
    assert typed in " ".join(text_of(paper("I read", title=typed)).split())


def test_our_own_letters_are_on_the_paper_and_no_others_are_needed() -> None:
    fonts: Any = paper("Read two pages", "Žluťoučký").pages[0]["/Resources"]
    names = [font.get_object()["/BaseFont"] for font in fonts["/Font"].values()]
    assert {name.partition("+")[2].partition("-")[0] for name in names} == {
        "AtkinsonHyperlegibleNext"
    }


def test_a_word_that_no_letters_of_ours_can_show_is_still_on_a_tagged_paper() -> None:
    pdf = paper("日本語 🎉 مرحبا", "\ue000\x07\ufffe")
    assert "LI" in tags(pdf)


TYPED = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=60)
MARKS = st.text(st.sampled_from("#[]{}()$*_`\\\"'/=-+<>@~&;:.a1 \n"), max_size=60)


@trying(max_examples=60)
@given(st.one_of(TYPED, MARKS, st.text(max_size=40)))
def test_whatever_is_typed_there_is_a_paper_with_its_end(typed: str) -> None:
    assert text_of(paper(typed, title=typed)).rstrip("\n1234567890 ").endswith(END)


@trying(max_examples=60)
@given(MARKS)
def test_every_mark_of_a_typed_line_is_printed(typed: str) -> None:
    """But for spaces, which paper lays out its own way."""
    printed = "".join(text_of(paper(f"a{typed}b")).split())
    assert f"a{''.join(typed.split())}b" in printed
