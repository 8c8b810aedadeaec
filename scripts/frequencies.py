"""Write how common each spelling is into writing/lexicon/common.txt.gz.

    python -m venv OTHER && OTHER/bin/pip install wordfreq==3.1.1
    OTHER/bin/python scripts/frequencies.py

One line for each tenth of the Zipf scale (the logarithm of how often a word stands in a thousand
million), from the commonest down to once in a million: the tenths, a tab and the words. What is
rarer is not listed. The words and their order come from wordfreq, whose data are CC BY-SA 4.0,
and so is this table; it is a file of its own, and nothing else is made of it.
"""

import gzip
import sys
from collections import defaultdict
from pathlib import Path

from wordfreq import zipf_frequency

LEXICON = Path(__file__).parents[1] / "src" / "quietwins" / "writing" / "lexicon"
_RAREST = 3.0


def main() -> int:
    """Write the table."""
    known = gzip.decompress((LEXICON / "spellings.txt.gz").read_bytes()).decode().split("\n")
    tenths: dict[int, list[str]] = defaultdict(list)
    for word in sorted({one.lower() for one in known}):
        often = zipf_frequency(word, "en")
        if often >= _RAREST:
            tenths[round(often * 10)].append(word)
    lines = (f"{tenth}\t{' '.join(tenths[tenth])}" for tenth in sorted(tenths, reverse=True))
    packed = gzip.compress("\n".join(lines).encode(), 9, mtime=0)
    (LEXICON / "common.txt.gz").write_bytes(packed)
    print(f"{sum(map(len, tenths.values()))} words, {len(packed)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
