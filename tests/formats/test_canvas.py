from quietwins.formats import Choices, narrowed, read, recognise
from quietwins.spotting.evidence import State
from tests.formats.made import (
    complaints,
    marks_of,
    of,
    sample,
    sample_tables,
    table_of,
    typed,
)

HEADER = "Student,ID,Section,Map (31),Final Score"
POINTS = "    Points Possible,,,10,(read only)"


def test_a_canvas_gradebook_is_recognised() -> None:
    assert sample("canvas.csv").label == "a Canvas gradebook"


def test_names_read_as_people_say_them() -> None:
    reading = sample("canvas.csv")
    assert {row.learner for row in reading.rows} == {"Amira Haddad", "Ben Okafor", "Cleo van Dijk"}
    assert {row.learner_id for row in reading.rows} == {"101", "102", "103"}


def test_totals_sections_notes_and_logins_are_no_threads() -> None:
    threads = {row.thread for row in sample("canvas.csv").rows}
    assert threads == {"Quiz", "Essay, first draft"}


def test_each_mark_knows_what_it_is_out_of() -> None:
    quizzes = [row for row in of(sample("canvas.csv"), "Amira Haddad") if row.thread == "Quiz"]
    found = [(row.task, row.amount, row.out_of) for row in sorted(quizzes, key=lambda r: r.order)]
    assert found == [("Quiz 1", 6, 10), ("Quiz 2", 8.5, 20), ("Quiz 3", 8, 10)]


def test_an_excuse_is_a_rest_and_a_letter_is_something_done() -> None:
    reading = sample("canvas.csv")
    amira, ben = (list(of(reading, name))[-1] for name in ("Amira Haddad", "Ben Okafor"))
    assert (amira.state, amira.amount, amira.given) == (State.RESTED, None, "EX")
    assert (ben.state, ben.amount, ben.given) == (State.DONE, None, "B-")


def test_nothing_recorded_is_a_planned_occasion_without_a_number() -> None:
    reading = sample("canvas.csv")
    found = [(row.given, row.planned) for row in reading.rows if row.state == State.NOTHING]
    assert found == [("N/A", True), ("", True), ("(read only)", True)]


def test_a_gradebook_has_no_days() -> None:
    reading = sample("canvas.csv")
    assert not reading.has_days
    assert all(row.day is None and row.planned for row in reading.rows)


def test_a_word_in_a_column_of_marks_is_named_and_the_rest_of_its_row_is_read() -> None:
    reading = sample("canvas.csv")
    assert complaints(reading) == [(6, "mark for Quiz 1 (22)", "ten")]
    assert marks_of(reading, "Cleo van Dijk", "Quiz") == [18, 9]


def test_a_test_student_is_nobody_however_the_name_is_turned() -> None:
    reading = typed(HEADER, POINTS, '"student, TEST",1,9B,9,', "Test Student,2,9B,9,", "Ben,3,,8,")
    assert [row.learner for row in reading.rows] == ["Ben"]


def test_rows_about_posting_are_about_nobody_and_blank_ones_are_left_out() -> None:
    reading = sample("canvas-muted.csv")
    assert complaints(reading) == [(5, "name", "")]
    assert [(row.thread, row.amount, row.out_of) for row in reading.rows] == [
        ("Quiz 1", 7, 10),
        ("Reading log", 3, 4),
    ]


def test_a_column_without_an_id_is_an_assignment_where_it_has_points() -> None:
    reading = typed("Student,ID,Section,Seat,Map", "Points Possible,,,,5", '"O, Ben",1,9B,12,4')
    assert [(row.thread, row.amount) for row in reading.rows] == [("Map", 4)]


def test_an_assignment_may_be_called_like_a_total_where_it_has_an_id_and_points() -> None:
    reading = typed("Student,ID,Final Score (77)", "Points Possible,,5", "Ben,1,4")
    assert [(row.task, row.out_of) for row in reading.rows] == [("Final Score", 5)]


def test_an_assignment_out_of_nothing_has_no_share() -> None:
    reading = typed("Student,ID,Map (31)", 'Points Possible,,"0,0"', "Ben,1,4")
    assert [row.out_of for row in reading.rows] == [None]


def test_points_that_cannot_be_read_are_named() -> None:
    reading = typed("Student,ID,Map (31)", "Points Possible,,many", "Ben,1,4")
    assert complaints(reading) == [(2, "total for Map (31)", "many")]
    assert [(row.amount, row.out_of) for row in reading.rows] == [(4, None)]


def test_first_and_last_names_may_have_columns_of_their_own() -> None:
    reading = typed("LastName,FirstName,ID,Map (31)", "    Points Possible,,,5", "Okafor,Ben,1,4")
    assert [(row.learner, row.learner_id) for row in reading.rows] == [("Ben Okafor", "1")]


def test_the_schools_own_id_serves_where_canvas_gives_none() -> None:
    reading = typed("Student,SIS User ID,Map (31)", "Ben,S2,4")
    assert (reading.format, reading.rows[0].learner_id) == ("canvas", "S2")


def test_a_second_family_name_part_stays_at_the_end() -> None:
    reading = typed(HEADER, POINTS, '"King, Martin, Jr.",1,9B,9,', '"Cher",2,9B,9,')
    assert [row.learner for row in reading.rows] == ["Martin King, Jr.", "Cher"]


def test_a_bare_zero_claims_nothing_until_a_person_says_what_it_means() -> None:
    reading = sample("canvas.csv")
    [zero] = [row for row in reading.rows if row.given == "0.00"]
    assert (zero.state, zero.amount, zero.out_of) == (State.UNCLEAR, None, 10)
    assert reading.asks.zeros == 1
    assert reading.said[-1].startswith("One zero could be a mark or nothing handed in")


def test_a_zero_may_be_said_to_be_a_mark_or_nothing() -> None:
    marked = [row for row in sample("canvas.csv", zeros="mark").rows if row.given == "0.00"]
    assert [(row.state, row.amount) for row in marked] == [(State.DONE, 0.0)]
    nothing = sample("canvas.csv", zeros="nothing")
    zeros = [row for row in nothing.rows if row.given == "0.00"]
    assert [(row.state, row.amount) for row in zeros] == [(State.NOTHING, None)]
    assert nothing.asks.zeros == 1
    assert not any("zero" in sentence for sentence in nothing.said)


def test_where_fewer_is_better_a_zero_is_a_plain_number() -> None:
    zero = [row for row in sample("canvas.csv", better={"quiz": -1}).rows if row.given == "0.00"]
    assert [(row.state, row.amount, row.better) for row in zero] == [(State.DONE, 0.0, -1)]


def test_a_preview_keeps_names_ids_and_assignments_alone_and_reads_the_same() -> None:
    for name in ("canvas.csv", "canvas-muted.csv"):
        [table] = sample_tables(name)
        kept = narrowed(table, recognise(table, Choices()).keeps(table, Choices()))
        assert kept.header[1] == "ID"
        assert not any("@" in cell or cell == "9B" for row in kept.rows for cell in row)
        whole, part = read(table, Choices()), read(kept, Choices())
        assert (part.rows, complaints(part)) == (whole.rows, complaints(whole))


def test_two_learners_of_one_name_are_told_apart_by_their_ids() -> None:
    reading = typed(HEADER, POINTS, '"O, Ben",1,9B,9,', '"O, Ben",2,9B,8,')
    assert [row.learner_id for row in reading.rows] == ["1", "2"]


def test_a_table_of_students_without_ids_or_points_is_not_taken_for_canvas() -> None:
    assert recognise(table_of("Student,Maths", "Ben,7"), Choices()).NAME == "plain_wide"
