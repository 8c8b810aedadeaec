"""Keeping something going, without streaks."""

from dataclasses import dataclass
from functools import cache

import numpy as np

from quietwins.spotting.evidence import NO_DAY, Bools, Evidence, Floats, Ints, State
from quietwins.spotting.order import put_in_runs
from quietwins.spotting.runs import DID, counted, earlier, in_runs, is_state, moments
from quietwins.spotting.wins import Wins

_NEUTRAL = (
    *(State.RESTED, State.CHANGED, State.UNCLEAR, State.COUNTED),
    *(State.RECALLED, State.NOT_RECALLED),
)
_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(96)
_HALVINGS = 40


@dataclass(frozen=True)
class Steady:
    """The rate on planned occasions became one that has very likely stayed at `rate` or above.

    At each planned occasion a <- γa + x and b <- γb + (1 - x), x being 1 where it was done and
    γ = 0.5 ** (1 / half_life); the rate is Beta(a + 1, b + 1). The rule speaks where the `doubt`
    quantile of that rises to `rate`. Rest, pause and illness change nothing; a fall says nothing.
    Without days the rule is silent: a full row of marks in a gradebook is attendance, not effort.

    half_life  occasions after which one counts half
    facts      done and planned: int (k,), occasions so far
    errors     none: too few occasions leave the posterior wide, and nothing is said
    source     our rule, a discounted Beta–Bernoulli; see docs/spotting.md#steady
    """

    name: str = "steady"
    version: int = 1
    half_life: float = 10.0
    rate: float = 0.7
    doubt: float = 0.1

    def spot(self, evidence: Evidence) -> Wins:
        rows = evidence.in_order
        occasion = rows.planned & ~is_state(rows, _NEUTRAL) & (rows.day != NO_DAY)
        entries, opens = in_runs(rows.take(occasion))
        entries = _done_last(entries, opens)
        done = is_state(entries, DID)
        steady = self._likely(done, opens)
        was = np.concatenate(([False], steady[:-1])) & ~opens
        at = np.flatnonzero(steady & ~was & done)
        so_far = counted(done, opens)[at]
        cited, bounds = _done_until(done, at, so_far)
        return Wins.citing(
            self.name,
            entries,
            at,
            cited=cited,
            bounds=bounds,
            done=so_far,
            planned=earlier(opens)[at] + 1,
        )

    def _likely(self, done: Bools, opens: Bools) -> Bools:
        """Shape (n,): whether the `doubt` quantile of Beta(a + 1, b + 1) is `rate` or above.

        a + b is the same after as many occasions, and of one sum it is so from some least a on.
        """
        fade, place = 0.5 ** (1 / self.half_life), earlier(opens)
        least = _least(fade, self.rate, self.doubt, int(place.max(initial=0)).bit_length())
        likely: Bools = _discounted(done, place, fade) >= least[np.minimum(place, len(least) - 1)]
        return likely


def _done_last(entries: Evidence, opens: Bools) -> Evidence:
    """The rows with each moment's done occasions after its others, so that one order holds."""
    by, _ = put_in_runs(np.cumsum(moments(entries, opens)) * 2 + is_state(entries, DID))
    return entries if by is None else entries.take(by)


def _discounted(done: Bools, place: Ints, fade: float) -> Floats:
    """a after each occasion, shape (n,), from how many came before it in its run.

    Sums over 1, 2, 4, … occasions, each from two of the sums before it.
    """
    a, over = done.astype(float), 1
    while over <= place.max(initial=0):
        a[over:] += np.where(place[over:] >= over, fade**over * a[:-over], 0.0)
        over *= 2
    return a


@cache
def _least(fade: float, rate: float, doubt: float, bits: int) -> Floats:
    """The least a after 1, 2, … up to 2**bits occasions, by bisection; infinite for none.

    After 2**9 occasions a + b has come so near its limit that the last one stands for all others.
    """
    both = (1 - fade ** np.arange(1, 2 ** min(bits, 9) + 1)) / (1 - fade)
    low, high = np.zeros_like(both), both
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        enough = _sure(middle, both - middle, rate, doubt)
        low, high = np.where(enough, low, middle), np.where(enough, middle, high)
    return np.where(_sure(high, both - high, rate, doubt), high, np.inf)


def _sure(a: Floats, b: Floats, rate: float, doubt: float) -> Bools:
    """Whether P(rate of Beta(a + 1, b + 1) <= `rate`) <= `doubt`, by quadrature."""
    return _mass(a, b, rate) <= doubt * _mass(a, b, 1.0)


def _mass(a: Floats, b: Floats, upper: float) -> Floats:
    """∫ x^a (1 - x)^b dx from 0 to `upper`, shape (n,), by Gauss–Legendre; error below 1e-5."""
    x = (_NODES + 1) * upper / 2
    values = x ** a[:, None] * (1 - x) ** b[:, None]
    mass: Floats = values @ _WEIGHTS * upper / 2
    return mass


def _done_until(done: Bools, at: Ints, so_far: Ints) -> tuple[Ints, Ints]:
    """Positions of the last `so_far` rows done up to each of `at`, end to end, and their bounds."""
    bounds = np.concatenate(([0], np.cumsum(so_far)))
    ahead: Ints = np.cumsum(done)[at] - bounds[1:]
    return np.flatnonzero(done)[np.arange(bounds[-1]) + np.repeat(ahead, so_far)], bounds


RULE = Steady()
