"""For a practitioner who asks: Goal Attainment Scaling over one's own goals, with all it rests on.

It is worked out where it is asked for, and kept nowhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple
from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.views.decorators.http import require_safe

from quietwins.formats.errors import CannotRead
from quietwins.formats.numbers import number
from quietwins.goals.gas import Attained, t_of, x_of
from quietwins.goals.models import GoalMark
from quietwins.language import _
from quietwins.pages import clock
from quietwins.pages.goals.levels import LEVELS
from quietwins.pages.goals.shown import shown
from quietwins.pages.redraw import page
from quietwins.pages.who import person_of
from quietwins.people.models import Person
from quietwins.sharing.eyes import goals_for
from quietwins.wording import number_words

_HEAVIEST = 1000


class Reached(NamedTuple):
    """The latest day that was marked with a level."""

    level: int
    day: date
    words: str


@dataclass(frozen=True)
class Weighed:
    """One goal as it is counted. Where no level was marked yet there is no `reached`."""

    id: UUID
    says: str
    reached: Reached | None
    chosen: bool
    weight: float

    @property
    def level(self) -> str:
        return _(LEVELS[self.reached.level]) if self.reached else ""

    @property
    def x(self) -> str:
        return _signed(x_of(self.reached.level)) if self.reached else ""

    @property
    def as_typed(self) -> str:
        return f"{self.weight:g}"


@require_safe
def attainment(request: HttpRequest) -> HttpResponse:
    """Which goals count and how much; over those chosen, T with the formula and its limits."""
    person = person_of(request)
    goals = _weighed(person, request.GET) if person else []
    counted = [
        Attained(x_of(goal.reached.level), goal.weight)
        for goal in goals
        if goal.chosen and goal.reached
    ]
    return page(
        request,
        "goals/attainment.html",
        here="today",
        goals=goals,
        levels=[(_signed(x_of(level)), _(words)) for level, words in LEVELS.items()],
        t=number_words(round(t_of(counted), 1), 4) if counted else "",
    )


def _weighed(person: Person, asked: QueryDict) -> list[Weighed]:
    own = shown(goals_for(person).filter(tiny=False), clock.today(person))
    reached, chosen = _reached(person), asked.getlist("goal")
    return [
        Weighed(
            goal.id,
            goal.says,
            reached.get(goal.goal.pk),
            str(goal.id) in chosen,
            _weight(asked.get(f"weight-{goal.id}", "")),
        )
        for goal in own
        if not goal.taken_out
    ]


def _reached(person: Person) -> Mapping[int, Reached]:
    marks = GoalMark.objects.standing().filter(of__in=goals_for(person), level__isnull=False)
    rows = marks.order_by("entry__happened_on", "pk").values_list(
        "of", "level", "entry__happened_on", "entry__words"
    )
    return {of: Reached(level, day, words) for of, level, day, words in rows if level and day}


def _signed(x: int) -> str:
    return str(x).replace("-", "−")


def _weight(text: str) -> float:
    """As typed; 1 where that is no weight."""
    try:
        typed = number(text)
    except CannotRead:
        return 1.0
    return typed if 0 < typed <= _HEAVIEST else 1.0
