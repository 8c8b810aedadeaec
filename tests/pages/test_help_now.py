"""Help now: on every page, in one tap, without an account."""

import re

import pytest

from quietwins.selftalk.countries import countries
from tests.cast import Someone, finds_nothing

PLACES = ("/", "/wins/", "/progress/", "/people/", "/help/", "/who-can-see/", "/keep-safe/")
YEAR = 365 * 24 * 60 * 60


def choose(someone: Someone, country: str) -> str:
    return someone.press("/help-now/", on="/help-now/", country=country)


@pytest.mark.parametrize("path", [*PLACES, "/sign-in/", "/clear-device/", "/spreadsheet/", "/no/"])
def test_every_page_leads_to_it(amira: Someone, path: str) -> None:
    assert 'href="/help-now/">Help now</a>' in amira.open(path)


def test_the_country_is_asked_for_and_never_guessed(amira: Someone) -> None:
    answer = amira.client.get("/help-now/", headers={"Accept-Language": "en-GB"})
    page = answer.content.decode()
    assert "Where are you?" in page
    assert "tel:" not in page


def test_every_country_there_is_can_be_chosen_and_stands_by_its_name(amira: Someone) -> None:
    offered = re.findall(r'value="(\w+)"><strong>([^<]+)<', amira.open("/help-now/"))
    assert offered == [
        ("au", "Australia"),
        ("ca", "Canada"),
        ("ie", "Ireland"),
        ("nz", "New Zealand"),
        ("gb", "United Kingdom"),
        ("us", "United States"),
        ("elsewhere", "Another country"),
    ]


@pytest.mark.parametrize(
    ("country", "who", "link"),
    [
        ("gb", "Emergency services", "tel:999"),
        ("gb", "NHS 111, option 2", "tel:111"),
        ("gb", "Samaritans", "tel:116123"),
        ("gb", "Shout", "sms:85258"),
        ("gb", "Childline", "tel:08001111"),
        ("ie", "Emergency services", "tel:112"),
        ("ie", "Text About It", "sms:50808"),
        ("ie", "Childline", "tel:1800666666"),
        ("us", "Emergency services", "tel:911"),
        ("us", "Suicide and Crisis Lifeline", "tel:988"),
        ("us", "Crisis Text Line", "sms:741741"),
        ("us", "Childhelp", "tel:18004224453"),
        ("ca", "Emergency services", "tel:911"),
        ("ca", "Suicide Crisis Helpline", "tel:988"),
        ("ca", "Kids Help Phone", "tel:18006686868"),
        ("au", "Emergency services", "tel:000"),
        ("au", "Lifeline", "tel:131114"),
        ("au", "Kids Helpline", "tel:1800551800"),
        ("nz", "Emergency services", "tel:111"),
        ("nz", "Need to talk", "tel:1737"),
        ("nz", "Youthline", "tel:0800376633"),
    ],
)
def test_the_numbers_are_one_tap_each(amira: Someone, country: str, who: str, link: str) -> None:
    assert f'href="{link}"><span><strong>{who}:' in choose(amira, country)


@pytest.mark.parametrize("code", countries())
def test_the_first_number_is_for_danger_now_and_one_is_for_being_hurt(code: str) -> None:
    first, *others = countries()[code].lines
    assert first.who == "Emergency services"
    assert any(re.search(r"\b[Hh]urt", line.what_for) for line in others)


def test_a_number_is_the_same_to_read_and_to_tap() -> None:
    for country in countries().values():
        for line in country.lines:
            number = line.link.partition(":")[2]
            assert number in "".join(filter(str.isdigit, line.say)) or line.say == "111, then 2"


def test_numbers_nobody_has_checked_say_so(amira: Someone) -> None:
    for code, country in countries().items():
        assert country.owner and country.source
        page = amira.open(f"/help-now/?country={code}")
        assert ("Check before release" in page) == (not country.reviewed)


def test_the_country_chosen_is_there_next_time(amira: Someone) -> None:
    choose(amira, "nz")
    assert amira.path == "/help-now/"
    assert "tel:1737" in amira.open("/help-now/")


def test_another_country_can_be_chosen_later(amira: Someone) -> None:
    page = choose(amira, "nz")
    assert '<a href="?country=another">Another country</a>' in page
    assert "Where are you?" in amira.open("/help-now/?country=another")
    assert "tel:131114" in choose(amira, "au")
    assert "tel:1737" not in amira.open("/help-now/")


def test_it_is_kept_for_a_year_where_no_script_or_other_site_reads_it(amira: Someone) -> None:
    choose(amira, "ie")
    cookie = amira.client.cookies["country"]
    assert (cookie.value, cookie["max-age"]) == ("ie", YEAR)
    assert cookie["httponly"] and cookie["samesite"] == "Lax"
    assert "sessionid" not in amira.client.cookies


@pytest.mark.parametrize("leave", ["/clear-device/", "/sign-out/"])
def test_clearing_the_device_forgets_it(amira: Someone, leave: str) -> None:
    amira.keep_safe("Amira")
    choose(amira, "ie")
    amira.press(leave)
    assert "Where are you?" in amira.open("/help-now/")


def test_another_country_is_answered_honestly_and_remembered(amira: Someone) -> None:
    choose(amira, "elsewhere")
    page = amira.open("/help-now/")
    assert "We have no checked numbers for your country yet." in page
    assert "the emergency number where you are" in page


@pytest.mark.parametrize("code", ["../../etc", "fr", "", "gb\0", "<b>", "x" * 3000])
def test_an_unknown_country_is_asked_for_again(amira: Someone, code: str) -> None:
    assert "Where are you?" in amira.open(f"/help-now/?country={code[:9]}")
    assert "Where are you?" in choose(amira, code)
    assert "country" not in amira.client.cookies
    amira.client.cookies["country"] = code
    assert "Where are you?" in amira.open("/help-now/")


def test_cleo_has_the_same_page_and_is_not_told_what_amira_chose(
    amira: Someone, cleo: Someone
) -> None:
    choose(amira, "gb")
    assert "Where are you?" in cleo.open("/help-now/")
    assert cleo.open("/help-now/?country=gb") == amira.open("/help-now/")
    assert finds_nothing(cleo, "/help-now/gb/")
