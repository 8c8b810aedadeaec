"""Many people are looked at in batches; nobody can tell from what is found."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quietwins.spotting import RULES, Evidence, Rule, Wins
from quietwins.spotting.batches import batches
from tests.made import evidence, some_evidence, together

every_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)


@every_rule
@given(some=some_evidence(), size=st.integers(1, 12))
def test_a_rule_finds_in_batches_what_it_finds_at_once(
    rule: Rule, some: Evidence, size: int
) -> None:
    found = Wins.together([rule.spot(batch) for batch in batches(some, size)])
    assert sorted(found, key=lambda win: win.anchor) == sorted(
        rule.spot(some), key=lambda win: win.anchor
    )


@given(some=some_evidence(), size=st.integers(1, 12))
def test_every_entry_is_in_one_batch_and_nobody_is_in_two(some: Evidence, size: int) -> None:
    several = list(batches(some, size))
    assert sorted(row for batch in several for row in batch.row) == sorted(some.row)
    people = [person for batch in several for person in set(batch.person.tolist())]
    assert len(people) == len(set(people))


def test_a_batch_holds_as_many_as_asked_for_and_no_fewer_than_a_person_has() -> None:
    one, two, three = (evidence(*range(4), person=who) for who in (1, 2, 3))
    people = together(three, one, two)
    assert [len(batch) for batch in batches(people, 8)] == [8, 4]
    assert [len(batch) for batch in batches(people, 2)] == [4, 4, 4]


def test_nothing_is_one_batch_of_nothing() -> None:
    assert [len(batch) for batch in batches(Evidence.none())] == [0]


def test_entries_that_stand_in_order_are_not_copied() -> None:
    people = together(evidence(1, 2, 3, person=1), evidence(1, 2, person=2))
    assert np.shares_memory(people.amount, next(batches(people, 2)).amount)
