"""Values in the order of time, for those who ask: a plain chart with a real axis.

They stand evenly spaced, in their order: how long lies between two of them is not drawn. Places
are per cent of the drawing, so that it fits any width and its words keep their size.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from statistics import median

from markupsafe import Markup

from quietwins.language import _
from quietwins.pictures.axis import Axis, axis
from quietwins.pictures.templates import template
from quietwins.wording import amount_words, day_words, number_words

_LATELY = 3
"""So many last values are lately, as a climb looks at them."""
_MOST_KINDS = 4
_FINE = 1000
"""Dots lie on a grid of so many by so many, stretched over the drawing."""


@dataclass(frozen=True)
class Value:
    """One value as it was given; `kind` is "" for none, `better` -1 where fewer is better."""

    amount: float
    out_of: float | None = None
    day: date | None = None
    kind: str = ""
    better: int = 1

    @property
    def sort(self) -> tuple[str, bool, int]:
        """Values of one sort are compared with one another."""
        return self.kind, bool(self.out_of), self.better


@dataclass(frozen=True)
class Line:
    """A middle value: how far down it lies, from how far across, what it says, and whether its
    words stand under it.
    """

    down: float
    start: float
    says: str
    under: bool


@dataclass(frozen=True)
class Chart:
    """Values of one sort in the order of time; there are some.

    before  how many of them are before; the others are lately, or since a day
    said    place of a value -> the day, in words, on which something was said there
    since   the day that divides them, in words; "" for none
    title   which sort it is, where there are several
    """

    values: Sequence[Value]
    before: int
    said: Mapping[int, str] = field(default_factory=dict)
    since: str = ""
    title: str = ""

    @cached_property
    def total(self) -> float | None:
        """What all are drawn as a share of: the total of the latest."""
        return self.values[-1].out_of

    @property
    def totals_differ(self) -> bool:
        return any(value.out_of != self.total for value in self.values)

    @property
    def fewer(self) -> bool:
        return self.values[-1].better < 0

    @property
    def ends(self) -> Sequence[str]:
        """The first and the last day, in words; none where nobody knows them."""
        days = day_words(self.values[0].day), day_words(self.values[-1].day)
        return days if all(days) else ()

    @property
    def reach(self) -> Sequence[str]:
        """The lowest and the highest, in words."""
        return self._words(min(self._heights)), self._words(max(self._heights))

    @property
    def marks(self) -> Sequence[tuple[float, str]]:
        """How far down each mark of the axis lies, and its number."""
        return [(self._axis.down(mark), number_words(mark, 3)) for mark in self._axis.marks]

    @property
    def dots(self) -> str:
        """Every value, as SVG says it: points on the fine grid."""
        return "".join(f"M{x * 10:.0f} {y * 10:.0f}h.1" for x, y in map(self._at, self._places))

    @property
    def rings(self) -> Sequence[tuple[float, float]]:
        """Where something was said, as (across, down)."""
        return [self._at(place) for place in self.said]

    @property
    def divide(self) -> float:
        """How far across the first value since lies, less half a step."""
        return round(100 * self.before / len(self.values), 1)

    @cached_property
    def lines(self) -> Sequence[Line]:
        """The middle value before, and the one lately or since; none where one has no values."""
        parts = self._heights[: self.before], self._heights[self.before :]
        if not all(parts):
            return ()
        then, now = map(median, parts)
        start = self.divide if self.since else 0  # a line over three values would be a dash
        return [
            Line(self._axis.down(then), 0, self._words(then), under=then <= now),
            Line(self._axis.down(now), start, self._words(now), under=then > now),
        ]

    @property
    def _places(self) -> range:
        return range(len(self.values))

    @cached_property
    def _heights(self) -> Sequence[float]:
        """Each value in one unit: its own, or as so many of the total."""
        return [
            value.amount / value.out_of * self.total
            if value.out_of and self.total
            else value.amount
            for value in self.values
        ]

    @cached_property
    def _axis(self) -> Axis:
        return axis(self._heights, self.total)

    def _at(self, place: int) -> tuple[float, float]:
        across = (place + 0.5) / len(self.values) * 100
        return round(across, 1), self._axis.down(self._heights[place])

    def _words(self, height: float) -> str:
        return amount_words(float(f"{height:.3g}"), self.total)


def climb_chart(values: Sequence[Value], said: Mapping[int, str]) -> Markup:
    """The values of a climb, a chart a sort, that of the last value first.

    said  place among `values` -> the day, in words, on which it was told there
    """
    sorts: dict[object, list[int]] = {}
    for place, value in enumerate(values):
        sorts.setdefault(value.sort, []).append(place)
    latest = values[-1].sort if values else None
    places = sorted(sorts.items(), key=lambda one: (one[0] != latest, -len(one[1])))
    charts = [
        Chart(
            [values[place] for place in own],
            before=max(len(own) - _LATELY, 0),
            said={at: said[place] for at, place in enumerate(own) if place in said},
            title=values[own[0]].kind if len(sorts) > 1 else "",
        )
        for _sort, own in places[:_MOST_KINDS]
    ]
    return _figure(charts, lately=_("The middle one of the last three"))


def since_chart(values: Sequence[Value], day: date, said: Mapping[int, str]) -> Markup:
    """Values of one sort before `day` and since; `said` as for a climb."""
    before = sum(value.day is not None and value.day < day for value in values)
    charts = [Chart(values, before, said, since=day_words(day))] if values else []
    return _figure(charts, lately=_("The middle one since that day"))


def _figure(charts: Sequence[Chart], *, lately: str) -> Markup:
    """Nothing for no values."""
    if not charts:
        return Markup("")
    drawn = template("chart.html").render(charts=charts, lately=lately)
    return Markup(drawn)  # noqa: S704 - the template escapes
