"""How true and how fast what is read in writing is: `make evaluate`, where DATA has the texts.

Rules were written beside one half of JFLEG and of ELLIPSE; figures are of the other half.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from time import process_time

from bench.checkers import OURS, Count, ways, with_long_sentences
from bench.corrected import direction
from bench.drafts import drafts
from bench.quotation_cases import cases
from bench.results import record
from bench.shares import Share, share
from bench.slips import falls, in_halves, power, with_conventions
from bench.targets import NONE, Target
from bench.writing_data import Corrected, Essay, ellipse, jfleg
from quietwins.writing import analyse
from quietwins.writing.quotations import quotations

FALL, RISE = Target(0.97, more=True), Target(0.015)
CONVENTIONS = Target(0.62, more=True)
FALSE, POWER = Target(0.01), Target(0.9, more=True)
RIGHT_WAY, ARGUED = Target(0.98, more=True), Target(0.75, more=True)
QUOTED = Target(0.97, more=True)
READ = Target(500_000, "characters/s", more=True)
OTHERS = {"hunspell": "", "Harper": ""}
"""Their cells, where nothing can be asked of them."""
PUT_TO = 3
"""Slips that are put to every text's; three did best on the half that rules are written from."""
_TIMED = 1_000_000

Row = dict[str, object]


def evaluate(folder: Path) -> None:
    """Measure what stands in `folder`, and write one table."""
    record(
        "writing",
        title="Writing: slips, corrections and quotations",
        says="Halves of JFLEG and ELLIPSE that no rule was written from; ArgRewrite; and our own "
        "marked quotations, which were written beside the rules. Patterns that brought “fewer "
        "slips” of these halves over .01 were left out again, so that row has been looked at. "
        "Where slips do not fall, mostly none is seen before or after: an article, a comma, or a "
        "word that is wrong for its meaning. hunspell alone (words it does not know) and Harper "
        "alone (all it says) are counted in the same run, and tested by our rule. "
        "In brackets, what a share may be of all such texts (Wilson, 95 %).",
        rows=[*figures(folder, tuning=False)],
    )


def figures(folder: Path, *, tuning: bool) -> Iterator[Row]:
    """Each figure as a row; `tuning` for the half that rules are written from."""
    essays, rows = [*ellipse(folder, tuning=tuning)], jfleg(folder, tuning=tuning)
    yield from of_slips(rows, essays, ways())
    either = [(one.source, each) for one in rows for each in one.corrected]
    yield _of_ours("told as mended, and mended (JFLEG)", direction(either), RIGHT_WAY)
    argued = [(" ".join(one.old), " ".join(one.new)) for one in drafts(folder)]
    yield _of_ours("the same from draft to draft (ArgRewrite)", direction(argued), ARGUED)
    right = [{(q.start, q.end) for q in quotations(one.text)} == one.spans for one in cases()]
    yield _of_ours("quotations found as marked, cases", share(right), QUOTED)
    yield speed(essays)


def of_slips(
    rows: Sequence[Corrected], essays: Sequence[Essay], compared: Mapping[str, Count]
) -> Iterator[Row]:
    """What every way of counting can be asked."""
    both = {head: falls(rows, count) for head, count in compared.items()}
    yield _row("slips per word fall on 5 corrected sentences", _first(both), FALL)
    yield _row("slips per word rise on them", _second(both), RISE)
    rho = {head: with_conventions(essays, count) for head, count in compared.items()}
    yield _row("slips per word beside people's marks for conventions, rho without its sign", rho)
    stumbles = with_conventions(essays, with_long_sentences, PUT_TO)
    yield _of_ours("slips, sentences of over 40 words and three put to each", stumbles, CONVENTIONS)
    halves = {head: in_halves(essays, count) for head, count in compared.items()}
    yield _row("“fewer slips” between halves of one essay", _first(halves), FALSE)
    yield _row("any fall between them", _second(halves))
    told = {head: power(rows, count) for head, count in compared.items()}
    yield _row("“fewer slips” told of 20 corrected sentences", told, POWER)


def _first(both: Mapping[str, tuple[Share, Share]]) -> dict[str, Share]:
    return {head: one for head, (one, _) in both.items()}


def _second(both: Mapping[str, tuple[Share, Share]]) -> dict[str, Share]:
    return {head: one for head, (_, one) in both.items()}


def _row(
    figure: str, cells: Mapping[str, Share | float | str], wanted: Target | None = None
) -> Row:
    shown = {head: _shown(cell) for head, cell in cells.items()}
    return {"figure": figure, **shown} | (wanted.row(float(cells[OURS])) if wanted else NONE)


def _shown(cell: Share | float | str) -> str:
    if isinstance(cell, Share):
        low, high = cell.likely
        return f"{cell.value:.3f} ({low:.3f}–{high:.3f})"
    return f"{cell:.3f}" if isinstance(cell, float) else cell


def _of_ours(figure: str, cell: Share | float, wanted: Target | None = None) -> Row:
    return _row(figure, {OURS: cell, **OTHERS}, wanted)


def speed(essays: Sequence[Essay]) -> Row:
    """Reading whole, on one core, with every word list read before."""
    texts = [one.text for one in essays]
    analyse(texts[0])
    began, read = process_time(), 0
    for text in texts:
        analyse(text)
        read += len(text)
        if read >= _TIMED:
            break
    rate = read / (process_time() - began)
    return {"figure": "read", OURS: f"{rate:,.0f}", **OTHERS} | READ.row(rate)


if __name__ == "__main__":
    for row in figures(Path(sys.argv[1]), tuning=True):
        print(*row.values(), sep="\t")
