"""What was done about a goal on a day is kept as a line like any other, and can be taken back."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from quietwins.flow.decide import Moment, line_of
from quietwins.flow.keep_line import keep_line
from quietwins.flow.look_again import look_again
from quietwins.flow.undo import undo
from quietwins.goals.models import Decision, Goal, GoalMark
from quietwins.spotting.evidence import State
from quietwins.wins.models import OWN, Keep


@transaction.atomic
def mark_goal(goal: Goal, state: State, when: Moment, *, level: int | None = None) -> None:
    """One mark a day: another of that day is replaced. The words are those of the goal as it is
    now, or of its level, and stay so when it is changed.
    """
    plan = Decision.objects.plan_of(goal)
    here = GoalMark.objects.on(when.day).filter(of=goal)
    if plan is None or here.filter(entry__state=state, level=level).exists():
        return
    words = plan.levels[level - 1] if level else plan.name
    entry = keep_line(line_of(plan, words, state, when), by=goal.owner, at=when.at).win.anchor
    for mark in here.exclude(entry=entry):
        _take_back(mark, when.at)
    GoalMark.objects.get_or_create(
        entry=entry, defaults={"of": goal, "under": plan, "level": level}
    )
    look_again([entry.thread_id], at=when.at)  # now that it is known to be of a planned occasion


@transaction.atomic
def unmark_goal(goal: Goal, entry: UUID, *, at: datetime) -> None:
    """The mark that this entry is, is taken back."""
    for mark in GoalMark.objects.standing().filter(of=goal, entry__public_id=entry):
        _take_back(mark, at)


def _take_back(mark: GoalMark, at: datetime) -> None:
    undo(Keep.objects.get(win__rule=OWN, win__anchor=mark.entry_id, by=mark.of.owner_id), at=at)
