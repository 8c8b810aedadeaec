"""Slips of several pieces together, so that there are words enough to tell anything."""

from collections.abc import Sequence
from typing import NamedTuple

from quietwins.writing.fewer import ENOUGH, Rate
from quietwins.writing.history import Draft, Quote


class Pooled(NamedTuple):
    """Slips before and after, each with the whole of every draft that they are counted in."""

    before: Rate
    after: Rate
    earlier: tuple[Quote, ...]
    later: tuple[Quote, ...]


def pool(history: Sequence[Draft]) -> Pooled | None:
    """The last draft of each piece; after: as few of the latest pieces as have words enough.

    None where either side has too few words. Drafts of one piece are never on both sides.
    """
    last: dict[str, int] = {}
    for place, draft in enumerate(history):
        last.pop(draft.piece, None)
        last[draft.piece] = place
    places = list(last.values())
    cut = len(places)
    while cut and _rate(history, places[cut:]).words < ENOUGH:
        cut -= 1
    before, after = _rate(history, places[:cut]), _rate(history, places[cut:])
    if min(before.words, after.words) < ENOUGH:
        return None
    return Pooled(before, after, _wholes(history, places[:cut]), _wholes(history, places[cut:]))


def _rate(history: Sequence[Draft], places: Sequence[int]) -> Rate:
    read = [history[place].read for place in places]
    return Rate(sum(len(one.slips) for one in read), sum(len(one.words) for one in read))


def _wholes(history: Sequence[Draft], places: Sequence[int]) -> tuple[Quote, ...]:
    return tuple(Quote(place, 0, len(history[place].read.text.text)) for place in places)
