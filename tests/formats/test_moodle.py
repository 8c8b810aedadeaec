import pytest

from quietwins.formats import Choices, narrowed, read, recognise
from quietwins.spotting.evidence import State
from tests.formats.made import complaints, marks_of, of, sample, sample_tables, typed

HEADER = '"First name",Surname,"ID number",'


def test_a_moodle_export_is_recognised() -> None:
    assert sample("moodle.csv").label == "Moodle grades"
    assert sample("moodle-semicolons.csv").label == "Moodle grades"


def test_of_several_displays_of_one_item_the_mark_itself_is_read() -> None:
    first = sample("moodle.csv").rows[0]
    assert (first.thread, first.task) == ("Fractions", "Quiz: Fractions")
    assert (first.given, first.amount, first.out_of) == ("7.00", 7, None)


def test_a_share_is_read_where_there_is_no_mark() -> None:
    reading = sample("moodle.csv")
    assert marks_of(reading, "Amira Haddad", "Essay") == [80, 85, None]
    assert {row.out_of for row in reading.rows if row.amount == 85} == {100}


def test_a_letter_alone_is_something_done() -> None:
    [letter] = [row for row in of(sample("moodle.csv"), "Amira Haddad") if row.given == "B-"]
    assert (letter.thread, letter.state, letter.amount) == ("Participation", State.DONE, None)


def test_totals_feedback_and_profiles_are_no_threads() -> None:
    threads = {row.thread for row in sample("moodle.csv").rows}
    assert threads == {"Fractions", "Essay", "Participation"}


def test_three_assignments_of_one_name_are_one_thread_without_the_modules_name() -> None:
    [sentence, _] = sample("moodle.csv").said
    assert '"Assignment: Essay 3" are read together as "Essay"' in sentence


def test_a_suspended_learner_keeps_a_plain_name() -> None:
    assert of(sample("moodle.csv"), "Ben Okafor")[0].learner_id == "P2"


@pytest.mark.parametrize("name", ["[Suspended] Ben", "Ben [Suspended]"])
def test_the_mark_of_a_suspended_learner_may_stand_at_either_end(name: str) -> None:
    reading = typed(HEADER + "Suspended,Quiz: Map (Real)", f"{name},Okafor,2,Yes,7")
    assert [row.learner for row in reading.rows] == ["Ben Okafor"]


def test_decimal_commas_and_two_displays_in_one_cell_are_read() -> None:
    reading = sample("moodle-semicolons.csv")
    amira = [(row.thread, row.amount, row.out_of) for row in of(reading, "Amira Haddad")]
    assert amira == [("Fractions", 7.5, None), ("Map", 80, 100)]


def test_a_file_without_ids_gives_none() -> None:
    assert {row.learner_id for row in sample("moodle-semicolons.csv").rows} == {None}


def test_a_dash_is_nothing_recorded() -> None:
    dash = of(sample("moodle.csv"), "Ben Okafor")[0]
    assert (dash.given, dash.state, dash.amount, dash.planned) == ("-", State.NOTHING, None, True)


def test_two_modules_with_one_name_stay_two_threads() -> None:
    reading = typed(HEADER + "Quiz: Map (Real),Assignment: Map (Real)", "Ben,Okafor,2,7,8")
    assert [row.thread for row in reading.rows] == ["Quiz: Map", "Assignment: Map"]


def test_an_item_that_is_only_a_number_keeps_its_modules_name() -> None:
    header = HEADER + "Quiz: 1 (Real),Quiz: 2 (Real),Quiz: 3 (Real)"
    assert {row.thread for row in typed(header, "Ben,Okafor,2,7,8,9").rows} == {"Quiz"}


def test_an_item_may_be_called_total_where_it_has_a_module() -> None:
    reading = typed(HEADER + "Quiz: Sum total (Real),Category total (Real)", "Ben,Okafor,2,7,8")
    assert [row.task for row in reading.rows] == ["Quiz: Sum total"]


def test_a_column_of_words_is_left_out_and_that_is_said() -> None:
    header = HEADER + "Quiz: Map (Real),Forum: Talk (Real)"
    reading = typed(header, "Ben,Okafor,2,7,Competent", "Amira,Haddad,1,8,Good")
    assert {row.thread for row in reading.rows} == {"Map"}
    assert reading.said == ['Left out, as we can read no marks there: "Forum: Talk (Real)".']


def test_a_word_among_marks_is_named() -> None:
    header = HEADER + "Quiz: Map (Real)"
    reading = typed(header, "Ben,Okafor,2,7", "Amira,Haddad,1,8", "Cleo,D,3,soon")
    assert complaints(reading) == [(4, "mark for Quiz: Map", "soon")]


def test_a_preview_keeps_no_address_and_reads_the_same() -> None:
    for name in ("moodle.csv", "moodle-semicolons.csv"):
        [table] = sample_tables(name)
        kept = narrowed(table, recognise(table, Choices()).keeps(table, Choices()))
        assert not any("@" in cell or cell == "A School" for row in kept.rows for cell in row)
        assert read(kept, Choices()).rows == read(table, Choices()).rows


def test_an_export_with_tabs_names_each_cell_that_cannot_be_read() -> None:
    reading = sample("moodle-broken.csv")
    assert complaints(reading) == [
        (3, "mark for Quiz: Rivers", "see me"),
        (4, "name", ""),
        (5, "mark for Quiz: Rivers", "1,234"),
        (5, "mark for Assignment: Map", "late %"),
    ]
    assert [(row.learner, row.thread, row.amount) for row in reading.rows] == [
        ("Amira Haddad", "Rivers", 7.5),
        ("Amira Haddad", "Map", 80),
        ("Ben Okafor", "Map", 60),
    ]
