"""Learn how much each measure says of two sentences being one, and write likeness.tsv.

A logistic regression over the sentences of ArgRewrite V2 that are not the same in both drafts, of
the writers that rules are written from. `python -m scripts.likeness FOLDER`.
"""

import sys
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from bench.drafts import Drafts, read_part
from quietwins.writing.comparing import likeness
from quietwins.writing.comparing.alignment import Block, between, same
from quietwins.writing.comparing.likeness import MEASURES, Likeness, Table

WEIGHTS = Path(likeness.__file__).with_name("likeness.tsv")
READILY = 1.2
"""Added to every pair's log odds: it did best on writers left out in turn."""


def table(pair: Drafts) -> tuple[Table, list[bool]]:
    """A row of measures for each two sentences that may be one, and whether they are."""
    ready = Likeness(pair.old, pair.new)
    rows, ones = [np.empty((0, len(MEASURES)))], []
    for block in between([*same(pair.old, pair.new, ready)], len(pair.old), len(pair.new)):
        measures = ready.measures(*block)
        rows.append(np.stack([measures[name].ravel() for name in MEASURES], axis=1))
        ones += [at in pair.links for at in pairs(block)]
    return np.concatenate(rows), ones


def pairs(block: Block) -> list[tuple[int, int]]:
    """The sentences of a block, row by row."""
    rows, columns = (range(part.start, part.stop) for part in block)
    return [(i, j) for i in rows for j in columns]


def learned(drafts: list[Drafts]) -> dict[str, float]:
    """The weights of the measures, and where they begin."""
    tables = [table(pair) for pair in drafts]
    rows = np.concatenate([rows for rows, __ in tables])
    ones = np.array([one for __, ones in tables for one in ones])
    fitted = make_pipeline(StandardScaler(), LogisticRegression(C=0.05, max_iter=3000)).fit(
        rows, ones
    )
    scale, weigh = fitted[0], fitted[1]
    weights = weigh.coef_[0] / scale.scale_
    begins = weigh.intercept_[0] - weights @ scale.mean_ + READILY
    return {"begins": float(begins), **dict(zip(MEASURES, map(float, weights), strict=True))}


def main() -> int:
    """Write the weights."""
    weights = learned(read_part(Path(sys.argv[1])))
    text = "".join(f"{name}\t{weight:.2f}\n" for name, weight in weights.items())
    WEIGHTS.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
