"""Keeping something going, without streaks."""

from dataclasses import dataclass

import numpy as np

from quietwins.spotting.evidence import NO_DAY, Bools, Evidence, Floats, Ints, State
from quietwins.spotting.runs import DID, counted, earlier, in_runs, is_state, moments
from quietwins.spotting.wins import Wins

_NEUTRAL = (State.RESTED, State.CHANGED, State.UNCLEAR)
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
        occasion = evidence.planned & ~is_state(evidence, _NEUTRAL) & (evidence.day != NO_DAY)
        entries, opens = in_runs(evidence.take(occasion))
        entries = _done_last(entries, opens)
        done = is_state(entries, DID)
        steady = self._likely(*self._discounted(done, opens))
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

    def _discounted(self, done: Bools, opens: Bools) -> tuple[Floats, Floats]:
        """a and b after each occasion, shape (n,): one pass an occasion, over all runs at once."""
        fade = 0.5 ** (1 / self.half_life)
        a, b = done.astype(float), (~done).astype(float)
        place = earlier(opens)
        by_place = np.argsort(place, kind="stable")
        edges = np.flatnonzero(np.diff(place[by_place])) + 1
        for here in np.split(by_place, edges)[1:]:
            a[here] += fade * a[here - 1]
            b[here] += fade * b[here - 1]
        return a, b

    def _likely(self, a: Floats, b: Floats) -> Bools:
        """Shape (n,): whether the `doubt` quantile of Beta(a + 1, b + 1) is `rate` or above.

        Of one sum a + b (one a place, since all fade alike) it is so from some least a on.
        """
        both, which = np.unique(np.round(a + b, 9), return_inverse=True)
        likely: Bools = a >= self._least(both)[which]
        return likely

    def _least(self, both: Floats) -> Floats:
        """The least a for each a + b, shape (s,), by bisection; infinite where there is none."""
        low, high = np.zeros_like(both), both
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            enough = self._sure(middle, both - middle)
            low, high = np.where(enough, low, middle), np.where(enough, middle, high)
        return np.where(self._sure(high, both - high), high, np.inf)

    def _sure(self, a: Floats, b: Floats) -> Bools:
        """Whether P(rate <= self.rate) <= self.doubt under Beta(a + 1, b + 1), by quadrature."""
        return _mass(a, b, self.rate) <= self.doubt * _mass(a, b, 1.0)


def _done_last(entries: Evidence, opens: Bools) -> Evidence:
    """The rows with each moment's done occasions after its others, so that one order holds."""
    moment = np.cumsum(moments(entries, opens))
    return entries.take(np.lexsort((is_state(entries, DID), moment)))


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
