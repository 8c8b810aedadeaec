"""What the numbers say on Progress: what stands, and for those who ask what might be starting."""

from collections.abc import Sequence
from dataclasses import dataclass

from quietwins.pages.numbers.answers import Answer, claim, early
from quietwins.pages.numbers.things import Thing, columns_for, things_of, values_of
from quietwins.people.models import Person
from quietwins.spotting.boundary import EARLY, FIRST_LOOK
from quietwins.spotting.rules.climb import Climb
from quietwins.spotting.standing import Climbing, climbing


@dataclass(frozen=True)
class Numbers:
    """Of one's own things: claims that stand, early signs, and those of which we cannot tell yet.

    things  all that have a value, to ask about
    """

    claims: Sequence[Answer]
    early: Sequence[Answer]
    quiet: Sequence[Thing]
    things: Sequence[Thing]


def numbers_of(person: Person | None) -> Numbers | None:
    """None where no thing has values enough to be looked at. One question then; four otherwise."""
    things = things_of(person)
    enough = [thing for thing in things if thing.values >= FIRST_LOOK]
    if person is None or not enough:
        return None
    stands = _standing(person, enough)
    told = [thing for thing in enough if _says(stands.get(thing.key))]
    rows = values_of(person, told) if told else {}
    claims, signs = [], []
    for thing in told:
        one = stands[thing.key]
        if win := one.claim:
            claims.append(claim(thing, one, win, rows))
        else:
            signs.append(early(thing, one, rows))
    return Numbers(claims, signs, [thing for thing in enough if thing not in told], things)


def _standing(person: Person, things: Sequence[Thing]) -> dict[int, Climbing]:
    """By thing, where it has been looked at."""
    columns = columns_for(person, things)
    low = columns.numbers({thing.key for thing in things if thing.began_low})
    found = climbing(columns.evidence, Climb(low_start=low))
    return {columns.threads[one.thread]: one for one in found}


def _says(one: Climbing | None) -> bool:
    return one is not None and (one.claim is not None or one.level == EARLY)
