from datetime import date

import pytest

from quietwins.formats import Choices, UnreadableFile, narrowed, read, recognise
from quietwins.spotting.evidence import State
from tests.formats.made import complaints, marks_of, of, sample, sample_tables, table_of, typed


def test_each_column_is_a_thread_of_its_own() -> None:
    reading = typed("name,Maths,Art", "Amira,7,8")
    assert [(row.thread, row.amount, row.order) for row in reading.rows] == [
        ("Maths", 7, 0),
        ("Art", 8, 1),
    ]


def test_marks_ticks_and_shares_are_read_as_they_stand() -> None:
    reading = sample("wide-cr.csv")
    amira = [row for row in reading.rows if row.line == 3]
    assert [(row.given, row.amount, row.out_of) for row in amira] == [
        ("7", 7, 10),
        ("8/10", 8, 10),
        ("15", 15, 20),
        ("✓", None, None),
    ]
    assert {row.planned for row in reading.rows} == {True}


def test_a_row_of_totals_and_a_row_of_averages_are_nobody() -> None:
    reading = sample("wide-cr.csv")
    assert {row.learner for row in reading.rows} == {"Amira", "Ben"}
    assert 'Line 2, "out of", is read as what each column is out of.' in reading.said
    assert 'Line 7, "Average", is not read as a learner.' in reading.said


def test_a_learner_called_max_stays_a_learner() -> None:
    reading = typed("name,Maths,Art", "Max,7,8", "Ben,9,6")
    assert {row.learner for row in reading.rows} == {"Max", "Ben"}
    totals = typed("name,Maths,Art", "Max,10,10", "Ben,9,6")
    assert [(row.learner, row.out_of) for row in totals.rows] == [("Ben", 10), ("Ben", 10)]


def test_what_is_private_and_what_is_a_total_is_left_out_and_said() -> None:
    reading = sample("wide-cr.csv")
    sentence = (
        'Left out, as they hold no marks of one task: "Email", "Tutor group", "Comments" and '
    )
    assert sentence + '"Total".' in reading.said
    assert {row.thread for row in reading.rows} == {"Spelling", "Kit"}


@pytest.mark.parametrize(
    "heading",
    [
        "E-mail",
        "Date of birth",
        "DOB",
        "Sex",
        "Gender",
        "Ethnicity",
        "SEN",
        "SEND status",
        "FSM",
        "PP",
        "Password",
        "Phone number",
        "Class",
        "Section",
        "Form",
        "Year group",
        "Tutor",
        "Age",
        "Total",
        "Average",
        "Mean",
        "Overall",
        "Sum",
        "Grade",
        "Target grade",
        "Predicted",
        "Rank",
        "Final grade",
        "Average (%)",
        "Maths total",
        "Overall %",
    ],
)
def test_no_mark_is_read_from_a_column_about_a_person_or_a_total(heading: str) -> None:
    table = table_of(f"name,{heading},Maths", "Amira,7,8", "Ben,6,5")
    assert recognise(table, Choices()).keeps(table, Choices()) == (0, 2)


@pytest.mark.parametrize(
    "heading",
    ["Grade 5 theory", "Class test 1", "Averages quiz", "Sentences", "Formation", "Essay"],
)
def test_a_task_may_have_such_a_word_in_its_name(heading: str) -> None:
    table = table_of(f"name,{heading}", "Amira,7", "Ben,6")
    assert recognise(table, Choices()).keeps(table, Choices()) == (0, 1)


def test_two_lines_of_one_name_are_two_learners_and_that_is_said() -> None:
    reading = sample("wide-cr.csv")
    ids = {(row.learner, row.learner_id) for row in reading.rows}
    assert ids == {("Amira", "line 3"), ("Ben", None), ("Amira", "line 6")}
    assert '2 lines are named "Amira", so we take them for 2 learners.' in reading.said


def test_an_id_tells_them_apart_better() -> None:
    reading = typed("name,id,Maths", "Amira,a1,7", "Amira,a2,8")
    assert [row.learner_id for row in reading.rows] == ["a1", "a2"]
    assert reading.said == []


def test_the_first_column_names_learners_where_its_heading_does_not_say_so() -> None:
    reading = typed("9B,Maths", "Amira,7", "Ben,8")
    assert [row.learner for row in reading.rows] == ["Amira", "Ben"]


@pytest.mark.parametrize("header", ["Forename,Surname", "Name,Surname", "first_name,LAST NAME"])
def test_a_first_and_a_last_name_are_one_name(header: str) -> None:
    reading = typed(f"{header},Maths", "Amira,Haddad,7")
    assert [row.learner for row in reading.rows] == ["Amira Haddad"]


def test_a_row_without_a_name_is_named() -> None:
    assert complaints(typed("name,Maths", ",7", "Ben,8")) == [(2, "name", "")]


def test_columns_headed_by_days_are_entries_of_one_thread() -> None:
    reading = sample("reading minutes.csv")
    assert {row.thread for row in reading.rows} == {"reading minutes"}
    assert [row.day for row in of(reading, "Amira")] == [date(2025, 9, d) for d in (13, 14, 15)]
    assert reading.has_days
    assert not any(row.planned or row.order for row in reading.rows)


def test_days_that_read_two_ways_are_asked_about_by_column() -> None:
    reading = typed("name,1/9/2025,2/9/2025,3/9/2025", "Amira,20,5,15")
    assert reading.asks.day_first
    assert [bad[:2] for bad in complaints(reading)] == [(1, "date")] * 3
    answered = typed("name,1/9/2025,2/9/2025,3/9/2025", "Amira,20,5,15", day_first=True)
    assert [row.day for row in answered.rows] == [date(2025, 9, d) for d in (1, 2, 3)]


def test_two_days_among_the_headings_are_two_tasks() -> None:
    reading = typed("name,2025-09-01,2025-09-02", "Amira,7,8")
    assert [row.thread for row in reading.rows] == ["2025-09-01", "2025-09-02"]


def test_a_sheets_name_is_the_thread_of_its_days() -> None:
    table = table_of("name,2025-09-01,2025-09-02,2025-09-03", "A,7,8,9", name="log.xlsx (Walks)")
    assert {row.thread for row in read(table, Choices()).rows} == {"Walks"}


def test_a_bare_zero_is_unclear_here_too() -> None:
    reading = sample("wide-cr.csv")
    assert [row.line for row in reading.rows if row.state == State.UNCLEAR] == [4]
    assert marks_of(reading, "Ben", "Spelling") == [None, 80, None]


def test_a_table_of_days_or_words_is_not_taken_for_one_of_marks() -> None:
    for lines in (["day,steps", "2025-09-01,7000"], ["name,colour", "Amira,blue"], ["7,8", "9,10"]):
        with pytest.raises(UnreadableFile, match="what its columns are about"):
            recognise(table_of(*lines), Choices())


def test_a_preview_keeps_names_and_tasks_alone_and_reads_the_same() -> None:
    for name in ("wide-cr.csv", "reading minutes.csv", "wide-utf16.tsv", "header-alone.csv"):
        [table] = sample_tables(name)
        kept = narrowed(table, recognise(table, Choices()).keeps(table, Choices()))
        assert not any("@" in cell or cell == "9B" for row in kept.rows for cell in row)
        assert read(kept, Choices()).rows == read(table, Choices()).rows
