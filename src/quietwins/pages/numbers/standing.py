"""What the numbers say on Progress: what one kept and still stands, and what those who ask hear."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from quietwins.evidence.columns import Columns
from quietwins.pages.numbers.answers import Answer, claim, early
from quietwins.pages.numbers.things import Thing, columns_for, things_of
from quietwins.pages.progress.path import Kept
from quietwins.people.models import Person
from quietwins.spotting.boundary import EARLY, FIRST_LOOK
from quietwins.spotting.rules.climb import Climb
from quietwins.spotting.standing import Climbing, climbing


@dataclass(frozen=True)
class Numbers:
    """Of one's own things: what was kept and still stands; for those who ask, what stands besides,
    what might be starting, and of which things we cannot tell yet.

    things  all that have a value, to ask about
    """

    kept: Sequence[Answer]
    asked: Sequence[Answer]
    quiet: Sequence[Thing]
    things: Sequence[Thing]


def numbers_of(person: Person | None, kept: Sequence[Kept]) -> Numbers | None:
    """None where no thing has values enough to be looked at; in a book of which nothing that was
    kept was counted, that is not asked at all.
    """
    if person is None or (kept and not any(one.counted for one in kept)):
        return None
    things = things_of(person)
    enough = [thing for thing in things if thing.values >= FIRST_LOOK]
    return _told(person, enough, things, {one.anchor for one in kept}) if enough else None


def _told(
    person: Person, enough: Sequence[Thing], things: Sequence[Thing], kept: Collection[int]
) -> Numbers:
    columns = columns_for(person, enough)
    stands = _standing(columns, enough)
    looked = [(thing, stands[thing.key]) for thing in enough if thing.key in stands]
    mine, asked = dict[int, Answer](), dict[int, Answer]()
    for thing, one in looked:
        if own := [win for win in one.claims if win.anchor in kept]:
            mine[thing.key] = claim(thing, one, own[-1], columns)
        elif one.claims:
            asked[thing.key] = claim(thing, one, one.claims[-1], columns)
        elif one.level == EARLY:
            asked[thing.key] = early(thing, one, columns)
    quiet = [thing for thing in enough if thing.key not in {*mine, *asked}]
    return Numbers([*mine.values()], [*asked.values()], quiet, things)


def _standing(columns: Columns, things: Sequence[Thing]) -> dict[int, Climbing]:
    """By thing, where it has been looked at."""
    low = columns.numbers({thing.key for thing in things if thing.began_low})
    found = climbing(columns.evidence, Climb(low_start=low))
    return {columns.threads[one.thread]: one for one in found}
