"""The written cases of data/writing/quotations.tsv: texts with every quotation marked."""

from typing import NamedTuple

from bench.writing_data import OURS

_BEGINS, _ENDS = "⟦", "⟧"


class Case(NamedTuple):
    """A text, and the spans of what it quotes, marks included."""

    kind: str
    text: str
    spans: frozenset[tuple[int, int]]


def cases() -> list[Case]:
    """All of them, in the order of the file."""
    lines = (OURS / "quotations.tsv").read_text("utf-8").splitlines()
    return [_case(*line.split("\t")) for line in lines]


def _case(kind: str, marked: str) -> Case:
    pieces = marked.replace("\\n", "\n").replace("\\t", "\t").split(_BEGINS)
    text, spans = pieces[0], set()
    for piece in pieces[1:]:
        quoted, _, after = piece.partition(_ENDS)
        spans.add((len(text), len(text) + len(quoted)))
        text += quoted + after
    return Case(kind, text, frozenset(spans))
