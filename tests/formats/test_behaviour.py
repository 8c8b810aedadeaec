"""Counts of what happened: fewer is better where it is told so, and no line is anybody's step."""

from datetime import date

from quietwins.formats import Choices, Reading, recognise
from quietwins.formats.guessing import guess
from quietwins.spotting import State
from tests.formats.made import complaints, mapped, of, sample_tables, typed
from tests.formats.test_register import as_guessed, wins

DOWN = mapped(learner="Pupil", tasks="[days]", fixed={"thread": "Reminders", "better": "down"})
BY_WEEK = mapped(
    learner="Pupil",
    day="Date",
    amount="Points",
    fixed={"thread": "Points", "better": "down", "add_up": "week"},
)
HEAD = "Pupil,w/c 01/09/2025,w/c 08/09/2025,w/c 15/09/2025,w/c 22/09/2025,w/c 29/09/2025"


def events(*lines: str) -> Reading:
    return typed("Pupil,Date,Points", *lines, mappings=BY_WEEK)


def test_counts_a_week_are_compared_and_fewer_than_ever_is_a_win() -> None:
    head = f"{HEAD},w/c 06/10/2025"
    assert wins(typed(head, "Amira,5,4,6,4,5,3", mappings=DOWN)) == ["best"]
    assert wins(typed(head, "Amira,5,4,6,4,5,7", mappings=DOWN)) == []


def test_nobody_has_another_go_at_or_comes_back_to_what_is_counted() -> None:
    """Not after the highest count, not after weeks without one, and not for two in a row."""
    for row in ("1,1,2,1,9,2,2", "2,,,,,3,3", "1,,1,1,1,1,1"):
        head = f"{HEAD},w/c 06/10/2025,w/c 13/10/2025"
        assert wins(typed(head, f"Amira,{row}", mappings=DOWN)) == []
    weeks = mapped(learner="Pupil", tasks=["1", "2", "3", "4"], fixed={"better": "down"})
    assert wins(typed("Pupil,1,2,3,4", "Amira,3,,2,2", mappings=weeks)) == []


def test_none_at_all_is_not_praised() -> None:
    assert wins(typed(f"{HEAD},w/c 06/10/2025", "Amira,5,4,6,4,5,0", mappings=DOWN)) == []


def test_lines_of_one_week_are_added_up_under_their_monday() -> None:
    reading = events("Amira,2025-09-02,1", "Amira,2025-09-05,2", "Ben,2025-09-30,1")
    [week] = of(reading, "Amira")
    assert (week.day, week.amount, week.given) == (date(2025, 9, 1), 3, "1 + 2")
    assert week.state == State.COUNTED


def test_a_line_without_points_counts_one() -> None:
    own = mapped(
        learner="Pupil", day="Date", fixed={"thread": "Lates", "better": "down", "add_up": "week"}
    )
    lines = ("Amira,2025-09-02", "Amira,2025-09-03", "Amira,2025-09-30")
    assert [row.amount for row in typed("Pupil,Date", *lines, mappings=own).rows][:2] == [2, 0]


def test_a_week_without_lines_between_two_with_some_had_none() -> None:
    """Or the next one could be called fewer than ever when it is more than none."""
    reading = events("Amira,2025-09-02,4", "Amira,2025-09-16,3", "Ben,2025-09-30,1")
    assert [row.amount for row in of(reading, "Amira")] == [4, 0, 3]


def test_the_last_week_may_not_be_over() -> None:
    days = ("02", "09", "16", "23", "30")
    lines = [f"Amira,2025-09-{day},4" for day in days]
    reading = events(*lines, "Amira,2025-10-07,1")
    assert [row.state for row in reading.rows][-1] == State.UNCLEAR
    assert wins(reading) == []
    assert wins(events(*lines, "Amira,2025-10-07,1", "Ben,2025-10-14,1")) == ["best"]


def test_points_below_zero_are_counted_by_their_size() -> None:
    own = mapped(
        learner="Pupil", thread="Type", day="Date", amount="Points", fixed={"add_up": "week"}
    )
    lines = ("Amira,2025-09-02,Taken,-2", "Amira,2025-09-02,Given,3", "Ben,2025-09-30,Given,1")
    rows = of(typed("Pupil,Date,Type,Points", *lines, mappings=own), "Amira")
    found = {row.thread: (row.amount, row.better, row.state) for row in rows}
    assert found == {"Taken": (2, -1, State.COUNTED), "Given": (3, 1, State.COUNTED)}


def test_points_above_and_below_zero_are_not_mixed_where_fewer_is_better() -> None:
    reading = events("Amira,2025-09-02,-2", "Amira,2025-09-03,3")
    assert complaints(reading) == [(3, "amount", "3")]
    assert reading.bad[0].at == 2


def test_a_direction_chosen_now_is_stronger_than_the_mappings() -> None:
    [row] = typed("Pupil,w/c 01/09/2025", "Amira,5", mappings=DOWN, better={"reminders": 1}).rows
    assert row.better == 1 and row.state == State.DONE


def test_a_list_of_points_is_read_by_its_types() -> None:
    reading = as_guessed("asked/behaviour-long.csv")
    assert [(row.thread, row.day, row.amount) for row in of(reading, "Amira Haddad")] == [
        ("Positive", date(2025, 9, 1), 3),
        ("Negative", date(2025, 9, 1), 3),
        ("Negative", date(2025, 9, 8), 0),
        ("Negative", date(2025, 9, 15), 1),
    ]
    assert complaints(reading) == [(9, "amount", "one")]
    assert 'Line 13, "Grand total", is not read as a learner.' in reading.said


def test_a_table_of_counts_is_asked_about_and_then_read() -> None:
    reading = as_guessed("asked/behaviour-weeks.csv")
    assert {row.better for row in reading.rows} == {-1}
    assert complaints(reading) == [(3, "mark for w/c 06/10/2025", "two")]
    assert wins(reading) == ["best"]


def test_a_table_of_counts_with_its_direction_told_needs_no_mapping() -> None:
    [table] = sample_tables("asked/behaviour-weeks.csv")
    assert recognise(table, Choices(better={"": -1})).NAME == "plain_wide"


def test_two_pupils_of_one_name_in_a_list_are_one_unless_their_number_is_mapped() -> None:
    own = mapped(
        learner="Pupil", learner_id="No", day="Date", amount="Points", fixed={"thread": "Points"}
    )
    lines = ("Amira,1,2025-09-02,1", "Amira,2,2025-09-02,1")
    rows = typed("Pupil,No,Date,Points", *lines, mappings=own).rows
    assert len({row.learner_id for row in rows}) == 2


def test_types_that_are_less_welcome_are_guessed_to_be_better_fewer() -> None:
    [table] = sample_tables("asked/behaviour-long.csv")
    assert guess(table).better == {"negative": -1}


def test_points_given_in_a_thin_week_are_no_setback() -> None:
    own = mapped(
        learner="Pupil", day="Date", amount="Points", fixed={"thread": "Points", "add_up": "week"}
    )
    days = ("2025-09-02", "2025-09-09", "2025-09-16", "2025-09-23", "2025-09-30", "2025-10-21")
    lines = [f"Amira,{day},{points}" for day, points in zip(days, (5, 6, 5, 7, 1, 6), strict=True)]
    assert wins(typed("Pupil,Date,Points", *lines, "Ben,2025-10-28,1", mappings=own)) == []
