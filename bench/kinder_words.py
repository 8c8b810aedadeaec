"""How well self-talk is known, and whether what is offered instead is true.

`make evaluate` measures on the held-out lines. `python -m bench.kinder_words FILE.tsv` measures on
any file of label, tab, voice, tab, text, or of label, tab, text.
"""

import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from bench.apart import near_to_any, words_of
from bench.naming import borne_out, by_kind, known, quickness
from bench.results import record
from bench.self_talk import PLAINLY, Labelled, lines_in
from bench.targets import PRECISION
from bench.ways import ways
from quietwins.selftalk.kinds import KINDS


def evaluate() -> None:
    """Measure on the held-out lines, and write two tables."""
    train, held_out, aside = (
        lines_in(part, risk=False) for part in ("train", "held_out", "set_aside")
    )
    asked = ways(train)
    compared = {head: cache(way) for head, way in asked.items()}
    new = unlike(held_out, [*train, *aside])
    found = [*known(compared, held_out), *known(compared, new, " (near to none)")[:2]]
    found += [*quickness(asked, held_out), *borne_out([line.text for line in train])]
    record(
        "kinder-words",
        title="Kinder words: how well self-talk is known",
        says=f"{len(held_out)} held-out lines, which nobody who wrote rules has seen: shares of 1, "
        f"and what they may be of all such lines (95 %). {len(new)} of them are near to no line "
        "that rules were written from. Beside the rules of Quietwins: a list of ten words; and "
        "TF-IDF with logistic regression, learned from the train lines, where it is as sure as "
        f"{PRECISION.limit} named rightly in train asks for, and wherever it guesses.",
        rows=[figure.row(compared) for figure in found],
    )
    record(
        "kinder-words-by-kind",
        title="Kinder words: kind by kind",
        says="The same held-out lines. F1 weighs how much of what is named is named rightly with "
        "how much of what is there is.",
        rows=[by_kind(kind, compared, held_out) for kind in KINDS],
    )


def unlike(lines: Sequence[Labelled], others: Sequence[Labelled]) -> list[Labelled]:
    """Those that are near to none of `others`."""
    theirs = [words_of(line) for line in others]
    return [line for line in lines if not near_to_any(line, theirs)]


def brought(file: Path) -> list[Labelled]:
    """The lines of any file, its labels in our way of writing them; "plain" is everyday."""
    rows = [row.split("\t") for row in file.read_text("utf-8").splitlines() if row.strip()]
    ours = {"plain": "everyday"}
    labels = [row[0].strip().lower().replace(" ", "_").replace("-", "_") for row in rows]
    return [
        Labelled(ours.get(label, label), "", row[-1])
        for label, row in zip(labels, rows, strict=True)
    ]


def main(file: Path) -> None:
    """Print the figures of a file, and which of its labels are none of ours."""
    lines = brought(file)
    compared = {head: cache(way) for head, way in ways(lines_in("train", risk=False)).items()}
    ours = {*KINDS, *PLAINLY}
    rows = [
        figure.row(compared)
        for figure in known(compared, [line for line in lines if line.label in ours])
    ]
    for cells in (rows[0], *(row.values() for row in rows)):
        print("\t".join(map(str, cells)))
    others = sorted({line.label for line in lines} - ours)
    print("Left out, as their label is none of ours:", ", ".join(others) or "none")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
