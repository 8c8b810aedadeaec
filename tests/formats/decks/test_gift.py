"""GIFT, as Moodle writes it."""

import pytest

from quietwins.formats.decks import Deck, Question, read_deck


def typed(text: str) -> Deck:
    return read_deck("bank.gift", text.encode())


def one(text: str) -> Question:
    [question] = typed(text).questions
    return question


def test_a_choice_has_its_answer_and_what_is_offered_beside_it() -> None:
    found = one("::Spectrum:: Between orange and green? {=yellow # yes ~red # no ~blue}")
    assert (found.asks, found.answers, found.choices) == (
        "Between orange and green?",
        ("yellow",),
        ("red", "blue"),
    )


def test_several_right_answers_are_typed_and_one_worth_nothing_is_not_this() -> None:
    found = one("Who is buried there? {=Ulysses Grant =%100%Ulysses S. Grant =%0%Lee}")
    assert found.answers == ("Ulysses Grant", "Ulysses S. Grant")
    assert found.not_this == ("Lee",)
    assert found.choices == ()


def test_true_and_false_are_choices() -> None:
    assert one("The sun is a star.{T}").answers == ("True",)
    found = one("The sun is a planet.{FALSE#It is a star.}")
    assert (found.answers, found.choices) == (("False",), ("True",))


def test_a_gap_stays_where_it_is() -> None:
    assert one("Two plus {=two ~three} equals four.").asks == "Two plus ____ equals four."


def test_pairs_become_a_question_each() -> None:
    found = typed("Capitals? {=France -> Paris =Italy -> Rome}").questions
    assert [(q.asks, q.answers, q.choices) for q in found] == [
        ("Capitals?\nFrance", ("Paris",), ("Rome",)),
        ("Capitals?\nItaly", ("Rome",), ("Paris",)),
    ]


def test_a_number_is_exact_and_said_to_be() -> None:
    deck = typed("Born in? {#1822:5}\n\nPi? {#3.141..3.142}\n\nTwo? {#2}")
    assert [question.answers for question in deck.questions] == [("1822",), ("2",)]
    assert deck.left_out == (
        "1 question was left out: we cannot mark its kind yet.",
        "1 question took numbers near its answer. Here it takes the answer itself.",
    )


def test_categories_are_topics() -> None:
    deck = typed("$CATEGORY: $course$/top/Biology/Cells\n\nA? {=b}\n\n$CATEGORY: Maths\nC? {=d}")
    assert [question.topic for question in deck.questions] == ["Biology::Cells", "Maths"]


def test_what_is_escaped_is_itself() -> None:
    found = one(r"Solve 2x \= 4 \{for x\}\: {=x \= 2\nand so on ####Both sides\: \#1}")
    assert found.asks == "Solve 2x = 4 {for x}:"
    assert found.answers == ("x = 2\nand so on",)
    assert found.note == "Both sides: #1"


def test_ids_tags_and_hints_stand_in_comments() -> None:
    found = one(
        "// question: 0 [id:q\\]1] [tag:year9] [tag:body]\n// [hint:It beats.]\nA? {=heart}"
    )
    assert (found.key, found.tags, found.hints) == ("q]1", ("year9", "body"), ("It beats.",))


def test_html_is_text() -> None:
    found = one("[html]<p>Water, <b>as text</b>?</p> {=H<sub>2</sub>O}")
    assert (found.asks, found.answers) == ("Water, as text?", ("H₂O",))


@pytest.mark.parametrize("inside", ["", "~%50%a ~%50%b ~%-100%c", "#1..2", "~a ~b"])
def test_what_cannot_be_marked_is_counted(inside: str) -> None:
    deck = typed(f"First? {{=one}}\n\nSecond? {{{inside}}}\n\nA description without braces.")
    assert [question.asks for question in deck.questions] == ["First?"]
    assert deck.left_out == ("1 question was left out: we cannot mark its kind yet.",)


def test_the_same_file_gives_the_same_keys() -> None:
    text = "A? {=b}\n\nC? {=d}"
    assert typed(text) == typed(text)
    assert len({question.key for question in typed(text).questions}) == 2
