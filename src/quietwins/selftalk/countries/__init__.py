"""Whom to talk to, a file a country: its owner, its sources, when it was last reviewed."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True)
class HelpLine:
    """One place to turn to; `link` opens it on a phone."""

    who: str
    what_for: str
    say: str
    link: str


@dataclass(frozen=True)
class Country:
    """`code` is ISO 3166 alpha-2 in small letters; `reviewed` is "" until somebody qualified has
    checked every line, and `note` says so.
    """

    code: str
    name: str
    owner: str
    source: str
    reviewed: str
    note: str
    lines: Sequence[HelpLine]


@cache
def countries() -> Mapping[str, Country]:
    """Every country there is a file for, by its code."""
    files = sorted(Path(__file__).parent.glob("*.toml"))
    return {file.stem: _read(file) for file in files}


def country_of(code: str | None) -> Country | None:
    """That of an ISO alpha-2 code, large or small; None where none is said or there is no file."""
    return countries().get((code or "").lower())


def _read(file: Path) -> Country:
    said = tomllib.loads(file.read_text("utf-8"))
    lines = [
        HelpLine(line["who"], line["for"], line["say"], line["link"]) for line in said["lines"]
    ]
    head = {name: said[name] for name in ("name", "owner", "source", "reviewed", "note")}
    return Country(file.stem, **head, lines=lines)
