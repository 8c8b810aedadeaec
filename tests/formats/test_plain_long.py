from datetime import date

import pytest

from quietwins.formats import Choices, UnreadableFile, narrowed, read, recognise
from quietwins.formats.columns import columns
from quietwins.spotting import spot
from quietwins.spotting.evidence import State
from tests.formats.made import complaints, of, sample, sample_tables, typed


def test_our_own_columns_may_stand_in_any_order_and_go_by_other_names() -> None:
    first = sample("long.csv").rows[0]
    assert (first.learner, first.thread, first.kind) == ("Amira", "Reading", "alone")
    assert (first.day, first.amount, first.out_of, first.prompts) == (
        date(2025, 9, 25),
        12.5,
        20,
        2,
    )


def test_a_line_is_named_by_where_it_begins() -> None:
    assert [row.line for row in sample("long.csv").rows] == [2, 3, 5, 6, 7, 8]


def test_a_plan_without_an_amount_is_an_occasion_with_nothing_recorded() -> None:
    plan = sample("long.csv").rows[2]
    assert (plan.planned, plan.state, plan.amount) == (True, State.NOTHING, None)


def test_a_plan_with_an_amount_was_done() -> None:
    done = sample("long.csv").rows[1]
    assert (done.planned, done.state, done.amount) == (True, State.DONE, 14)


def test_a_question_of_a_quiz_was_recalled_or_not() -> None:
    """Nothing is asked that day or the next; a week later it is known without help."""
    reading = typed(
        "thread,kind,day,amount,prompts",
        *("Cells,What is osmosis?,2025-09-12,not recalled,0",),
        *("Cells,What is osmosis?,2025-09-20,recalled,0",),
    )
    assert [row.state for row in reading.rows] == [State.NOT_RECALLED, State.RECALLED]
    (win,) = [win for found in spot(columns(reading.rows).evidence) for win in found]
    assert (win.rule, win.facts) == ("recalled", {"days_unseen": 8})


def test_zero_is_a_plain_amount() -> None:
    reading = sample("long.csv")
    zero = of(reading, "Ben")[0]
    assert (zero.state, zero.amount, zero.better) == (State.DONE, 0, -1)
    assert reading.asks.zeros == 0


def test_an_excuse_is_a_rest_and_its_note_is_kept() -> None:
    rest = of(sample("long.csv"), "Ben")[1]
    assert (rest.state, rest.amount, rest.note) == (State.RESTED, None, "ill")


def test_without_a_day_the_line_is_the_order() -> None:
    undated = of(sample("long.csv"), "Ben")[2]
    assert (undated.day, undated.order, undated.planned) == (None, 8, True)
    assert sample("long.csv").rows[0].order == 0


@pytest.mark.parametrize("more", ["alone,,", ",2,", ",,by the river"])
def test_a_line_that_says_something_but_no_amount_is_something_done(more: str) -> None:
    reading = typed("learner,thread,day,amount,kind,prompts,note", f"A,walk,2025-09-12,,{more}")
    assert [(row.state, row.amount) for row in reading.rows] == [(State.DONE, None)]


def test_a_table_without_amounts_lists_what_was_done() -> None:
    reading = typed("learner,thread,day", "Amira,walk,2025-09-12")
    assert [(row.state, row.planned) for row in reading.rows] == [(State.DONE, False)]


def test_a_line_that_says_nothing_more_claims_nothing() -> None:
    reading = typed("learner,thread,day,amount", "Amira,walk,2025-09-12,")
    assert [(row.state, row.amount) for row in reading.rows] == [(State.NOTHING, None)]


def test_a_persons_choice_of_direction_is_stronger_than_the_files() -> None:
    lines = ("learner,thread,amount,better", "Amira,Errors,3,up", "Amira,Pages,3,")
    reading = typed(*lines, better={"errors": -1})
    assert [row.better for row in reading.rows] == [-1, 1]
    assert [row.better for row in typed(*lines, better={"": -1}).rows] == [-1, -1]


def test_every_cell_that_cannot_be_read_is_named_and_the_rest_is_read() -> None:
    reading = sample("long-bad.csv")
    assert complaints(reading) == [
        (2, "date", "32/13/2025"),
        (3, "amount", "1,234"),
        (4, "skill", ""),
        (5, "name", ""),
        (6, "amount", "inf"),
        (6, "planned", "maybe"),
        (6, "out of", "0"),
        (6, "times helped", "-1"),
        (6, "better", "sideways"),
        (7, "date", "45991"),
        (8, "row", "9 cells"),
    ]
    assert [row.line for row in reading.rows] == [9, 10]


def test_an_id_tells_two_learners_of_one_name_apart() -> None:
    reading = typed("id,learner,thread,amount", "1,Ben,walk,3", "2,Ben,walk,4", ",Ben,walk,5")
    assert [row.learner_id for row in reading.rows] == ["1", "2", None]


def test_lines_of_one_name_are_one_learner() -> None:
    reading = typed("learner,thread,amount", "Ben,walk,3", "Ben  ,walk,4")
    assert {(row.learner, row.learner_id) for row in reading.rows} == {("Ben", None)}


def test_a_share_of_ten_is_out_of_ten() -> None:
    reading = typed("learner,thread,amount,out of", "Ben,spelling,7/10,", "Ben,spelling,8,10")
    assert [(row.amount, row.out_of) for row in reading.rows] == [(7, 10), (8, 10)]


def test_a_preview_leaves_out_what_is_not_ours() -> None:
    [table] = sample_tables("long.csv")
    assert recognise(table, Choices()).keeps(table, Choices()) == tuple(range(10))
    reading = typed("learner,Email,thread,amount", "Ben,b@school.example,walk,3")
    assert reading.rows[0].amount == 3


def test_an_address_is_not_kept() -> None:
    [table] = sample_tables("long-bad.csv")
    kept = narrowed(table, recognise(table, Choices()).keeps(table, Choices()))
    assert complaints(read(kept, Choices())) == complaints(read(table, Choices()))


def test_a_list_that_names_nobody_is_somebodys_own() -> None:
    reading = typed("day,thread,amount", "2025-09-12,reading,10")
    assert [(row.learner, row.thread, row.amount) for row in reading.rows] == [("", "reading", 10)]


def test_a_habits_yes_and_no_are_done_and_nothing_recorded() -> None:
    lines = ("2025-09-12,yes", "2025-09-13,no", "2025-09-14,1", "2025-09-15,0", "2025-09-16,")
    reading = typed("date,done,habit", *[f"{line},walk" for line in lines])
    done, nothing = State.DONE, State.NOTHING
    assert [row.state for row in reading.rows] == [done, nothing, done, nothing, nothing]
    assert {(row.amount, row.planned) for row in reading.rows} == {(None, True)}


@pytest.mark.parametrize("header", ["task,date,Amira,Ben", "thread,amount", "date,amount"])
def test_a_table_of_nobody_that_does_not_say_what_was_done_is_not_guessed_at(header: str) -> None:
    with pytest.raises(UnreadableFile, match="we do not know what its columns are about"):
        typed(header, "1,2,3,4"[: 2 * header.count(",") + 1])
