"""What somebody's own lines of seven days show, counted line by line, for kinder words to tell."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from quietwins.evidence.questions import KINDER
from quietwins.flow.mark_step import STEP
from quietwins.people.models import Person
from quietwins.selftalk import Fact
from quietwins.sharing.eyes import own_lines
from quietwins.spotting.evidence import State

_SIX_DAYS = timedelta(days=6)
_LINE = "win__anchor__"
_COLUMNS = ("pk", "thread", "words", "chips", "state", "question")

_SHOWS: Mapping[str, Callable[[Any], bool]] = {
    "started": lambda line: "started" in line["chips"] or line["state"] == State.STARTED,
    "tried": lambda line: line["state"] == State.TRIED,
    "finished": lambda line: (
        "alone" in line["chips"] or (line["state"], line["question"]) == (State.DONE, STEP)
    ),
    "asked": lambda line: "asked" in line["chips"],
    "rested": lambda line: "break" in line["chips"] or line["state"] == State.RESTED,
    "new": lambda line: "new" in line["chips"],
}
_TIMES = {"asked", "rested"}
"""What is counted by how often it was done; all else by how many things it was done to."""


def facts_of(person: Person | None, today: date) -> Sequence[Fact]:
    """What was done; where no line says what that was, that it was noticed."""
    lines = _week(person, today) if person else []
    shown = {verb: list(filter(shows, lines)) for verb, shows in _SHOWS.items()}
    found = [_fact(verb, few) for verb, few in shown.items() if few]
    return found or ([_fact("kept", lines)] if lines else [])


def _week(person: Person, today: date) -> list[dict[str, Any]]:
    """Typed and ticked lines at home that stand, the latest last. What was hard is none."""
    kept = own_lines(person).filter(
        win__anchor__circle=None,
        win__anchor__happened_on__range=(today - _SIX_DAYS, today),
    )
    rows = kept.exclude(win__anchor__question=KINDER).order_by("at", "pk")
    columns = [f"{_LINE}{name}" for name in _COLUMNS]
    return [dict(zip(_COLUMNS, row, strict=True)) for row in rows.values_list(*columns)]


def _fact(verb: str, lines: Iterable[Mapping[str, Any]]) -> Fact:
    """A step or a goal marked again on another day is one thing: its latest line is counted."""
    rows = {(line["pk"] if verb in _TIMES else _thing(line)): line["pk"] for line in lines}
    return Fact("", verb, len(rows), tuple(rows.values()), "week")


def _thing(line: Mapping[str, Any]) -> object:
    return (line["thread"], line["words"]) if line["question"] else line["pk"]
