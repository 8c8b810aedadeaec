"""What somebody decides of a goal, from a day on. Nothing done before is touched by it, and every
decision can be undone.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from quietwins.flow import undo as undoing
from quietwins.flow.keep_line import Line, keep_line
from quietwins.flow.look_again import look_again
from quietwins.flow.make_goal import Wanted
from quietwins.goals.course import What
from quietwins.goals.models import Decision, Goal
from quietwins.spotting.evidence import State
from quietwins.wins.models import OWN, Keep

GOAL = "goal"
"""What a line's words answer where they are about a goal."""


@dataclass(frozen=True)
class Moment:
    """The owner's own day, the time, and the page that asks."""

    day: date
    at: datetime
    client_id: UUID


def change_goal(goal: Goal, wanted: Wanted, when: Moment) -> None:
    """It is so from this day on. Where that changes nothing there is nothing to undo."""
    plan = wanted.planned_by(goal.owner)
    now = Decision.objects.plan_of(goal)
    if now is None or any(getattr(now, name) != value for name, value in plan.items()):
        _decide(goal, What.SET, when, plan=plan)


def pause(goal: Goal, since: date, until: date | None, when: Moment, *, keep: bool) -> None:
    """It rests from `since` on, through `until` or until it is brought back."""
    kept = _line(goal, State.RESTED, when) if keep else None
    _decide(goal, What.PAUSE, when, since=since, until=until, kept=kept)


def let_go(goal: Goal, thanks: str, when: Moment) -> None:
    """With a line of thanks, which is kept, or without."""
    kept = _line(goal, State.CHANGED, when, words=thanks) if thanks else None
    _decide(goal, What.LET_GO, when, kept=kept)


def swap(goal: Goal, instead: Goal, when: Moment, *, keep: bool) -> None:
    """Another goal takes its place."""
    kept = _line(goal, State.CHANGED, when) if keep else None
    _decide(goal, What.SWAP, when, instead=instead, kept=kept)


def bring_back(goal: Goal, when: Moment) -> None:
    """It stands again, as it was worded last."""
    _decide(goal, What.BACK, when)


@transaction.atomic
def undo(goal: Goal, *, at: datetime) -> None:
    """The last decision is undone, with what was kept with it; undone again, it stands again."""
    last = _locked(goal).decisions.order_by("pk").last()
    if last is None:
        return
    last.undone_at = None if last.undone_at else at
    last.save(update_fields=["undone_at"])
    keep = Keep.objects.filter(win__rule=OWN, win__anchor=last.entry_id, by=goal.owner).first()
    if keep and last.undone_at:
        undoing.undo(keep, at=at)
    elif keep:
        undoing.put_back(keep, at=at)
    _look(goal, at)


@transaction.atomic
def _decide(
    goal: Goal,
    what: What,
    when: Moment,
    *,
    since: date | None = None,
    until: date | None = None,
    plan: dict[str, Any] | None = None,
    instead: Goal | None = None,
    kept: Line | None = None,
) -> None:
    """Two at once decide one after the other, and a page that is sent twice decides once."""
    if _locked(goal).decisions.filter(client_id=when.client_id).exists():
        return
    entry = keep_line(kept, by=goal.owner, at=when.at).win.anchor if kept else None
    Decision.objects.create(
        of=goal,
        client_id=when.client_id,
        what=what,
        since=since or when.day,
        until=until,
        instead=instead,
        entry=entry,
        at=when.at,
        **(plan or {}),
    )
    _look(goal, when.at)


def _locked(goal: Goal) -> Goal:
    return Goal.objects.select_for_update().get(pk=goal.pk)


def _line(goal: Goal, state: State, when: Moment, words: str = "") -> Line | None:
    """What is kept of it as a line like any other."""
    plan = Decision.objects.plan_of(goal)
    return line_of(plan, words or plan.name, state, when) if plan else None


def line_of(plan: Decision, words: str, state: State, when: Moment) -> Line:
    """Its kind is the goal as it was worded then, and not the level: the first time on the highest
    is no more of a first than any other.
    """
    assert plan.thread
    return Line(
        words=words,
        chips=(),
        place=plan.place,
        day=when.day,
        client_id=when.client_id,
        about=plan.thread.name,
        kind=plan.name,
        state=state,
        question=GOAL,
    )


def _look(goal: Goal, at: datetime) -> None:
    """What is planned has changed in every thread that the goal was ever about."""
    threads = goal.decisions.exclude(thread=None).values_list("thread", flat=True)
    look_again(threads, at=at)
