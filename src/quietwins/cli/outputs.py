"""The four ways to print what was found."""

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from itertools import groupby

from quietwins.cli.found import Told
from quietwins.formats.cells import safe
from quietwins.formats.rows import Row
from quietwins.language import _
from quietwins.spotting.wins import FACT
from quietwins.wording import amount_words, day_words, help_words, how_we_know, numbers_behind

COLUMNS = ("learner", "id", "thread", "kind", "day", "since", "strength", "says", "because")


def as_jsonl(found: Sequence[Told], notes: Sequence[str]) -> str:
    """One JSON object a win, one a line."""
    return "".join(json.dumps(_plain(win), ensure_ascii=False) + "\n" for win in found)


def as_csv(found: Sequence[Told], notes: Sequence[str]) -> str:
    """One line a win; cells that a spreadsheet would run are made harmless."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for win in found:
        plain = _plain(win) | {"because": _cited(win.because)}
        writer.writerow([safe(str(plain[name] or "")) for name in COLUMNS])
    return out.getvalue()


def as_table(found: Sequence[Told], notes: Sequence[str]) -> str:
    """For reading in a terminal: a learner, their wins, and under each how we know."""
    lines: list[str] = []
    for (name, __), wins in groupby(found, key=_whose):
        lines += [name or _("You")]
        for win in wins:
            how = _("How we know: %(what)s") % {"what": _shows(win)}
            lines += [f"  {win.says}", f"    {how}"]
        lines += [""]
    return "\n".join(lines)


def as_html(found: Sequence[Told], notes: Sequence[str]) -> str:
    """One self-contained page."""
    # Jinja2 takes a fifth of a second that the other outputs need not pay.
    from quietwins.pictures.growth import Counted, chart_of
    from quietwins.pictures.report import Cited, Found, Section, report

    def cited(row: Row) -> Cited:
        return Cited(row.source, row.line, row.task or row.thread, day_words(row.day), _given(row))

    def counted(row: Row) -> Counted:
        return Counted(row.kind, row.amount or 0.0, row.out_of, row.day, row.better)

    def shown(win: Told) -> Found:
        rows = [cited(row) for row in win.because]
        numbers = numbers_behind(win.facts, win.because[-1].out_of)
        chart = chart_of(win.kind, win.since, [counted(row) for row in win.because])
        return Found(win.says, how_we_know(win.kind), numbers, rows, chart)

    sections = [
        Section(name or _("You"), id or "", [shown(win) for win in wins])
        for (name, id), wins in groupby(found, key=_whose)
    ]
    sources = sorted({row.source for win in found for row in win.because}) or [_("your file")]
    return report(sections, sources=sources, notes=notes)


OUTPUTS: Mapping[str, Callable[[Sequence[Told], Sequence[str]], str]] = {
    "table": as_table,
    "jsonl": as_jsonl,
    "csv": as_csv,
    "html": as_html,
}


def _whose(win: Told) -> tuple[str, str | None]:
    return win.learner, win.id


def _plain(win: Told) -> dict[str, object]:
    return {
        "learner": win.learner,
        "id": win.id,
        "thread": win.thread,
        "kind": win.kind,
        "day": _iso(win.day),
        "since": _iso(win.since),
        "strength": win.strength,
        "says": win.says,
        "facts": dict(win.facts),
        "because": [
            {"source": row.source, "line": row.line, "day": _iso(row.day), "amount": row.amount}
            for row in win.because
        ],
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _shows(win: Told) -> str:
    """The rows of a fact; of growth, which may rest on hundreds, its numbers."""
    if win.strength == FACT:
        return _cited(win.because)
    numbers = numbers_behind(win.facts, win.because[-1].out_of)
    said = _("%(what)s: %(number)s")
    return " · ".join(said % {"what": what, "number": number} for what, number in numbers)


def _cited(rows: Sequence[Row]) -> str:
    """ "9b.csv, line 3: Quiz 5, 3 of 10; Quiz 6, 4 of 10"."""
    places = groupby(rows, key=_place)
    return "; ".join(f"{place}: {'; '.join(map(_row, cited))}" for place, cited in places)


def _place(row: Row) -> str:
    return _("%(file)s, line %(line)d") % {"file": row.source, "line": row.line}


def _row(row: Row) -> str:
    return ", ".join(filter(None, (day_words(row.day), row.task or row.thread, _given(row))))


def _given(row: Row) -> str:
    what = amount_words(row.amount, row.out_of) or row.given or row.kind
    return ", ".join(filter(None, (what, help_words(row.prompts))))
