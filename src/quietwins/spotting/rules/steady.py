"""Keeping something going, without streaks."""

from dataclasses import dataclass

import numpy as np

from quietwins.spotting.evidence import NO_DAY, Bools, Evidence, Floats, Ints, State
from quietwins.spotting.runs import DID, counted, earlier, in_runs, is_state, moments, starts
from quietwins.spotting.wins import Wins

_NEUTRAL = (State.RESTED, State.CHANGED, State.UNCLEAR)
_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(96)


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
        cited, bounds = _done_until(done, starts(opens), at)
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


def _done_until(done: Bools, start: Ints, at: Ints) -> tuple[Ints, Ints]:
    """Positions of all that was done from each run's start to each of `at`, and their bounds."""
    cited = [np.flatnonzero(done[start[i] : i + 1]) + start[i] for i in at.tolist()]
    bounds = np.cumsum([0] + [len(one) for one in cited])
    return np.concatenate(cited) if cited else np.empty(0, np.intp), bounds


RULE = Steady()
