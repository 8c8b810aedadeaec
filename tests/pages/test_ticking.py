"""What was kept, to tick: by the month it happened in, no more than one can look through."""

from datetime import date
from urllib.parse import urlencode
from uuid import UUID

import pytest
from django.http import QueryDict

from quietwins.pages import ticking
from quietwins.pages.progress.path import Kept
from quietwins.pages.ticking import ticks
from tests.cast import Someone

STORY = "/progress/story/"
KEPT_ON = date(2025, 12, 5)


def kept(number: int, day: str | None) -> Kept:
    on = date.fromisoformat(day) if day else None
    return Kept(UUID(int=number), KEPT_ON, f"Line {number}", on, UUID(int=0), "")


THREE = [kept(1, "2025-09-07"), kept(2, None), kept(3, "2025-09-01")]


def months(sent: str = "", ticked: tuple[UUID, ...] = ()) -> list[tuple[str, list[str]]]:
    shown = ticks(THREE, ticked, QueryDict(sent)).months
    return [(f"{one.first:%Y-%m}", [win.says for win, *_ in one.wins]) for one in shown]


def test_a_line_stands_in_the_month_it_happened_in_else_in_the_one_it_was_kept_in() -> None:
    assert months() == [("2025-12", ["Line 2"]), ("2025-09", ["Line 1", "Line 3"])]


def test_earlier_months_wait_until_they_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ticking, "_MANY", 1)
    assert [month for month, _ in months()] == ["2025-12"]
    assert ticks(THREE, (), QueryDict()).more == 2
    assert [month for month, _ in months("earlier=2")] == ["2025-12", "2025-09"]
    assert ticks(THREE, (), QueryDict("earlier=2")).more == 0


def test_a_month_with_a_tick_never_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ticking, "_MANY", 1)
    assert [month for month, _ in months(ticked=(UUID(int=3),))] == ["2025-12", "2025-09"]


@pytest.mark.parametrize("odd", ["", "-1", "x", "9" * 40, "²"])
def test_a_number_that_is_none_asks_for_nothing_more(odd: str) -> None:
    assert len(months(urlencode({"earlier": odd}))) == 2


def test_earlier_months_of_a_story_come_with_what_was_chosen_so_far(
    amira: Someone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ticking, "_MANY", 1)
    amira.keep("I opened the book", day="2025-09-03")
    latest = amira.keep("I rested")
    page = amira.open(STORY)
    assert "I opened the book" not in page and "Show earlier months" in page
    page = amira.press(STORY, win=latest, title="My year", earlier="2")
    assert "I opened the book" in page and "3 September 2025" in page
    assert "Show earlier months" not in page
    assert page.count('name="win"') - 1 == page.count("checked>") - 1 == 1
    assert 'value="My year"' in page


def test_earlier_months_for_something_bigger_change_nothing_of_it_yet(
    amira: Someone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ticking, "_MANY", 1)
    amira.keep("I opened the book", day="2025-09-03")
    latest = amira.keep("I rested")
    amira.press("/big/make/", name="The exam")
    exam = amira.path
    page = amira.press(f"{exam}choose/", win=latest, earlier="2")
    assert "I opened the book" in page and page.count(" checked") == 1
    assert "Its small wins will sit here." in amira.open(exam)
