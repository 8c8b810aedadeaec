"""Quizzes: typed, brought from a file, asked a few at a time, and taken along."""

import re
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from quietwins.formats.decks import read_deck
from quietwins.quizzes.models import Answer, Pause, Question, Quiz, Shown, Sitting
from tests.cast import Someone, finds_nothing
from tests.pages.conftest import SetClock

CELLS = b"question,answer\nWhat divides?,mitosis\nWhat halves?,meiosis\nWhat drinks?,osmosis\n"
LATER = CELLS.replace(b"osmosis", b"a cell") + b"What moves?,a muscle\n"
PNG = b"\x89PNG\r\n\x1a\n" + b"a picture"


def brought(someone: Someone, data: bytes = CELLS, name: str = "cells.csv") -> str:
    """The path of the quiz that a file became."""
    file = SimpleUploadedFile(name, data)
    someone._shown(someone.client.post("/quizzes/bring/", {"file": file}, follow=True), "")
    someone.press(f"{someone.path}take-in/")
    return someone.path


def typed(someone: Someone, quiz: str, asks: str, answers: str, **also: object) -> None:
    fields: dict[str, Any] = {"asks": asks, "answers": answers, "client_id": uuid4(), **also}
    someone.press(f"{quiz}questions/", **fields)


def begun(someone: Someone, quiz: str) -> str:
    """The path of a session of `quiz`."""
    someone.press(f"{quiz}begin/", client_id=uuid4())
    return someone.path


def fields(page: str) -> dict[str, str]:
    """What the form of a question sends by itself."""
    return dict(
        re.findall(r'<input type="hidden" name="(question|client_id|hints)" value="([^"]*)"', page)
    )


def action(page: str) -> str:
    found = re.search(r'action="(/sittings/[^"]+/answer/)"', page)
    assert found, page
    return found[1]


def words_on(page: str) -> str:
    """What a page says between its top and its foot."""
    main = page.partition('<main id="main" tabindex="-1">')[2].partition("</main>")[0]
    return re.sub(r"<svg.*?</svg>|<[^>]*>", " ", main, flags=re.S)


def says(someone: Someone, **what: object) -> str:
    """Answer the question on the page, by typing it or by pressing one of its buttons."""
    sent: dict[str, Any] = {**fields(someone.page), **what}
    return someone.press(action(someone.page), **sent)


@pytest.fixture
def quiz(amira: Someone) -> str:
    return brought(amira)


def test_a_quiz_is_typed_and_asked(amira: Someone) -> None:
    amira.press("/quizzes/make/", name="Cells", client_id=uuid4())
    assert "A question" in amira.page
    quiz = amira.path.removesuffix("questions/")
    typed(amira, quiz, "What divides?", "mitosis\ncell division")
    assert "Here is room for the next one." in amira.page
    begun(amira, quiz)
    assert "What divides?" in amira.page
    page = says(amira, typed="cell divison")
    assert "That's it" in page and "mitosis" in page


def test_a_question_without_an_answer_is_asked_for_one_and_its_words_stay(
    amira: Someone,
) -> None:
    amira.press("/quizzes/make/", name="Cells", client_id=uuid4())
    quiz = amira.path.removesuffix("questions/")
    typed(amira, quiz, "What divides?", "  ")
    assert amira.status == 422
    assert "A question and one answer are enough." in amira.page and "What divides?" in amira.page


def test_a_file_is_looked_at_first_and_nothing_is_saved(amira: Someone) -> None:
    file = SimpleUploadedFile("cells.csv", CELLS + b"nothing,\n")
    page = amira._shown(amira.client.post("/quizzes/bring/", {"file": file}, follow=True), "")
    assert "A table of questions and answers. 3 questions." in page
    assert "What divides?" in page and "mitosis" in page
    assert "1 line was left out" in page
    assert not Quiz.objects.exists()


def test_a_broken_file_is_said_and_nothing_is_saved(amira: Someone) -> None:
    file = SimpleUploadedFile("cells.apkg", b"PK and no more")
    page = amira._shown(amira.client.post("/quizzes/bring/", {"file": file}), "")
    assert amira.status == 422 and "this package is broken" in page
    assert not Quiz.objects.exists()


def test_the_same_file_again_adds_nothing(amira: Someone, quiz: str) -> None:
    assert brought(amira) == quiz
    assert (Quiz.objects.count(), Question.objects.count()) == (1, 3)


