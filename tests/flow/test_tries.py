"""How many tries there are: for a name from a place, from a place, for a name from anywhere."""

from collections.abc import Iterable

import pytest

from quietwins.flow.tries import FOR_A_NAME, FOR_A_NAME_HERE, HERE, count_a_try, forget_tries
from quietwins.flow.unfit import TooMany
from quietwins.people.models import Try
from tests.flow.books import NOW, after, every_row

pytestmark = pytest.mark.django_db


def let(tries: Iterable[tuple[str, str]], *, minutes: float = 0) -> list[bool]:
    """Which of these tries, each a name and an address, are let happen."""
    return [_let(name, address, minutes) for name, address in tries]


def _let(name: str, address: str, minutes: float) -> bool:
    try:
        count_a_try(name, address, at=after(minutes=minutes))
    except TooMany:
        return False
    return True


@pytest.mark.parametrize(
    ("tries", "most"),
    [
        ([("amira", "here")], FOR_A_NAME_HERE),
        ([(f"name {n}", "here") for n in range(500)], HERE),
        ([("amira", f"address {n}") for n in range(500)], FOR_A_NAME),
    ],
    ids=["one name from one place", "every name from one place", "one name from everywhere"],
)
def test_the_last_that_is_let_happen_and_the_first_that_waits(
    tries: list[tuple[str, str]], most: int
) -> None:
    many = tries * (most + 1) if len(tries) == 1 else tries[: most + 1]
    assert let(many) == [True] * most + [False]
    assert let(many[:1], minutes=14.9) == [False]
    assert let(many[:1], minutes=15) == [True]


def test_the_place_waits_and_not_the_name() -> None:
    let([("amira", "a stranger's")] * 20)
    assert let([("amira", "hers")]) == [True]
    assert let([("ben", "a stranger's")]) == [True]


def test_a_class_behind_one_address_signs_in_with_two_tries_each() -> None:
    assert all(let((f"pupil {n}", "the school's") for n in range(30) for _ in range(2)))


def test_whoever_was_let_in_begins_anew() -> None:
    let([("amira", "hers")] * (FOR_A_NAME_HERE - 1))
    forget_tries("amira", "hers")
    assert all(let([("amira", "hers")] * FOR_A_NAME_HERE))


def test_waiting_does_not_grow_by_trying() -> None:
    let([("amira", "hers")] * (FOR_A_NAME_HERE + 5))
    assert Try.objects.count() == FOR_A_NAME_HERE


def test_no_address_is_kept_as_it_is_and_none_for_long() -> None:
    let([("amira", "192.0.2.77")])
    assert "192.0.2.77" not in str(every_row())
    let([("ben", "192.0.2.78")], minutes=15)
    assert list(Try.objects.values_list("name_key", flat=True)) == ["ben"]


def test_a_try_is_counted_before_anything_is_compared() -> None:
    """So that eight at once are eight."""
    count_a_try("amira", "hers", at=NOW)
    assert Try.objects.count() == 1
