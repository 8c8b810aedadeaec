"""What became of a step of a list is kept as a line like any other, and can be taken back."""

from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from quietwins.flow.keep_line import Line, keep_line
from quietwins.flow.undo import undo
from quietwins.lists.models import List, Mark, StepMarkQuerySet
from quietwins.lists.steps import Step
from quietwins.spotting.evidence import State
from quietwins.wins.models import OWN, Keep

STEP = "step"
"""What a line's words answer where they are a step of a list."""


@transaction.atomic
def mark_step(
    which: List, step: Step, state: State, *, day: date, client_id: UUID, at: datetime
) -> None:
    """Another mark of that day is replaced. One of an earlier day stays kept: both happened.

    A step is no sort of its own, or each step's first time would be told as a first. It is not
    planned either: nothing is recorded of steps that nobody marked, and of those that were marked
    alone every rate would be whole.
    """
    here = _marks(which, step, day)
    if here.filter(entry__happened_on=day, entry__state=state).exists():
        return
    line = Line(
        words=step.words,
        chips=(),
        place=which.place,
        day=day,
        client_id=client_id,
        about=which.name,
        state=state,
        question=STEP,
    )
    entry = keep_line(line, by=which.owner, at=at).win.anchor
    for mark in here.filter(entry__happened_on=day).exclude(entry=entry):
        _take_back(mark, at)
    Mark.objects.get_or_create(
        entry=entry, defaults={"of": which, "step": step.id, "round": which.round}
    )
    which.becomes({"used_at": at})


@transaction.atomic
def unmark_step(which: List, entry: UUID, *, at: datetime) -> None:
    """The mark that this entry is, is taken back; one from an earlier day shows again."""
    for mark in Mark.objects.standing().filter(of=which, entry__public_id=entry):
        _take_back(mark, at)


def _marks(which: List, step: Step, day: date) -> StepMarkQuerySet:
    return Mark.objects.seen_on(day).filter(of=which, step=step.id)


def _take_back(mark: Mark, at: datetime) -> None:
    undo(Keep.objects.get(win__rule=OWN, win__anchor=mark.entry_id, by=mark.of.owner_id), at=at)
