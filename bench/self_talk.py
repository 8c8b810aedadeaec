"""The labelled lines of data/self_talk, and how well the rules know them.

`python -m bench.self_talk` tells a writer of rules how they do on the lines they may read
("read"), and on a quarter of those kept from them while they write ("checked"). Only
`make evaluate` looks at the held-out lines.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from bench.shares import Share, share
from quietwins.selftalk.kinds import KINDS, recognise
from quietwins.selftalk.plain import plain
from quietwins.selftalk.risk import CLEAR, INDIRECT, tier_of

DATA = Path(__file__).parents[1] / "data" / "self_talk"
PLAINLY = ("win", "plan", "feeling", "everyday")
_A_QUARTER = 64  # of 256


class Labelled(NamedTuple):
    """One line, what it is and in whose voice."""

    label: str
    voice: str
    text: str

    @property
    def checked(self) -> bool:
        """Whether it is among those that rules are checked on while they are written."""
        return sha256(self.text.encode()).digest()[0] < _A_QUARTER


def lines_in(part: str, *, risk: bool) -> list[Labelled]:
    """Those of "train", "further", "held_out" or "set_aside"."""
    files = sorted(
        path for path in (DATA / part).glob("*.tsv") if path.stem.startswith("risk") == risk
    )
    return [line for file in files for line in read(file)]


def read(file: Path) -> list[Labelled]:
    """The lines of one file, in its order."""
    return [Labelled(*row.split("\t")) for row in file.read_text("utf-8").rstrip("\n").split("\n")]


Name = Callable[[str], str | None]
"""What names a text: its kind, or None."""


def named(text: str) -> str | None:
    """The kind that the rules name."""
    return recognise(plain(text)).kind


def offered(text: str) -> bool:
    """Whether other words are offered, named or not."""
    return recognise(plain(text)).offer


class Figures(NamedTuple):
    """precision: of the lines named, how many rightly; coverage: of the lines of a kind, how many
    are named; false alarm: of the plain lines, how many are named.
    """

    precision: Share
    coverage: Share
    false_alarm: Share


def figures(lines: Sequence[Labelled], name: Name) -> Figures:
    """How well `name` names them."""
    said = [(line.label, name(line.text)) for line in lines]
    return Figures(
        share(label == kind for label, kind in said if kind),
        share(bool(kind) for label, kind in said if label in KINDS),
        share(bool(kind) for label, kind in said if label in PLAINLY),
    )


def tiers(lines: Iterable[Labelled], tier: Callable[[str], str]) -> dict[str, Counter[str]]:
    """By label, how many lines were taken for what."""
    found: dict[str, Counter[str]] = {}
    for line in lines:
        found.setdefault(line.label, Counter())[tier(line.text)] += 1
    return found


def main() -> None:
    """Tell a writer how the rules do. `show KIND` prints the lines read that go wrong."""
    lines = lines_in("train", risk=False)
    parts = {"read": [one for one in lines if not one.checked]}
    parts["checked"] = [one for one in lines if one.checked]
    for part, some in parts.items():
        print(part, len(some), *(f"{one.value:.3f}" for one in figures(some, named)))
        for kind in (*KINDS, *PLAINLY):
            of_it = [one for one in some if one.label == kind]
            right = sum(named(one.text) == kind for one in of_it)
            other = Counter(named(one.text) for one in of_it)
            print(f"  {kind:16} {right:3} of {len(of_it):3}", dict(other))
    danger = [*lines_in("train", risk=True), *lines_in("further", risk=True)]
    for part, want in (("read", False), ("checked", True)):
        some = [one for one in danger if one.checked == want]
        print("risk", part, tiers(some, lambda text: tier_of(plain(text))))
    everyday = [one.text for one in lines if tier_of(plain(one.text)) == CLEAR]
    unsure = sum(tier_of(plain(one.text)) == INDIRECT for one in lines)
    print("self-talk stopped as clear:", len(everyday), "as indirect:", unsure, "of", len(lines))
    _show(sys.argv[1:], [*parts["read"], *(one for one in danger if not one.checked)])


def _show(asked: Sequence[str], lines: Iterable[Labelled]) -> None:
    """The lines of the labels asked for that are not known as what they are."""
    for line in lines:
        if line.label in asked:
            said = (
                named(line.text) if line.label in (*KINDS, *PLAINLY) else tier_of(plain(line.text))
            )
            if said != line.label and not (line.label in (*PLAINLY, "everyday") and not said):
                print(f"{line.label} -> {said}: {line.text}")


if __name__ == "__main__":
    main()
