"""What every format yields: rows of evidence as they stood in the file."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from quietwins.formats.mapping import ColumnMap
from quietwins.spotting.evidence import State


@dataclass(frozen=True, slots=True)
class Table:
    """A file's cells as text. `rows[i]` began on line `lines[i]`; the header on `header_line`.

    Every row is as long as the header. Lines count from 1, the header included.
    spilled   (line, number of cells) of each row with more cells than the header; not in `rows`
    """

    source: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    lines: tuple[int, ...]
    header_line: int = 1
    spilled: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One thing one learner did, as a file has it.

    learner_id  the file's own id, None where it has none; identity where it is there
    order       the order of undated looks (the column, the line); 0 where there is a day
    amount      the mark or count as given, in the file's own unit; None where nothing was counted
    given       the cell as it was typed
    task        the column or item it came from, to show beside the evidence
    """

    source: str
    line: int
    learner: str
    thread: str
    learner_id: str | None = None
    kind: str = ""
    order: int = 0
    day: date | None = None
    amount: float | None = None
    out_of: float | None = None
    prompts: int | None = None
    planned: bool = False
    state: State = State.DONE
    better: Literal[1, -1] = 1
    given: str = ""
    task: str = ""
    note: str = ""


@dataclass(frozen=True)
class Choices:
    """What only a person can decide about a file. The defaults never guess.

    threads    "together": columns `Quiz 1`, `Quiz 2`, `Quiz 3` are one thread; "separate": three
    zeros      what a bare zero in a table of marks means; "unclear" claims nothing either way
    day_first  how 3/4/2025 is read where the whole column leaves it open; None asks
    better     by thread name (casefolded): -1 where fewer is better; "" is every thread
    mappings   which columns are which, where a person said so; the one that fits is used
    """

    threads: Literal["together", "separate"] = "together"
    zeros: Literal["unclear", "mark", "nothing"] = "unclear"
    day_first: bool | None = None
    better: Mapping[str, Literal[1, -1]] = field(default_factory=dict)
    mappings: tuple[ColumnMap, ...] = ()


def better(thread: str, choices: Choices, otherwise: Literal[1, -1] = 1) -> Literal[1, -1]:
    """Whether more (1) or fewer (-1) is better in `thread`: as a person chose, else `otherwise`."""
    return choices.better.get(thread.casefold(), choices.better.get("", otherwise))
