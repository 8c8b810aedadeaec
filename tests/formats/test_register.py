"""Registers of attendance: coming back is a win, being there is not counted, rest is rest."""

import pytest

from quietwins.formats import Choices, Reading, UnreadableFile, read, recognise
from quietwins.formats.columns import columns
from quietwins.formats.errors import CannotRead
from quietwins.formats.guessing import guess
from quietwins.formats.register import state_of
from quietwins.spotting import State, spot
from tests.formats.made import complaints, mapped, of, sample_tables, table_of, typed

OWN = mapped(learner="Name", tasks="[days]", marks="attendance-uk")
HEAD = "Name,08/09/2025,09/09/2025,10/09/2025,11/09/2025,12/09/2025,15/09/2025,16/09/2025"


def as_guessed(name: str) -> Reading:
    """A sample that no format knows, read as our first guess would have it."""
    [table] = sample_tables(name)
    with pytest.raises(UnreadableFile, match="we do not know what its columns are about"):
        recognise(table, Choices())
    return read(table, Choices(mappings=(guess(table),)))


def wins(reading: Reading) -> list[str]:
    return [win.rule for found in spot(columns(reading.rows).evidence) for win in found]


@pytest.mark.parametrize("mark", ["/", "\\", "L", "K", "V", "P", "W", "B", " l "])
def test_present_and_approved_are_done(mark: str) -> None:
    assert state_of(mark) == State.DONE


@pytest.mark.parametrize("mark", ["C", "C1", "C2", "M", "T", "R", "I", "J1", "S", "E", "i", "c1"])
def test_authorised_is_rest(mark: str) -> None:
    assert state_of(mark) == State.RESTED


@pytest.mark.parametrize("mark", ["#", "D", "Q", "X", "Y", *(f"Y{n}" for n in range(1, 8)), "Z"])
def test_a_session_that_nobody_could_come_to_counts_for_nobody(mark: str) -> None:
    assert state_of(mark) == State.RESTED


@pytest.mark.parametrize("mark", ["N", "G", "O", "U", "n", "H", "F", "A"])
def test_what_is_not_authorised_is_nothing_recorded(mark: str) -> None:
    assert state_of(mark) == State.NOTHING


@pytest.mark.parametrize("text", ["??", "Off", "7", "C3", "AB", "✓"])
def test_what_is_no_mark_is_asked_about(text: str) -> None:
    with pytest.raises(CannotRead, match="a mark of the register"):
        state_of(text)


@pytest.mark.parametrize("text", ["", " ", "-", "–"])
def test_a_session_without_a_mark_is_no_session(text: str) -> None:
    reading = typed("Name,AM,PM", f"Amira,/,{text}", mappings=am_and_pm())
    assert [row.task for row in reading.rows] == ["AM"]


def am_and_pm() -> tuple[object, ...]:
    return mapped(learner="Name", tasks=["AM", "PM"], marks="attendance-uk")


def test_full_attendance_is_never_rewarded() -> None:
    assert wins(typed(HEAD, "Amira,/,/,/,/,/,/,/", mappings=OWN)) == []


@pytest.mark.parametrize("row", ["N,/,/,/,/,/,/", "/,N,/,/,/,/,/", "/,/,N,/,N,/,/"])
def test_no_run_of_being_there_is_praised_not_even_after_a_day_away(row: str) -> None:
    """Two running is a win of homework; of being there it would be a count."""
    assert wins(typed(HEAD, f"Amira,{row}", mappings=OWN)) == []


def test_coming_back_after_days_away_is_a_win() -> None:
    reading = typed(HEAD, "Amira,/,/,N,N,N,/,/", mappings=OWN)
    assert wins(reading) == ["came_back"]


@pytest.mark.parametrize("row", ["/,/,I,I,I,/,/", "/,/,E,C,S,/,/", "/,/,#,Y1,X,/,/"])
def test_nobody_comes_back_from_what_was_authorised_or_closed(row: str) -> None:
    assert wins(typed(HEAD, f"Amira,{row}", mappings=OWN)) == []


def test_a_holiday_is_no_time_away() -> None:
    head = "Name,16/07/2025,17/07/2025,18/07/2025,03/09/2025,04/09/2025"
    assert wins(typed(head, "Amira,/,/,/,/,/", mappings=OWN)) == []


def test_both_halves_of_a_day_are_one_time() -> None:
    head = "Name,08/09/2025 AM,08/09/2025 PM,09/09/2025 AM,09/09/2025 PM,10/09/2025 AM"
    assert wins(typed(head, "Amira,/,/,N,N,/", mappings=OWN)) == []


def test_a_wide_register_is_read_under_what_its_report_says() -> None:
    reading = as_guessed("asked/register-wide.csv")
    assert [row.given for row in of(reading, "Amira Haddad")] == list("/\\NNON/\\")
    assert {row.learner for row in reading.rows} == {
        *("Amira Haddad", "Ben Müller", "Cleo O’Neill", "Dana Okafor")
    }
    assert complaints(reading) == [(7, "mark for Thu 11/09/2025 PM", "??")]
    assert wins(reading) == ["came_back"]


def test_a_register_with_a_line_a_day_is_read() -> None:
    reading = as_guessed("asked/register-long.csv")
    assert [row.task for row in of(reading, "Ben Müller")] == [
        *("2025-09-08 AM", "2025-09-08 PM", "2025-09-15 AM", "2025-09-15 PM")
    ]
    assert complaints(reading) == [(10, "date", "31/09/2025")]
    assert wins(reading) == ["came_back"]


def test_a_register_with_a_line_a_session_is_read() -> None:
    reading = as_guessed("asked/register-marks.csv")
    assert [(row.task, row.state) for row in of(reading, "Amira Haddad")] == [
        ("2025-09-08 AM", State.DONE),
        ("2025-09-08 PM", State.DONE),
        ("2025-09-09 AM", State.RESTED),
        ("2025-09-09 PM", State.NOTHING),
    ]
    assert complaints(reading) == [(9, "mark for Mark", "Off")]


def test_next_weeks_register_fits_the_same_mapping() -> None:
    [table] = sample_tables("asked/register-wide.csv")
    own = (guess(table),)
    later = table_of("name,UPN,reg,Mon 15/09/2025 AM,Present", '"Haddad, Amira",x,9B,/,1')
    [row] = read(later, Choices(mappings=own)).rows
    assert (row.learner, row.task) == ("Amira Haddad", "2025-09-15 AM")


def test_a_pupils_number_is_left_out_unless_it_is_mapped() -> None:
    [table] = sample_tables("asked/register-wide.csv")
    assert "learner_id" not in guess(table).columns
    assert all(row.learner_id is None for row in as_guessed("asked/register-wide.csv").rows)


def test_two_pupils_of_one_name_are_two() -> None:
    reading = typed(
        "Name,AM",
        "Amira,/",
        "Amira,N",
        mappings=mapped(learner="Name", tasks="AM", marks="attendance-uk"),
    )
    assert len({row.learner_id for row in reading.rows}) == 2


def test_days_that_could_be_read_two_ways_are_asked_about() -> None:
    reading = typed("Name,3/4/2025", "Amira,/", mappings=OWN)
    assert reading.asks.day_first and reading.rows == []
    told = typed("Name,3/4/2025", "Amira,/", mappings=OWN, day_first=True)
    assert told.rows[0].task == "2025-04-03"


def test_a_line_without_a_name_is_asked_about() -> None:
    assert complaints(typed("Name,3/14/2025", ",/", mappings=OWN)) == [(2, "name", "")]
