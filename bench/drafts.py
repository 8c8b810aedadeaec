"""Pairs of drafts whose sentences were matched by hand: ArgRewrite V2, where somebody has it.

Rules are written and weights are learned from the drafts of some writers ("read"). What is
published is measured on the others' ("kept").
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

FILE = "argrewrite_dev.jsonl"
_READ, _SEED = 24, 9
_LOOKED_AT = 52
"""Read by whoever wrote the rules, before writers were drawn."""

Links = frozenset[tuple[int, int]]
"""Sentences of the older draft and of the newer, each counted from 0."""


@dataclass(frozen=True, eq=False)
class Drafts:
    """Two drafts of one writer, cut into sentences by hand.

    purposes  for each sentence of the newer draft what its writer was after, and "" where it is
              as it was
    """

    writer: int
    old: Sequence[str]
    new: Sequence[str]
    links: Links
    purposes: Sequence[str]

    def changed(self, links: Iterable[tuple[int, int]]) -> Links:
        """Those that link sentences which are not the same."""
        return frozenset((i, j) for i, j in links if self.old[i] != self.new[j])


def read_part(folder: Path) -> list[Drafts]:
    """Those that rules are written from."""
    return [one for one in drafts(folder) if one.writer in _read(folder)]


def kept_part(folder: Path) -> list[Drafts]:
    """Those that nobody looks at while rules are written."""
    return [one for one in drafts(folder) if one.writer not in _read(folder)]


def drafts(folder: Path) -> list[Drafts]:
    """All of them."""
    lines = (folder / FILE).read_text("utf-8").splitlines()
    return [_drafts(json.loads(line)) for line in lines]


def _read(folder: Path) -> set[int]:
    writers = sorted({one.writer for one in drafts(folder)})
    Random(_SEED).shuffle(writers)
    return {_LOOKED_AT, *writers[:_READ]}


def _drafts(line: Any) -> Drafts:
    old, new = line["old"], line["new"]
    there = range(len(old["sent"]))
    return Drafts(
        line["writer"],
        old["sent"],
        new["sent"],
        frozenset(
            (int(one) - 1, at)
            for at, ones in enumerate(new["al"])
            for one in ones
            if int(one) - 1 in there
        ),
        [purpose or "" for purpose in new["purp"]],
    )
