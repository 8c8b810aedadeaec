"""Values before a date and since: how they overlap, and a bet that may be looked at at any time."""

from dataclasses import dataclass

import numpy as np

from quietwins.spotting.evidence import Floats

_THETAS = np.array([1.0, 2.0, 4.0])


@dataclass(frozen=True)
class Overlap:
    """The numbers behind a comparison of two phases, for those who ask.

    pairs     of one value before and one since
    nap       share of them in which the later is above, ties counted as half; 0 to 1
    tau       2 NAP - 1; -1 to 1
    source    Parker and Vannest 2009; Parker, Vannest and Davis 2011
    """

    pairs: int
    nap: float
    tau: float


def overlap(before: Floats, since: Floats) -> Overlap:
    """Of values of shape (m,) and (n,), the higher the better; nothing to compare gives zero pairs
    and no difference.
    """
    pairs = len(before) * len(since)
    if not pairs:
        return Overlap(0, 0.5, 0.0)
    s = np.sign(since[None, :] - before[:, None]).sum()
    tau = float(s / pairs)
    return Overlap(pairs, (tau + 1) / 2, tau)


def tau_u(before: Floats, since: Floats) -> float:
    """Tau of the two phases less the trend of the first; can leave -1 to 1. Source: Parker 2011."""
    pairs = len(before) * len(since)
    s = np.sign(since[None, :] - before[:, None]).sum() - kendall_s(before)
    return float(s / pairs)


def kendall_s(values: Floats) -> int:
    """Pairs of which the later is above, less those of which it is below."""
    return int(np.triu(np.sign(values[None, :] - values[:, None]), 1).sum())


def wealth(before: Floats, since: Floats, ties: Floats) -> Floats:
    """e-NAP, (n,): what a bet on "higher since" has become after each later value, begun with 1.

    before  (m,) values before the date; since: (n,) those after it, in order
    ties    (n,) in [0, 1): where among equal values each is taken to stand, by a hash of its record
    errors  none: with no value before, every bet stays 1
    source  docs/spotting.md#since. If nothing changes, the slot among the m values before is drawn
            from a Pólya urn, p_j = (1 + count_j) / (m + n); stakes e^(theta g_j), g_j = 2j/m - 1,
            are made fair by it, so the chance of ever reaching 1/alpha is at most alpha (Ville).
    """
    m = len(before)
    if not m or not len(since):
        return np.ones(len(since))
    ordered = np.sort(before)
    below, up_to = (np.searchsorted(ordered, since, side=side) for side in ("left", "right"))
    slot = below + np.floor(ties * (up_to - below + 1)).astype(np.intp)
    stakes = np.exp(_THETAS[:, None] * (2 * np.arange(m + 1) / m - 1))
    drawn = np.concatenate((np.zeros((1, m + 1)), np.cumsum(np.eye(m + 1)[slot], axis=0)[:-1]))
    chance = (1 + drawn) / (m + 1 + np.arange(len(since)))[:, None]
    factor = stakes[:, slot] / (stakes @ chance.T)
    wealth: Floats = np.cumprod(factor, axis=1).mean(axis=0)
    return wealth
