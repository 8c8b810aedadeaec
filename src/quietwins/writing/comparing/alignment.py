"""Which sentences of one draft are which of the other."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import ceil

import numpy as np
from rapidfuzz.distance import LCSseq

from quietwins.writing.comparing.likeness import Likeness, Table

Link = tuple[int, int]
"""A sentence of the older draft and one of the newer, each counted from 0."""
Block = tuple[slice, slice]

MOST_CELLS = 400_000_000
"""Longer lists are not searched for their longest common part."""
_WIDEST = 150
"""So many sentences in a row, none the same in both drafts, are looked at together."""
_FILLS, _STANDS, _WEIGHS, _ROUNDS = 0.7, 0.6, 3.0, 3
_SAME, _FEWEST, _MOST_MOVED = 0.9, 4, 100


def align(old: Sequence[str], new: Sequence[str]) -> list[Link]:
    """Links in order. A sentence with several was split or merged; links that cross were moved.

    Sentences that are the same in both drafts hold first, and what lies between them is matched by
    dynamic programming over how likely two are one. The time is bounded by the number of
    sentences, not by its square.
    """
    if not old or not new:
        return []
    likeness = Likeness(old, new)
    links = [*same(old, new, likeness)]
    for block in between(links, len(old), len(new)):
        links += _best(likeness.odds(*block), block)
    whole = _filling(likeness, links)
    return sorted({*whole, *_moved(likeness, whole)})


def common(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[slice, slice]]:
    """Runs that are the same in both, in order; of very long lists their two ends alone."""
    if len(old) * len(new) > MOST_CELLS:
        yield from _ends(old, new)
        return
    for step in LCSseq.opcodes(old, new):
        if step.tag == "equal":
            yield slice(step.src_start, step.src_end), slice(step.dest_start, step.dest_end)


def _ends(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[slice, slice]]:
    most = min(len(old), len(new))
    first = next((at for at in range(most) if old[at] != new[at]), most)
    last = next((at for at in range(most - first) if old[-1 - at] != new[-1 - at]), most - first)
    yield slice(0, first), slice(0, first)
    yield slice(len(old) - last, len(old)), slice(len(new) - last, len(new))


def same(old: Sequence[str], new: Sequence[str], likeness: Likeness) -> Iterator[Link]:
    """Sentences that are the same in both, none crossing: those that fit with what else is alike.

    In long drafts, those of their longest common part.
    """
    whole = slice(0, len(old)), slice(0, len(new))
    if max(len(old), len(new)) <= _WIDEST:
        likely = sorted(_best(likeness.odds(*whole), whole))
        yield from ((i, j) for i, j in likely if old[i] == new[j])
        return
    for before, after in common(old, new):
        yield from zip(
            range(before.start, before.stop), range(after.start, after.stop), strict=True
        )


def between(links: Iterable[Link], old: int, new: int) -> Iterator[Block]:
    """What lies between links, cut where it is wider than is looked at together."""
    for (i, j), (k, m) in pairwise([(-1, -1), *links, (old, new)]):
        parts = ceil(max(k - i - 1, m - j - 1) / _WIDEST)
        rows, columns = np.linspace([i + 1, j + 1], [k, m], parts + 1).astype(int).T.tolist()
        for at in range(parts):
            block = slice(rows[at], rows[at + 1]), slice(columns[at], columns[at + 1])
            if all(part.start < part.stop for part in block):
                yield block


def _best(odds: Table, block: Block) -> Iterator[Link]:
    """The links that together are likeliest, none of which cross."""
    best = np.zeros((odds.shape[0] + 1, odds.shape[1] + 1))
    for i, row in enumerate(odds):
        np.maximum(best[i, 1:], best[i, :-1] + row, out=best[i + 1, 1:])
        np.maximum.accumulate(best[i + 1], out=best[i + 1])
    i, j = odds.shape
    while i and j:
        if best[i, j] == best[i - 1, j]:
            i -= 1
        elif best[i, j] == best[i, j - 1]:
            j -= 1
        else:
            i, j = i - 1, j - 1
            yield block[0].start + i, block[1].start + j


def _filling(likeness: Likeness, links: Iterable[Link]) -> set[Link]:
    """Links, with sentences beside a linked one whose words fill what is left of the other draft's.

    Of a sentence cut in many, those nearest to what is linked are found first.
    """
    every = {*links}
    for _ in range(_ROUNDS):
        split = {(new, old) for old, new in every}
        merged = _beside(likeness, likeness.old, likeness.new, every)
        parts = _beside(likeness, likeness.new, likeness.old, split)
        every |= {*merged} | {(old, new) for new, old in parts}
    return every


def _beside(
    likeness: Likeness, here: list[set[str]], there: list[set[str]], links: Iterable[Link]
) -> Iterator[Link]:
    of, held = _by_first(links), _by_first((new, old) for old, new in links)
    for free in (at for at in range(len(here)) if at not in of):
        beside = {whole for at in (free - 1, free + 1) for whole in of.get(at, ())}
        found = [
            (_fills(likeness, here[free], _words(here, held[whole]), there[whole]), whole)
            for whole in sorted(beside)
        ]
        if found and max(found)[0] >= _FILLS:
            yield free, max(found)[1]


def _words(sentences: list[set[str]], some: Iterable[int]) -> set[str]:
    return {word for at in some for word in sentences[at]}


def _by_first(links: Iterable[Link]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for one, other in links:
        found.setdefault(one, []).append(other)
    return found


def _fills(likeness: Likeness, free: set[str], linked: set[str], whole: set[str]) -> float:
    """How much of `free` is in what `linked` leaves of `whole`; 0 where either has little there."""
    filled = likeness.weight(free & (whole - linked))
    stands = likeness.weight(linked & whole) >= _STANDS * likeness.weight(linked)
    return filled / likeness.weight(free) if stands and filled >= _WEIGHS else 0.0


def _moved(likeness: Likeness, links: Iterable[Link]) -> Iterator[Link]:
    """Sentences linked to nothing that are much the same elsewhere, the likest first."""
    old = _free(likeness.old, {i for i, __ in links})
    new = _free(likeness.new, {j for __, j in links})
    alike = [(likeness.alike(i, j), i, j) for i in old for j in new]
    for how, i, j in sorted(alike, key=lambda one: (-one[0], one[1:])):
        if how >= _SAME and i in old and j in new:
            old.remove(i)
            new.remove(j)
            yield i, j


def _free(sentences: list[set[str]], held: set[int]) -> list[int]:
    """The first of those linked to nothing that have some words in them."""
    free = [at for at, one in enumerate(sentences) if at not in held and len(one) >= _FEWEST]
    return free[:_MOST_MOVED]
