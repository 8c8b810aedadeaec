from datetime import date

import pytest

from quietwins.formats import Choices, narrowed, read, recognise
from quietwins.spotting.evidence import State
from tests.formats.made import complaints, of, sample, sample_tables, typed

SUMMARY, SESSIONS = "kolibri-summary.csv", "kolibri-sessions.csv"
HEADER = "Username,Content title,Time of last interaction,Progress (0-1),Content kind"


@pytest.mark.parametrize("name", [SUMMARY, SESSIONS])
def test_both_logs_are_recognised(name: str) -> None:
    assert sample(name).label == "a Kolibri log"


def test_a_line_is_an_entry_about_its_title_on_the_day_it_was_last_open() -> None:
    first = sample(SUMMARY).rows[0]
    assert (first.learner, first.thread, first.kind) == ("amira", "Halves and quarters", "exercise")
    assert (first.day, first.planned) == (date(2025, 9, 18), False)


def test_what_was_completed_is_done_and_all_else_was_started() -> None:
    found = {row.thread: row.state for row in sample(SUMMARY).rows}
    assert found == {
        "Halves and quarters": State.DONE,
        "Thirds, drawn": State.STARTED,
        "Cutting a cake": State.STARTED,
        "Sharing bread": State.DONE,
    }


def test_progress_in_an_exercise_is_a_share_and_in_a_film_no_amount() -> None:
    found = [(row.amount, row.out_of) for row in sample(SUMMARY).rows]
    assert found == [(1, 1), (0.6, 1), (None, None), (None, None)]


def test_a_session_with_all_of_the_progress_is_done() -> None:
    assert [row.state for row in of(sample(SESSIONS), "amira")] == [State.STARTED, State.DONE]


def test_a_session_that_was_never_closed_is_of_the_day_it_began() -> None:
    assert of(sample(SESSIONS), "amira")[1].day == date(2025, 9, 18)


def test_coaches_admins_and_guests_are_nobody_and_that_is_said() -> None:
    assert {row.learner for row in sample(SUMMARY).rows} == {"amira", "ben"}
    assert sample(SUMMARY).said == [
        "Lines that are left out, as they are of coaches and admins: 2."
    ]
    assert sample(SESSIONS).said == [
        "Lines that are left out, as they are of guests, who have no name: 1."
    ]


def test_a_title_that_is_gone_and_a_progress_above_one_are_named() -> None:
    assert complaints(sample(SUMMARY)) == [(8, "skill", "")]
    assert complaints(sample(SESSIONS)) == [(5, "amount", "40")]


def test_no_progress_is_a_start_and_no_day_has_an_order() -> None:
    [row] = typed(HEADER, "amira,Halves,,0.0000,exercise").rows
    assert (row.state, row.amount, row.day, row.order) == (State.STARTED, 0, None, 2)


@pytest.mark.parametrize("name", [SUMMARY, SESSIONS])
def test_a_preview_keeps_no_school_and_no_ids_and_reads_the_same(name: str) -> None:
    [table] = sample_tables(name)
    kept = narrowed(table, recognise(table, Choices()).keeps(table, Choices()))
    assert not {"Facility name", "Channel id", "Content id"} & set(kept.header)
    whole, part = read(table, Choices()), read(kept, Choices())
    assert (part.rows, part.said, complaints(part)) == (whole.rows, whole.said, complaints(whole))
