"""The numbers behind a comparison agree with those that were printed in papers and books.

The program shows NAP and Tau; Tau-U and Kendall's S lie beneath them.
"""

import numpy as np
import pytest

from quietwins.spotting.before_after import kendall_s, overlap, tau_u
from quietwins.spotting.looks import looks_of
from tests.made import evidence

EVA = (
    [3.39, 2.09, 1.46, 3.23, 3.06, 2.83],
    [2.44, 1.86, 2.17, 2.59, 3.92, 4.14, 3.31, 2.69, 4.27, 4.66, 3.2, 4.98, 4.42],
)
GEORG = (
    [13, 17.4, 13, 7.74, 8.82, 7.5, 5.82],
    [
        6.26,
        5.6,
        12.79,
        9.17,
        10.59,
        9.23,
        10.71,
        7.61,
        9.78,
        8.33,
        12,
        12.19,
        10.7,
        11.36,
        7.89,
        10.82,
        11.56,
    ],
)
OLAF = (
    [7.69, 7.27, 7.02, 5.37, 4.57, 3.02, 4.68, 4.97, 5.73, 7.63, 6.98, 7.5],
    [6.91, 4.86, 6.71, 5.67, 5, 6.14, 8.14, 4.53],
)
SPELLING = [
    ([6, 5, 4, 5], [8, 10, 10, 8, 8, 10, 9, 9, 10, 9, 9, 10, 9, 9]),
    ([3, 4, 2, 2, 3, 4, 3], [9, 8, 8, 9, 8, 10, 9, 7, 9, 10, 9]),
    ([4, 5, 4, 3, 4, 3], [8, 9, 9, 9, 8, 10, 9, 8, 10, 9, 8, 9]),
    ([4, 5, 5, 3, 4, 4, 3, 5], [10, 8, 9, 10, 9, 10, 9, 7, 9, 8]),
    ([4, 5, 5, 4, 5], [8, 9, 9, 8, 10, 10, 10, 8, 10, 9, 9, 10, 8]),
    ([4, 3, 3, 2], [7, 8, 10, 9, 10, 10, 10, 10, 9, 9, 9, 8, 9, 8]),
]
Phases = tuple[list[float], list[float]]


def of(phases: Phases) -> tuple[np.ndarray, np.ndarray]:
    before, since = phases
    return np.array(before, float), np.array(since, float)


def test_parker_vannest_and_davis_2011_example_1() -> None:
    found = overlap(*of(([20, 20, 26, 25, 22, 23], [28, 25, 24, 27, 30, 30, 29])))
    assert found.nap == pytest.approx(38.5 / 42)
    assert found.tau == pytest.approx(35 / 42)


def test_parker_vannest_davis_and_sauber_2011_example_2() -> None:
    before, since = of(([3, 3, 4, 5], [4, 5, 6, 7, 7]))
    assert overlap(before, since).tau == pytest.approx(0.8)
    assert tau_u(before, since) == pytest.approx(11 / 20)


def test_parker_and_colleagues_2011_bob() -> None:
    before, since = of(([2, 3, 5, 3], [4, 5, 5, 7, 6]))
    found = overlap(before, since)
    assert found.pairs == 20
    assert found.tau == pytest.approx(16 / 20)
    assert (kendall_s(before), kendall_s(since)) == (3, 7)
    assert tau_u(before, since) == pytest.approx(0.65)


def test_tarlow_2017_a_line_through_both_phases() -> None:
    before, since = of(([1, 2, 3, 4, 5], [6, 7, 8, 9, 10]))
    assert overlap(before, since).tau == 1
    assert tau_u(before, since) == pytest.approx(0.6)


def test_kendall_1970_page_35_ties_in_both_rankings() -> None:
    """Those tied in the first ranking are of one moment, and are not compared."""
    x = [1, 2.5, 2.5, 4.5, 4.5, 6.5, 6.5, 8, 9.5, 9.5]
    y = [1, 2, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10]
    looks = looks_of(evidence(*[0] * 10, order=[int(2 * one) for one in x], amount=y))
    assert looks.s[-1] == 33
    untied = (45 - 4) * (45 - 9)  # pairs of the ten, less those tied in x, and in y
    assert looks.s[-1] / np.sqrt(untied) == pytest.approx(0.859, abs=5e-4)


@pytest.mark.parametrize(
    ("phases", "nap", "rescaled", "below"),
    [(EVA, 69, 38.5, 24), (GEORG, 48, -4.2, 62), (OLAF, 45, -10.4, 53)],
    ids=["Eva", "Georg", "Olaf"],
)
def test_grosche_2011(phases: Phases, nap: int, rescaled: float, below: float) -> None:
    found = overlap(*of(phases))
    assert round(100 * found.nap) == nap
    assert round(100 * found.tau, 1) == rescaled
    assert found.pairs * (1 - found.nap) == pytest.approx(below)


@pytest.mark.parametrize("phases", SPELLING)
def test_gruenke_and_wilbert_2014_no_value_overlaps(phases: Phases) -> None:
    assert overlap(*of(phases)).nap == 1


def test_huitema_2000_where_fewer_is_better() -> None:
    before, since = of(
        ([58, 70, 79, 85, 93, 94, 105, 110, 122, 130], [122, 110, 103, 88, 81, 68, 53, 50, 36, 31])
    )
    assert overlap(-before, -since).nap == pytest.approx(0.70, abs=5e-3)
