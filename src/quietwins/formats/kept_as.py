"""What each line of a file is kept as: something done, rest, a note, or not at all."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from quietwins.formats.left_out import LeftOut
from quietwins.formats.rows import Row
from quietwins.language import N_, _
from quietwins.spotting.evidence import State

DONE, REST, NOTHING = "done", "rest", "nothing"
NOTE, UNKNOWN, OUT = "note", "unknown", "left_out"

WORDS: Mapping[str, str] = {
    DONE: N_("Taken in"),
    REST: N_("Taken in as rest"),
    NOTHING: N_("Taken in with nothing recorded"),
    NOTE: N_("Kept as a note"),
    UNKNOWN: N_("Kept as it is"),
    OUT: N_("Left out"),
}
"""In the order in which they are told."""

_BY_STATE: Mapping[int, str] = {State.RESTED: REST, State.NOTHING: NOTHING}


def kept_as(state: int, note: str) -> str:
    """A name in WORDS. Nothing is found in what is kept as a note, or as it is."""
    if state == State.UNCLEAR:
        return NOTE if note else UNKNOWN
    return _BY_STATE.get(state, DONE)


def counts(found: Mapping[str, int]) -> list[tuple[str, int]]:
    """How many lines became what, in words; what none became is not told."""
    return [(_(words), found[name]) for name, words in WORDS.items() if found.get(name)]


def said_of(rows: Sequence[Row], left_out: Sequence[LeftOut]) -> list[str]:
    """How many lines became what, where a file holds more than evidence."""
    became = Counter(kept_as(row.state, row.note) for row in rows)
    became[OUT] = len(left_out)
    if not became[NOTE] and not left_out:
        return []
    sentence = _("%(what)s: %(number)s")
    told = [sentence % {"what": what, "number": number} for what, number in counts(became)]
    return [*told, *_reasons(left_out)]


def _reasons(left_out: Iterable[LeftOut]) -> list[str]:
    sentence = _("Why something is left out: %(why)s")
    return [sentence % {"why": why} for why in sorted({one.reason for one in left_out})]
