"""Sentences that belong together, with how like they are."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from quietwins.writing.comparing.alignment import Link, align
from quietwins.writing.comparing.diff import Pair
from quietwins.writing.text import Sentence

_LONGEST = 20_000
"""So many letters of either are held beside each other, letter by letter."""


def paired(old: Sequence[Sentence], new: Sequence[Sentence]) -> list[Pair]:
    """Linked sentences, those of a split or a merge together; in the order of the newer draft."""
    links = align([one.text for one in old], [one.text for one in new])
    pairs = [
        Pair(before, after, _similarity([old[at] for at in before], [new[at] for at in after]))
        for before, after in _together(links)
    ]
    return sorted(pairs, key=lambda pair: pair.new)


def crossing(pairs: Sequence[Pair]) -> set[Pair]:
    """The fewest whose leaving would put all others in one order: those that were moved."""
    held = {at: pair for pair in pairs for at in pair.old}
    return {*pairs} - {held[at] for at in _longest_rising([pair.old[0] for pair in pairs])}


def _together(links: Sequence[Link]) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Sentences that any links hold together."""
    of_old: dict[int, set[Link]] = {}
    of_new: dict[int, set[Link]] = {}
    for link in links:
        one = {link} | of_old.get(link[0], set()) | of_new.get(link[1], set())
        for i, j in one:
            of_old[i] = of_new[j] = one
    for group in {id(one): one for one in of_old.values()}.values():
        yield tuple(sorted({i for i, __ in group})), tuple(sorted({j for __, j in group}))


def _similarity(old: Sequence[Sentence], new: Sequence[Sentence]) -> float:
    was, now = (" ".join(one.text for one in side)[:_LONGEST] for side in (old, new))
    return round(fuzz.ratio(was, now) / 100, 3)


def _longest_rising(numbers: Sequence[int]) -> list[int]:
    """The longest part of `numbers` that rises, by patience sorting."""
    piles: list[int] = []
    beneath: dict[int, int | None] = {}
    for number in numbers:
        at = bisect_left(piles, number)
        beneath[number] = piles[at - 1] if at else None
        piles[at : at + 1] = [number]
    rising: list[int] = []
    number_next = piles[-1] if piles else None
    while number_next is not None:
        rising.append(number_next)
        number_next = beneath[number_next]
    return rising
