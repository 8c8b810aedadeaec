"""Marking on misspellings and confusables, ours beside simpler ways."""

from collections.abc import Callable, Sequence
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from bench import targets
from bench.beside import OURS, Cells, Figure
from bench.shares import Share, share
from quietwins.recall import Verdict, mark
from quietwins.writing.lexicon import spellings

DATA = Path(__file__).parents[1] / "data" / "recall"
_SLIPS = 2
Way = Callable[[str, str, Sequence[str]], Verdict]
"""What typed is taken for as an answer, beside the quiz's other answers."""


def rows_in(part: str, name: str) -> list[list[str]]:
    """The lines of "tune" or "held_out", "misspelled" or "confusable"."""
    lines = (DATA / part / f"{name}.tsv").read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines]


def _ours(typed: str, answer: str, bank: Sequence[str]) -> Verdict:
    return mark(typed, [answer], bank, real_words=spellings()).verdict


def _exact(typed: str, answer: str, bank: Sequence[str]) -> Verdict:
    same = typed.strip().casefold() == answer.casefold()
    return Verdict.ACCEPT if same else Verdict.NOT_YET


def _two_edits(typed: str, answer: str, bank: Sequence[str]) -> Verdict:
    near = Levenshtein.distance(typed.casefold(), answer.casefold()) <= _SLIPS
    return Verdict.ACCEPT if near else Verdict.NOT_YET


WAYS: dict[str, Way] = {OURS: _ours, "the same letters": _exact, "two edits": _two_edits}


def marking() -> list[Cells]:
    """Rows of a table: what is forgiven of held-out slips, and what of confusables."""
    slips = [row[1:] for row in rows_in("held_out", "misspelled")]
    others = [row for part in ("tune", "held_out") for row in rows_in(part, "confusable")]
    figures = [
        Figure(
            f"of {len(slips)} misspellings, accepted or nearly",
            _each(lambda way: share(way(t, a, ()) is not Verdict.NOT_YET for t, a in slips)),
            targets.FORGIVEN,
        ),
        Figure(
            "of them, accepted",
            _each(lambda way: share(way(t, a, ()) is Verdict.ACCEPT for t, a in slips)),
        ),
        Figure(
            f"of {len(others)} confusables, accepted where the quiz knows them",
            _each(lambda way: share(way(t, a, (t,)) is Verdict.ACCEPT for t, a in others)),
            targets.UNTRUE,
        ),
        Figure(
            "of them, accepted where it does not",
            _each(lambda way: share(way(t, a, ()) is Verdict.ACCEPT for t, a in others)),
            targets.UNTRUE,
        ),
    ]
    return [figure.row(WAYS) for figure in figures]


def _each(measure: Callable[[Way], Share]) -> dict[str, Share | float]:
    return {name: measure(way) for name, way in WAYS.items()}
