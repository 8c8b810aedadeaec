"""What comes of considering a sentence."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

from quietwins.selftalk.countries import Country


class Way(StrEnum):
    """How an offered line is kinder."""

    BOTH_TRUE = "both_true"
    EVIDENCE = "evidence"
    FRIEND = "friend"
    PHRASE = "phrase"


class Line(str):
    """One line to say instead, editable. `rows` are the ids of the entries that it counts."""

    way: Way
    rows: tuple[int, ...]

    def __new__(cls, text: str, way: Way, rows: Sequence[int] = ()) -> "Line":
        line = super().__new__(cls, text)
        line.way, line.rows = way, tuple(rows)
        return line


@dataclass(frozen=True)
class Fact:
    """Something that entries show.

    thread  what they are about; "" where it is several things
    verb    what was done: started, tried, asked, rested, new, finished, came_back, ...
    count   how often, one for each row
    rows    ids of the entries that are counted, each once
    span    in what time: "week", "today", or "" where nothing is said of it
    errors  none: where `count` is not the number of rows, it does not hold and is not told
    """

    thread: str
    verb: str
    count: int
    rows: Sequence[int]
    span: str = ""

    @property
    def holds(self) -> bool:
        """Whether the rows are there that it counts."""
        return self.count == len({*self.rows}) > 0


@dataclass(frozen=True)
class Help:
    """Words that can mean danger: whom to talk to now, and no other words for it.

    country  whose lines they are; None where the country is still to be asked
    """

    lines: Sequence[str]
    why: str
    country: Country | None = None
    kind: None = field(default=None, init=False)
    outcome: ClassVar[str] = "help"


@dataclass(frozen=True)
class Quiet:
    """It may be more than a hard day: one quiet line about help, and no other words for it."""

    lines: Sequence[str]
    why: str
    country: Country | None = None
    kind: None = field(default=None, init=False)
    outcome: ClassVar[str] = "quiet"


@dataclass(frozen=True)
class Swap:
    """Lines to choose from. `kind` of talk is None where it is not sure enough to be named."""

    kind: str | None
    lines: Sequence[Line]
    why: str
    outcome: ClassVar[str] = "swap"


@dataclass(frozen=True)
class Nothing:
    """Nothing to say in other words: it may be plain, and sadness is no mistake."""

    why: str
    lines: Sequence[str] = ()
    kind: None = field(default=None, init=False)
    outcome: ClassVar[str] = "nothing"


Outcome = Help | Quiet | Swap | Nothing
