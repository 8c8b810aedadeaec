"""The few wins put forward: effort first, the highest mark last, each learner alone."""

from collections import Counter
from dataclasses import replace
from random import Random
from typing import NamedTuple

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from quietwins.spotting import Evidence, Win, spot
from quietwins.spotting.choosing import EFFORT_FIRST, FEW, choose
from tests.made import RULE, some_evidence, together
from tests.spotting.test_promises import FREELY


class Found(NamedTuple):
    rule: str
    thread: int = 1
    day: int = 0
    person: int = 1
    order: int = 0
    strength: str = "fact"


Said = frozenset[tuple[int, str]]
AMIRA, BEN = 1, 2
a_win = st.builds(
    Found,
    rule=st.sampled_from(sorted(RULE)),
    thread=st.integers(1, 3),
    day=st.integers(0, 4),
    person=st.just(AMIRA),
    order=st.integers(0, 1),
    strength=st.just("fact"),
)
some_wins = st.lists(a_win, max_size=12)
some_said = st.frozensets(st.tuples(st.just(AMIRA), st.sampled_from(sorted(RULE))))


def when(win: Found) -> tuple[int, int]:
    return win.day, win.order


def rules(*wins: Found, few: int = FEW, said: Said = frozenset()) -> list[str]:
    return [win.rule for win in choose(wins, few=few, said=said)]


def test_a_hard_time_and_the_return_from_it_are_one_win() -> None:
    there = [Found("came_back", day=40), Found("tried_again", day=40)]
    assert rules(*there) == ["tried_again"]
    assert rules(*there, Found("came_back", thread=2, day=40)) == ["tried_again", "came_back"]
    assert rules(Found("came_back", day=41), *there[1:]) == ["tried_again", "came_back"]


def test_one_claim_of_growth_is_told_the_clearest_and_then_the_latest() -> None:
    likely, later = (Found("climb", thread=at, day=at, strength="likely") for at in (1, 2))
    clear = Found("since", thread=3, strength="clear")
    assert choose([likely, later]) == [later]
    assert choose([clear, likely, later]) == [clear]
    assert rules(clear, later, Found("first", thread=4)) == ["first", "since"]


def test_every_rule_has_its_place() -> None:
    assert RULE.keys() <= set(EFFORT_FIRST)
    assert EFFORT_FIRST[-1] == "best"


def test_effort_comes_first_and_the_highest_mark_last() -> None:
    assert rules(Found("best"), Found("came_back", thread=2), Found("tried_again")) == [
        "tried_again",
        "came_back",
        "best",
    ]


def test_the_highest_mark_gives_way_to_effort() -> None:
    assert "best" not in rules(*map(Found, ["best", "unprompted", "first", "tried_again"]))


def test_the_highest_mark_comes_after_a_second_effort_too() -> None:
    again = [Found("tried_again"), Found("tried_again", thread=2), Found("best", thread=3)]
    assert rules(*again)[-1] == "best"


def test_the_highest_mark_alone_puts_nobody_forward() -> None:
    assert rules(Found("best"), Found("best", thread=2)) == []


def test_nor_does_it_where_the_effort_beside_it_was_said_lately() -> None:
    lately = frozenset({(AMIRA, "came_back")})
    assert rules(Found("best"), Found("came_back"), few=1, said=lately) != ["best"]


def test_it_comes_last_even_where_all_beside_it_was_said_lately() -> None:
    lately = frozenset({(AMIRA, "came_back"), (AMIRA, "first")})
    own = [Found("best"), Found("first"), Found("came_back")]
    assert rules(*own, said=lately) == ["came_back", "first", "best"]


def test_a_rule_speaks_once_a_thread_about_the_latest() -> None:
    early, late = Found("came_back", day=3), Found("came_back", day=9)
    assert choose([late, early]) == [late]


