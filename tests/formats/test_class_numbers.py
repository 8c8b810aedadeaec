"""Numbers of a whole class: nobody is named, nothing is anybody's step."""

from datetime import date

import pytest

from quietwins.formats import Choices, UnreadableFile, recognise
from quietwins.formats.attendance import attendance
from quietwins.formats.columns import columns
from quietwins.formats.measures import MEASURES
from quietwins.formats.rows import Row
from quietwins.spotting import State, spot
from quietwins.spotting.rules.since import Since
from tests.formats.made import complaints, mapped, table_of, typed

HEAD = "Day,Minutes to settle,Redirections,Asked for help,Present,Expected"
REGISTER = mapped(learner="Name", tasks="[days]", marks="attendance-uk")


def said(row: Row) -> tuple[str, float | None, float | None, int]:
    return row.thread, row.amount, row.out_of, row.better


def test_each_column_is_a_measure_of_the_class() -> None:
    reading = typed(HEAD, "2025-09-08,9,4,2,26,28")
    assert reading.format == "class_numbers"
    assert [said(row) for row in reading.rows] == [
        ("minutes to settle", 9, None, -1),
        ("redirections", 4, None, -1),
        ("asking for help", 2, None, 1),
        ("being here", 26, 28, 1),
    ]
    assert {row.day for row in reading.rows} == {date(2025, 9, 8)}
    assert {row.state for row in reading.rows} == {State.COUNTED}
    assert {row.learner for row in reading.rows} == {""}


@pytest.mark.parametrize("heading", "|".join(one.heads for one in MEASURES.values()).split("|"))
def test_every_heading_is_known_in_any_case(heading: str) -> None:
    assert typed(f"date,{heading.upper()},expected", "2025-09-08,1,2").rows[0].amount == 1


def test_an_empty_cell_is_no_number_and_a_zero_is_one() -> None:
    reading = typed("day,redirections,minutes to settle", "2025-09-08,0,", "2025-09-09,,3")
    assert [said(row)[:2] for row in reading.rows] == [
        ("redirections", 0),
        ("minutes to settle", 3),
    ]
    assert reading.asks.zeros == 0


@pytest.mark.parametrize(
    ("line", "column", "found"),
    [
        ("32/13/2025,1,,", "date", "32/13/2025"),
        ("2025-09-08,soon,,", "Redirections", "soon"),
        ("2025-09-08,-1,,", "Redirections", "-1"),
        ("2025-09-08,,29,28", "Present", "29"),
        ("2025-09-08,,0,0", "Present", "0"),
        ("2025-09-08,,20,", "Present", "20"),
    ],
)
def test_what_cannot_be_is_named(line: str, column: str, found: str) -> None:
    reading = typed("Day,Redirections,Present,Expected", line)
    assert complaints(reading) == [(2, column, found)]
    assert reading.rows == []


def test_how_many_were_here_says_nothing_without_of_how_many() -> None:
    reading = typed("day,present,redirections", "2025-09-08,26,3")
    assert [row.thread for row in reading.rows] == ["redirections"]


def test_a_table_of_learners_is_another_one() -> None:
    assert typed("name,day,redirections", "Amira,2025-09-08,3").format != "class_numbers"


def test_numbers_without_days_are_asked_about() -> None:
    with pytest.raises(UnreadableFile, match="we do not know what its columns are about"):
        recognise(table_of("redirections,minutes to settle", "3,4"), Choices())


def test_what_is_read_two_ways_is_asked_about() -> None:
    assert typed("day,redirections", "3/4/2025,1").asks.day_first
    assert typed("day,redirections", "3/4/2025,1", day_first=True).rows[0].day == date(2025, 4, 3)


# --- a register as numbers of its class -----------------------------------------------------

DAYS = "Name,15/09/2025,16/09/2025"


def here(*lines: str) -> list[tuple[date | None, float | None, float | None]]:
    rows = attendance(typed(DAYS, *lines, mappings=REGISTER).rows)
    return [(row.day, row.amount, row.out_of) for row in rows]


def test_a_register_counts_who_was_here_of_those_expected() -> None:
    assert here("Amira,/,N", "Omar,/,/", "Ben,N,/") == [
        (date(2025, 9, 15), 2, 3),
        (date(2025, 9, 16), 2, 3),
    ]


@pytest.mark.parametrize("mark", ["C", "M", "T", "R", "I", "S", "E", "#", "X", "", "-"])
def test_whoever_is_away_with_leave_counts_for_nothing(mark: str) -> None:
    """Neither as here nor as expected: the others are the same with them and without."""
    assert here(f"Amira,{mark},/", "Omar,/,N") == [
        (date(2025, 9, 15), 1, 1),
        (date(2025, 9, 16), 1, 2),
    ]


def test_a_day_on_which_nobody_was_expected_is_none() -> None:
    assert here("Amira,I,/", "Omar,#,/") == [(date(2025, 9, 16), 2, 2)]


def test_sessions_without_days_stand_in_their_order() -> None:
    choices = mapped(learner="Name", tasks=["AM", "PM"], marks="attendance-uk")
    rows = attendance(typed("Name,AM,PM", "Amira,/,N", "Omar,/,/", mappings=choices).rows)
    assert [(row.day, row.task, row.amount, row.out_of) for row in rows] == [
        (None, "AM", 2, 2),
        (None, "PM", 1, 2),
    ]


# --- what is found --------------------------------------------------------------------------


def rules(*numbers: str, of: str = "Redirections") -> set[str]:
    lines = [f"2025-{9 + at // 28:02}-{1 + at % 28:02},{cell}" for at, cell in enumerate(numbers)]
    reading = typed(f"Day,{of}", *lines)
    return {win.rule for found in spot(columns(reading.rows).evidence) for win in found}


def test_fewer_over_a_while_is_found_and_more_is_not() -> None:
    falling = [str(30 - at) for at in range(30)]
    assert rules(*falling) == {"best", "climb"}
    assert rules(*reversed(falling)) == set()


def test_asking_for_help_is_better_the_more_there_is_of_it() -> None:
    rising = [str(at) for at in range(30)]
    assert rules(*rising, of="Asked for help") == {"best", "climb"}
    assert rules(*reversed(rising), of="Asked for help") == set()


def test_noting_a_number_is_nobodys_step_however_often_and_after_whatever() -> None:
    """No keeping going, no other go after the highest, no coming back after a holiday."""
    assert rules("4", "4", "4", "9", "4", "4", "4") == set()


def test_a_class_where_everybody_is_here_is_never_praised_for_it() -> None:
    assert rules(*["28,28"] * 30, of="Present,Expected") == set()
    assert rules(*["20,28"] * 8, *["28,28"] * 30, of="Present,Expected") == set()


def test_nor_is_it_since_a_day_that_somebody_asks_about() -> None:
    lines = [f"2025-09-{day:02},{20 if day < 15 else 28},28" for day in range(1, 31)]
    found = columns(typed("Day,Present,Expected", *lines).rows).evidence
    on = (date(2025, 9, 15) - date(1970, 1, 1)).days
    assert len(Since(day=on).spot(found)) == 0
    nearly = [line.replace(",28,28", ",27,28") for line in lines]
    below = columns(typed("Day,Present,Expected", *nearly).rows).evidence
    assert len(Since(day=on).spot(below)) > 0


def test_more_being_here_of_those_expected_is_found_below_the_top() -> None:
    rising = [f"{at},40" for at in range(8, 38)]
    assert rules(*rising, of="Present,Expected") == {"best", "climb"}
