"""What stands in columns that hold more than a word or a number, so that every page can show it."""

import re
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any
from uuid import UUID
from zoneinfo import available_timezones

from quietwins.flow.bring_in.quiz_shapes import QUIZ_SHAPES
from quietwins.formats.mapping import ColumnMap
from quietwins.lists.steps import DEEPEST
from quietwins.people.months import YEAR
from quietwins.spotting.evidence import State
from quietwins.wording.how import HOW

_STEP = {"id", "words", "depth"}
_SPAN = ("start", "end")
_MONTHS = {repr(month) for month in YEAR}


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _names(value: Any) -> bool:
    """Words by name."""
    return isinstance(value, dict) and _texts([*value.values()])


def _numbers(value: Any) -> bool:
    """Numbers by name."""
    return isinstance(value, dict) and all(isinstance(one, int | float) for one in value.values())


def _steps(value: Any) -> bool:
    return isinstance(value, list) and all(map(_step, value))


def _step(value: Any) -> bool:
    if not isinstance(value, dict) or set(value) != _STEP:
        return False
    try:
        UUID(value["id"])
    except (ValueError, AttributeError, TypeError):
        return False
    return isinstance(value["words"], str) and value["depth"] in range(DEEPEST + 1)


def _columns(value: Any) -> bool:
    try:
        ColumnMap.of(value)
    except (ValueError, TypeError, AttributeError):
        return False
    return True


def _before(value: Any) -> bool:
    """How something bigger was: its name, its day or none, whether it was put away."""
    try:
        if value["on"] != "":
            date.fromisoformat(value["on"])
        return isinstance(value["name"], str) and isinstance(value["put_away"], bool)
    except (KeyError, TypeError, ValueError):
        return False


def _spans(value: Any) -> bool:
    """[[start, end], …]."""
    return isinstance(value, list) and all(
        isinstance(one, list) and len(one) == len(_SPAN) and all(map(_is_place, one))
        for one in value
    )


def _quotes(value: Any) -> bool:
    """[[a draft's public id, start, end], …]."""
    if not isinstance(value, list) or not all(isinstance(one, list) and one for one in value):
        return False
    return all(isinstance(one[0], str) for one in value) and _spans([one[1:] for one in value])


def _is_place(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


def _some_texts(value: Any) -> bool:
    return _texts(value) and bool(value)


SHAPES: Mapping[str, Callable[[Any], bool]] = {
    "after": lambda value: isinstance(value, str) or _spans(value),
    "before": lambda value: _quotes(value) or _before(value),
    "answers": _some_texts,
    "chips": _texts,
    "choices": _texts,
    "columns": _columns,
    "comfort": _names,
    "days": lambda value: set(value) <= set("1234567"),
    "facts": _numbers,
    "heavy_months": lambda value: isinstance(value, list) and set(map(repr, value)) <= _MONTHS,
    "language": lambda value: re.fullmatch(r"[\w@-]*", value) is not None,
    "levels": _texts,
    "put_away": lambda value: isinstance(value, bool) or _names(value),
    "set_texts": _texts,
    "not_this": _texts,
    "tags": _texts,
    "rule": lambda value: value in HOW,
    "state": lambda value: value in set(State),
    "steps": _steps,
    "time_zone": lambda value: value == "" or value in available_timezones(),
    **QUIZ_SHAPES,
}
"""By the name of a column, or of one table's alone, whether a value is one of its kind."""
