"""Goals: marked, changed, paused, swapped, let go; what was planned is told truly or not at all."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quietwins.evidence.models import Entry
from quietwins.flow import decide
from quietwins.flow.bring_along import bring_along
from quietwins.flow.decide import Moment, bring_back, change_goal, let_go, pause, swap
from quietwins.flow.edit_line import Edit, edit_line
from quietwins.flow.make_goal import ENOUGH, Wanted, make_goal
from quietwins.flow.mark_goal import mark_goal, unmark_goal
from quietwins.flow.undo import put_back, undo
from quietwins.goals.models import Decision, Goal, GoalMark
from quietwins.people.models import Person
from quietwins.spotting.evidence import State
from quietwins.wins.models import OWN, Keep, Win
from tests.flow.books import NOW, every_row, somebody
from tests.flow.test_lists import kept
from tests.made import evidence
from tests.made import found as spotted

MONDAY = date(2025, 9, 1)
LEVELS = ("Open it", "One page", "Two pages", "Four pages", "A chapter")
EVERY_DAY = "1234567"


def on(day: int, page: UUID | None = None) -> Moment:
    return Moment(MONDAY + timedelta(day), NOW + timedelta(day), page or uuid4())


def reading(**how: object) -> Wanted:
    return Wanted(**{"name": "Read", "about": "reading", "levels": LEVELS, **how})  # type: ignore[arg-type]


def made(by: Person, **how: object) -> Goal:
    return make_goal(reading(**how), by=by, day=MONDAY, client_id=uuid4(), at=NOW)


def enough(goal: Goal, *days: int) -> None:
    for day in days:
        mark_goal(goal, State.DONE, on(day), level=ENOUGH)


def told(rule: str) -> list[int]:
    """The days after Monday on which a win of `rule` is found."""
    days = Win.objects.filter(rule=rule).values_list("anchor__happened_on", flat=True)
    return sorted((day - MONDAY).days for day in days if day)


@pytest.mark.django_db
def test_the_first_goal_makes_its_person() -> None:
    goal = make_goal(reading(), by=None, day=MONDAY, client_id=uuid4(), at=NOW)
    assert goal.owner == Person.objects.get()


def test_a_page_sent_twice_makes_one_goal(amira: Person) -> None:
    page = uuid4()
    goals = {
        make_goal(reading(), by=amira, day=MONDAY, client_id=page, at=NOW).pk for _ in range(2)
    }
    assert goals == {*Goal.objects.values_list("pk", flat=True)}


@pytest.mark.parametrize("level", [1, 2, 3, 4, 5])
def test_any_level_is_kept_in_its_own_words(amira: Person, level: int) -> None:
    mark_goal(made(amira), State.DONE, on(0), level=level)
    assert kept() == [(LEVELS[level - 1], State.DONE)]


@pytest.mark.parametrize("state", [State.STARTED, State.TRIED, State.RESTED, State.CHANGED])
def test_whatever_else_became_of_it_is_kept_as_well(amira: Person, state: State) -> None:
    mark_goal(made(amira), state, on(0))
    assert kept() == [("Read", state)]
    assert Entry.objects.get().thread.name == "reading"


def test_no_win_is_found_in_reaching_the_highest_level(amira: Person) -> None:
    goal = made(amira)
    for day, level in enumerate((1, 2, 3, 3, 3, 3, 4, 5, 5)):
        mark_goal(goal, State.DONE, on(day), level=level)
    assert not Win.objects.exclude(rule=OWN).exists()


def test_another_word_of_the_same_day_takes_the_place_of_the_first(amira: Person) -> None:
    goal = made(amira)
    mark_goal(goal, State.STARTED, on(0))
    enough(goal, 0)
    enough(goal, 0)
    assert kept() == [("Two pages", State.DONE)]


def test_a_mark_sent_twice_is_one_and_undo_takes_it_back(amira: Person) -> None:
    goal, page = made(amira), uuid4()
    for _ in range(2):
        mark_goal(goal, State.TRIED, on(0, page))
    entry = Entry.objects.get()
    for _ in range(2):
        unmark_goal(goal, entry.public_id, at=NOW)
        assert kept() == []


def test_a_changed_goal_leaves_what_was_done_as_it_was(amira: Person) -> None:
    goal = made(amira)
    enough(goal, 0)
    change_goal(goal, reading(name="Read aloud", levels=("", "", "One poem", "", "")), on(1))
    enough(goal, 1)
    assert kept() == [("Two pages", State.DONE), ("One poem", State.DONE)]
    kinds = Entry.objects.order_by("pk").values_list("kind", flat=True)
    assert [*kinds] == ["Read", "Read aloud"]
    under = GoalMark.objects.order_by("pk").values_list("under__name", flat=True)
    assert [*under] == ["Read", "Read aloud"]


def test_a_change_that_changes_nothing_leaves_nothing_to_undo(amira: Person) -> None:
    goal = made(amira)
    change_goal(goal, reading(), on(1))
    assert goal.decisions.count() == 1


def test_a_change_sent_twice_is_one(amira: Person) -> None:
    goal, page = made(amira), uuid4()
    for _ in range(2):
        pause(goal, MONDAY, None, on(0, page), keep=True)
    assert goal.decisions.count() == 2
    assert kept() == [("Read", State.RESTED)]


def test_a_pause_is_kept_like_anything_else_where_its_owner_wants(amira: Person) -> None:
    goal = made(amira)
    pause(goal, MONDAY, MONDAY + timedelta(7), on(0), keep=False)
    assert kept() == []
    bring_back(goal, on(1))
    pause(goal, MONDAY, None, on(2), keep=True)
    assert kept() == [("Read", State.RESTED)]


def test_let_go_with_thanks_or_without(amira: Person) -> None:
    let_go(made(amira), "", on(0))
    assert kept() == []
    let_go(made(amira), "Thank you for the quiet evenings", on(0))
    assert kept() == [("Thank you for the quiet evenings", State.CHANGED)]


def test_another_goal_takes_its_place_and_both_know(amira: Person) -> None:
    old, new = made(amira), made(amira, name="Sing")
    swap(old, new, on(1), keep=True)
    assert new.in_place_of.get().of == old
    assert kept() == [("Read", State.CHANGED)]


def test_every_decision_is_undone_with_what_was_kept_and_stands_again(amira: Person) -> None:
    goal, other = made(amira), made(amira, name="Sing")
    steps: list[Callable[[], None]] = [
        lambda: change_goal(goal, reading(days="1"), on(1)),
        lambda: pause(goal, MONDAY, None, on(1), keep=True),
        lambda: bring_back(goal, on(2)),
        lambda: let_go(goal, "Thank you", on(3)),
        lambda: bring_back(goal, on(4)),
        lambda: swap(goal, other, on(5), keep=True),
    ]
    for step in steps:
        before = course(goal), kept()
        step()
        after = course(goal), kept()
        for expected in (before, after):
            decide.undo(goal, at=NOW)
            assert (course(goal), kept()) == expected


def course(goal: Goal) -> list[object]:
    return [one.decided for one in Decision.objects.standing().filter(of=goal)]


def test_undo_of_a_goal_without_any_decision_changes_nothing(amira: Person) -> None:
    goal = Goal.objects.create(owner=amira, made_at=NOW)
    before = every_row()
    decide.undo(goal, at=NOW)
    mark_goal(goal, State.DONE, on(0))
    assert every_row() == before


def test_most_planned_days_done_is_something_kept_going(amira: Person) -> None:
    enough(made(amira, days=EVERY_DAY), *range(7))
    assert told("steady") == [6]


def test_seven_days_of_thirty_are_not(amira: Person) -> None:
    enough(made(amira, days=EVERY_DAY), *range(0, 28, 4))
    assert told("steady") == []


def test_a_goal_without_a_plan_is_never_called_steady(amira: Person) -> None:
    enough(made(amira), *range(30))
    assert told("steady") == []


def test_a_pause_and_rest_count_neither_way(amira: Person) -> None:
    goal = made(amira, days=EVERY_DAY)
    enough(goal, 0, 1, 2)
    pause(goal, MONDAY + timedelta(3), MONDAY + timedelta(20), on(3), keep=False)
    mark_goal(goal, State.RESTED, on(21))
    enough(goal, 22, 23, 24, 25)
    assert told("steady") == [25]


def test_a_day_before_the_goal_was_made_is_none_of_its_days(amira: Person) -> None:
    enough(made(amira, days=EVERY_DAY), *range(-20, 0, 1))
    assert told("steady") == []


def test_twice_a_week_is_counted_by_weeks(amira: Person) -> None:
    enough(made(amira, weekly=2), 1, 5, 8, 12, 14, 20, 23)
    assert told("steady") == [23]


def test_many_in_one_week_do_not_make_up_for_weeks_of_none(amira: Person) -> None:
    enough(made(amira, weekly=1), *range(7), *range(35, 42))
    assert told("steady") == []


def test_a_mark_taken_back_anywhere_is_an_occasion_with_nothing(amira: Person) -> None:
    goal = made(amira, days=EVERY_DAY)
    enough(goal, *range(7))
    keep = Keep.objects.get(win__anchor__happened_on=MONDAY + timedelta(3), win__rule=OWN)
    undo(keep, at=NOW)
    assert told("steady") == []
    put_back(keep, at=NOW)
    assert told("steady") == [6]


def test_a_second_plan_about_the_same_thing_counts_too(amira: Person) -> None:
    made(amira, name="Read aloud", days=EVERY_DAY)
    enough(made(amira, days=EVERY_DAY), *range(14))
    assert told("steady") == []


def test_a_mark_said_differently_is_of_its_planned_day_still(amira: Person) -> None:
    goal = made(amira, days=EVERY_DAY)
    enough(goal, *range(7))
    keep = Keep.objects.get(win__anchor__happened_on=MONDAY + timedelta(3), win__rule=OWN)
    edit_line(keep, Edit("Two long pages", "", MONDAY + timedelta(3), uuid4()), at=NOW)
    assert told("steady") == [6]
    assert GoalMark.objects.standing().count() == 7


def test_thanks_said_differently_go_with_their_goal_when_it_is_undone(amira: Person) -> None:
    goal = made(amira)
    let_go(goal, "Thanks", on(0))
    edit_line(Keep.objects.get(), Edit("Thank you", "", MONDAY, uuid4()), at=NOW)
    decide.undo(goal, at=NOW)
    assert kept() == []


def test_nothing_recorded_is_nowhere_in_the_book(amira: Person) -> None:
    """Spotting alone is told of it, and nobody reads it."""
    enough(made(amira, days=EVERY_DAY), 0, 20)
    assert Entry.objects.count() == 2
    assert not Entry.objects.filter(state=State.NOTHING).exists()


def test_another_persons_plan_is_no_part_of_mine(amira: Person, cleo: Person) -> None:
    made(cleo, days=EVERY_DAY)
    enough(made(amira, days=EVERY_DAY), *range(7))
    assert told("steady") == [6]


DAYS = st.lists(st.sampled_from("dddddnrp"), min_size=7, max_size=45)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(days=DAYS, weekdays=st.sampled_from([EVERY_DAY, "135", "12345"]))
def test_steady_speaks_only_where_it_would_from_a_file_with_the_same_days(
    amira: Person, days: Sequence[str], weekdays: str
) -> None:
    """d done, n nothing, r rested, p a pause begins, which ends with the next mark."""
    with transaction.atomic():
        live(made(amira, days=weekdays), days)
        assert told("steady") == spotted_in_file(days, weekdays)
        transaction.set_rollback(True)


def live(goal: Goal, days: Sequence[str]) -> None:
    paused = False
    for day, does in enumerate(days):
        if does == "p" and not paused:
            pause(goal, MONDAY + timedelta(day), None, on(day), keep=False)
        if does in "dr" and paused:
            bring_back(goal, on(day))
        paused = does == "p" or (paused and does == "n")
        if does == "d":
            enough(goal, day)
        if does == "r":
            mark_goal(goal, State.RESTED, on(day))


def spotted_in_file(days: Sequence[str], weekdays: str) -> list[int]:
    """As a file would have it: one row a day on which something was recorded or planned."""
    states = {"d": State.DONE, "r": State.RESTED, "n": State.NOTHING}
    rows, paused = [], False
    for day, does in enumerate(days):
        paused = does == "p" or (paused and does == "n")
        planned = str(day % 7 + 1) in weekdays
        if does in "dr" or (planned and not paused):
            rows.append((day, states[does], planned))
    states_of, plans = [row[1] for row in rows], [row[2] for row in rows]
    whole = evidence(*(row[0] for row in rows), state=states_of, planned=plans)
    return [rows[row][0] for row in spotted("steady", whole)]


def test_goals_come_along_to_the_book_somebody_signs_in_to(amira: Person) -> None:
    visitor, page = somebody(), uuid4()
    for person in (visitor, amira):
        goal = make_goal(reading(days=EVERY_DAY), by=person, day=MONDAY, client_id=page, at=NOW)
        enough(goal, *range(3 if person == visitor else 2))
    bring_along(visitor, to=amira, at=NOW)
    assert Goal.objects.filter(owner=amira).count() == 2
    assert {one.thread.name for one in Decision.objects.all() if one.thread} == {"reading"}
    assert len(kept()) == 5
