"""Help now: on every page, in one tap, without an account."""

import pytest

from quietwins.pages.help_now.views import countries
from tests.cast import Someone, finds_nothing

PLACES = ("/", "/wins/", "/progress/", "/people/", "/help/", "/who-can-see/", "/keep-safe/")


@pytest.mark.parametrize("path", [*PLACES, "/sign-in/", "/clear-device/", "/spreadsheet/", "/no/"])
def test_every_page_leads_to_it(amira: Someone, path: str) -> None:
    assert 'href="/help-now/">Help now</a>' in amira.open(path)


def test_the_country_is_asked_for_and_never_guessed(amira: Someone) -> None:
    answer = amira.client.get("/help-now/", headers={"Accept-Language": "en-GB"})
    page = answer.content.decode()
    assert "Where are you?" in page
    assert "tel:" not in page


@pytest.mark.parametrize(
    ("who", "link"),
    [
        ("Emergency services", "tel:999"),
        ("NHS 111, option 2", "tel:111"),
        ("Samaritans", "tel:116123"),
        ("Shout", "sms:85258"),
        ("Childline", "tel:08001111"),
    ],
)
def test_the_united_kingdoms_numbers_are_one_tap_each(amira: Someone, who: str, link: str) -> None:
    page = amira.open("/help-now/?country=gb")
    assert f'href="{link}"><span><strong>{who}' in page


def test_a_number_is_the_same_to_read_and_to_tap() -> None:
    for country in countries().values():
        for line in country["lines"]:
            number = line["link"].partition(":")[2]
            assert number in "".join(filter(str.isdigit, line["say"])) or line["say"] == (
                "111, then 2"
            )


def test_numbers_nobody_has_checked_say_so(amira: Someone) -> None:
    for code, country in countries().items():
        assert {"owner", "source", "reviewed", "note"} <= country.keys()
        page = amira.open(f"/help-now/?country={code}")
        assert ("Check before release" in page) == (not country["reviewed"])


def test_another_country_is_answered_honestly(amira: Someone) -> None:
    page = amira.open("/help-now/?country=elsewhere")
    assert "We have no checked numbers for your country yet." in page
    assert "local emergency number" in page


def test_an_unknown_country_is_asked_for_again(amira: Someone) -> None:
    assert "Where are you?" in amira.open("/help-now/?country=../../etc")


def test_cleo_has_the_same_page_and_nobody_can_write_to_it(amira: Someone, cleo: Someone) -> None:
    assert amira.open("/help-now/?country=gb") == cleo.open("/help-now/?country=gb")
    cleo.press("/help-now/")
    assert cleo.status == 405
    assert finds_nothing(cleo, "/help-now/gb/")