def test_of_one_day_the_later_entry_is_the_latest() -> None:
    early, late = Found("came_back", order=1), Found("came_back", order=2)
    assert choose([late, early]) == [late]


def test_another_rule_comes_before_the_same_rule_again() -> None:
    again = [Found("tried_again"), Found("tried_again", thread=2), Found("first", thread=3)]
    assert rules(*again, few=2) == ["tried_again", "first"]


def test_what_was_not_said_lately_comes_first() -> None:
    lately = frozenset({(AMIRA, "tried_again")})
    assert rules(Found("tried_again"), Found("first"), few=1, said=lately) == ["first"]


def test_what_was_said_to_somebody_else_was_not_said_to_her() -> None:
    lately = frozenset({(BEN, "tried_again")})
    assert rules(Found("tried_again"), Found("first"), few=1, said=lately) == ["tried_again"]


def test_what_was_said_lately_is_better_than_nothing() -> None:
    assert rules(Found("first"), said=frozenset({(AMIRA, "first")})) == ["first"]


def test_nothing_found_is_nothing_chosen() -> None:
    assert choose(list[Found]()) == []


@FREELY
@given(wins=some_wins, few=st.integers(1, 5), said=some_said)
def test_few_are_chosen_each_rule_once_a_thread_out_of_what_was_found(
    wins: list[Found], few: int, said: Said
) -> None:
    chosen = choose(wins, few=few, said=said)
    assert len(chosen) <= few
    assert not Counter(chosen) - Counter(wins)
    assert max(Counter((win.rule, win.thread) for win in chosen).values(), default=0) <= 1


@FREELY
@given(wins=some_wins, few=st.integers(1, 5), said=some_said)
def test_no_highest_mark_stands_before_an_effort(wins: list[Found], few: int, said: Said) -> None:
    is_best = [rule == "best" for rule in rules(*wins, few=few, said=said)]
    assert is_best == sorted(is_best)
    latest = {(win.rule, win.thread): (win.day, win.order) for win in sorted(wins, key=when)}
    efforts = {(rule, at) for rule, at in latest if rule != "best"}
    one_win = [
        at
        for rule, at in efforts
        if rule == "came_back" and latest[rule, at] == latest.get(("tried_again", at))
    ]
    assert is_best.count(False) == min(few, len(efforts) - len(one_win))


@FREELY
@given(wins=some_wins, few=st.integers(1, 5), said=some_said)
def test_nobody_is_put_forward_for_highest_marks_alone(
    wins: list[Found], few: int, said: Said
) -> None:
    chosen = rules(*wins, few=few, said=said)
    assert not chosen or set(chosen) != {"best"}


@FREELY
@given(hers=some_wins, his=some_wins, said=some_said, chance=st.randoms(use_true_random=False))
def test_other_learners_added_or_shuffled_change_nothing(
    hers: list[Found], his: list[Found], said: Said, chance: Random
) -> None:
    others = [win._replace(person=BEN) for win in his]
    chance.shuffle(others)
    places = sorted(chance.randint(0, len(others)) for _ in hers)
    both = list(others)
    for place, win in reversed(list(zip(places, hers, strict=True))):
        both.insert(place, win)
    chosen = choose(both, said=said)
    assert [win for win in chosen if win.person == AMIRA] == choose(hers, said=said)


@settings(FREELY, max_examples=40)
@given(own=some_evidence(), others=some_evidence(), seed=st.integers(0, 2**32 - 1))
def test_a_learner_is_told_the_same_in_any_class(
    own: Evidence, others: Evidence, seed: int
) -> None:
    own = own.of(7)
    others = replace(others, person=others.person + 100)
    others = others.take(np.random.default_rng(seed).permutation(len(others)))
    in_class = [win for win in told(together(own, others)) if win.person == 7]
    alone = told(together(own))
    assert in_class == alone


def told(evidence: Evidence) -> list[Win]:
    return choose(win for wins in spot(evidence) for win in wins)
