"""What was planned on which day, and which occasions that makes."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from quietwins.goals.course import Decided, Pace, Stretch, What, pace_on, rests_on, stretches
from quietwins.goals.occasions import Marked, Occasions, occasions

MONDAY = date(2025, 9, 1)
WEEKDAYS = Pace(1, days="135")
TWICE = Pace(1, weekly=2)


def on(day: int) -> date:
    """So many days after a Monday."""
    return MONDAY + timedelta(day)


def plan(day: int, pace: Pace = WEEKDAYS) -> Decided:
    return Decided(What.SET, on(day), pace=pace)


def pause(day: int, until: int | None = None) -> Decided:
    return Decided(What.PAUSE, on(day), None if until is None else on(until))


def back(day: int) -> Decided:
    return Decided(What.BACK, on(day))


def pieces(*course: Decided) -> list[tuple[int, int | None]]:
    """First day and end of each stretch, in days after Monday."""
    return [
        ((one.first - MONDAY).days, None if one.end == date.max else (one.end - MONDAY).days)
        for one in stretches(course)
    ]


def test_a_goal_stands_from_the_day_it_is_made() -> None:
    assert pieces(plan(3)) == [(3, None)]
    assert pace_on([plan(3)], on(2)) is None


def test_a_pause_with_days_ends_by_itself() -> None:
    assert pieces(plan(0), pause(5, until=7)) == [(0, 5), (8, None)]


def test_a_pause_until_the_last_day_there_is_stays_open() -> None:
    assert pieces(plan(0), pause(5, until=(date.max - MONDAY).days)) == [(0, 5)]


def test_an_open_pause_ends_when_it_is_brought_back() -> None:
    assert pieces(plan(0), pause(5), back(9)) == [(0, 5), (9, None)]


def test_brought_back_on_the_same_day_it_never_rested() -> None:
    assert pieces(plan(0), pause(5), back(5)) == [(0, None)]


def test_a_pause_to_come_can_be_called_off() -> None:
    assert pieces(plan(0), pause(20, until=25), back(3)) == [(0, None)]


def test_what_was_let_go_rests_for_good() -> None:
    course = [plan(0), Decided(What.LET_GO, on(4))]
    assert pieces(*course) == [(0, 4)]
    resting = rests_on(course, on(400))
    assert resting and resting.what is What.LET_GO


def test_new_words_for_the_same_days_end_nothing() -> None:
    assert pieces(plan(0), plan(3)) == [(0, None)]


def test_other_days_begin_a_new_stretch() -> None:
    assert pieces(plan(0), plan(3, TWICE)) == [(0, 3), (3, None)]


def test_a_goal_changed_while_it_rests_goes_on_resting() -> None:
    assert pieces(plan(0), pause(2), plan(3, TWICE), back(10)) == [(0, 2), (10, None)]


def taken(pace: Pace, days: Sequence[int], *, until: int, rested: Sequence[int] = ()) -> Occasions:
    """Occasions of a goal from Monday on, with something done on `days`; rows are days."""
    marks = [Marked(day, on(day), day not in rested) for day in (*days, *rested)]
    return occasions(Stretch(pace, MONDAY, date.max), marks, on(until))


def test_a_planned_weekday_with_nothing_recorded_is_an_occasion_too() -> None:
    assert taken(WEEKDAYS, [0, 4], until=4) == Occasions([0, 4], [on(2)])


def test_what_was_done_on_another_day_was_not_planned() -> None:
    assert taken(WEEKDAYS, [0, 1, 2], until=3) == Occasions([0, 2], [])


def test_the_day_that_is_not_over_is_no_occasion_with_nothing() -> None:
    assert taken(WEEKDAYS, [], until=0) == Occasions([], [])


def test_rest_on_a_planned_day_leaves_nothing_open() -> None:
    assert taken(WEEKDAYS, [0], rested=[2], until=4) == Occasions([0, 2], [])


def test_a_week_with_fewer_than_planned_has_the_others_on_its_sunday() -> None:
    assert taken(TWICE, [1, 7], until=7) == Occasions([1, 7], [on(6)])


def test_a_week_that_is_not_over_has_none() -> None:
    assert taken(TWICE, [1], until=6) == Occasions([1], [])


def test_of_more_than_planned_the_first_ones_count() -> None:
    assert taken(TWICE, [0, 1, 2, 7], until=7).taken == [0, 1, 7]


def test_rest_takes_an_occasion_of_the_week_and_counts_neither_way() -> None:
    assert taken(TWICE, [1], rested=[2], until=14) == Occasions([1, 2], [on(13), on(13)])


def test_a_week_in_which_the_plan_began_or_paused_counts_neither_way() -> None:
    marks = [Marked(day, on(day), True) for day in (3, 8, 16)]
    part = Stretch(TWICE, on(2), on(17))
    assert occasions(part, marks, on(16)) == Occasions([8, 16], [on(13)])
    assert occasions(part, marks, on(30)) == Occasions([8], [on(13)])


COURSES = st.lists(
    st.one_of(
        st.builds(plan, st.integers(0, 60), st.sampled_from([WEEKDAYS, TWICE, Pace(1)])),
        st.builds(pause, st.integers(0, 60), st.none()),
        st.builds(lambda day, long: pause(day, day + long), st.integers(0, 60), st.integers(0, 20)),
        st.builds(back, st.integers(0, 60)),
    ),
    max_size=8,
)


@given(COURSES)
def test_a_course_in_stretches_says_of_every_day_what_it_says_of_that_day(
    course: list[Decided],
) -> None:
    within = {
        on(day): [one.pace for one in stretches(course) if one.first <= on(day) < one.end]
        for day in range(-1, 90)
    }
    assert within == {day: [pace] if (pace := pace_on(course, day)) else [] for day in within}
