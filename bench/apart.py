"""No train line of data/self_talk is a near copy of a held-out one.

`python -m bench.apart` moves those that are from train/ to set_aside/, and tells how many. They
are kept because whoever writes rules may have read them: what rules do with held-out lines near
to them says little.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

from bench.self_talk import DATA, Labelled, lines_in, read
from quietwins.selftalk.plain import plain

NEAR = 0.5
"""Half of all the words that two lines have, in both of them."""
_FEW = 4

Words = frozenset[str]


def words_of(line: Labelled) -> Words:
    """The different words of a line in plain form."""
    return frozenset(plain(line.text).split()) - {"."}


def overlap(one: Words, other: Words) -> float:
    """Words in both, as a share of the words in either (Jaccard); 0 where a line has few."""
    return len(one & other) / len(one | other) if min(len(one), len(other)) >= _FEW else 0.0


def near_to_any(line: Labelled, others: Iterable[Words], bound: float = NEAR) -> bool:
    """Whether it is the same as one of `others`, or shares `bound` of the words with one."""
    own = words_of(line)
    return any(own == other or overlap(own, other) >= bound for other in others)


def main() -> None:
    """Move them."""
    for risk in (False, True):
        held_out = [words_of(line) for line in lines_in("held_out", risk=risk)]
        for file in sorted(DATA.glob("train/*.tsv")) + sorted(DATA.glob("further/*.tsv")):
            if file.stem.startswith("risk") == risk:
                print(file.stem, _move(file, held_out))


def _move(file: Path, held_out: Sequence[Words]) -> int:
    lines = read(file)
    near = [line for line in lines if near_to_any(line, held_out)]
    aside = DATA / "set_aside" / file.name
    _write(aside, [*(read(aside) if aside.exists() else []), *near])
    _write(file, [line for line in lines if line not in near])
    return len(near)


def _write(file: Path, lines: Iterable[Labelled]) -> None:
    file.write_text("".join("\t".join(line) + "\n" for line in lines), encoding="utf-8")


if __name__ == "__main__":
    main()
