"""Cards on paper: six a page, the same bytes for the same cards, and any name as words alone."""

from io import BytesIO

from pypdf import PdfReader

from quietwins.pictures.card import PaperCard, cards_pdf
from quietwins.pictures.drawings import DRAWINGS

AT = "quietwins.example/card"


def card(name: str = "Liam") -> PaperCard:
    pictures = ["moon", "apple", "moon", "wheel"]
    return PaperCard(name, "CDF 347", pictures, AT, f"https://{AT}/?code=CDF347")


def text(cards: list[PaperCard]) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(cards_pdf(cards))).pages]


def test_a_card_holds_its_name_its_code_where_it_is_typed_and_its_pictures_in_order() -> None:
    (page,) = text([card()])
    assert all(part in page for part in ("Liam", "CDF 347", AT))
    words = [word for word in page.split() if word in DRAWINGS]
    assert words == ["moon", "apple", "moon", "wheel"]


def test_six_stand_on_a_page() -> None:
    assert len(text([card()] * 6)) == 1
    assert len(text([card()] * 7)) == 2


def test_the_same_cards_are_the_same_bytes() -> None:
    assert cards_pdf([card()]) == cards_pdf([card()])


def test_every_picture_can_be_printed() -> None:
    names = [*DRAWINGS]
    cards = [PaperCard("Liam", "CDF 347", names[at : at + 4], AT, AT) for at in range(0, 24, 4)]
    (page,) = text(cards)
    assert all(drawing.word in page for drawing in DRAWINGS.values())


def test_nothing_typed_as_a_name_runs() -> None:
    name = "#panic() $x$ *Liam* \\ <script> 名 \0 \u202e"
    (page,) = text([card(name)])
    assert "#panic() $x$ *Liam*" in page
