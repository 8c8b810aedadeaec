"""Notes to others, and how well the gentle check knows what they do beside noticing.

`python -m bench.notes` prints the figures of each half; `show` also the notes of the half that was
read while rules were written that go wrong. The other half was not looked at again once there were
rules. One hand wrote notes and rules, so this says how far a rule goes beyond its examples, and
nothing of what real people write.
"""

import sys
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from quietwins.selftalk import check
from quietwins.selftalk.gentle import WHY

FILE = Path(__file__).parents[1] / "data" / "self_talk" / "notes.tsv"


class Note(NamedTuple):
    """A note, and every kind of concern that its reader would have: none where it is plain."""

    kinds: frozenset[str]
    text: str

    @property
    def held_out(self) -> bool:
        """Whether it is in the half that no rule was written from."""
        return sha256(self.text.encode()).digest()[0] < 128

    @property
    def found(self) -> frozenset[str]:
        """What the check names."""
        return frozenset(concern.kind for concern in check(self.text))


def notes() -> Sequence[Note]:
    """Every note of data/self_talk/notes.tsv."""
    lines = [line.split("\t") for line in FILE.read_text("utf-8").splitlines()]
    return [Note(frozenset(WHY.keys() & label.split("+")), text) for label, text in lines]


def figures(some: Sequence[Note]) -> list[dict[str, object]]:
    """A row for each kind, one for all of them, and one for notes that are named nothing."""
    rows = [_row(kind, some) for kind in WHY]
    right, named, there = (sum(int(str(row[name])) for row in rows) for name in _COUNTS)
    plain = [note for note in some if not note.kinds]
    stopped = sum(bool(note.found) for note in plain)
    rows.append({"of a note": "any of these", **_shares(right, named, there)})
    rows.append({"of a note": "plain, and named", **_shares(0, stopped, len(plain))})
    return rows


_COUNTS = ("rightly", "named", "there")


def _row(kind: str, some: Sequence[Note]) -> dict[str, object]:
    named = {note for note in some if kind in note.found}
    there = {note for note in some if kind in note.kinds}
    return {
        "of a note": kind.replace("_", " "),
        **_shares(*map(len, (named & there, named, there))),
    }


def _shares(right: int, named: int, there: int) -> dict[str, object]:
    """Counts, and what share of those named is right, and of those there is named."""
    precision = f"{right / named:.2f}" if right else ""
    recall = f"{right / there:.2f}" if right else ""
    counts = dict(zip(_COUNTS, (right, named, there), strict=True))
    return {**counts, "precision": precision, "recall": recall}


def main() -> None:
    """Tell a writer of rules how they do."""
    everything = notes()
    for part, held_out in (("read", False), ("held out", True)):
        print(part)
        for row in figures([note for note in everything if note.held_out == held_out]):
            print("  ", *row.values())
    if "show" in sys.argv:
        for note in everything:
            if not note.held_out and note.kinds != note.found:
                print(sorted(note.kinds), "->", sorted(note.found), note.text)


if __name__ == "__main__":
    main()
