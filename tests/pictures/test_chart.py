"""A plain chart: a real axis, every value, the middle ones, where something was told."""

import re
from datetime import date, timedelta

import pytest

from quietwins.pictures.axis import BOTTOM, TOP, axis
from quietwins.pictures.chart import Chart, Value, climb_chart, since_chart

DAY = date(2025, 9, 1)


def marks(*amounts: float, out_of: float | None = 10, kind: str = "") -> list[Value]:
    days = (DAY + timedelta(7 * week) for week in range(len(amounts)))
    return [Value(one, out_of, day, kind) for one, day in zip(amounts, days, strict=True)]


def dots(drawn: str) -> list[tuple[int, int]]:
    """Across and down, in thousandths, of every dot but the key's."""
    paths = re.findall(r'viewBox="0 0 1000 1000".*?d="(.*?)"', drawn)
    return [(int(x), int(y)) for path in paths for x, y in re.findall(r"M(\d+) (\d+)h", path)]


# --- the axis ---


def test_the_axis_begins_at_zero_and_ends_at_the_most_that_can_be_had() -> None:
    assert axis([7, 9], 10).marks == (0, 5, 10)
    assert axis([60, 72]).marks == (0, 40, 80)


def test_more_than_the_most_still_lies_on_the_axis() -> None:
    assert axis([12], 10).high == 20


def test_what_lies_below_zero_is_on_the_axis() -> None:
    assert axis([-3, 5]).marks == (-3, 0, 5)
    assert axis([-3]).marks == (-3, 0, 0)


@pytest.mark.parametrize("value", [0.03, 1, 3, 99, 100, 101, 12_345])
def test_any_value_lies_between_the_ends(value: float) -> None:
    one = axis([value])
    assert one.down(one.high) == TOP <= one.down(value) < one.down(0) == BOTTOM


def test_nothing_but_zeros_has_an_axis() -> None:
    assert axis([0, 0]).down(0) == BOTTOM


# --- what is drawn ---


def test_every_value_is_a_dot_in_the_order_of_time_as_high_as_it_is() -> None:
    drawn = dots(climb_chart(marks(0, 5, 10), {}))
    assert [x for x, _ in drawn] == [167, 500, 833]
    assert [y for _, y in drawn] == [10 * BOTTOM, 10 * (TOP + BOTTOM) / 2, 10 * TOP]


def test_the_middle_ones_are_lines_that_say_how_much() -> None:
    """Of 2, 3, 4 before, and 7, 8, 9 lately."""
    drawn = climb_chart(marks(2, 4, 3, 7, 9, 8), {})
    assert "The middle one before that: 3 of 10" in drawn
    assert "The middle one of the last three: 8 of 10" in drawn
    before, lately = Chart(marks(2, 4, 3, 7, 9, 8), before=3).lines
    assert before.down > lately.down
    assert before.under and not lately.under


def test_where_fewer_is_better_it_says_so_and_labels_never_meet() -> None:
    values = [Value(one, better=-1) for one in (9, 8, 9, 3, 2, 3)]
    before, lately = Chart(values, before=3).lines
    assert lately.under and not before.under
    assert "Fewer is better here." in climb_chart(values, {})


def test_where_it_was_told_there_is_a_ring_and_the_day() -> None:
    drawn = climb_chart(marks(1, 2, 3, 4), {3: "22 September 2025"})
    assert len(re.findall(r'<circle class="ring" cx="87.5%"', drawn)) == 1
    assert "Told on 22 September 2025" in drawn
    assert "Told here" in climb_chart([Value(1), Value(2)], {1: ""})


def test_its_text_says_how_many_from_when_to_when_and_how_far_they_reach() -> None:
    drawn = climb_chart(marks(2, 4, 3, 7), {})
    assert 'aria-label="4 values. From 2 of 10 to 7 of 10."' in drawn
    assert "1 September 2025" in drawn and "22 September 2025" in drawn
    assert "Every value is of 10." in drawn


def test_marks_of_other_totals_are_drawn_as_so_many_of_the_latest() -> None:
    drawn = climb_chart([Value(10, 20), Value(4, 10), Value(6, 10), Value(8, 10)], {})
    assert dots(drawn)[0][1] == 10 * (TOP + BOTTOM) / 2
    assert "Every value is drawn as so many of 10." in drawn
    assert "The middle one before that: 5 of 10" in drawn


def test_each_kind_has_a_chart_of_its_own_the_kind_it_was_told_of_first() -> None:
    drawn = climb_chart([*marks(1, 2, 3, kind="essay"), *marks(30, 40, 50, kind="quiz")], {5: "x"})
    assert re.findall(r'class="title">(.*?)<', drawn) == ["quiz", "essay"]
    assert len(dots(drawn)) == 6
    quiz, essay = drawn.split('class="title">essay')
    assert "Told on x" in quiz and "Told on" not in essay


def test_few_values_have_no_middle_to_compare_with() -> None:
    assert "The middle one" not in climb_chart(marks(1, 2, 3), {})


def test_since_a_day_the_day_divides_what_came_before_from_what_came_since() -> None:
    drawn = since_chart(marks(1, 2, 3, 8, 9), DAY + timedelta(21), {})
    assert re.search(r'<line class="day" x1="60.0%"', drawn)
    assert "The middle one before that: 2 of 10" in drawn
    assert "The middle one since that day: 8.5 of 10" in drawn


def test_no_values_are_no_chart() -> None:
    assert climb_chart([], {}) == since_chart([], DAY, {}) == ""


def test_nobodys_words_are_run() -> None:
    evil = "<script>alert(1)</script>"
    drawn = climb_chart([*marks(1, kind=evil), *marks(2, kind="b")], {0: evil})
    assert "<script>" not in drawn
