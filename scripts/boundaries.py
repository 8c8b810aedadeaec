"""Write src/quietwins/spotting/boundary_table.py: how high a climb has to be before it is told.

Without carry-over it is exact; with it, simulated from Gaussian chains whose neighbours correlate
so, which serves any continuous values that hang together alike. Takes some minutes.
"""

import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

from quietwins.spotting.boundary import (
    CARRY_OVERS,
    FIRST_LOOK,
    HORIZONS,
    LEVELS,
    SPENT,
    exact_steps,
)
from quietwins.spotting.evidence import Floats
from quietwins.spotting.kendall import against_earlier, inflation_of

TABLE = Path(__file__).parents[1] / "src" / "quietwins" / "spotting" / "boundary_table.py"
AT_ONCE, SEED = 2_000, 2026
SOON, SOON_SERIES = 3, 1_000_000
"""The first horizons, which most threads never leave, are simulated longer."""
SERIES = 200_000
_SURE = 1.0  # standard errors of the simulation that a step stays on the honest side of


def steps_of(error: float, highest: Floats, known: Sequence[float] = ()) -> list[float]:
    """A constant for each horizon, after those `known`. `highest`, (series, horizons), is the
    highest Z up to each, since the one before it.
    """
    alive = np.ones(len(highest), bool)
    steps: list[float] = []
    for at, share in enumerate(SPENT[: highest.shape[1]]):
        spent = error * share
        sure = spent - _SURE * np.sqrt(spent * (1 - spent) / len(highest))
        may = max(int(sure * len(highest)) - int((~alive).sum()), 0)
        step = np.sort(highest[alive, at])[-may - 1] + 1e-4
        steps.append(known[at] if at < len(known) else round(float(step), 4))
        alive &= highest[:, at] < steps[-1]
    return steps


def highest_of(carry_over: float, series: int, horizons: Sequence[int]) -> Floats:
    """Shape (series, horizons), of unchanging Gaussian chains, read with their own carry-over."""
    chance = np.random.default_rng([SEED, int(carry_over * 100), series])
    parts = [_some(carry_over, chance, horizons) for _ in range(series // AT_ONCE)]
    return np.concatenate(parts)


def _some(carry_over: float, chance: np.random.Generator, horizons: Sequence[int]) -> Floats:
    last = horizons[-1]
    values = chance.normal(size=(AT_ONCE, last))
    for t in range(1, last):
        values[:, t] *= np.sqrt(1 - carry_over**2)
        values[:, t] += carry_over * values[:, t - 1]
    opens = np.tile(np.arange(last) == 0, AT_ONCE)
    gain, _ = against_earlier(values.ravel(), opens)
    t = np.arange(1, last + 1)
    variance = t * (t - 1) * (2 * t + 5) / 18 * inflation_of(carry_over, last)[1:]
    with np.errstate(divide="ignore", invalid="ignore"):
        z = np.cumsum(gain.reshape(values.shape), axis=1) / np.sqrt(variance)
    ends = (FIRST_LOOK - 1, *horizons)
    return np.stack([z[:, first:last].max(axis=1) for first, last in pairwise(ends)], axis=1)


def main() -> int:
    """Write it."""
    lines = [
        '"""Written by scripts/boundaries.py: level and carry-over -> a step a horizon."""',
        "",
    ]
    lines += ["from collections.abc import Mapping", ""]
    lines += ["TABLE: Mapping[tuple[str, float], tuple[float, ...]] = {"]
    for carry_over in CARRY_OVERS:
        if carry_over:
            soon = highest_of(carry_over, SOON_SERIES, HORIZONS[:SOON])
            late = highest_of(carry_over, SERIES, HORIZONS)
        for level, error in LEVELS.items():
            if carry_over:
                steps = steps_of(error, late, known=steps_of(error, soon))
            else:
                steps = exact_steps(HORIZONS, [error * share for share in SPENT])
            lines.append(f'    ("{level}", {carry_over}): {tuple(steps)},')
            print(lines[-1])
    TABLE.write_text("\n".join([*lines, "}", ""]), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
