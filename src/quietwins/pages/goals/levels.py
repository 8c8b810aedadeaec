"""Five ways to do a goal and four other words for a day, all of the same weight."""

from collections.abc import Mapping
from typing import NamedTuple

from quietwins.goals.models import Plan
from quietwins.language import N_, _
from quietwins.pages.became import STATES
from quietwins.spotting.evidence import State

LEVELS: Mapping[int, str] = {
    1: N_("As now"),
    2: N_("A small step"),
    3: N_("Enough for today"),
    4: N_("A little more"),
    5: N_("A good deal more"),
}
"""What each of the five is called, from where one is now on; what it is, its owner says."""

_DID_IT = N_("I did it")
_EQUALS = {state.name.lower(): state for state in STATES if state != State.DONE}
_STEPS = {"done": State.DONE} | _EQUALS


class Way(NamedTuple):
    """One button. `words` are the owner's own, where it is a level."""

    name: str
    label: str
    words: str = ""


class Became(NamedTuple):
    """What a button says became of a goal."""

    state: State
    level: int | None = None

    @property
    def name(self) -> str:
        """As the button is called in a form."""
        return f"level-{self.level}" if self.level else self.state.name.lower()


def levels_of(plan: Plan) -> list[Way]:
    """Those that have words."""
    worded = zip(LEVELS.items(), plan.levels, strict=False)
    return [Way(f"level-{level}", _(label), words) for (level, label), words in worded if words]


def equals(*, tiny: bool) -> list[Way]:
    """The other words; of a tiny step, which has no levels, all of them."""
    did = [Way("done", _(_DID_IT))] if tiny else []
    return did + [Way(name, _(STATES[state])) for name, state in _EQUALS.items()]


def became_of(sent: str, plan: Plan) -> Became | None:
    """What a form says; none where this goal has no such button."""
    levels = {way.name: level for level, way in _by_level(plan)}
    if level := levels.get(sent):
        return Became(State.DONE, level)
    state = (_EQUALS if plan.levels else _STEPS).get(sent)
    return Became(state) if state else None


def _by_level(plan: Plan) -> list[tuple[int, Way]]:
    return [(int(way.name.removeprefix("level-")), way) for way in levels_of(plan)]
