"""Make it comfortable: on the device first, then with the person, and never asked why."""

import json
import re

import pytest
from django.test import Client

from quietwins.pages.comfort.choices import CHOICES, Comfort, comfort
from quietwins.people.models import Person
from tests.cast import Someone

YEAR = 365 * 24 * 60 * 60
EVERY_VALUE = [(name, value) for name, choice in CHOICES.items() for value in choice.values]
BROKEN = (
    *(
        "",
        "dark",
        "theme:",
        ":dark",
        "theme:neon",
        "THEME:DARK",
        "theme=dark",
        "size:3",
        "....",
        ":",
    ),
    *("theme:device", '"><script>alert(1)</script>', "theme:dark\x00", "theme:dark theme:light"),
    *("theme:dark:dark", "__class__:dark", "ünï:cødé", "theme:dark." * 3 + "x" * 3000),
)


def choose(someone: Someone, **values: str) -> str:
    return someone.press("/comfort/", on="/comfort/", **values)


def looks(page: str) -> dict[str, str]:
    """How the page's first tag says that it is to look."""
    tag = re.search(r"<html [^>]*>", page)
    assert tag
    return dict(re.findall(r'data-(\w+)="(\w+)"', tag[0]))


def chosen(page: str) -> dict[str, str]:
    """What of the form is chosen as it stands."""
    return dict(re.findall(r'name="(\w+)" value="(\w+)" checked', page))


USUAL = {name: choice.usual for name, choice in CHOICES.items()}


def test_every_name_and_value_can_stand_in_a_cookie_and_in_a_page() -> None:
    for name, value in EVERY_VALUE:
        assert re.fullmatch("[a-z]+", name) and re.fullmatch("[a-z]+", value)


def test_every_setting_has_words_of_its_own_and_something_to_choose() -> None:
    assert len({choice.label for choice in CHOICES.values()}) == len(CHOICES)
    for choice in CHOICES.values():
        assert len(choice.values) > 1
        assert len({*choice.values.values()}) == len(choice.values)


def test_the_lightest_cookie_and_the_heaviest_are_small() -> None:
    most = {name: max(choice.values, key=len) for name, choice in CHOICES.items()}
    assert sum(len(f"{name}:{value}.") for name, value in most.items()) < 200


def test_what_is_not_known_is_left_out() -> None:
    given = {"theme": "dark", "size": "enormous", "smell": "pine", "font": ["lexend"], "calm": None}
    assert comfort(given) == Comfort({"theme": "dark"})


@pytest.mark.parametrize(("name", "value"), EVERY_VALUE)
def test_what_is_chosen_is_there_from_the_first_tag_on_every_page(
    amira: Someone, name: str, value: str
) -> None:
    page = choose(amira, **{name: value})
    assert chosen(page) == USUAL | {name: value}
    for path in ("/", "/help/", "/no/"):
        assert looks(amira.open(path)) == USUAL | {name: value}


def test_before_any_account_it_makes_nobody(amira: Someone) -> None:
    choose(amira, theme="dark", size="larger")
    assert looks(amira.open("/")) == USUAL | {"theme": "dark", "size": "larger"}
    assert Person.objects.count() == 0
    assert "sessionid" not in amira.client.cookies


def test_it_is_found_from_every_page_and_is_what_help_is_for(amira: Someone) -> None:
    for path in ("/", "/wins/", "/no/"):
        assert '<a href="/comfort/">Make it comfortable</a>' in amira.open(path)
    assert '<a class="button main" href="/comfort/">Make it comfortable</a>' in amira.open("/help/")


def test_help_keeps_its_other_ways(amira: Someone) -> None:
    page = amira.open("/help/")
    for path in ("/help-now/", "/who-can-see/", "/keep-safe/", "/my-data/", "/clear-device/"):
        assert f'href="{path}"' in page


def test_it_is_kept_for_a_year_where_no_script_or_other_site_reads_it(amira: Someone) -> None:
    choose(amira, theme="dark", space="wider")
    cookie = amira.client.cookies["comfort"]
    assert cookie.value == "theme:dark.space:wider"
    assert cookie["max-age"] == YEAR
    assert cookie["httponly"] and cookie["samesite"] == "Lax"


def test_back_to_how_it_was_keeps_nothing(amira: Someone) -> None:
    amira.keep("I got up")
    choose(amira, theme="dark", calm="on")
    page = choose(amira, theme="dark", calm="on", back="1")
    assert looks(page) == chosen(page) == USUAL
    assert amira.client.cookies["comfort"].value == ""
    assert Person.objects.get().comfort == {}


@pytest.mark.parametrize("value", BROKEN)
def test_a_cookie_that_somebody_changed_does_no_harm(amira: Someone, value: str) -> None:
    amira.client.cookies["comfort"] = value
    page = amira.open("/")
    assert amira.status == 200
    assert looks(page).keys() == CHOICES.keys()
    for name, seen in looks(page).items():
        assert seen in CHOICES[name].values
    assert "alert(1)" not in page


def test_of_a_cookie_half_broken_the_other_half_counts(amira: Someone) -> None:
    amira.client.cookies["comfort"] = "theme:neon.size:larger.smell:pine"
    assert looks(amira.open("/")) == USUAL | {"size": "larger"}


