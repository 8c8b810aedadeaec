"""How well slips are counted: whether they fall when a text is corrected, and when nothing is."""

from collections.abc import Iterator, Sequence
from random import Random

from scipy.stats import spearmanr

from bench.checkers import Count
from bench.shares import Share, share
from bench.writing_data import Corrected, Essay
from quietwins.writing.fewer import Rate, are_fewer
from quietwins.writing.sentences import sentences
from quietwins.writing.words import words

TOGETHER, FOR_POWER = 5, 20
"""Sentences whose slips are counted together."""
_TIMES, _SEED = 20, 1


def falls(rows: Sequence[Corrected], count: Count) -> tuple[Share, Share]:
    """Of sentences taken together, how often slips per word fall when corrected, and rise."""
    both = [(_rate(was, count), _rate(now, count)) for was, now in _groups(rows, TOGETHER)]
    dense = [(old.slips / old.words, new.slips / new.words) for old, new in both]
    return share(new < old for old, new in dense), share(new > old for old, new in dense)


def power(rows: Sequence[Corrected], count: Count) -> Share:
    """How often fewer slips are told of sentences that somebody corrected."""
    return share(
        are_fewer(_rate(was, count), _rate(now, count)) for was, now in _groups(rows, FOR_POWER)
    )


def _groups(rows: Sequence[Corrected], size: int) -> Iterator[tuple[list[str], list[str]]]:
    """So many sentences, and as one of the four corrected them; every sentence many times."""
    dice = Random(_SEED)
    for _ in range(_TIMES):
        mixed = dice.sample(rows, len(rows))
        for at in range(0, len(mixed) - size + 1, size):
            some, who = mixed[at : at + size], dice.randrange(4)
            yield [one.source for one in some], [one.corrected[who] for one in some]


def _rate(texts: Sequence[str], count: Count) -> Rate:
    return Rate(sum(map(count, texts)), sum(len(words(text)) for text in texts))


def with_conventions(essays: Sequence[Essay], count: Count, put_to: int = 0) -> float:
    """Spearman's |rho| of slips per word with what people gave for conventions.

    put_to  slips that are put to those of every text, so that few words are not taken for skill
    """
    dense = [(count(one.text) + put_to) / max(1, len(words(one.text))) for one in essays]
    return abs(float(spearmanr(dense, [one.conventions for one in essays])[0]))


def in_halves(essays: Sequence[Essay], count: Count) -> tuple[Share, Share]:
    """Of the halves of one essay, either way round: how often slips are fewer by our test, and how
    often they are simply fewer.
    """
    pairs = [pair for one in essays for pair in _both_ways(one.text, count)]
    simply = share(b.slips * a.words < a.slips * b.words for a, b in pairs)
    return share(are_fewer(*pair) for pair in pairs), simply


def _both_ways(text: str, count: Count) -> list[tuple[Rate, Rate]]:
    cut = _middle(text)
    if cut is None:
        return []
    first, second = _rate([text[:cut]], count), _rate([text[cut:]], count)
    return [(first, second), (second, first)] if min(first.words, second.words) else []


def _middle(text: str) -> int | None:
    """Where the sentence begins that begins nearest to the middle."""
    starts = [one.start for one in sentences(text)[1:]]
    return min(starts, key=lambda start: abs(2 * start - len(text)), default=None)