def test_a_later_version_adds_what_is_new_and_its_undo_is_exact(amira: Someone) -> None:
    deck = b"id,question,answer\n1,What divides?,mitosis\n2,What drinks?,osmosis\n"
    quiz = brought(amira, deck)
    later = deck.replace(b"osmosis", b"a cell") + b"3,What moves?,a muscle\n"
    assert brought(amira, later) == quiz
    here = Question.objects.filter(out_at=None).order_by("order")
    assert [one.answers for one in here] == [["mitosis"], ["a cell"], ["a muscle"]]
    (undo,) = re.findall(r'action="(/quizzes/brought/[^"]+/undo/)"', amira.open(quiz))[:1]
    amira.press(undo)
    here = Question.objects.filter(out_at=None).order_by("order")
    assert [one.answers for one in here] == [["mitosis"], ["osmosis"]]


def test_undo_of_a_file_puts_its_quiz_away_and_the_file_brings_it_back(
    amira: Someone, quiz: str
) -> None:
    (undo,) = re.findall(r'action="(/quizzes/brought/[^"]+/undo/)"', amira.open(quiz))
    amira.press(undo)
    assert "This is put away." in amira.page and "What divides?" not in amira.page.split("out")[0]
    assert brought(amira) == quiz
    assert "This is put away." not in amira.page
    assert Question.objects.filter(out_at=None).count() == 3


def test_nearly_asks_whether_it_was_meant_and_one_tap_says_so(amira: Someone, quiz: str) -> None:
    begun(amira, quiz)
    page = says(amira, typed="mitotic")
    assert "Nearly. Did you mean “mitosis”?" in page
    page = amira.press(f"{amira.path}meant/")
    assert "That's it" in page
    assert Answer.objects.get().meant


def test_what_was_not_recalled_shows_the_answer_and_can_be_meant(amira: Someone, quiz: str) -> None:
    begun(amira, quiz)
    page = says(amira, typed="the moon")
    assert "Here is the answer" in page and "mitosis" in page and "I meant that" in page


def test_hints_open_one_by_one_down_to_choices(amira: Someone, quiz: str) -> None:
    begun(amira, quiz)
    assert "m…" not in amira.page
    assert ">m…<" in says(amira, hint="1", typed="")
    assert ">mi…<" in says(amira, hint="1", typed="")
    page = says(amira, hint="1", typed="")
    assert 'name="chosen" value="mitosis"' in page and 'name="hint"' not in page
    assert "That's it" in says(amira, chosen="mitosis")
    answer = Answer.objects.get()
    assert (answer.hints, answer.helped, answer.way) == (3, True, "chosen")


def test_a_hint_keeps_what_was_typed(amira: Someone, quiz: str) -> None:
    begun(amira, quiz)
    assert 'value="mito"' in says(amira, hint="1", typed="mito")


def test_saying_it_aloud_counts_as_its_speaker_says(amira: Someone, quiz: str) -> None:
    begun(amira, quiz)
    page = says(amira, aloud="1")
    assert "I had it" in page and "Not this time" in page and "mitosis" in page
    says(amira, said="had")
    assert (Answer.objects.get().way, Answer.objects.get().grade) == ("said", 3)


def test_the_answer_can_be_opened_without_one(amira: Someone, quiz: str) -> None:
    begun(amira, quiz)
    assert "Here is the answer" in says(amira, show="1", typed="")


def test_an_empty_answer_is_asked_for_and_nothing_is_kept(amira: Someone, quiz: str) -> None:
    begun(amira, quiz)
    says(amira, typed=" ")
    assert amira.status == 422 and not Answer.objects.exists()


def test_a_page_sent_twice_counts_once(amira: Someone, quiz: str) -> None:
    begun(amira, quiz)
    sent, where = fields(amira.page), action(amira.page)
    amira.press(where, **sent, typed="mitosis")
    amira.press(where, **sent, typed="the moon")
    assert "That's it" in amira.page and Answer.objects.count() == 1


def test_undo_asks_it_again(amira: Someone, quiz: str) -> None:
    sitting = begun(amira, quiz)
    says(amira, typed="mitosis")
    assert "Undone" in amira.press(f"{amira.path}undo/")
    assert "What divides?" in amira.open(sitting)


