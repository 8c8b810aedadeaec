"""What a card of Anki asks and answers."""

from quietwins.formats.decks.collection import AnkiCard, NoteType
from quietwins.formats.decks.templates import Sides, sides


def card(front: str, back: str, *, cloze: bool = False, place: int = 0, **told: str) -> AnkiCard:
    kind = NoteType("Any", cloze, tuple(told), ((front, back), (back, front)))
    return AnkiCard("guid", kind, (), tuple(told.values()), place, "Deck")


def test_the_front_asks_and_what_is_on_the_back_alone_answers() -> None:
    told = sides(card("{{Word}}?", "{{FrontSide}}<hr>{{Meaning}}", Word="chien", Meaning="dog"))
    assert told == Sides("chien?", "dog")


def test_a_reversed_card_asks_the_other_way_round() -> None:
    told = sides(card("{{Word}}", "{{Meaning}}", place=1, Word="chien", Meaning="dog"))
    assert (told.asks, told.answer) == ("dog", "chien")


def test_a_field_to_be_typed_is_the_answer_wherever_it_stands() -> None:
    told = sides(card("{{A}} {{type:C}}", "{{B}} {{type:C}}", A="asks", B="also said", C="typed"))
    assert (told.asks.strip(), told.answer, told.note) == ("asks", "typed", "also said")


def test_the_rest_of_the_back_is_said_with_the_answer() -> None:
    told = sides(card("{{A}}", "{{B}}{{C}}{{D}}", A="1", B="2", C="3", D=" "))
    assert (told.answer, told.note) == ("2", "3")


def test_conditions_are_decided_the_inner_ones_first() -> None:
    front = "{{#A}}{{A}}{{#B}} and {{B}}{{/B}}{{^B}} alone{{/B}}{{/A}}{{^A}}none{{/A}}"
    assert sides(card(front, "{{C}}", A="a", B="", C="c")).asks == "a alone"
    assert sides(card(front, "{{C}}", A="a", B="b", C="c")).asks == "a and b"
    assert sides(card(front, "{{C}}", A="", B="b", C="c")).asks == "none"


def test_a_hint_is_a_hint_and_no_part_of_what_is_asked() -> None:
    told = sides(card("{{A}}{{hint:H}}", "{{B}}", A="asks", B="answer", H="a hint"))
    assert (told.asks, told.hints) == ("asks", ("a hint",))


def test_a_gap_is_asked_with_the_others_filled() -> None:
    text = "{{c1::Paris::a city}} is in {{c2::France}}, {{c1::north}}."
    told = sides(card("{{cloze:T}}", "{{cloze:T}}{{E}}", cloze=True, T=text, E="extra"))
    assert told == Sides("[…] is in France, […].", "Paris, north", "extra", ("a city",))


def test_a_gap_in_a_gap_is_opened_from_the_inside() -> None:
    text = "{{c1::a {{c2::b}} c}}"
    first, second = (
        sides(card("{{cloze:T}}", "", cloze=True, place=place, T=text)) for place in (0, 1)
    )
    assert (first.asks, first.answer) == ("[…]", "a b c")
    assert (second.asks, second.answer) == ("a […] c", "b")


def test_a_gap_in_a_picture_has_no_answer_that_text_could_give() -> None:
    text = "{{c1::image-occlusion:rect:left=.1}}"
    assert sides(card("{{cloze:T}}", "", cloze=True, T=text)).answer == ""


def test_a_card_without_a_template_asks_nothing() -> None:
    assert sides(card("{{A}}", "{{B}}", place=7, A="a", B="b")) == Sides("", "")


def test_braces_without_end_take_no_longer_than_others() -> None:
    for text in ("{{c1::" * 10_000, "{{#A}}" * 10_000, "{{" * 30_000):
        assert sides(card(text, "{{cloze:A}}", cloze=True, A=text, B="b")).answer == ""
        assert sides(card(text, "{{B}}", A="a", B="b")).answer == "b"
