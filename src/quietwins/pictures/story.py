"""A progress story: wins that somebody chose, on paper, and nothing else.

The words go to Typst as data and never as markup, so that nothing typed can run.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING
from unicodedata import category

from quietwins.language import tag

if TYPE_CHECKING:
    import typst

_HERE = Path(__file__).parent
_ONE_AT_A_TIME = Lock()
_UNSEEN = {"Cc", "Cs", "Cn", "Co"}  # control, half, unassigned, private: no letter shows them


@dataclass(frozen=True)
class Chosen:
    """One win as it stands in a story: its sentence, and the lines under it."""

    says: str
    under: Sequence[str] = ()


@dataclass(frozen=True)
class Month:
    """The wins of one month, in order; `name` is its heading."""

    name: str
    wins: Sequence[Chosen]


@dataclass(frozen=True)
class Story:
    """Everything on the paper: its title, whom it is for, the months, and how it ends."""

    title: str
    whom: str
    months: Sequence[Month]
    end: str


def story_pdf(story: Story) -> bytes:
    """A tagged PDF (PDF/UA-1) in our own letters, the same bytes for the same story.

    Where those have no letter for a word, this machine's own are asked for too, and the PDF is
    tagged without the claim of that standard.
    """
    import typst  # large, and wanted by few

    words = json.dumps(_as_data(story))
    with _ONE_AT_A_TIME:
        try:
            return _compiled(words, system=False, standards=["ua-1"])
        except typst.TypstError:
            return _compiled(words, system=True, standards=[])


def _compiled(words: str, *, system: bool, standards: "list[typst.PDFStandard]") -> bytes:
    import typst

    paper = (_HERE / "story.typ").read_bytes()
    compiler = typst.Compiler(paper, font_paths=_letters(system), sys_inputs={"story": words})
    pdf = compiler.compile(format="pdf", pdf_standards=standards, timestamp=0)
    assert isinstance(pdf, bytes)
    return pdf


@cache
def _letters(system: bool) -> "typst.Fonts":
    """Our own first, then those that come with Typst."""
    import typst

    return typst.Fonts(include_system_fonts=system, font_paths=[str(_HERE / "fonts")])


def _as_data(story: Story) -> dict[str, object]:
    language, _, region = tag().partition("-")
    return {
        "language": language,
        "region": region,
        "title": _seen(story.title),
        "whom": story.whom,
        "months": [
            {"name": month.name, "wins": [_lines(win) for win in month.wins]}
            for month in story.months
        ],
        "end": story.end,
    }


def _lines(win: Chosen) -> dict[str, list[str]]:
    return {"says": _seen(win.says).splitlines(), "under": [_seen(line) for line in win.under]}


def _seen(text: str) -> str:
    return "".join(c for c in text if c == "\n" or category(c) not in _UNSEEN)
