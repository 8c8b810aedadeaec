"""The pairs of drafts of `data/drafts`: read them, and find the words that they quote."""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "data/drafts/pairs"

Span = tuple[int, int]


@dataclass(frozen=True)
class Edit:
    """What changed. `old` and `new` are quoted words, "" where there are none."""

    kind: str
    old: str
    new: str


@dataclass(frozen=True)
class Pair:
    """An old draft and a new one, and what a reader says of them.

    old, new   paragraphs of sentences
    aligned    which sentences of `old` became which of `new`, counted from 0
    steps      what is there for the first time, where `old` is all that was written before
    mended     words that were spelt wrong, and what they became
    """

    number: int
    genre: str
    about: str
    voice: str
    difficulty: str
    outcome: str
    old: list[list[str]]
    new: list[list[str]]
    aligned: list[tuple[list[int], list[int]]]
    edits: list[Edit]
    steps: list[str]
    joining: list[str]
    mended: list[tuple[str, str]]

    @property
    def half(self) -> str:
        return "tune" if self.number % 2 else "held out"


def pairs_of(file: Path) -> list[Pair]:
    """Raises ValueError where a line of `edits` is not a kind and two quotes."""
    return [_pair(fields) for fields in tomllib.loads(file.read_text("utf-8"))["pair"]]


def every_pair() -> list[Pair]:
    return [pair for file in sorted(FOLDER.glob("*.toml")) for pair in pairs_of(file)]


def written(draft: list[list[str]]) -> str:
    """The draft as it was handed in: an empty line between paragraphs."""
    return "\n\n".join(" ".join(paragraph) for paragraph in draft)


def sentences(draft: list[list[str]]) -> list[str]:
    return [sentence for paragraph in draft for sentence in paragraph]


def places(quote: str, text: str) -> list[Span]:
    """Where `quote` stands in `text` as whole words, in code points.

    Square brackets mark what is meant, where the words around it are there to find it by.
    """
    marked = "[" in quote
    before, meant, after = re.split(r"[\[\]]", quote) if marked else ("", quote, "")
    wanted = re.escape(before) + f"(?P<meant>{re.escape(meant)})" + re.escape(after)
    whole = rf"(?:(?<!\w)|(?!\w)){wanted}(?:(?<!\w)|(?!['’]?\w))"
    return [found.span("meant") for found in re.finditer(whole, text)]


def _pair(fields: dict[str, Any]) -> Pair:
    return Pair(
        **{name: fields[name] for name in ("number", "genre", "about", "difficulty")},
        voice=fields.get("voice", "plain"),
        outcome=fields.get("outcome", "better"),
        steps=fields.get("steps", []),
        joining=fields.get("joining", []),
        old=_draft(fields["old"]),
        new=_draft(fields["new"]),
        aligned=[_line_up(item) for item in fields["aligned"].split()],
        edits=[_edit(line) for line in fields.get("edits", "").strip().splitlines()],
        mended=[_mended(item) for item in fields.get("mended", "").split(", ") if item],
    )


def _draft(text: str) -> list[list[str]]:
    return [paragraph.split("\n") for paragraph in text.strip().split("\n\n")]


def _line_up(item: str) -> tuple[list[int], list[int]]:
    old, new = item.split(":")
    return [int(at) for at in old.split("+")], [int(at) for at in new.split("+")]


def _edit(line: str) -> Edit:
    kind, old, new = (part.strip() for part in line.split("|"))
    return Edit(kind, old, new)


def _mended(item: str) -> tuple[str, str]:
    slip, word = item.split(">")
    return slip, word
