"""Which question comes next: a short session, mixed by topic, warm after a time away."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from quietwins.recall.coming_back import Pause, is_warm, paused
from quietwins.recall.forgetting import recalled, wait

Rows = NDArray[np.intp]

FEWEST, MOST = 3, 10
"""Questions of one session."""
APART = 2
"""How many others come before one that was not recalled comes again, once."""


@dataclass(frozen=True, eq=False)
class Cards:
    """A person's questions, one a row; every column has shape (n,).

    card       int64    its id
    topic      int32    what it is about: neighbours are of different topics where they can be
    order      int32    its place among those never asked
    stability  float64  days (`Memory.stability`); NaN where it was never asked
    seen       int32    the person's own day of its last answer, in days since 1970-01-01; any
                        number where it was never asked
    """

    card: NDArray[np.int64]
    topic: NDArray[np.int32]
    order: NDArray[np.int32]
    stability: NDArray[np.float64]
    seen: NDArray[np.int32]


class Asked(NamedTuple):
    """A question of this session, and whether it was recalled."""

    card: int
    recalled: bool


def next_question(
    cards: Cards,
    today: int,
    asked: Sequence[Asked] = (),
    *,
    answered: Sequence[int] = (),
    pauses: Sequence[Pause] = (),
    most: int = MOST,
) -> int | None:
    """The id of the question to ask now, or None where the session is done.

    today     the person's own day, in days since 1970-01-01
    asked     this session's so far, in order
    answered  days on which the person answered anything, in order
    pauses    spans of days that do not count towards what is due
    most      questions a session, kept between FEWEST and MOST
    """
    if len(asked) >= min(max(most, FEWEST), MOST):
        return None
    again = _again(asked)
    if again is not None and len(asked) - _last(asked, again) > APART:
        return again
    left = ~np.isin(cards.card, [one.card for one in asked])
    rows = _in_turn(cards, left, today, is_warm(answered, today), pauses)
    return int(cards.card[_mixed(cards, rows, asked)]) if len(rows) else again


def _in_turn(
    cards: Cards, left: NDArray[np.bool_], today: int, warm: bool, pauses: Sequence[Pause]
) -> Rows:
    """Rows of those `left` that may be asked, in turn: what is due, and where nothing is, new.

    On a warm day the best remembered of what is due, then of the rest, and nothing new.
    """
    new = np.isnan(cards.stability)
    known = np.flatnonzero(left & ~new)
    seen, stability = cards.seen[known], cards.stability[known]
    due_on = seen + wait(stability) + paused(seen, today, pauses)
    is_due = due_on <= today
    chosen = is_due if is_due.any() else np.full(len(known), warm)
    if chosen.any():
        chance = recalled((today - seen).astype(np.float64), stability)
        return _by(cards, known[chosen], (-chance if warm else due_on)[chosen])
    waits_for_new = warm and not new.all()
    fresh = np.flatnonzero(left & new & (not waits_for_new))
    return _by(cards, fresh, cards.order[fresh])


def _by(cards: Cards, rows: Rows, place: NDArray[Any]) -> Rows:
    """`rows` by their place, and of one place by their id."""
    return rows[np.lexsort((cards.card[rows], place))]


def _mixed(cards: Cards, rows: Rows, asked: Sequence[Asked]) -> int:
    """The first row of another topic than the last question's; the first where there is none."""
    before = cards.topic[cards.card == asked[-1].card] if asked else []
    other = rows[~np.isin(cards.topic[rows], before)]
    return int((other if len(other) else rows)[0])


def _again(asked: Sequence[Asked]) -> int | None:
    """The first that was asked once and not recalled."""
    times = [one.card for one in asked]
    return next((c for c, known in asked if not known and times.count(c) == 1), None)


def _last(asked: Sequence[Asked], card: int) -> int:
    return max(at for at, one in enumerate(asked) if one.card == card)
