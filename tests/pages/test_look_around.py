"""Look around: as Liam, his teacher or an adult at home, and back to one's own, untouched."""

import json
import re

import pytest
from pytest_django import DjangoAssertNumQueries

from quietwins.evidence.models import Entry
from quietwins.people.models import Person
from tests.cast import GRADEBOOK, Someone
from tests.flow.books import every_row
from tests.flow.test_at_home import READING
from tests.words.never import NEVER, OURS, said, shown

PLACES = ("/", "/wins/", "/progress/", "/people/", "/help/", "/help-now/", "/who-can-see/")
REAL = ("/spreadsheet/", "/keep-safe/", "/sign-in/")
BAR = "Everything here is invented."


def look(someone: Someone, whom: str = "liam") -> str:
    return someone.press("/look-around/", **{"as": whom})


def test_an_empty_browser_is_offered_to_look_around_first(amira: Someone) -> None:
    for path in ("/", "/look-around/"):
        page = amira.open(path)
        for way in ("As Liam, a pupil", "As his teacher", "As an adult at home"):
            assert way in page
    assert 'href="/look-around/"' in amira.open("/help/")


def test_a_browser_with_something_of_its_own_is_left_in_peace(amira: Someone) -> None:
    amira.keep("I got up")
    assert "Look around first" not in amira.open("/")


@pytest.mark.parametrize(
    ("whom", "path", "shows"),
    [
        ("liam", "/wins/", "You are looking around as Liam."),
        ("teacher", "/people/", "Found in 9B English"),
        ("adult", "/wins/", "You came back to"),
    ],
)
def test_one_click_opens_a_year(amira: Someone, whom: str, path: str, shows: str) -> None:
    page = look(amira, whom)
    assert amira.path.startswith(path)
    assert shows in page and BAR in page


def test_nobody_is_chosen_where_nobody_was(amira: Someone) -> None:
    assert "As his teacher" in look(amira, "somebody")
    assert amira.status == 422
    assert not Person.objects.exists()


@pytest.mark.parametrize("whom", ["liam", "teacher", "adult"])
def test_every_page_says_that_it_is_invented_in_kind_words(amira: Someone, whom: str) -> None:
    look(amira, whom)
    for path in (*PLACES, *REAL, "/look-around/", "/clear-device/", "/no/"):
        page = amira.open(path)
        assert BAR in page and "Stop looking around" in page, path
        assert said((*NEVER, *OURS), shown(page)) == [], path


def test_stopping_takes_it_all_away_and_ones_own_is_as_it_was(amira: Someone) -> None:
    amira.keep("I got up")
    before = every_row(but=["sessions.Session"])
    look(amira)
    assert "I got up" not in amira.open("/wins/")
    page = amira.press("/look-around/stop/")
    assert "I got up" in page and BAR not in page
    assert every_row(but=["sessions.Session"]) == before


def test_what_is_typed_while_looking_around_goes_with_it(amira: Someone) -> None:
    amira.keep("I got up")
    look(amira)
    amira.keep("I looked")
    assert "I looked" in amira.open("/")
    page = amira.press("/look-around/stop/")
    assert "I looked" not in page and "I got up" in page
    assert Entry.objects.count() == 1


def test_looking_around_as_another_takes_the_first_away(amira: Someone) -> None:
    look(amira, "teacher")
    look(amira, "adult")
    assert Person.objects.filter(kept_by=None).count() == 1


def test_stopping_without_having_begun_is_fine(amira: Someone) -> None:
    amira.keep("I got up")
    assert "I got up" in amira.press("/look-around/stop/")


@pytest.mark.parametrize("path", REAL)
def test_nothing_real_is_put_in_meanwhile(amira: Someone, path: str) -> None:
    look(amira)
    assert "Stop looking around first, and this opens for you." in amira.open(path)
    before = every_row(but=["sessions.Session"])
    assert "Stop looking around first" in amira.press(
        path, name="Amira", passphrase="moss on a warm stone"
    )
    assert amira.status == 409
    assert every_row(but=["sessions.Session"]) == before


def test_a_file_that_waited_before_is_not_taken_in_meanwhile(amira: Someone) -> None:
    amira.drop("9b.csv", GRADEBOOK.read_bytes())
    waiting = amira.path
    look(amira)
    for path in (waiting, f"{waiting}take-in/", f"{waiting}again/"):
        assert "Stop looking around first" in amira.press(path) or amira.status == 405
    amira.press("/look-around/stop/")
    amira.press(f"{waiting}take-in/", group="9B")
    assert "Found in 9B" in amira.page
    assert not Person.objects.filter(invented=True).exists()


def test_a_copy_says_that_it_is_invented(amira: Someone) -> None:
    look(amira)
    answer = amira.client.get("/my-words/")
    assert json.loads(answer.content)["invented"] is True
    assert "invented" in answer.headers["Content-Disposition"]


def test_clearing_the_device_ends_it_too(amira: Someone) -> None:
    amira.keep("I got up")
    look(amira)
    assert "Looking around ends." in amira.open("/clear-device/")
    page = amira.press("/clear-device/")
    assert BAR not in page
    assert not Person.objects.exists()


def test_somebody_signed_in_comes_back_to_their_own(amira: Someone) -> None:
    amira.keep("I got up")
    amira.keep_safe("Amira")
    look(amira)
    assert "Kept safe as" not in amira.open("/")
    assert "Kept safe as Amira." in amira.press("/look-around/stop/")


def test_a_visit_that_was_swept_leads_back_to_ones_own(amira: Someone) -> None:
    amira.keep("I got up")
    look(amira)
    Person.objects.filter(invented=True).delete()
    page = amira.open("/")
    assert "I got up" in page and BAR not in page


def test_a_page_of_a_year_costs_no_more_questions_than_any(
    amira: Someone, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    look(amira)
    for path in PLACES:
        with django_assert_max_num_queries(14):
            amira.client.get(path)


def test_cleo_finds_nothing_of_it(amira: Someone, cleo: Someone) -> None:
    look(amira, "teacher")
    group = amira.path
    (undo,) = set(re.findall(r'action="(/imports/[0-9a-f-]+/undo/)"', amira.page))
    found = amira.found()
    cleo.open(group)
    assert cleo.status == 404
    for path in (undo, f"/wins/{found[0]}/keep/"):
        cleo.press(path)
        assert cleo.status == 404
    cleo.press("/look-around/stop/")
    assert BAR in amira.open(group)


def test_ones_own_file_is_kept_aside_too(amira: Someone) -> None:
    amira.drop("mine.csv", READING.encode())
    amira.press(f"{amira.path}take-in/", whose="mine")
    look(amira, "adult")
    assert "mine.csv" not in amira.open("/wins/")
    amira.press("/look-around/stop/")
    assert "mine.csv" in amira.open("/spreadsheet/")
