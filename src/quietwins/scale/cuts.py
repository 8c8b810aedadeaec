"""Where many rows may be cut so that no learner's lie on both sides."""

from collections.abc import Iterator, Sequence
from concurrent.futures import Executor

import numpy as np

from quietwins.formats.columns import folded
from quietwins.scale.pieces import Piece, Stretch, alike, opened
from quietwins.scale.words import words
from quietwins.scale.workers import done
from quietwins.spotting.evidence import Ints
from quietwins.spotting.order import begins

SIZE = 2**20
"""About how many rows one process looks at in one go: as many as most programs put in a piece."""


def stretches(pieces: Sequence[Piece], pool: Executor, size: int = SIZE) -> list[Stretch] | None:
    """All rows, as stretches of about `size`; one is longer where one learner has more.

    None where some learner's rows do not stand together, or files differ: then there is no cut.
    """
    if not alike(pieces):
        return None
    cuts: list[int] = []
    known: set[str] = set()
    last = None
    for piece, (firsts, learners) in zip(pieces, done(pool, _runs, pieces), strict=True):
        goes_on = int(learners[0] == last)
        firsts, last, learners = firsts[goes_on:], learners[-1], learners[goes_on:]
        before = len(known)
        known.update(learners)
        if len(known) - before < len(learners):
            return None
        cuts.extend(_near(firsts, piece, size))
    return [*_between(cuts, pieces, size)] if pieces else []


def _runs(piece: Piece) -> tuple[Ints, list[str]]:
    """The numbers of the rows at which the learner changes, and the learner from there on."""
    numbers, names = words(opened(piece.path).read_row_group(piece.group, ["learner"])["learner"])
    at = np.flatnonzero(begins(numbers))
    alike = np.array([*map(folded, names), ""], object)
    return piece.first + at, alike[numbers[at]].tolist()


def _near(firsts: Ints, piece: Piece, size: int) -> list[int]:
    """Of `firsts`, the next after each place at which a piece would be cut into about `size`."""
    rows = piece.stop - piece.first
    parts = max(round(rows / size), 1)
    wanted = piece.first + rows * np.arange(parts) // parts
    at = np.unique(np.searchsorted(firsts, wanted))
    near: list[int] = firsts[at[at < len(firsts)]].tolist()
    return near


def _between(cuts: Sequence[int], pieces: Sequence[Piece], size: int) -> Iterator[Stretch]:
    """The stretches between `cuts`, leaving out those that are much closer than `size`."""
    first = 0
    for cut in (*cuts[1:], pieces[-1].stop):
        if cut - first > size // 2 or cut == pieces[-1].stop:
            here = (piece for piece in pieces if piece.first < cut and piece.stop > first)
            yield Stretch(tuple(here), first, cut)
            first = cut
