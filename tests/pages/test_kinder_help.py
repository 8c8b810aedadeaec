"""Where words can mean danger: help, one's own words still in the box, and nothing else."""

import pytest

from quietwins.evidence.models import Entry
from quietwins.evidence.questions import HARD
from quietwins.selftalk.countries import countries
from quietwins.wins.models import Win
from tests.cast import Someone
from tests.pages.kinder import CLEAR, HARSH, INDIRECT, KINDER, boxes, keep, write

TOLD = "No one has been told."


def test_the_numbers_can_be_pressed_once_the_country_is_known(amira: Someone) -> None:
    amira.press("/help-now/", country="gb")
    page = write(amira, CLEAR)
    assert "This sounds really hard. You can talk to someone now." in page
    assert 'href="tel:116123"' in page and "Samaritans: 116 123" in page
    assert "Where are you?" not in page


def test_the_country_is_asked_for_and_remembered_and_the_words_stay(amira: Someone) -> None:
    page = write(amira, CLEAR)
    assert "Where are you?" in page and "tel:" not in page
    page = write(amira, CLEAR, country="nz")
    assert 'href="tel:1737"' in page and boxes(page)["words"] == CLEAR
    assert 'href="tel:1737"' in write(amira, CLEAR)
    assert "Where are you?" in write(amira, CLEAR, country="another")


def test_from_elsewhere_the_words_stay_and_a_number_for_most_places_is_named(
    amira: Someone,
) -> None:
    page = write(amira, CLEAR, country="elsewhere")
    assert "112 works from any phone" in page and boxes(page)["words"] == CLEAR


@pytest.mark.parametrize("code", countries())
def test_every_line_of_every_country_is_there(amira: Someone, code: str) -> None:
    page = write(amira, CLEAR, country=code)
    assert all(f'href="{line.link}"' in page for line in countries()[code].lines)


def test_nobody_is_said_to_have_been_told_and_telling_is_one_step_away(amira: Someone) -> None:
    page = write(amira, CLEAR)
    assert TOLD in page
    assert "To tell someone, you can show them this page." in page
    assert "We may have got this wrong. Keep writing." in page


@pytest.mark.parametrize("words", [CLEAR, INDIRECT])
def test_no_other_words_are_offered_and_their_own_stay_in_the_box(
    amira: Someone, words: str
) -> None:
    for fields in ({}, {"kind": "skipped"}, {"kind": "none", "chosen": "own", "said-own": KINDER}):
        page = write(amira, words, **fields)
        assert boxes(page)["words"].startswith(words)
        assert "Close?" not in page and "Which words" not in page
        assert 'value="both"' not in page


def test_one_quiet_line_where_it_is_not_sure(amira: Someone) -> None:
    amira.press("/help-now/", country="gb")
    page = write(amira, INDIRECT)
    assert "If you'd like to talk to somebody, help is here." in page
    assert "tel:" not in page and TOLD not in page


@pytest.mark.parametrize("words", [CLEAR, INDIRECT])
def test_they_can_be_put_down_in_private_and_are_no_win(amira: Someone, words: str) -> None:
    keep(amira, words, "old")
    assert [*Entry.objects.values_list("question", "words")] == [(HARD, words)]
    assert not Win.objects.exists()
    assert words in amira.open("/something-hard/")


@pytest.mark.parametrize("which", ["new", "both"])
@pytest.mark.parametrize("new", [CLEAR, INDIRECT])
def test_new_words_that_can_mean_danger_are_kept_as_no_win_and_all_words_stay(
    amira: Someone, which: str, new: str
) -> None:
    page = keep(amira, HARSH, which, new=new)
    assert boxes(page)["words"] == f"{HARSH}\n\n{new}"
    assert not Entry.objects.exists()


def test_old_words_that_can_mean_danger_are_never_crossed_out(amira: Someone) -> None:
    page = keep(amira, CLEAR, "both", new=KINDER)
    assert "You can talk to someone now." in page and "<s>" not in page
    assert not Entry.objects.exists()
