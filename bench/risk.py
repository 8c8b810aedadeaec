"""How well words that can mean danger are seen, and how seldom everyday words are stopped."""

from collections.abc import Mapping, Sequence
from functools import cache

from bench import targets
from bench.beside import OURS, Figure
from bench.learned import learn, naming
from bench.results import record
from bench.self_talk import Labelled, Name, lines_in
from bench.shares import Share, share
from bench.word_lists import danger_listed
from quietwins.selftalk import consider
from quietwins.selftalk.risk import CLEAR, EVERYDAY, INDIRECT

_TIERS = {"help": CLEAR, "quiet": INDIRECT}


def evaluate() -> None:
    """Measure on the held-out lines, and write a table."""
    lines, talk = (lines_in("held_out", risk=risk) for risk in (True, False))
    ways = {head: cache(way) for head, way in _ways().items()}
    record(
        "risk",
        title="Kinder words: words that can mean danger",
        says=f"{len(lines)} held-out lines, which nobody who wrote rules has seen, and the "
        f"{len(talk)} held-out lines of self-talk, none of which means danger: shares of 1, and "
        "what they may be of all such lines (95 %). Clear words bring help and stop there; others "
        "that worry bring one quiet line. A word of the ten is taken as clear; what is learned is "
        "learned from all train and further lines.",
        rows=[figure.row(ways) for figure in seen(ways, lines, talk)],
    )


def _ways() -> Mapping[str, Name]:
    """Each way of telling a tier, by what the table calls it."""
    parts = (("train", True), ("further", True), ("train", False))
    train = [line for part, risk in parts for line in lines_in(part, risk=risk)]
    return {
        OURS: lambda text: _TIERS.get(consider(text).outcome),
        "ten words": danger_listed,
        "learned, always": naming(learn(train, _tier_of)),
    }


def _tier_of(line: Labelled) -> str:
    return line.label if line.label in (CLEAR, INDIRECT) else ""


def seen(
    ways: Mapping[str, Name], lines: Sequence[Labelled], talk: Sequence[Labelled]
) -> list[Figure]:
    """What is seen of the lines that worry, and what is stopped of those that need not."""
    clear, indirect, everyday = (
        [line for line in lines if line.label == label] for label in (CLEAR, INDIRECT, EVERYDAY)
    )
    return [
        Figure("of the clear lines, taken as clear", _as_clear(ways, clear), targets.CLEAR_SEEN),
        Figure("of the clear lines, seen at all", _at_all(ways, clear), targets.CLEAR_SEEN),
        Figure("of the indirect lines, seen", _at_all(ways, indirect), targets.INDIRECT_SEEN),
        Figure("of the everyday lines, stopped", _as_clear(ways, everyday), targets.STOPPED),
        Figure("of the everyday lines, stopped or given a quiet line", _at_all(ways, everyday)),
        Figure("of the lines of self-talk, stopped", _as_clear(ways, talk), targets.STOPPED),
        Figure("of the lines of self-talk, stopped or given a quiet line", _at_all(ways, talk)),
    ]


def _as_clear(ways: Mapping[str, Name], lines: Sequence[Labelled]) -> Mapping[str, Share]:
    return {head: share(way(line.text) == CLEAR for line in lines) for head, way in ways.items()}


def _at_all(ways: Mapping[str, Name], lines: Sequence[Labelled]) -> Mapping[str, Share]:
    return {head: share(bool(way(line.text)) for line in lines) for head, way in ways.items()}
