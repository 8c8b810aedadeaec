"""Something bigger: made of small wins, changed, put away, and all of it undone."""

import re
from uuid import UUID, uuid4

import pytest

from quietwins.wins.models import Big
from tests.cast import Someone, finds_nothing
from tests.pages.conftest import SetClock


@pytest.fixture
def exam(amira: Someone) -> str:
    """The path of the exam that Amira named."""
    amira.press("/big/make/", name="The exam", day="2026-06-02", client_id=uuid4())
    return amira.path


@pytest.fixture
def two(amira: Someone, at: SetClock) -> list[UUID]:
    kept = []
    for day, line in (("2025-09-03", "I opened the book"), ("2025-10-09", "I asked Sam")):
        at(f"{day}T18:00+00:00")
        kept.append(amira.keep(line))
    return kept


def wins_on(page: str) -> list[str]:
    return re.findall(r"(?s)<li><svg.*?</svg>\s*<div>\s*<p>(.*?)</p>", page)


def test_it_opens_to_its_small_wins_in_order_with_their_stones(
    amira: Someone, exam: str, two: list[UUID]
) -> None:
    amira.keep("I fed the cat")
    page = amira.press(f"{exam}choose/", win=reversed(two))
    assert wins_on(page) == ["I opened the book", "I asked Sam"]
    assert "<figcaption>September to October</figcaption>" in page
    assert "The exam" in page and "2 June 2026" in page
    assert "I fed the cat" not in page


def test_a_win_is_made_part_of_it_from_my_wins_and_taken_out_again(
    amira: Someone, exam: str, two: list[UUID]
) -> None:
    amira.press(f"/wins/{two[0]}/part-of/", big=exam.split("/")[2])
    assert wins_on(amira.open(exam)) == ["I opened the book"]
    assert amira.open(f"/wins/{two[0]}/part-of/").count(" checked") == 1
    amira.press(f"/wins/{two[0]}/part-of/")
    assert wins_on(amira.open(exam)) == []


def test_every_change_is_undone_and_the_undo_too(
    amira: Someone, exam: str, two: list[UUID]
) -> None:
    amira.press(f"{exam}choose/", win=two)
    amira.press(f"{exam}choose/", win=two[:1])
    assert wins_on(amira.press(f"{exam}undo/")) == ["I opened the book", "I asked Sam"]
    assert wins_on(amira.press(f"{exam}undo/")) == ["I opened the book"]
    amira.press(f"{exam}change/", name="English", day="")
    page = amira.press(f"{exam}undo/")
    assert "The exam" in page and "2 June 2026" in page
    assert wins_on(page) == ["I opened the book"]
    assert "This is put away." in amira.press(f"{exam}put-away/")
    assert "This is put away." not in amira.press(f"{exam}undo/")


def test_one_put_away_is_still_there_and_comes_back(amira: Someone, exam: str) -> None:
    amira.press(f"{exam}put-away/")
    shown, _, away = amira.open("/big/").partition("Put away")
    assert "The exam" not in shown and "The exam" in away
    amira.press(f"{exam}bring-back/")
    assert "The exam" in amira.open("/big/") and "Put away" not in amira.page


def test_undo_puts_away_one_just_made(amira: Someone, exam: str) -> None:
    assert "This is put away." in amira.press(f"{exam}undo/")


def test_a_page_sent_twice_makes_and_undoes_once(amira: Someone) -> None:
    page = uuid4()
    for _ in range(2):
        amira.press("/big/make/", name="The exam", client_id=page)
    assert Big.objects.count() == 1
    for _ in range(2):
        amira.press(f"{amira.path}undo/", client_id=page)
    assert "This is put away." in amira.page


def test_the_same_ticks_again_leave_the_last_change_to_undo(
    amira: Someone, exam: str, two: list[UUID]
) -> None:
    amira.press(f"{exam}choose/", win=two)
    amira.press(f"{exam}choose/", win=two)
    assert wins_on(amira.press(f"{exam}undo/")) == []


def test_without_a_name_it_asks_for_one(amira: Someone, exam: str) -> None:
    amira.press("/big/make/", day="2026-06-02")
    assert amira.status == 422 and "A name is enough to begin." in amira.page
    assert 'value="2026-06-02"' in amira.page
    amira.press(f"{exam}change/", name=" ")
    assert amira.status == 422


def test_a_win_taken_out_of_the_book_is_part_of_nothing_until_it_is_put_back(
    amira: Someone, exam: str, two: list[UUID]
) -> None:
    amira.press(f"{exam}choose/", win=two)
    amira.press(f"/wins/{two[0]}/undo/")
    assert wins_on(amira.open(exam)) == ["I asked Sam"]
    amira.press(f"/wins/{two[0]}/put-back/")
    assert wins_on(amira.open(exam)) == ["I opened the book", "I asked Sam"]


def test_a_story_begins_with_its_wins_ticked(amira: Someone, exam: str, two: list[UUID]) -> None:
    amira.press(f"{exam}choose/", win=two)
    page = amira.press("/progress/story/", win=two, title="The exam", change="1")
    assert page.count('type="checkbox" name="win"') == page.count("checked>") - 1 == 2


def test_it_comes_along_when_a_book_is_kept_safe(amira: Someone, ben: Someone) -> None:
    amira.keep_safe("Amira")
    ben.press("/big/make/", name="The exam")
    path = ben.path
    ben.sign_in("Amira")
    assert "The exam" in ben.open(path) and "The exam" in amira.open(path)


def test_cleo_cannot_make_her_wins_part_of_amiras_nor_amiras_of_hers(
    amira: Someone, cleo: Someone, exam: str, two: list[UUID]
) -> None:
    for verb in ("choose/", "change/", "put-away/", "bring-back/", "undo/"):
        assert finds_nothing(cleo, exam + verb)
    assert finds_nothing(cleo, f"/wins/{two[0]}/part-of/")
    cleo.press("/big/make/", name="Mine")
    assert wins_on(cleo.press(f"{cleo.path}choose/", win=two)) == []
