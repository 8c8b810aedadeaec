"""Whether a file holds enough for effort to be seen."""

from collections.abc import Iterable

from quietwins.formats.rows import Row
from quietwins.language import N_
from quietwins.spotting.evidence import State

MARKS_ALONE = N_(
    "Here are marks and little else. Homework ticks, or times helped, would show effort."
)


def marks_alone(rows: Iterable[Row]) -> bool:
    """No occasion left open, no tick, no prompts, no kinds: effort has nowhere to show."""
    return all(
        row.state in (State.DONE, State.UNCLEAR)
        and row.amount is not None
        and row.prompts is None
        and not row.kind
        for row in rows
    )
