"""The five places, in one order everywhere; Progress, People, Help, and who can see what."""

import re

import pytest

from tests.cast import Someone

PLACES = ["Today", "My wins", "Progress", "People", "Help"]
PATHS = ["/", "/wins/", "/progress/", "/people/", "/help/"]


def nav(page: str) -> list[str]:
    return re.findall(r"<span>(.*?)</span></a></li>", page.partition("</nav>")[0])


@pytest.mark.parametrize("path", [*PATHS, "/help-now/", "/who-can-see/", "/spreadsheet/", "/no/"])
def test_five_places_in_one_order(amira: Someone, path: str) -> None:
    assert nav(amira.open(path)) == PLACES


@pytest.mark.parametrize("path", PATHS)
def test_a_place_says_that_one_is_there(amira: Someone, path: str) -> None:
    assert f'href="{path}" aria-current="page"' in amira.open(path)
    assert amira.page.count("aria-current") == 1


def test_two_wins_make_a_picture(amira: Someone) -> None:
    amira.keep("I got up")
    assert "Two wins make a picture." in amira.open("/progress/")
    amira.keep("I walked home")
    page = amira.open("/progress/")
    assert page.index("I got up") < page.index("I walked home")


def test_people_is_private_for_now(amira: Someone) -> None:
    page = amira.open("/people/")
    assert "Private for now." in page
    assert 'href="/spreadsheet/"' in page


def test_a_group_one_looks_after_is_there(ben: Someone) -> None:
    found = ben.take_in()
    assert f'href="{found}"' in ben.open("/people/")


def test_who_can_see_this_is_three_lines(amira: Someone) -> None:
    assert amira.open("/who-can-see/").count('<svg class="stone"') == 3


@pytest.mark.parametrize("path", PATHS)
def test_cleo_sees_nothing_of_amira_or_ben(
    amira: Someone, ben: Someone, cleo: Someone, path: str
) -> None:
    amira.keep("I got up")
    amira.keep_safe("Amira")
    ben.take_in()
    page = cleo.open(path)
    assert not any(words in page for words in ("I got up", "Amira", "<strong>9B"))
