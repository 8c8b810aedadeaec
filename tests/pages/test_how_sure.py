"""How sure I feel: then and now, in words, for nobody else, and no part of any evidence."""

import re
from uuid import uuid4

from quietwins.evidence.models import Entry
from quietwins.goals.models import Answer, Sure
from quietwins.wins.models import Win
from tests.cast import Someone, finds_nothing


def ask(someone: Someone, sure: int = 8, words: str = "speak in class?") -> str:
    """Ask and answer; the address of the question."""
    sent = {"words": words, "sure": sure, "client_id": uuid4()}
    someone.press("/how-sure/ask/", on="/how-sure/", **sent)
    return f"/how-sure/{Sure.objects.latest('pk').public_id}/"


def say(someone: Someone, path: str, sure: object) -> str:
    return someone.press(f"{path}say/", on="/how-sure/", sure=sure, client_id=uuid4())


def told(page: str) -> list[str]:
    return re.findall(r"<p>((?:Then|Now): [^<]*)</p>", page)


def test_before_and_after_are_told_back_in_words(amira: Someone) -> None:
    path = ask(amira)
    assert "How sure are you that you can speak in class?" in amira.page
    assert told(amira.page) == ["Now: quite sure."]
    assert told(say(amira, path, 9)) == ["Then: quite sure. Now: very sure."]


def test_the_first_and_the_latest_are_told_and_none_between(amira: Someone) -> None:
    path = ask(amira, 8)
    for sure in (0, 5, 3):
        page = say(amira, path, sure)
    assert told(page) == ["Then: quite sure. Now: a little sure."]


def test_there_are_eleven_answers_and_no_number(amira: Someone) -> None:
    page = amira.open("/how-sure/")
    answers = re.findall(r'name="sure" value="(\d+)"[^>]*><span>([^<]*)</span>', page)
    assert [number for number, _ in answers] == [str(number) for number in range(11)]
    assert len({words for _, words in answers}) == 11
    assert not re.search(r"\d", "".join(words for _, words in answers))


def test_words_and_an_answer_are_asked_for_and_what_there_is_stays(amira: Someone) -> None:
    page = amira.press("/how-sure/ask/", words="sing")
    assert amira.status == 422
    assert 'name="words" value="sing"' in page
    page = amira.press("/how-sure/ask/", words="", sure="10")
    assert amira.status == 422
    assert 'value="10" checked' in page
    assert not Sure.objects.exists()


def test_an_answer_that_is_none_changes_nothing(amira: Someone) -> None:
    path = ask(amira)
    for sure in ("", "11", "-1", "x", "٣"):
        assert told(say(amira, path, sure)) == ["Now: quite sure."]


def test_the_last_answer_is_undone_and_put_back(amira: Someone) -> None:
    path = ask(amira, 8)
    say(amira, path, 9)
    assert told(amira.press(f"{path}undo/")) == ["Now: quite sure."]
    assert told(amira.press(f"{path}undo/")) == ["Then: quite sure. Now: very sure."]


def test_a_page_sent_twice_is_one_question_and_one_answer(amira: Someone) -> None:
    page = uuid4()
    for _ in range(2):
        amira.press("/how-sure/ask/", words="sing", sure=5, client_id=page)
    assert (Sure.objects.count(), Answer.objects.count()) == (1, 1)


def test_it_is_no_evidence_and_no_win(amira: Someone) -> None:
    path = ask(amira, 0)
    say(amira, path, 10)
    assert not Entry.objects.exists() and not Win.objects.exists()


def test_cleo_finds_nothing_of_it(amira: Someone, cleo: Someone) -> None:
    path = ask(amira)
    assert finds_nothing(cleo, f"{path}say/")
    assert finds_nothing(cleo, f"{path}undo/")
    assert "speak in class" not in cleo.open("/how-sure/")
