"""Figures go to results/*.json; docs/results.md is written from them and from nothing else."""

import json
from pathlib import Path

_HERE = Path(__file__).parent
RESULTS, PAGE = _HERE / "results", _HERE.parent / "docs" / "results.md"

ORDER = (
    *("praised", "praised-by-looks", "whole-life", "measures", "traps", "power", "since"),
    *("published", "borne-out", "usefulness", "a-term"),
    *("kinder-words", "kinder-words-by-kind", "risk", "notes"),
    *("marking", "foretold", "beside-anki", "known-now", "coming-back", "anki"),
    *("quick", "next-asked"),
    *("drafts-aligned", "drafts-kinds", "drafts-speed", "drafts-folder", "writing"),
    *("facts", "facts-by-rule", "looks", "district", "district-beside"),
    *("pages", "keeping", "keeping-postgres", "all-kept", "questions"),
    *("starting", "first-load", "memory", "installed"),
    "peers",
)
"""Tables as they stand on the page: true, then fast, then light. Others come after them."""

_HEAD = """# Measured

Written by `make bench` and `make evaluate` from `bench/results/*.json`; not edited by hand.
Machines differ, so look at the columns of one table beside each other, not across tables.
What the project has promised itself stands under "wanted".
"""


TRUTH = RESULTS / "truth.json"
_found: dict[str, object] = {}


def record(name: str, *, title: str, says: str, rows: list[dict[str, object]]) -> None:
    """Keep one table of figures, and write the page anew from every table there is."""
    RESULTS.mkdir(exist_ok=True)
    _found[name] = table = {"title": title, "says": says, "rows": rows}
    _write(RESULTS / f"{name}.json", table)
    tables = sorted({*RESULTS.glob("*.json")} - {TRUTH}, key=_place)
    PAGE.write_text("\n".join([_HEAD, *map(_table, tables)]))


def together(path: Path) -> None:
    """Every table of this run in one file, by name: for a program that reads them."""
    _write(path, _found)


def _write(path: Path, found: object) -> None:
    path.write_text(json.dumps(found, indent=1, ensure_ascii=False) + "\n")


def _place(path: Path) -> tuple[int, str]:
    return ORDER.index(path.stem) if path.stem in ORDER else len(ORDER), path.stem


def _table(path: Path) -> str:
    table = json.loads(path.read_text())
    heads = list(table["rows"][0])
    lines = [" | ".join(heads), " | ".join("---" for _ in heads)]
    lines += [" | ".join(str(row[head]) for head in heads) for row in table["rows"]]
    body = "\n".join(f"| {line} |" for line in lines)
    return f"## {table['title']}\n\n{table['says']}\n\n{body}\n"
