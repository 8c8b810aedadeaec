"""Drafts and sentences to try what is read in writing on, and which half of them to tune on."""

import csv
import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

OURS = Path(__file__).parents[1] / "data" / "writing"
_HALF = 128  # of 256
_BEFORE = re.compile(r"\s+(?=[.,!?;:%)\]])")
_AFTER = re.compile(r"(?<=[(\[$])\s+")
_SHORTENED = re.compile(r"\s+(n't|'(?:s|m|re|ve|ll|d))\b", re.IGNORECASE)
_QUOTED = re.compile(r'" ([^"]*?) "')


def to_tune_on(key: str) -> bool:
    """Whether the text of that key is among those that rules were tuned on. The rest is told."""
    return sha256(key.encode()).digest()[0] < _HALF


class Corrected(NamedTuple):
    """A learner's sentence, and the same sentence as four people corrected it."""

    source: str
    corrected: list[str]


def jfleg(folder: Path, *, tuning: bool) -> list[Corrected]:
    """Sentences of JFLEG, each written as people write, without spaces before its marks."""
    lines = (folder / "jfleg_dev.jsonl").read_text("utf-8").splitlines()
    rows = [json.loads(line) for at, line in enumerate(lines) if to_tune_on(str(at)) == tuning]
    return [Corrected(joined(row["source"]), [*map(joined, row["corrected"])]) for row in rows]


def joined(text: str) -> str:
    """A sentence that was cut into words and marks, put together again."""
    text = text.replace("``", '"').replace("''", '"')
    text = _SHORTENED.sub(r"\1", _AFTER.sub("", _BEFORE.sub("", text)))
    return _QUOTED.sub(r'"\1"', text).strip()


class Essay(NamedTuple):
    """An essay, and what people gave it for its conventions, 1 to 5."""

    text: str
    conventions: float


def ellipse(folder: Path, *, tuning: bool) -> Iterator[Essay]:
    """Essays of ELLIPSE."""
    with (folder / "ellipse_dev.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if to_tune_on(row["id"]) == tuning:
                yield Essay(row["text"], float(row["conventions"]))
