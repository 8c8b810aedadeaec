"""What a mapping says of every line: its kind, its total, which way is better, weeks added up."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from quietwins.formats.by_week import by_week
from quietwins.formats.cells import most
from quietwins.formats.errors import CannotRead, UnreadableFile, UnreadableRow
from quietwins.formats.mapping import ColumnMap
from quietwins.formats.rows import Row, Table
from quietwins.language import N_, _
from quietwins.spotting.evidence import State

Found = Row | UnreadableRow

BELOW_ZERO = N_("a number below zero, as there are others here")


def settled(
    found: Iterable[Found], mapping: ColumnMap, table: Table, amount: int | None
) -> Iterator[Found]:
    """`found` with what is fixed; `amount` is the column in which a number can be mended.

    Where fewer is better a number is counted and is nobody's step, and points taken away are
    counted by their size. Raises UnreadableFile for a total that is no number.
    """
    rows, bad = [], []
    for one in found:
        if isinstance(one, Row):
            rows.append(_with_fixed(one, mapping, table))
        else:
            bad.append(one)
    yield from bad
    rows, mixed = _signs(rows, amount)
    yield from mixed
    added = by_week(rows) if mapping.fixed.get("add_up") == "week" else rows
    yield from map(_counted, added)


def _with_fixed(row: Row, mapping: ColumnMap, table: Table) -> Row:
    kind, total = mapping.fixed.get("kind", ""), mapping.fixed.get("out_of")
    if not kind and (total is None or row.amount is None or row.out_of is not None):
        return row
    try:
        out_of = row.out_of if total is None or row.amount is None else row.out_of or most(total)
    except CannotRead as trouble:
        mend = _("Please use %(wanted)s.") % {"wanted": trouble.wanted}
        found = _('"%(total)s" is no total.') % {"total": total}
        raise UnreadableFile(table.source, found, mend) from None
    return replace(row, kind=row.kind or kind, out_of=out_of)


def _signs(rows: list[Row], at: int | None) -> tuple[list[Row], list[UnreadableRow]]:
    """Points below zero by their size, where fewer is better; among them none may be above."""
    below: dict[str, bool] = defaultdict(bool)
    for row in rows:
        below[row.thread.casefold()] |= row.better == -1 and (row.amount or 0) < 0
    kept, mixed = [], []
    for row in rows:
        if not below[row.thread.casefold()] or row.amount is None:
            kept.append(row)
        elif row.amount <= 0:
            kept.append(replace(row, amount=abs(row.amount)))
        else:
            mixed.append(
                UnreadableRow(
                    row.source,
                    row.line,
                    column=_("amount"),
                    found=row.given,
                    wanted=_(BELOW_ZERO),
                    at=at,
                )
            )
    return kept, mixed


def _counted(row: Row) -> Row:
    if row.better == 1:
        return row
    state = State.COUNTED if row.state == State.DONE else row.state
    return replace(row, state=state, planned=False)
