"""A card: a code and four pictures in order open one book, and no other ones do."""

from itertools import permutations

import pytest
from pytest_django import Settings

from quietwins.flow.make_card import Made, make_card, signed_in_by_card
from quietwins.flow.unfit import TooMany, Unfit
from quietwins.people.models import Card, Person
from quietwins.people.picking import LETTERS, new_code, new_pictures, shown_code
from quietwins.pictures.drawings import DRAWINGS
from tests.flow.books import NOW, after, every_row, somebody


@pytest.fixture(autouse=True)
def hashed_at_once(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def card(person: Person, by: Person) -> Made:
    return make_card(person, name="Liam", by=by, at=NOW)


def opens(code: str, pictures: tuple[str, ...], *, minutes: float = 0) -> Person:
    return signed_in_by_card(
        code=code, pictures=pictures, address="192.0.2.1", at=after(minutes=minutes)
    )


def told(code: str, pictures: tuple[str, ...]) -> str:
    with pytest.raises(Unfit) as said:
        opens(code, pictures)
    return str(said.value)


def test_the_code_and_the_pictures_in_order_open_the_book(amira: Person) -> None:
    liam = somebody("Liam")
    made = card(liam, amira)
    assert opens(made.code, tuple(made.pictures)) == liam


def test_a_code_is_known_however_it_is_typed(amira: Person) -> None:
    liam = somebody("Liam")
    made = card(liam, amira)
    for typed in (shown_code(made.code), made.code.lower(), f" {made.code[:3]}-{made.code[3:]} "):
        assert opens(typed, tuple(made.pictures)) == liam


def test_the_same_pictures_in_another_order_do_not(amira: Person) -> None:
    made = card(somebody("Liam"), amira)
    others = {*permutations(made.pictures)} - {tuple(made.pictures)}
    for order in sorted(others)[:5]:
        assert told(made.code, order)
    assert told(made.code, tuple(made.pictures[:3]))


def test_the_words_are_the_same_whatever_was_wrong(amira: Person) -> None:
    made = card(somebody("Liam"), amira)
    wrong = ("apple",) * 4 if made.pictures[0] != "apple" else ("bell",) * 4
    assert told(made.code, wrong) == told("CCCCCC", tuple(made.pictures)) == told("", ())


def test_a_new_card_ends_the_one_before(amira: Person) -> None:
    liam = somebody("Liam")
    before, made = card(liam, amira), card(liam, amira)
    assert told(before.code, tuple(before.pictures))
    assert opens(made.code, tuple(made.pictures)) == liam
    assert Card.objects.count() == 1


def test_many_wrong_tries_of_one_card_wait_and_another_card_does_not(amira: Person) -> None:
    liam, omar = somebody("Liam"), somebody("Omar")
    his, others = card(liam, amira), card(omar, amira)
    for _ in range(8):
        told(his.code, ("sun",) * 3)
    with pytest.raises(TooMany):
        opens(his.code, tuple(his.pictures))
    assert opens(others.code, tuple(others.pictures)) == omar
    assert opens(his.code, tuple(his.pictures), minutes=15) == liam


def test_the_pictures_are_nowhere_in_the_database(amira: Person) -> None:
    made = card(somebody("Liam"), amira)
    assert " ".join(made.pictures) not in str(every_row())


def test_whoever_has_a_passphrase_gets_no_card(amira: Person) -> None:
    from quietwins.flow.keep_safe import keep_safe

    keep_safe(amira, name="Amira", passphrase="moss on a warm stone", at=NOW)
    with pytest.raises(ValueError, match="needs no card"):
        card(amira, amira)


def test_no_letter_of_a_code_looks_like_another() -> None:
    assert not set(LETTERS) & set("0O1IL5S2Z8B6GQUV")
    assert all(set(new_code()) <= set(LETTERS) for _ in range(50))


def test_there_are_more_than_three_hundred_thousand_ways_to_pick_pictures() -> None:
    assert len(DRAWINGS) ** len(new_pictures([*DRAWINGS])) > 300_000
    assert len({drawing.path for drawing in DRAWINGS.values()}) == len(DRAWINGS)
