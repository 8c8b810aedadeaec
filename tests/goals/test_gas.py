"""Goal Attainment Scaling, against numbers worked out by hand."""

from math import sqrt

import pytest

from quietwins.goals.gas import Attained, t_of, x_of


def goals(*xs: int) -> list[Attained]:
    return [Attained(x) for x in xs]


def test_where_one_is_now_is_two_below_enough() -> None:
    assert [x_of(level) for level in range(1, 6)] == [-2, -1, 0, 1, 2]


@pytest.mark.parametrize("many", [1, 2, 5])
def test_every_goal_at_enough_is_fifty(many: int) -> None:
    assert t_of(goals(*[0] * many)) == 50


@pytest.mark.parametrize(("x", "t"), [(-2, 30), (-1, 40), (1, 60), (2, 70)])
def test_of_one_goal_a_level_is_ten(x: int, t: float) -> None:
    """(1 − ρ) + ρ = 1, so that 10 x is left; whatever the one weight."""
    assert t_of(goals(x)) == pytest.approx(t)
    assert t_of([Attained(x, 4)]) == pytest.approx(t)


@pytest.mark.parametrize(
    ("xs", "t"),
    [
        ((1, 1), 50 + 20 / sqrt(2.6)),  # .7 · 2 + .3 · 4
        ((1, 1, 1), 63.69),  # 30 / √4.8, as in the published table of three goals
        ((-2, -2, -2), 22.61),  # -60 / √4.8
        ((2, -1, 0, 1), 50 + 20 / sqrt(7.6)),  # .7 · 4 + .3 · 16
    ],
)
def test_several_goals_of_one_weight(xs: tuple[int, ...], t: float) -> None:
    assert t_of(goals(*xs)) == pytest.approx(t, abs=0.005)


def test_a_goal_that_matters_more_weighs_more() -> None:
    """Σwx = 2 − 1, Σw² = 5, (Σw)² = 9: 50 + 10 / √(3.5 + 2.7)."""
    assert t_of([Attained(1, 2), Attained(-1, 1)]) == pytest.approx(54.016, abs=0.001)


def test_three_weights() -> None:
    """Σwx = −2 + 6, Σw² = 14, (Σw)² = 36: 50 + 40 / √(9.8 + 10.8)."""
    three = [Attained(-2, 1), Attained(0, 2), Attained(2, 3)]
    assert t_of(three) == pytest.approx(58.813, abs=0.001)


def test_the_scale_of_the_weights_says_nothing() -> None:
    assert t_of([Attained(1, 2), Attained(-1, 1)]) == pytest.approx(
        t_of([Attained(1, 20), Attained(-1, 10)])
    )


@pytest.mark.parametrize(
    "wrong",
    [[], goals(3), goals(-3), [Attained(1, 0)], [Attained(1, -1)], [Attained(1, float("nan"))]],
)
def test_what_cannot_be_is_refused(wrong: list[Attained]) -> None:
    with pytest.raises(ValueError, match="goal"):
        t_of(wrong)


def test_a_correlation_is_from_0_to_1() -> None:
    with pytest.raises(ValueError, match="rho"):
        t_of(goals(1), rho=1.5)
    assert t_of(goals(1, 1), rho=1) == pytest.approx(60)
