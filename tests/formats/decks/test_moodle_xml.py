"""Moodle's XML for questions."""

from base64 import b64encode

import pytest

from quietwins.formats.decks import Deck, Question, Shown, read_deck
from quietwins.formats.errors import UnreadableFile
from tests.formats.decks.made import PNG


def bank(*questions: str) -> Deck:
    text = f"<?xml version='1.0' encoding='UTF-8'?><quiz>{''.join(questions)}</quiz>"
    return read_deck("bank.xml", text.encode())


def question(kind: str, inside: str, asks: str = "What?") -> str:
    asked = f"<questiontext format='html'><text><![CDATA[{asks}]]></text></questiontext>"
    return f"<question type='{kind}'>{asked}{inside}</question>"


def answer(text: str, share: int, more: str = "") -> str:
    return f"<answer fraction='{share}'><text>{text}</text>{more}</answer>"


def one(*told: str) -> Question:
    [found] = bank(question(*told)).questions
    return found


def test_a_short_answer_is_typed() -> None:
    found = one("shortanswer", answer("heart", 100) + answer("lung", 0) + answer("*", 0))
    assert (found.answers, found.not_this, found.choices) == (("heart",), ("lung",), ())


def test_a_choice_has_its_answer_and_what_is_offered_beside_it() -> None:
    found = one("multichoice", answer("4", 100) + answer("5", 0) + answer("3", 0))
    assert (found.answers, found.choices) == (("4",), ("5", "3"))


def test_true_and_false_are_choices() -> None:
    found = one("truefalse", answer("true", 0) + answer("false", 100))
    assert (found.answers, found.choices) == (("False",), ("True",))


def test_pairs_become_a_question_each() -> None:
    pair = "<subquestion><text>{}</text><answer><text>{}</text></answer></subquestion>"
    found = bank(
        question("matching", pair.format("France", "Paris") + pair.format("Italy", "Rome"))
    )
    assert [q.answers for q in found.questions] == [("Paris",), ("Rome",)]
    assert found.questions[0].asks == "What?\nFrance"


def test_categories_tags_hints_notes_and_ids_come_along() -> None:
    category = (
        "<question type='category'><category><text>$course$/top/Bio</text></category></question>"
    )
    more = (
        "<idnumber>q1</idnumber><tags><tag><text>year 9</text></tag></tags>"
        "<hint><text>It beats.</text></hint><generalfeedback><text>Yes.</text></generalfeedback>"
    )
    [found] = bank(category, question("shortanswer", answer("heart", 100) + more)).questions
    assert (found.key, found.topic, found.tags) == ("q1", "Bio", ("year_9",))
    assert (found.hints, found.note) == (("It beats.",), "Yes.")


def test_pictures_come_along_and_what_is_none_does_not() -> None:
    picture = b64encode(PNG).decode()
    file = "<file name='{}' encoding='base64'>{}</file>"
    asks = "<img src='@@PLUGINFILE@@/the%20heart.png' alt='a heart'><img src='harm.html'> What?"
    inside = (
        answer("heart", 100) + file.format("the heart.png", picture) + file.format("harm.html", "")
    )
    deck = bank(question("shortanswer", inside, asks))
    assert deck.questions[0].shown == (Shown("the heart.png", "a heart"),)
    assert deck.media == {"the heart.png": PNG}
    assert deck.left_out == ("1 file was left out: it is not there, or no picture or sound.",)


def test_what_cannot_be_marked_is_counted_and_a_number_is_exact() -> None:
    near = "<tolerance>0.01</tolerance>"
    deck = bank(
        question("essay", ""),
        question("multichoice", answer("a", 50) + answer("b", 50)),
        question("numerical", answer("3.14", 100, near)),
    )
    assert [found.answers for found in deck.questions] == [("3.14",)]
    assert deck.left_out == (
        "2 questions were left out: we cannot mark their kinds yet.",
        "1 question took numbers near its answer. Here it takes the answer itself.",
    )


@pytest.mark.parametrize(
    "text",
    [
        "<quiz><question type='essay'>",
        "<!DOCTYPE quiz [<!ENTITY a 'aaaa'>]><quiz><question type='essay'>&a;</question></quiz>",
        "<!DOCTYPE quiz SYSTEM 'file:///etc/passwd'><quiz><question/></quiz>",
    ],
)
def test_what_is_broken_or_would_read_other_files_is_refused(text: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_deck("bank.xml", text.encode())
    assert refused.value.found == "this file is broken, or holds more than questions."
