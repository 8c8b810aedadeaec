"""Hints, the smallest first, and choices at the foot of the ladder."""

from hypothesis import given
from hypothesis import strategies as st

from quietwins.recall import choices, ladder
from quietwins.recall.hints import OFFERED


def test_without_hints_of_its_author_it_is_told_how_the_answer_begins() -> None:
    assert ladder("photosynthesis") == ("p…", "phot…")
    assert ladder("heart") == ("h…",)


def test_hints_of_its_author_come_instead() -> None:
    assert ladder("heart", ["It beats."]) == ("It beats.",)


def test_what_a_letter_would_give_away_has_no_hint() -> None:
    assert [ladder(answer) for answer in ("ion", "1914", "H2O", "12 cm", "")] == [()] * 5


def test_the_answer_is_among_four_choices_and_each_is_there_once() -> None:
    others = ["lung", "Lung", "kidney", "liver", "skin", "heart"]
    offered = choices("heart", others, seed=1)
    assert len(offered) == OFFERED
    assert "heart" in offered
    assert len({one.casefold() for one in offered}) == OFFERED


def test_without_others_there_is_nothing_to_choose_from() -> None:
    assert choices("heart", ["Heart"], seed=1) == ()


@given(st.text(max_size=20), st.lists(st.text(max_size=9), max_size=9), st.integers())
def test_the_same_seed_offers_the_same(answer: str, others: list[str], seed: int) -> None:
    offered = choices(answer, others, seed)
    assert offered == choices(answer, others, seed)
    assert len(offered) <= OFFERED
    assert not offered or answer in offered


def test_the_answer_does_not_always_stand_first() -> None:
    places = {choices("a", ["b", "c", "d"], seed).index("a") for seed in range(40)}
    assert places == {0, 1, 2, 3}
