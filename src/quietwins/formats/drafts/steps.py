"""What a draft shows, as a row says it: by the name of its kind, as `writing.KINDS` has it."""

from collections.abc import Mapping

from quietwins.formats.rows import Row
from quietwins.language import N_, _
from quietwins.spotting.evidence import State

THREAD = N_("writing")
"""What every draft is about."""
LADDER = (
    *("first_draft", "one_sentence", "two_sentences"),
    *("quotation", "quotation_shown", "two_paragraphs"),
)
"""Kinds of the steps from one sentence to two paragraphs."""
NEW_WORDS = ("joining_word", "precise_word")
"""Kinds in whose sentence a word of the draft stands."""
RULES = ("shown", "corrected", "fewer_slips")
"""Those that tell of drafts and of nothing else."""
_STATES: Mapping[str, State] = {
    "self_correction": State.PUT_RIGHT,
    "fewer_slips": State.FEWER_SLIPS,
}


def state_of(kind: str) -> State:
    """Which of the states of drafts a kind is told by."""
    return _STATES.get(kind, State.SHOWN)


def thread_words() -> str:
    """THREAD in the reader's language."""
    return _(THREAD)


def is_step(row: Row) -> bool:
    """Whether a row is one of those steps."""
    return row.state == State.SHOWN and row.kind in LADDER