def test_stopping_ends_with_what_was_recalled_and_no_count(amira: Someone, quiz: str) -> None:
    sitting = begun(amira, quiz)
    says(amira, typed="mitosis")
    words = words_on(amira.press(f"{sitting}stop/"))
    assert "mitosis" in words and "meiosis" not in words
    assert not re.search(r"\d", words)


def test_a_session_of_everything_ends_calmly(amira: Someone, quiz: str) -> None:
    sitting = begun(amira, quiz)
    for answer in ("mitosis", "meiosis", "osmosis"):
        says(amira, typed=answer)
        amira.open(sitting)
    assert "That is all for now" in amira.page
    assert "Nothing to ask just now" in amira.open(begun(amira, quiz))


def test_no_page_says_how_much_waits(amira: Someone, quiz: str) -> None:
    for path in ("/quizzes/", quiz, begun(amira, quiz)):
        assert not re.search(r"\d", words_on(amira.open(path))), path


def test_how_sure_picks_a_sentence_and_grades_nothing(amira: Someone, quiz: str) -> None:
    begun(amira, quiz)
    page = says(amira, typed="the moon", how_sure="5")
    assert "Answers that surprise us tend to stay." in page
    assert (Answer.objects.get().how_sure, Answer.objects.get().grade) == (5, 1)


def test_days_off_are_put_in_and_taken_out(amira: Someone, quiz: str, at: SetClock) -> None:
    amira.press("/quizzes/pauses/", first="2025-12-30", last="2025-12-20")
    assert "20 December 2025 to 30 December 2025" in amira.page
    amira.press(f"/quizzes/pauses/{Pause.objects.get().public_id}/take-out/")
    assert not Pause.objects.exists()


@pytest.mark.parametrize("ending", ["apkg", "gift", "csv"])
def test_a_quiz_is_taken_along_and_is_the_same_again(
    amira: Someone, quiz: str, ending: str
) -> None:
    data = amira.client.get(f"{quiz}file/", {"as": ending}).content
    questions = read_deck(f"cells.{ending}", data).questions
    assert [one.answers[0] for one in questions] == ["mitosis", "meiosis", "osmosis"]


def test_a_picture_comes_with_its_text_and_to_its_owner_alone(
    amira: Someone, cleo: Someone, quiz: str
) -> None:
    picture = SimpleUploadedFile("leaf.png", PNG)
    asks = {"asks": "What is this?", "answers": "a leaf", "picture": picture}
    amira.client.post(f"{quiz}questions/", {**asks, "picture_text": "A green leaf"})
    shown = f"/shown/{Shown.objects.get().public_id}/file/"
    answer = amira.client.get(shown)
    assert (answer.content, answer.headers["Content-Type"]) == (PNG, "image/png")
    assert cleo.client.get(shown).status_code == 404


def test_what_is_no_picture_is_refused(amira: Someone, quiz: str) -> None:
    script = SimpleUploadedFile("leaf.png", b"<svg onload=alert(1)>")
    sent = {"asks": "What is this?", "answers": "a leaf", "picture": script}
    page = amira.client.post(f"{quiz}questions/", sent)
    assert page.status_code == 422 and not Shown.objects.exists()


def test_a_question_is_changed_taken_out_and_put_back(amira: Someone, quiz: str) -> None:
    one = Question.objects.get(asks="What divides?")
    amira.press(f"/questions/{one.public_id}/change/", asks="What splits?", answers="mitosis")
    assert "What splits?" in amira.page
    amira.press(f"/questions/{one.public_id}/take-out/")
    assert Question.objects.exclude(out_at=None).get() == one
    amira.press(f"/questions/{one.public_id}/put-back/")
    assert not Question.objects.exclude(out_at=None).exists()


def test_cleo_finds_nothing_of_amiras(amira: Someone, cleo: Someone, quiz: str) -> None:
    sitting = begun(amira, quiz)
    where = action(amira.page)
    says(amira, typed="mitosis")
    answer = amira.path
    for path in (quiz, sitting, answer, f"{quiz}file/"):
        cleo.open(path)
        assert cleo.status == 404, path
    for path in (f"{quiz}begin/", f"{quiz}change/", where, f"{answer}undo/", f"{sitting}stop/"):
        assert finds_nothing(cleo, path), path
    assert Sitting.objects.count() == 1
