"""A ladder of hints, the smallest first, down to choices. None of them is held against anyone."""

from collections.abc import Sequence
from random import Random

from quietwins.recall.plain import is_exact, words_of

OFFERED = 4
_SHORTEST = 4
_REST = "…"


def ladder(answer: str, hints: Sequence[str] = ()) -> tuple[str, ...]:
    """The author's own hints; where there are none, how the answer begins: a letter, then a third.

    Numbers, formulas and words of three letters have none: a letter of them is the answer.
    """
    if hints:
        return tuple(hints)
    letters = answer.strip()
    if len(letters) < _SHORTEST or any(map(is_exact, words_of(letters))):
        return ()
    third = len(letters) // 3
    return tuple(f"{letters[:n].rstrip()}{_REST}" for n in dict.fromkeys((1, third)))


def choices(answer: str, others: Sequence[str], seed: int) -> tuple[str, ...]:
    """The answer among others, OFFERED at the most, in an order that `seed` decides.

    others  what its author offers, or answers to other questions of the topic
    errors  none: without others there is nothing to choose from, and it is empty
    """
    apart = {words_of(one): one for one in others if words_of(one) != words_of(answer)}
    if not apart:
        return ()
    chance = Random(seed)  # noqa: S311 - nothing is to be kept secret
    some = chance.sample([*apart.values()], min(OFFERED - 1, len(apart)))
    offered = [answer, *some]
    chance.shuffle(offered)
    return tuple(offered)
