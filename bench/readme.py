"""The README's truth table, written from results/*.json between its two marks and typed nowhere."""

import json
import re
from pathlib import Path

from bench.results import RESULTS

README = Path(__file__).parent.parent / "README.md"
_SHOWN = ("marks of 10", "carried over", "near the top", "low start")
_MARKS = re.compile(r"(?<=<!-- truth: make evaluate -->\n).*(?=\n<!-- truth ends -->)", re.S)


def fill() -> None:
    """Write the table into the README."""
    README.write_text(filled(README.read_text("utf-8")), encoding="utf-8")


def filled(text: str) -> str:
    """`text` with the table between its marks as the results have it."""
    return _MARKS.sub(lambda _: truth(), text)


def truth() -> str:
    """A sentence and a table, as Markdown."""
    table = json.loads((RESULTS / "praised.json").read_text("utf-8"))
    rows = [{head: _share(cell) for head, cell in row.items()} for row in table["rows"]]
    usual = [int(row[_SHOWN[0]]) for row in rows if not row["way of looking"].startswith("Quiet")]
    heads = ["way of looking", *_SHOWN]
    lines = [heads, ["---"] * len(heads), *([str(row[head]) for head in heads] for row in rows)]
    return (
        f"Usual rules praise {min(usual)} to {max(usual)} in 100 of the learners whose marks do "
        "not change, because they look again and again and forget that they did.\n\n"
        + "".join(f"| {' | '.join(line)} |\n" for line in lines)
    )


def _share(cell: str) -> str:
    """ "18.6 (18.1–19.2)" as "19", and what is small as "0.9"; anything else as it stands."""
    found = re.match(r"([\d.]+) \(", cell)
    return cell if not found else f"{float(found[1]):.{int(float(found[1]) < 10)}f}"


if __name__ == "__main__":
    fill()