def test_a_form_with_anything_in_it_is_answered(amira: Someone) -> None:
    page = choose(amira, theme="neon", smell="pine", size="larger")
    assert looks(page) == USUAL | {"size": "larger"}


def test_what_is_chosen_before_the_first_line_comes_to_be_the_persons(amira: Someone) -> None:
    choose(amira, theme="dark")
    amira.keep("I got up")
    assert Person.objects.get().comfort == {"theme": "dark"}


def test_what_is_chosen_later_is_the_persons_too(amira: Someone) -> None:
    amira.keep("I got up")
    choose(amira, calm="on")
    assert Person.objects.get().comfort == {"calm": "on"}
    assert json.loads(amira.client.get("/my-words/").content)["person"]["comfort"] == {"calm": "on"}


def test_signing_in_on_a_device_without_a_choice_brings_it_there(amira: Someone) -> None:
    amira.keep_safe("Amira")
    choose(amira, font="lexend")
    there = Someone()
    assert looks(there.open("/sign-in/")) == USUAL
    assert looks(there.sign_in("Amira")) == USUAL | {"font": "lexend"}
    assert chosen(there.open("/comfort/"))["font"] == "lexend"


def test_a_device_with_a_choice_of_its_own_keeps_it(amira: Someone) -> None:
    amira.keep_safe("Amira")
    choose(amira, font="lexend")
    there = Someone()
    choose(there, theme="dark")
    assert looks(there.sign_in("Amira")) == USUAL | {"theme": "dark"}
    assert looks(amira.open("/")) == USUAL | {"font": "lexend"}


def test_keeping_it_safe_keeps_the_devices_choice(amira: Someone) -> None:
    choose(amira, size="largest")
    amira.keep_safe("Amira")
    assert looks(amira.open("/")) == USUAL | {"size": "largest"}
    assert looks(Someone().sign_in("Amira")) == USUAL | {"size": "largest"}


def test_clearing_the_device_clears_it(amira: Someone) -> None:
    choose(amira, theme="dark")
    amira.keep("I got up")
    page = amira.press("/clear-device/")
    assert looks(page) == USUAL
    assert amira.client.cookies["comfort"].value == ""


def test_signing_out_clears_it_here_and_signing_in_brings_it_back(amira: Someone) -> None:
    amira.keep_safe("Amira")
    choose(amira, theme="dark")
    assert looks(amira.press("/sign-out/")) == USUAL
    assert looks(amira.sign_in("Amira")) == USUAL | {"theme": "dark"}


def test_a_stored_choice_that_is_no_longer_known_is_left_out(amira: Someone) -> None:
    amira.keep("I got up")
    Person.objects.update(comfort={"theme": "neon", "size": "larger", "smell": 7})
    assert looks(amira.open("/")) == USUAL | {"size": "larger"}


def test_a_script_is_answered_with_nothing_new_where_the_words_are_the_same(amira: Someone) -> None:
    answer = amira.client.post("/comfort/", {"theme": "dark"}, headers={"HX-Request": "true"})
    assert (answer.status_code, answer.content) == (204, b"")
    assert looks(amira.open("/")) == USUAL | {"theme": "dark"}


def test_a_script_gets_the_form_anew_where_the_words_change(amira: Someone) -> None:
    answer = amira.client.post("/comfort/", {"words": "plain"}, headers={"HX-Request": "true"})
    part = answer.content.decode()
    assert part.lstrip().startswith('<section class="card" id="comfort"')
    assert chosen(part) == USUAL | {"words": "plain"}


def test_plain_words_are_said_on_every_page_to_whoever_chose_them(
    amira: Someone, cleo: Someone
) -> None:
    usual, plain = "What you kept is where it was.", "What you kept is still there."
    choose(amira, words="plain")
    assert plain in amira.open("/no/") and usual not in amira.page
    assert usual in cleo.open("/no/") and plain not in cleo.page


def test_plain_words_come_along_to_another_device(amira: Someone) -> None:
    amira.keep_safe("Amira")
    choose(amira, words="plain")
    there = Someone()
    there.sign_in("Amira")
    assert "What you kept is still there." in there.open("/no/")


def test_a_form_from_another_site_is_answered_in_plain_words_too() -> None:
    browser = Client(enforce_csrf_checks=True)
    browser.cookies["comfort"] = "words:plain"
    assert "This page was open a while" in browser.post("/keep/").content.decode()


def test_nobody_is_asked_why(amira: Someone) -> None:
    page = amira.open("/comfort/").casefold()
    words = ("diagnos", "disab", "dyslexia", "autis", "adhd", "proven", "improves")
    assert [word for word in words if word in page] == []


def test_cleo_sees_her_own_choice_and_not_amiras(amira: Someone, cleo: Someone) -> None:
    amira.keep_safe("Amira")
    choose(amira, theme="dark")
    assert looks(cleo.open("/")) == USUAL
    choose(cleo, calm="on")
    assert Person.objects.get(login__name="Amira").comfort == {"theme": "dark"}
