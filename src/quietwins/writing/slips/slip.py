"""One slip of the pen."""

from typing import NamedTuple

SPELLING, CAPITAL, DOUBLED = "spelling", "capital", "doubled"
CONFUSED, GRAMMAR = "confused", "grammar"
SPACING, COMMA, STOP = "spacing", "comma", "stop"
KINDS = (SPELLING, CAPITAL, DOUBLED, CONFUSED, GRAMMAR, SPACING, COMMA, STOP)


class Slip(NamedTuple):
    """Where it stands, [start, end) in code points of the text, and which of KINDS it is."""

    start: int
    end: int
    kind: str
