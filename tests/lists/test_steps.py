"""Steps as they are typed, broken down, reworded and moved."""

from itertools import pairwise
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quietwins.lists.steps import (
    DEEPEST,
    Step,
    Steps,
    broken_down,
    moved_down,
    moved_up,
    reworded,
    typed,
)

MORNING = typed("Get up\nWash\n  Warm water\n  Soap\nEat\n  Toast")


def outline(steps: Steps) -> list[str]:
    """Each step's words, as far in as it is deep."""
    return ["  " * step.depth + step.words for step in steps]


def the(words: str, steps: Steps = MORNING) -> Step:
    (found,) = (step for step in steps if step.words == words)
    return found


def test_one_line_is_one_step_and_an_empty_line_is_none() -> None:
    assert outline(typed("Get up\n\n   \nEat\n")) == ["Get up", "Eat"]


@pytest.mark.parametrize(
    "line",
    ["- Eat", "* Eat", "• Eat", "1. Eat", "2) Eat", "[ ] Eat", "- [x] Eat", "☐ Eat", "3. [ ] Eat"],
)
def test_a_pasted_line_comes_without_its_bullet_its_box_or_its_number(line: str) -> None:
    assert outline(typed(line)) == ["Eat"]


@pytest.mark.parametrize("line", ["2 eggs", "2.5 km by the river", "-5 degrees: coat", "[sic]"])
def test_a_number_or_a_mark_that_belongs_to_the_words_stays(line: str) -> None:
    assert outline(typed(line)) == [line]


def test_a_line_further_in_is_a_part_of_the_one_before_it() -> None:
    assert outline(MORNING) == ["Get up", "Wash", "  Warm water", "  Soap", "Eat", "  Toast"]
    assert outline(typed("a\n\tb\n\t\tc\n\t\t\td\ne")) == ["a", "  b", "    c", "    d", "e"]


def test_smaller_steps_stand_under_the_step_that_stays() -> None:
    steps = broken_down(MORNING, the("Eat").id, ["Bowl", "Spoon"])
    assert outline(steps)[4:] == ["Eat", "  Toast", "  Bowl", "  Spoon"]
    assert steps[4] == the("Eat")


def test_the_deepest_step_is_not_broken_down_further() -> None:
    steps = typed("a\n b\n  c")
    assert broken_down(steps, steps[DEEPEST].id, ["d"]) == steps


def test_a_step_moves_with_its_parts() -> None:
    assert outline(moved_up(MORNING, the("Eat").id)) == [
        *("Get up", "Eat", "  Toast", "Wash", "  Warm water", "  Soap"),
    ]
    assert outline(moved_down(MORNING, the("Warm water").id))[1:4] == [
        *("Wash", "  Soap", "  Warm water"),
    ]


@pytest.mark.parametrize("words", ["Get up", "Warm water", "Toast"])
def test_the_first_of_its_kind_stays_first(words: str) -> None:
    assert moved_up(MORNING, the(words).id) == MORNING


@pytest.mark.parametrize("words", ["Eat", "Soap", "Toast"])
def test_the_last_of_its_kind_stays_last(words: str) -> None:
    assert moved_down(MORNING, the(words).id) == MORNING


def test_an_emptied_step_goes_and_its_parts_stand_where_it_stood() -> None:
    steps = reworded(MORNING, {the("Wash").id: "", the("Eat").id: "Breakfast"})
    assert outline(steps) == ["Get up", "Warm water", "Soap", "Breakfast", "  Toast"]


LINES = st.lists(st.tuples(st.integers(0, 4), st.sampled_from(["a", "b", "c"])), max_size=12)


@given(LINES, st.data())
def test_moving_loses_no_step_and_up_and_down_undo_each_other(
    lines: list[tuple[int, str]], data: st.DataObject
) -> None:
    steps = typed("\n".join(" " * inward + words for inward, words in lines))
    step = data.draw(st.sampled_from(steps)).id if steps else uuid4()
    up = moved_up(steps, step)
    assert {*up} == {*steps}
    assert up == steps or moved_down(up, step) == steps
    assert steps == () or up[0].depth == 0
    assert all(after.depth <= before.depth + 1 for before, after in pairwise(up))
