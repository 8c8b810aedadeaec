"""The charts under How we know: entries as the values that a picture draws."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from markupsafe import Markup

from quietwins.language import _
from quietwins.pictures.chart import Value, climb_chart, since_chart
from quietwins.wording import CHIPS, day_words


class Counted(NamedTuple):
    """What of an entry that carries a value is drawn."""

    kind: str
    amount: float
    out_of: float | None
    day: date | None
    better: int


def chart_of(rule: str, since: date | None, cited: Sequence[Counted]) -> Markup:
    """Of a win of growth, whose latest value is where it was told; nothing for any other."""
    if rule not in ("climb", "since") or not cited:
        return Markup("")
    return drawn(
        cited, told={len(cited) - 1: cited[-1].day}, since=since if rule == "since" else None
    )


def drawn(
    counted: Sequence[Counted], *, told: Mapping[int, date | None], since: date | None = None
) -> Markup:
    """In the order of time; `told` says at which place of it something was told, and when."""
    values = [
        Value(one.amount, one.out_of, one.day, kind_words(one.kind), one.better) for one in counted
    ]
    said = {place: day_words(day) for place, day in told.items()}
    return since_chart(values, since, said) if since else climb_chart(values, said)


def kind_words(kind: str) -> str:
    """What sort of task it was; a chip by what it says."""
    return _(CHIPS[kind].label) if kind in CHIPS else kind
