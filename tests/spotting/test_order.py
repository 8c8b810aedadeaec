"""Entries stand in one order, whatever the numbers that say so."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quietwins.spotting import Evidence
from quietwins.spotting.order import put_in_runs
from tests.made import some_evidence

SMALL, LARGE = (0, 3), (-(2**62), 2**62)


@pytest.mark.parametrize("reach", [SMALL, LARGE])
@given(data=st.data())
def test_rows_are_put_in_runs_the_first_number_then_by_the_next(
    reach: tuple[int, int], data: st.DataObject
) -> None:
    number = st.integers(*reach)
    rows = data.draw(st.lists(st.tuples(number, number), min_size=1))
    first, then = np.array(rows, np.int64).T
    by, _ = put_in_runs(first, then)
    stands = list(range(len(rows))) if by is None else by.tolist()
    assert stands == sorted(range(len(rows)), key=lambda i: (rows[i], i))


def test_what_stands_in_order_is_left_as_it_is() -> None:
    assert put_in_runs(np.array([1, 1, 2]), np.array([3, 3, 0]))[0] is None


@given(some=some_evidence())
def test_what_has_been_put_in_order_stays_so(some: Evidence) -> None:
    once = some.in_order
    assert once.in_order is once
    assert once.take(np.arange(len(once))).in_order.row.tolist() == once.row.tolist()
