"""Other ways to tell which sentence of a draft is which of the next."""

from collections.abc import Sequence
from difflib import SequenceMatcher

import numpy as np
from rapidfuzz import fuzz, process

from quietwins.writing.comparing.alignment import align

Pairs = list[tuple[int, int]]
"""Sentences of the older draft and of the newer, each counted from 0."""
_GREEDY_FROM = 55
"""Did best on the writers that rules are written from."""


def unmoved(old: Sequence[str], new: Sequence[str]) -> Pairs:
    """Ours, without the links that cross others the most."""
    links = align(old, new)
    crossed = {one: sum((one[0] - i) * (one[1] - j) < 0 for i, j in links) for one in links}
    while any(crossed.values()):
        links.remove(max(links, key=lambda one: crossed[one]))
        crossed = {one: sum((one[0] - i) * (one[1] - j) < 0 for i, j in links) for one in links}
    return links


def by_difflib(old: Sequence[str], new: Sequence[str]) -> Pairs:
    """What difflib takes for the same or for replaced, in turn."""
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [
        link
        for tag, a, b, c, d in steps
        if tag in ("equal", "replace")
        for link in zip(range(a, b), range(c, d), strict=False)
    ]


def greedily(old: Sequence[str], new: Sequence[str]) -> Pairs:
    """The likest two first, by letters, as long as they are like enough."""
    ratios = process.cdist(old, new, scorer=fuzz.ratio)
    links: Pairs = []
    while ratios.size and ratios.max() >= _GREEDY_FROM:
        i, j = np.unravel_index(ratios.argmax(), ratios.shape)
        ratios[i, :] = ratios[:, j] = 0
        links.append((int(i), int(j)))
    return links
