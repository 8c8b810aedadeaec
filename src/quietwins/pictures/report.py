"""Wins as one self-contained, printable HTML page."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from quietwins.language import tag
from quietwins.pictures.templates import template


@dataclass(frozen=True)
class Cited:
    """One row that proves a win: where it stands, and what it says."""

    source: str
    line: int
    task: str
    day: str
    given: str


@dataclass(frozen=True)
class Found:
    """One win to show: its sentence, its rule, its numbers, its rows and, of growth, its chart."""

    says: str
    how: str
    numbers: Sequence[tuple[str, str]]
    because: Sequence[Cited]
    chart: Markup


@dataclass(frozen=True)
class Section:
    """One learner's wins. `id` is "" where the file has none."""

    learner: str
    id: str
    wins: Sequence[Found]


def report(sections: Sequence[Section], *, sources: Sequence[str], notes: Sequence[str]) -> str:
    """The whole page as text. It needs no other file and calls nowhere."""
    page = template("report.html")
    return page.render(language=tag(), sections=sections, sources=sources, notes=notes)
