"""Wins in words, with their evidence: what every output of `quietwins spot` prints."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from quietwins.formats.columns import Columns
from quietwins.formats.rows import Row
from quietwins.spotting import NO_KIND, Win
from quietwins.spotting.days import day_of
from quietwins.wording import amount_words, day_words, says


@dataclass(frozen=True)
class Told:
    """One win, told about its learner. `because` holds the rows as they stood in the file."""

    learner: str
    id: str | None
    thread: str
    kind: str
    day: date | None
    since: date | None
    strength: str
    says: str
    facts: Mapping[str, int | float]
    because: tuple[Row, ...]


def tell(columns: Columns, wins: Iterable[Win]) -> list[Told]:
    """Each win with its sentence, in the order given."""
    return [_told(columns, win) for win in wins]


def _told(columns: Columns, win: Win) -> Told:
    learner, thread = columns.learners[win.person], columns.threads[win.thread]
    anchor = columns.rows[win.anchor]
    return Told(
        learner=learner.name,
        id=learner.id,
        thread=thread,
        kind=win.rule,
        day=day_of(win.day),
        since=day_of(win.since),
        strength=win.strength,
        says=says(
            win.rule,
            win.facts,
            voice="them" if learner.name else "you",
            name=learner.name,
            thread=thread,
            kind="" if win.kind == NO_KIND else columns.kinds[win.kind],
            quoted=anchor.given,
            amount=amount_words(anchor.amount, anchor.out_of),
            better=anchor.better,
            strength=win.strength,
            since=day_words(day_of(win.since)),
        ),
        facts=win.facts,
        because=tuple(columns.rows[row] for row in win.because),
    )
