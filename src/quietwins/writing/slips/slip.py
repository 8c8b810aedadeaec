"""One slip of the pen."""

from typing import NamedTuple

SPELLING, CAPITAL, DOUBLED = "spelling", "capital", "doubled"
CONFUSED, GRAMMAR = "confused", "grammar"
SPACING, STOP = "spacing", "stop"
KINDS = (SPELLING, CAPITAL, DOUBLED, CONFUSED, GRAMMAR, SPACING, STOP)


class Slip(NamedTuple):
    """Where it stands, [start, end) in code points of the text, and which of KINDS it is."""

    start: int
    end: int
    kind: str
