"""A table with a question and its answer on each line."""

import pytest

from quietwins.formats.decks import Deck, read_deck
from quietwins.formats.decks.table import write
from quietwins.formats.errors import UnreadableFile
from tests.formats.decks.made import AT, DECK


def typed(*lines: str, name: str = "words.csv") -> Deck:
    return read_deck(name, "\n".join(lines).encode())


def test_two_columns_without_names_ask_and_answer() -> None:
    deck = typed("le chien\tthe dog", "le chat\tthe cat", name="words.txt")
    assert [(q.asks, q.answers) for q in deck.questions] == [
        ("le chien", ("the dog",)),
        ("le chat", ("the cat",)),
    ]


def test_named_columns_may_stand_in_any_order() -> None:
    deck = typed("Tags,Definition,Term,Hint", "french a1,the dog,le chien,It barks. | d…")
    [found] = deck.questions
    assert (found.asks, found.answers, found.tags) == ("le chien", ("the dog",), ("french", "a1"))
    assert found.hints == ("It barks.", "d…")


def test_text_exported_from_anki_says_what_its_columns_are() -> None:
    deck = typed(
        "#separator:tab",
        "#html:true",
        "#guid column:1",
        "#notetype column:2",
        "#tags column:5",
        "aB{\tBasic\tle <b>chien</b>\tthe dog\tfrench",
        name="notes.txt",
    )
    [found] = deck.questions
    assert (found.key, found.asks, found.answers, found.tags) == (
        "aB{",
        "le chien",
        ("the dog",),
        ("french",),
    )


def test_several_answers_in_a_cell_are_each_right() -> None:
    [found] = typed("question,answer", r"Colour? ,grey | gray | a \| b").questions
    assert found.answers == ("grey", "gray", "a | b")


def test_lines_without_both_are_counted() -> None:
    deck = typed("question,answer", "A?,b", "C?,", ",d")
    assert len(deck.questions) == 1
    assert deck.left_out == ("2 lines were left out: they have no question, or no answer.",)


def test_what_a_spreadsheet_would_run_is_led_by_an_apostrophe_and_read_without() -> None:
    deck = typed("question,answer", "'=1+1,'@x", "-5 + 5?,-0")
    assert [(q.asks, q.answers) for q in deck.questions] == [
        ("=1+1", ("@x",)),
        ("-5 + 5?", ("-0",)),
    ]
    written = write(deck, AT).decode("utf-8-sig").splitlines()[1]
    assert written.startswith("'=1+1,'@x,")


def test_what_we_write_says_that_it_goes_without_pictures() -> None:
    again = read_deck("mine.csv", write(DECK, AT))
    assert [(q.key, q.answers, q.topic) for q in again.questions] == [
        (q.key, q.answers, q.topic) for q in DECK.questions
    ]


@pytest.mark.parametrize("text", ["", "one column alone\nand another line", "question,answer\n"])
def test_a_table_without_questions_is_refused(text: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        typed(text)
    assert refused.value.found == "there are no questions in it that we can ask."


def test_which_of_three_columns_asks_is_not_guessed() -> None:
    with pytest.raises(UnreadableFile) as refused:
        typed("learner,skill,amount", "Amira,reading,3")
    assert refused.value.found == "we do not know which column asks and which one answers."
