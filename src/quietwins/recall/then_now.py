"""Ten then and ten now: looked at once, when they are there, as many looks would find chance."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from quietwins.recall.growth import Pairs, Range, gain, share, topic_gain

TEN = 10
LATER = 28
"""Days between then and now, at the least."""


class Answered(NamedTuple):
    """One answer to one question; `day` in days since 1970-01-01, `knew` with no help."""

    question: int
    day: int
    knew: bool


class Told(NamedTuple):
    """What may be said of it: since which day, and how much more of 1 is known, above none."""

    since: int
    more: Range


def same_questions(answers: Iterable[Answered]) -> Told | None:
    """Of the first ten questions that were asked again `LATER` days after their first time or
    more. `answers` in the order of answering; None where the range holds none.
    """
    firsts: dict[int, Answered] = {}
    pairs: dict[int, tuple[Answered, Answered]] = {}
    for one in answers:
        first = firsts.setdefault(one.question, one)
        if one.day - first.day >= LATER and len(pairs) < TEN:
            pairs.setdefault(one.question, (first, one))
    ten = [(first.knew, again.knew) for first, again in pairs.values()]
    since = min((first.day for first, _ in pairs.values()), default=0)
    return _told(since, gain(_counted(ten))) if len(ten) == TEN else None


def new_questions(answers: Iterable[Answered]) -> Told | None:
    """Of a topic: the first ten questions the first time each was asked, and the first ten others
    that were new `LATER` days after those or more. It takes them to be as hard.
    """
    firsts: Mapping[int, Answered] = _firsts(answers)
    then = [*firsts.values()][:TEN]
    later = [one for one in firsts.values() if then and one.day - then[-1].day >= LATER][:TEN]
    if len(later) < TEN:
        return None
    return _told(then[0].day, topic_gain(_share(then), _share(later)))


def _firsts(answers: Iterable[Answered]) -> dict[int, Answered]:
    found: dict[int, Answered] = {}
    for one in answers:
        found.setdefault(one.question, one)
    return found


def _counted(pairs: Sequence[tuple[bool, bool]]) -> Pairs:
    cells = ((True, True), (False, True), (True, False), (False, False))
    return Pairs(*(pairs.count(cell) for cell in cells))


def _share(answers: Sequence[Answered]) -> Range:
    return share(sum(one.knew for one in answers), len(answers))


def _told(since: int, more: Range) -> Told | None:
    return Told(since, more) if more.low > 0 else None
