"""Tagged PDFs. Words go to Typst as data and never as markup, so that nothing typed can run."""

import json
from collections.abc import Mapping
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


def pdf(paper: str, holds: Mapping[str, object]) -> bytes:
    """A tagged PDF (PDF/UA-1) in our own letters of what `paper`, such as "story", makes of
    `holds`; the same bytes for the same.

    Where those have no letter for a word, this machine's own are asked for too, and the PDF is
    tagged without the claim of that standard.
    """
    import typst  # large, and wanted by few

    language, _, region = tag().partition("-")
    words = json.dumps({"language": language, "region": region, **holds})
    with _ONE_AT_A_TIME:
        try:
            return _compiled(paper, words, system=False, standards=["ua-1"])
        except typst.TypstError:
            return _compiled(paper, words, system=True, standards=[])


def seen(text: str) -> str:
    """Without what no letter shows."""
    return "".join(c for c in text if c == "\n" or category(c) not in _UNSEEN)


def _compiled(
    paper: str, words: str, *, system: bool, standards: "list[typst.PDFStandard]"
) -> bytes:
    import typst

    source = (_HERE / f"{paper}.typ").read_bytes()
    compiler = typst.Compiler(source, font_paths=_letters(system), sys_inputs={paper: words})
    made = compiler.compile(format="pdf", pdf_standards=standards, timestamp=0)
    assert isinstance(made, bytes)
    return made


@cache
def _letters(system: bool) -> "typst.Fonts":
    """Our own first, then those that come with Typst."""
    import typst

    return typst.Fonts(include_system_fonts=system, font_paths=[str(_HERE / "fonts")])
