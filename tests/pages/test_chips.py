"""Chips of home, of school and of parents, and ways for a pupil to begin."""

import re

import pytest

from quietwins.evidence.models import Entry
from quietwins.wording import CHIPS, STARTERS
from tests.cast import Someone
from tests.pages.conftest import SetClock
from tests.pages.test_filters import listed


def opened(page: str) -> list[str]:
    """The folds of Today that stand open."""
    return re.findall(r'<details class="more" open>\s*<summary>([^<]*)', page)


def test_every_chip_is_offered_once(amira: Someone) -> None:
    page = amira.open("/")
    assert re.findall(r'name="chips" value="(\w+)"', page) == list(CHIPS)
    assert re.findall(r'name="starters" value="(\w+)"', page) == list(STARTERS)
    assert opened(page) == []


@pytest.mark.parametrize("chip", CHIPS)
def test_every_chip_alone_is_kept_and_found_by_its_kind(amira: Someone, chip: str) -> None:
    amira.keep("I got up")
    amira.keep("", chip)
    page = amira.open(f"/wins/?kind={chip}")
    assert listed(page) == [CHIPS[chip].label]


def test_a_first_of_a_kind_is_spoken_of(amira: Someone, at: SetClock) -> None:
    at("2025-11-20T18:00+00:00")
    amira.keep("I began", "started")
    at("2025-11-21T18:00+00:00")
    amira.keep("I asked why", "question")
    assert "A first for you in everyday things: asking a real question." in amira.open("/wins/")


@pytest.mark.parametrize(
    ("kept", "open_"),
    [
        ({"chips": ["alone"]}, ["At school"]),
        ({"chips": ["calmer"]}, ["As a parent"]),
        ({"chips": ["started"]}, []),
        ({"chips": ["started", "dinner", "corrected"]}, ["At school", "As a parent"]),
        ({"place": "learning"}, ["At school"]),
        ({"place": "home"}, []),
    ],
)
def test_the_set_that_the_last_line_used_stands_open(
    amira: Someone, at: SetClock, kept: dict[str, object], open_: list[str]
) -> None:
    at("2025-11-20T18:00+00:00")
    amira.keep("I read", **kept)
    assert opened(amira.open("/")) == open_
    at("2025-11-29T18:00+00:00")
    assert opened(amira.open("/")) == open_
    amira.keep("I got up")
    assert opened(amira.open("/")) == []


def test_a_way_to_begin_stands_before_the_words(amira: Someone) -> None:
    amira.keep("Hence means therefore.", starters=["last_week"])
    amira.keep("", starters=["get_it"])
    assert listed(amira.open("/wins/")) == [
        *("I actually get this now.", "I didn't know that last week. Hence means therefore.")
    ]


def test_what_it_is_about_is_kept_and_offered_the_next_time(amira: Someone) -> None:
    amira.keep("I read a page", about=" Reading ")
    amira.keep("I read two", about="reading")
    assert {entry.thread.name for entry in Entry.objects.all()} == {"Reading"}
    page = amira.open("/")
    assert re.findall(r'<option value="([^"]*)"></option>', page) == ["Reading"]


def test_cleo_is_not_offered_what_amiras_lines_are_about(amira: Someone, cleo: Someone) -> None:
    amira.keep("I rang them", about="The letter")
    assert "The letter" not in cleo.open("/")
