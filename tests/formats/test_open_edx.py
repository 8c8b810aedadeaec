import pytest

from quietwins.formats import Choices, UnreadableFile, narrowed, read, recognise
from quietwins.spotting.evidence import State
from tests.formats.made import complaints, marks_of, of, sample, sample_tables, table_of, typed

HEADER = "Student ID,Email,Username,Last Name,First Name,Grade"
AMIRA = "41,amira@school.example,amira_h,Haddad,Amira,0.5"


def test_a_grade_report_is_recognised() -> None:
    assert sample("open-edx.csv").label == "an Open edX grade report"


def test_three_numbered_assignments_are_one_thread_by_the_number_before_the_colon() -> None:
    reading = sample("open-edx.csv")
    assert marks_of(reading, "Amira Haddad", "Homework") == [0.5, 0.75, 0.875]
    assert [row.task for row in of(reading, "Amira Haddad")][:2] == [
        "Homework 1: Cells",
        "Homework 2: Leaves",
    ]
    assert "are read together as" in reading.said[0]


def test_two_numbered_ones_keep_their_titles() -> None:
    threads = {row.thread for row in sample("open-edx.csv").rows}
    assert threads == {"Homework", "Lab 1: Microscope", "Lab 2: Staining", "Midterm Exam"}


def test_separate_ones_stay_separate() -> None:
    reading = sample("open-edx.csv", threads="separate")
    assert marks_of(reading, "Amira Haddad", "Homework 2") == [0.75]


def test_a_share_is_out_of_one() -> None:
    marked = [row for row in sample("open-edx.csv").rows if row.amount is not None]
    assert {row.out_of for row in marked} == {1.0}
    assert marks_of(sample("open-edx.csv"), "Cleo van Dijk", "Midterm Exam") == [0.9]


def test_a_number_above_one_is_no_share_and_is_named() -> None:
    assert complaints(sample("open-edx.csv")) == [(4, "mark for Homework 1: Cells", "12")]


def test_not_attempted_is_nothing_recorded_and_not_available_is_not_there() -> None:
    ben = of(sample("open-edx.csv"), "benok")
    found = {row.task: row.state for row in ben}
    assert found["Homework 2: Leaves"] == State.NOTHING
    assert "Lab 1: Microscope" not in found


def test_a_zero_is_a_mark_where_the_report_says_what_was_not_attempted() -> None:
    reading = sample("open-edx.csv")
    zero = of(reading, "benok")[0]
    assert (zero.state, zero.amount, zero.out_of) == (State.DONE, 0, 1)
    assert reading.asks.zeros == 0


def test_a_zero_is_asked_about_where_the_report_does_not() -> None:
    reading = typed(f"{HEADER},Midterm", f"{AMIRA},0.0")
    assert ([row.state for row in reading.rows], reading.asks.zeros) == ([State.UNCLEAR], 1)


def test_a_user_name_stands_in_where_the_name_is_blank() -> None:
    rows = sample("open-edx.csv").rows
    assert {(row.learner, row.learner_id) for row in rows} == {
        ("Amira Haddad", "41"),
        ("benok", "42"),
        ("Cleo van Dijk", "43"),
    }


def test_an_older_report_has_user_names_alone() -> None:
    reading = typed(
        "Student ID,Email,Username,Grade,HW 01,HW Avg", "41,a@b.example,amira,0.5,0.5,0.5"
    )
    assert [(row.learner, row.task) for row in reading.rows] == [("amira", "HW 01")]


def test_a_column_of_words_is_left_out_and_that_is_said() -> None:
    reading = typed(f"{HEADER},Midterm,Track", f"{AMIRA},0.5,verified")
    assert [row.task for row in reading.rows] == ["Midterm"]
    assert reading.said == ['Left out, as we can read no marks there: "Track".']


@pytest.mark.parametrize("grade", ["7", "B"])
def test_a_table_whose_grade_is_no_share_is_not_taken_for_a_report(grade: str) -> None:
    table = table_of("Student ID,Name,Username,Grade,Map", f"1,Ben,benok,{grade},8")
    assert recognise(table, Choices()).NAME == "plain_wide"


def test_a_report_of_points_is_not_taken_for_one_of_shares() -> None:
    header = "Student ID,Email,Username,Enrollment Status,Grade"
    points = "Homework 1: Cells - One (Earned),Homework 1: Cells - One (Possible)"
    with pytest.raises(UnreadableFile):
        recognise(
            table_of(f"{header},{points}", "41,a@b.example,amira,enrolled,0.5,3,4"), Choices()
        )


def test_a_line_without_any_name_is_named_where_a_name_can_be_typed() -> None:
    reading = typed(f"{HEADER},Midterm", "41,a@b.example,,,,0.5,0.5")
    assert [(bad.column, bad.at) for bad in reading.bad] == [("name", 4)]


def test_a_preview_keeps_no_address_and_no_cohort_and_reads_the_same() -> None:
    [table] = sample_tables("open-edx.csv")
    kept = narrowed(table, recognise(table, Choices()).keeps(table, Choices()))
    assert not any("@" in cell or cell in ("9B", "audit") for row in kept.rows for cell in row)
    whole, part = read(table, Choices()), read(kept, Choices())
    assert (part.rows, complaints(part)) == (whole.rows, complaints(whole))


def test_user_names_are_left_behind_where_everybody_has_a_name() -> None:
    table = table_of(f"{HEADER},Midterm", f"{AMIRA},0.5")
    kept = narrowed(table, recognise(table, Choices()).keeps(table, Choices()))
    assert kept.header == ("Student ID", "Last Name", "First Name", "Grade", "Midterm")
