"""Another app's backup, taken in for oneself: once, whole, put right by a newer one, and undone."""

from typing import Any

import pytest

from quietwins.evidence.models import Import, LineLeftOut
from quietwins.flow.preview import Preview
from quietwins.flow.take_in import take_in
from quietwins.flow.undo_import import undo_import
from quietwins.pages.spreadsheet.looking import file_of
from quietwins.people.models import Person
from quietwins.sharing.eyes import entries_for, wins_for
from quietwins.spotting.evidence import State
from tests.flow.books import after, standing
from tests.formats.apps import DIARY, HABITS, PAGES, UP, Check, loop_db, loop_zip

pytestmark = pytest.mark.django_db


def brought(data: bytes, *, by: Person, name: str = "habits.db", **later: float) -> Import:
    preview = Preview.of(name, data)
    return take_in(file_of(preview, ""), by=by, at=after(**later))


def held(**which: Any) -> list[tuple[str, object, int, float | None, str]]:
    return sorted(
        (one.thread.name, str(one.happened_on), one.state, one.amount, one.words)
        for one in standing(**which)
    )


def test_nothing_of_a_backup_is_lost(amira: Person) -> None:
    brought(loop_db(), by=amira)
    entries = {(one.thread.name, str(one.happened_on)): one for one in standing()}
    assert entries[UP.name, "2025-01-04"].state == State.RESTED
    assert entries[UP.name, "2025-01-04"].words == "krank"
    assert entries["Reading", "2025-01-03"].amount == 12.5
    assert entries["Reading", "2025-01-03"].given == "12.5 pages"
    assert "Any book | any place" in entries["Reading", "None"].words


def test_what_was_left_out_is_named_with_its_line_and_reason(amira: Person) -> None:
    taken = brought(loop_db(), by=amira)
    [left] = LineLeftOut.objects.filter(taken_in=taken)
    assert (left.source, left.line, left.why) == ("habits.db (Repetitions)", 7, "automatic")


def test_a_backup_gives_the_win_that_it_holds(amira: Person) -> None:
    brought(loop_db(), by=amira)
    [win] = wins_for(amira)
    assert (win.rule, win.thread.name) == ("came_back", UP.name)


def test_the_zip_of_the_same_habits_adds_nothing(amira: Person) -> None:
    brought(loop_db(), by=amira)
    before = held()
    brought(loop_zip(), by=amira, name="Loop Habits CSV.zip", days=1)
    brought(loop_db(), by=amira, days=2)
    assert held() == before


def test_a_newer_backup_adds_what_is_new_and_puts_right_what_was_changed(amira: Person) -> None:
    brought(loop_db(), by=amira)
    before = held()
    more = PAGES._replace(checks=[*PAGES.checks, Check("2025-01-05", 4000)])
    changed = UP._replace(checks=[*UP.checks[:-1], Check("2025-02-20", 2, "Im Dunkeln")])
    newer = brought(loop_db([changed, more]), by=amira, days=1)
    assert len(held()) == len(before) + 1
    assert (UP.name, "2025-02-20", State.DONE, None, "Im Dunkeln") in held()
    assert ("Reading", "2025-01-05", State.DONE, 4.0, "") in held()
    undo_import(newer, at=after(days=2))
    assert held() == before


def test_the_whole_backup_is_undone(amira: Person) -> None:
    undo_import(brought(loop_db(HABITS), by=amira), at=after(days=1))
    assert not standing() and not wins_for(amira).exists()


def test_a_diary_is_there_once_however_often_it_comes(amira: Person) -> None:
    brought(DIARY.encode(), by=amira, name="daylio.csv")
    before = held()
    header, newest, rest = DIARY.partition("2025-03-09")
    later = f"{header}2025-03-10,March 10,Monday,07:00,good,reading,,\n{newest}{rest}"
    brought(later.encode(), by=amira, name="daylio.csv", days=1)
    assert len(held()) == len(before) + 2
    brought(DIARY.replace("7:15 PM", "19:15").encode(), by=amira, name="daylio.csv", days=2)
    assert len(held()) == len(before) + 2


def test_notes_on_one_day_keep_their_words_whatever_their_order(amira: Person) -> None:
    text = "day,thread,note\n2025-01-01,home,made tea\n2025-01-01,home,wrote\n"
    brought(text.encode(), by=amira, name="mine.csv")
    newer = (
        "day,thread,note\n2025-01-01,home,slept\n2025-01-01,home,wrote\n2025-01-01,home,made tea\n"
    )
    brought(newer.encode(), by=amira, name="mine.csv", days=1)
    assert sorted(one.words for one in standing()) == ["made tea", "slept", "wrote"]


def test_cleo_sees_nothing_of_it(amira: Person, cleo: Person) -> None:
    brought(DIARY.encode(), by=amira, name="daylio.csv")
    assert not wins_for(cleo).filter(person=amira).exists()
    assert not entries_for(cleo).filter(owner=amira).exists()
