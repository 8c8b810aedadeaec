"""Heavy months: none until they are chosen, one quiet card in each, put away as one likes."""

import pytest

from tests.cast import Someone
from tests.pages.conftest import SetClock

CARD = "Gently, this month"
NOVEMBER, DECEMBER, NEXT = "2025-11-03T18:00+00:00", "2025-12-01T18:00+00:00", "2026-11-02T18:00Z"


def choose(someone: Someone, *months: object) -> None:
    someone.press("/heavy-months/choose/", on="/heavy-months/", months=months)
    assert someone.status == 200


@pytest.mark.parametrize("month", range(1, 13))
def test_no_month_is_heavy_until_somebody_says_so(amira: Someone, at: SetClock, month: int) -> None:
    at(f"2025-{month:02}-15T12:00+00:00")
    amira.keep("I got up")
    assert CARD not in amira.open("/")
    assert "checked" not in amira.open("/heavy-months/")


def test_a_chosen_month_has_one_quiet_card_and_the_others_have_none(
    amira: Someone, at: SetClock
) -> None:
    at(NOVEMBER)
    choose(amira, 11, 1)
    assert amira.page.count("checked") == 2
    page = amira.open("/")
    assert "One tiny step is enough. Resting counts." in page
    assert "/guides/low-motivation-months/" in page
    at(DECEMBER)
    assert CARD not in amira.open("/")


def test_choosing_needs_no_account_and_can_be_changed(amira: Someone, at: SetClock) -> None:
    at(NOVEMBER)
    choose(amira, 11)
    choose(amira)
    assert "checked" not in amira.page
    assert CARD not in amira.open("/")


def test_it_is_put_away_for_the_month_and_comes_in_the_next_such_month(
    amira: Someone, at: SetClock
) -> None:
    at(NOVEMBER)
    choose(amira, 11)
    amira.press("/heavy-months/put-away/", on="/")
    assert "Put away for this month." in amira.page
    assert CARD not in amira.open("/")
    at(NEXT)
    assert CARD in amira.open("/")


def test_putting_it_away_can_be_undone(amira: Someone, at: SetClock) -> None:
    at(NOVEMBER)
    choose(amira, 11)
    amira.press("/heavy-months/put-away/", on="/")
    assert CARD in amira.press("/heavy-months/bring-back/", on="/heavy-months/")


def test_odd_months_are_left(amira: Someone) -> None:
    choose(amira, "13", "0", "-1", "x", "٣", 2)
    assert amira.person and amira.person.heavy_months == [2]


def test_months_come_along_to_the_book_that_is_signed_in_to(amira: Someone, ben: Someone) -> None:
    choose(amira, 1)
    amira.keep_safe("Amira")
    choose(ben, 2)
    ben.sign_in("Amira")
    assert ben.person and ben.person.heavy_months == [1, 2]


def test_cleos_months_are_her_own(amira: Someone, cleo: Someone, at: SetClock) -> None:
    at(NOVEMBER)
    choose(amira, 11)
    assert CARD not in cleo.open("/")
    assert "checked" not in cleo.open("/heavy-months/")
