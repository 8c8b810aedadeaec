from datetime import date

import pytest

from quietwins.formats import Choices, narrowed, read, recognise
from quietwins.spotting.evidence import State
from tests.formats.made import complaints, of, sample, sample_tables, table_of, typed

QUIZ = "Map quiz(1-6).csv"
HEADER = "ID,Completion time,Email,Name,Total points,Key,Points - Key"


def test_a_forms_quiz_is_recognised() -> None:
    assert sample(QUIZ).label == "a Microsoft Forms quiz"


def test_each_question_is_an_entry_of_the_quiz_on_the_day_it_was_sent_in() -> None:
    amira = of(sample(QUIZ), "Amira Haddad")
    assert [(row.task, row.amount) for row in amira] == [
        ("What does a map’s key tell you?", 2),
        ("Scale – how far is 4 cm (2)", 1),
        ("Why is north up?", 2),
    ]
    assert {(row.thread, row.day) for row in amira} == {("Map quiz", date(2025, 9, 11))}


def test_a_mark_is_out_of_what_nobody_said_and_no_plan() -> None:
    assert {(row.out_of, row.planned) for row in sample(QUIZ).rows} == {(None, False)}


def test_totals_answers_and_feedback_are_no_threads() -> None:
    assert {row.thread for row in sample(QUIZ).rows} == {"Map quiz"}
    assert len({row.task for row in sample(QUIZ).rows}) == 3


def test_a_question_nobody_has_points_for_and_answers_without_a_name_are_left_out() -> None:
    reading = sample(QUIZ)
    assert {row.learner for row in reading.rows} == {"Amira Haddad", "Ben Okafor"}
    assert reading.said[:3] == [
        "2 answers came without a name, so they are left out.",
        'Answers by the same name are taken for one learner\'s: "Amira Haddad" and "Ben Okafor".',
        'Left out, as nobody has points there: "Your class".',
    ]


def test_points_not_given_yet_are_nothing_recorded() -> None:
    last = of(sample(QUIZ), "Ben Okafor")[2]
    assert (last.given, last.state, last.amount) == ("", State.NOTHING, None)


def test_a_zero_claims_nothing_until_a_person_says_what_it_means() -> None:
    [zero] = [row for row in sample(QUIZ).rows if row.given == "0"]
    assert (zero.state, zero.amount, sample(QUIZ).asks.zeros) == (State.UNCLEAR, None, 1)


def test_a_time_or_points_that_cannot_be_read_are_named() -> None:
    assert complaints(sample(QUIZ)) == [
        (9, "mark for Why is north up?", "half"),
        (10, "completion time", "soon"),
    ]


@pytest.mark.parametrize(("first", "month"), [(True, 4), (False, 3)])
def test_a_column_of_times_that_reads_two_ways_is_asked_about(first: bool, month: int) -> None:
    lines = (HEADER, "1,3/4/25 9:02:11,b@school.example,Ben,2,signs,2")
    assert typed(*lines).asks.day_first
    assert [bad[1] for bad in complaints(typed(*lines))] == ["completion time"]
    assert [row.day for row in typed(*lines, day_first=first).rows] == [
        date(2025, month, 7 - month)
    ]


@pytest.mark.parametrize(
    ("name", "thread"),
    [("Map (1-28) (1).csv", "Map"), ("Map.csv", "Map"), ("(1-28).csv", "(1-28)"), ("-", "entries")],
)
def test_the_quiz_is_named_like_its_file_without_the_range_of_answers(
    name: str, thread: str
) -> None:
    reading = typed(HEADER, "1,9/25/25 9:02:11,b@school.example,Ben,2,signs,2", name=name)
    assert [row.thread for row in reading.rows] == [thread]


def test_a_survey_without_points_is_no_quiz() -> None:
    table = table_of("ID,Completion time,Name,Key", "1,9/25/25 9:02:11,Ben,7")
    assert recognise(table, Choices()).NAME != "forms"


def test_one_answer_without_a_name_is_spoken_of_alone() -> None:
    reading = typed(HEADER, "1,9/25/25 9:02:11,anonymous,,2,signs,2")
    assert reading.rows == []
    assert reading.said == ["One answer came without a name, so it is left out."]


def test_a_preview_keeps_no_address_and_no_answer_and_reads_the_same() -> None:
    [table] = sample_tables(QUIZ)
    kept = narrowed(table, recognise(table, Choices()).keeps(table, Choices()))
    assert kept.header[:2] == ("Completion time", "Name")
    assert not any("@" in cell or cell in ("9B", "the signs") for row in kept.rows for cell in row)
    whole, part = read(table, Choices()), read(kept, Choices())
    assert (part.rows, complaints(part)) == (whole.rows, complaints(whole))
