"""Goals and tiny steps as pages show them: how they are worded now, and today's mark."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import NamedTuple
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse

from quietwins.goals.course import What, rests_on
from quietwins.goals.models import Decision, Goal, GoalMark
from quietwins.language import _
from quietwins.pages.goals.levels import Became, Way, equals, levels_of
from quietwins.spotting.evidence import State

_ENOUGH = "level-3"


class Marked(NamedTuple):
    """What became of it today: its button's name, the entry that says so, its words."""

    name: str
    entry: UUID
    words: str


@dataclass(frozen=True)
class Shown:
    """One goal on a day. `plan` is how it is worded, `rests` the decision by which it rests, and
    `coming` a pause that is to begin. Where making it was undone it is `taken_out`.
    """

    goal: Goal
    plan: Decision
    rests: Decision | None
    coming: Decision | None
    taken_out: bool
    mark: Marked | None

    @property
    def id(self) -> UUID:
        return self.goal.public_id

    @property
    def says(self) -> str:
        """A tiny step in a sentence, a goal by its name."""
        if not self.goal.tiny:
            return self.plan.name
        said = {"after": self.plan.after, "step": self.plan.name}
        if self.plan.after:
            return _("After I %(after)s, I will %(step)s.") % said
        return _("I will %(step)s.") % said

    @property
    def enough(self) -> str:
        """The words for enough; a tiny step has no levels."""
        return next((way.words for way in self.levels if way.name == _ENOUGH), "")

    @property
    def levels(self) -> list[Way]:
        return levels_of(self.plan)

    @property
    def equals(self) -> list[Way]:
        return equals(tiny=self.goal.tiny)

    @property
    def ways(self) -> list[Way]:
        """Every button that there is."""
        return self.levels + self.equals

    @property
    def few(self) -> list[Way]:
        """Enough for today, and the other words."""
        return [way for way in self.levels if way.name == _ENOUGH] + self.equals

    @property
    def kept_as(self) -> str:
        """The words of today's mark, where its level has others by now."""
        if self.mark is None:
            return ""
        now = {way.name: way.words for way in self.levels}
        return (
            "" if now.get(self.mark.name, self.mark.words) == self.mark.words else self.mark.words
        )

    @property
    def stands(self) -> bool:
        return not (self.taken_out or self.rests)

    def is_for(self, day: date) -> bool:
        """Whether it is planned for that weekday, or for none."""
        planned = self.plan.days
        return self.stands and (not planned or str(day.isoweekday()) in planned)


def shown(goals: QuerySet[Goal], day: date) -> list[Shown]:
    """Each of `goals` as it is on `day`, the latest first: two queries, one where there is none."""
    rows = Decision.objects.filter(of__in=goals).select_related("of", "thread", "instead")
    held = [[*each] for _of, each in groupby(rows.order_by("-of", "pk"), lambda one: one.of_id)]
    marks = _marks([each[0].of_id for each in held], day) if held else {}
    return [_shown(each, marks.get(each[0].of_id), day) for each in held]


def path_of(goal: Goal) -> str:
    """Where it is shown."""
    return reverse("tiny_step" if goal.tiny else "goal", args=[goal.public_id])


def _shown(decisions: Sequence[Decision], mark: Marked | None, day: date) -> Shown:
    standing = [one for one in decisions if one.undone_at is None]
    worded = [one for one in standing or decisions if one.what == What.SET]
    return Shown(
        goal=decisions[0].of,
        plan=worded[-1],
        rests=rests_on(standing, day),
        coming=_coming(standing, day),
        taken_out=not standing,
        mark=mark,
    )


def _coming(standing: Sequence[Decision], day: date) -> Decision | None:
    last = standing[-1] if standing else None
    return last if last and last.what == What.PAUSE and last.since > day else None


def _marks(goals: Sequence[int], day: date) -> Mapping[int, Marked]:
    given = GoalMark.objects.on(day).filter(of__in=goals).order_by("pk")
    said = ("entry__state", "entry__public_id", "entry__words")
    rows = given.values_list("of", "level", *said)
    return {
        of: Marked(Became(State(state), level).name, *entry) for of, level, state, *entry in rows
    }
