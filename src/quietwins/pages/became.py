"""What became of something, in a word: all of the same weight."""

from collections.abc import Mapping

from quietwins.flow.mark_step import STEP
from quietwins.language import N_, _
from quietwins.spotting.evidence import State

STATES: Mapping[State, str] = {
    State.STARTED: N_("Started"),
    State.TRIED: N_("Tried"),
    State.DONE: N_("Finished"),
    State.RESTED: N_("Rested"),
    State.CHANGED: N_("Changed my mind"),
}
"""What a step can be marked with, in the order in which it is offered."""

_ASKED: Mapping[State, str] = {
    State.RECALLED: N_("known"),
    State.NOT_RECALLED: N_("not that time"),
}
"""What became of a question of a quiz."""


def became(state: int, question: str = "") -> str:
    """Empty where there is nothing to add: something done that was no step of a list."""
    if state == State.DONE and question != STEP:
        return ""
    said = STATES.get(State(state)) or _ASKED.get(State(state))
    return _(said) if said else ""
