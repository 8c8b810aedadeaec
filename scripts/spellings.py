"""Write every spelling that two dictionaries know into writing/lexicon/spellings.txt.gz.

    npm pack dictionary-en-gb@3.0.0 && npm pack dictionary-en@4.0.0     (then unpack both)
    python scripts/spellings.py BRITISH/package AMERICAN/package

Each has index.dic, words with the letters of what may be put before and after them, and index.aff,
which says what the letters stand for. Possessives are left out: whoever looks a word up takes
"'s" away.
"""

import gzip
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

LEXICON = Path(__file__).parents[1] / "src" / "quietwins" / "writing" / "lexicon"
_POSSESSIVE = "M"


class Affix(NamedTuple):
    """What is taken off a word that fits, and what is put there."""

    before: bool
    off: str
    on: str
    fits: re.Pattern[str]

    def apply(self, word: str) -> str | None:
        if not self.fits.search(word):
            return None
        return self.on + word if self.before else word.removesuffix(self.off) + self.on


def affixes(text: str) -> dict[str, list[Affix]]:
    """By letter, what may be put on a word."""
    found: dict[str, list[Affix]] = defaultdict(list)
    for line in text.splitlines():
        kind, *cells = line.split() or [""]
        if kind in ("PFX", "SFX") and len(cells) == 4:
            letter, off, on, fits = cells
            before = kind == "PFX"
            pattern = re.compile(f"^{fits}" if before else f"{fits}$")
            found[letter].append(Affix(before, "" if off == "0" else off, on, pattern))
    return found


def spellings(word: str, letters: str, known: dict[str, list[Affix]]) -> Iterator[str]:
    """`word`, and each word made of it: a beginning, an ending, or one of both."""
    ways = [affix for letter in letters if letter != _POSSESSIVE for affix in known[letter]]
    stems = [word, *(affix.apply(word) for affix in ways if affix.before)]
    for stem in filter(None, stems):
        yield stem
        yield from filter(None, (affix.apply(stem) for affix in ways if not affix.before))


def read(package: Path) -> Iterator[str]:
    """Every spelling of one dictionary; numbers are left out."""
    known = affixes((package / "index.aff").read_text("utf-8"))
    for line in (package / "index.dic").read_text("utf-8").splitlines()[1:]:
        word, _, letters = line.partition("/")
        if word and not word[0].isdigit():
            yield from spellings(word, letters, known)


def main(packages: list[str]) -> int:
    """Write them, in order."""
    found = sorted({word for package in packages for word in read(Path(package))})
    packed = gzip.compress("\n".join(found).encode(), 9, mtime=0)
    (LEXICON / "spellings.txt.gz").write_bytes(packed)
    print(f"{len(found)} spellings, {len(packed)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
