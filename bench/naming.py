"""How rightly and how fast lines are named, and whether what is offered is true."""

from collections.abc import Sequence
from statistics import fmean

from bench import targets
from bench.beside import OURS, Cells, Figure, milliseconds
from bench.self_talk import Labelled, Name, figures
from bench.shares import share
from bench.untrue import untrue
from bench.ways import Ways, kind_of
from quietwins.selftalk import consider

TIMES, SEED = 5_000, 2026


def known(ways: Ways, lines: Sequence[Labelled], which: str = "") -> list[Figure]:
    """How well the kinds of `lines` are named, and what is offered."""
    each = {head: figures(lines, name) for head, name in ways.items()}
    precision, coverage, alarm = (
        {head: found[place] for head, found in each.items()} for place in range(3)
    )
    kinds = {kind_of(line) for line in lines} - {""}
    macro = {
        head: fmean(weighed(kind, name, lines)[2] for kind in kinds) if kinds else 0.0
        for head, name in ways.items()
    }
    offered = [(kind_of(line), consider(line.text).outcome == "swap") for line in lines]
    return [
        Figure(f"of the lines named, named rightly{which}", precision, targets.PRECISION),
        Figure(f"of the lines of a kind, named{which}", coverage, targets.COVERAGE),
        Figure("F1, mean of the kinds", macro),
        Figure("of the plain lines, named", alarm, targets.FALSE_ALARM),
        Figure(
            "of the plain lines, offered other words",
            {OURS: share(swap for kind, swap in offered if not kind)},
            targets.FALSE_ALARM,
        ),
        Figure(
            "of the lines of a kind, offered other words",
            {OURS: share(swap for kind, swap in offered if kind)},
        ),
    ]


def weighed(kind: str, name: Name, lines: Sequence[Labelled]) -> tuple[float, float, float]:
    """Of what is named `kind`, how much rightly; of what there is, how much is named; F1."""
    said = [(line.label == kind, name(line.text) == kind) for line in lines]
    precision = share(there for there, named in said if named)
    recall = share(named for there, named in said if there)
    return float(precision), float(recall), 2 * recall.count / max(1, precision.of + recall.of)


def quickness(ways: Ways, lines: Sequence[Labelled]) -> list[Figure]:
    """How long a text takes. `ways` remember nothing of what they looked at."""
    took = {head: milliseconds(name, [line.text for line in lines]) for head, name in ways.items()}
    return [
        Figure(
            f"ms of the processor a text, {which}",
            {head: ms[place] for head, ms in took.items()},
            wanted,
        )
        for place, (which, wanted) in enumerate(
            (("median", None), ("95th of 100", targets.CONSIDERED))
        )
    ]


def borne_out(texts: Sequence[str]) -> list[Figure]:
    """Whether anything is counted that nobody did."""
    counting, others = untrue(texts, TIMES, SEED)
    return [
        Figure(
            f"of {counting.of:,} offered lines that count, borne out by no fact",
            {OURS: counting.count},
            targets.UNTRUE,
        ),
        Figure(
            f"of {others.of:,} other offered lines, counting after all",
            {OURS: others.count},
            targets.UNTRUE,
        ),
    ]


def by_kind(kind: str, ways: Ways, lines: Sequence[Labelled]) -> Cells:
    """How well one kind is known."""
    precision, recall, _ = weighed(kind, ways[OURS], lines)
    f1 = {f"F1, {head}": f"{weighed(kind, name, lines)[2]:.2f}" for head, name in ways.items()}
    return {
        "kind": kind.replace("_", " "),
        "lines": sum(line.label == kind for line in lines),
        "named rightly": f"{precision:.2f}",
        "named": f"{recall:.2f}",
        **f1,
    }
