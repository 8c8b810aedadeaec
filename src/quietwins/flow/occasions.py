"""What was planned in some threads, by the goals that are about them, for spotting to see."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from quietwins.evidence.columns import NOTHING_PLANNED, Planned
from quietwins.goals.course import Stretch, stretches
from quietwins.goals.models import Decision, Goal, GoalMark
from quietwins.goals.occasions import Marked, occasions
from quietwins.spotting.evidence import State
from quietwins.spotting.runs import DID


def planned_in(threads: Iterable[int]) -> Planned:
    """Up to each thread's latest mark: of what comes after it no win can speak yet. One query
    where nothing was planned.
    """
    plans = Decision.objects.planning().filter(thread__in=threads)
    goals = {goal.pk: goal for goal in Goal.objects.filter(decisions__in=plans)}
    if not goals:
        return NOTHING_PLANNED
    marks, latest = _marks(goals)
    taken, nothing = set[int](), list[tuple[int, int, date]]()
    for goal, stretch in _planned_stretches(goals):
        thread = stretch.pace.thread
        if until := latest.get(thread):
            found = occasions(stretch, marks[goal], until)
            taken.update(found.taken)
            nothing += [(goals[goal].owner_id, thread, day) for day in found.nothing]
    return Planned(frozenset(taken), nothing)


def _planned_stretches(goals: Iterable[int]) -> list[tuple[int, Stretch]]:
    """(goal, stretch) of all in which something was planned."""
    courses = defaultdict(list)
    for one in Decision.objects.standing().filter(of__in=goals):
        courses[one.of_id].append(one.decided)
    return [
        (goal, stretch)
        for goal, course in courses.items()
        for stretch in stretches(course)
        if stretch.pace.days or stretch.pace.weekly
    ]


def _marks(goals: Iterable[int]) -> tuple[Mapping[int, Sequence[Marked]], Mapping[int, date]]:
    """The standing marks by goal, and the day of the latest by thread."""
    marks, latest = defaultdict(list), dict[int, date]()
    rows = GoalMark.objects.standing().filter(of__in=goals).order_by("entry__happened_on")
    for goal, row, day, state, thread in rows.values_list(
        "of", "entry", "entry__happened_on", "entry__state", "entry__thread"
    ):
        if day:
            marks[goal].append(Marked(row, day, State(state) in DID))
            latest[thread] = day
    return marks, latest
