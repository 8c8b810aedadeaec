"""What's working, on Progress: from one's own entries, with how we know, or honest silence."""

from datetime import date, timedelta

from tests.cast import Someone
from tests.pages.conftest import SetClock

QUIET = "We can't tell yet. That says nothing about you."


def reads(someone: Someone, at: SetClock, weeks: int) -> None:
    for week in range(weeks):
        at(f"{date(2026, 1, 5) + timedelta(7 * week)}T09:00+00:00")
        someone.keep(f"Page {week}", about="reading")


def test_a_thing_done_in_many_different_weeks_is_come_back_to(amira: Someone, at: SetClock) -> None:
    reads(amira, at, 8)
    page = amira.open("/progress/")
    assert "You keep coming back to reading." in page
    assert "Done in 8 different weeks, from 5 January 2026 to 23 February 2026." in page
    assert QUIET not in page


def test_before_that_it_says_that_it_cannot_tell(amira: Someone, at: SetClock) -> None:
    reads(amira, at, 7)
    page = amira.open("/progress/")
    assert "You keep coming back" not in page
    assert QUIET in page


def test_what_was_undone_and_what_is_about_nothing_named_is_not_looked_at(
    amira: Someone, at: SetClock
) -> None:
    reads(amira, at, 8)
    amira.press(f"/wins/{amira.keep('Page', about='reading')}/undo/")
    for week in range(8):
        at(f"{date(2026, 1, 5) + timedelta(7 * week)}T09:00+00:00")
        amira.keep(f"I got up {week}")
    page = amira.open("/progress/")
    assert page.count("<p>You keep coming back") == 1
    assert "Done in 8 different weeks" in page


def test_most_starts_in_the_morning_are_said_to_be(amira: Someone, at: SetClock) -> None:
    for day in range(1, 10):
        at(f"2026-01-{day:02}T09:00+00:00")
        amira.keep(f"Opened the book, {day}", "started")
    assert "Most of your starts were noted in the morning." in amira.open("/progress/")
    assert "9 of 9, by the hour" in amira.page


def test_a_start_typed_on_another_day_says_nothing_of_its_hour(
    amira: Someone, at: SetClock
) -> None:
    for day in range(1, 10):
        at(f"2026-01-{day + 1:02}T09:00+00:00")
        amira.keep(f"Opened the book, {day}", "started", day=f"2026-01-{day:02}")
    assert "Most of your starts" not in amira.open("/progress/")


def test_the_hour_is_the_persons_own(amira: Someone, at: SetClock) -> None:
    """Half past four in the morning in Greenwich is half past five in a London summer."""
    for day in range(1, 10):
        at(f"2026-07-{day:02}T04:30+00:00")
        amira.keep(f"Opened the book, {day}", "started")
    assert "noted in the morning." in amira.open("/progress/")


def test_cleo_hears_nothing_of_what_works_for_amira(
    amira: Someone, cleo: Someone, at: SetClock
) -> None:
    reads(amira, at, 8)
    assert "You keep coming back" not in cleo.open("/progress/")


def test_what_was_set_is_not_come_back_to(amira: Someone, at: SetClock) -> None:
    """Being sent is not coming back."""
    days = [date(2026, 1, 5) + timedelta(7 * week) for week in range(8)]
    rows = [
        f"{thing},{day},{set_}" for day in days for thing, set_ in (("maths", "yes"), ("go", ""))
    ]
    amira.drop("mine.csv", "\n".join(["skill,day,planned", *rows]).encode())
    amira.press(f"{amira.path}take-in/", whose="mine")
    at("2026-03-01T09:00+00:00")
    page = amira.open("/progress/")
    assert "You keep coming back to go." in page
    assert "You keep coming back to maths." not in page
