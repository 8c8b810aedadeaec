"""Words are complete, and say what the rules found."""

from datetime import date
from itertools import product
from typing import Any

import pytest

from quietwins.formats.drafts.steps import state_of
from quietwins.spotting import RULES, Rule, State
from quietwins.wording import Voice, amount_words, day_words, how_we_know, numbers_behind, says
from quietwins.writing import KINDS


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_can_be_said_to_its_owner_and_about_them(rule: Rule) -> None:
    voices: tuple[Voice, ...] = ("you", "them")
    for voice in voices:
        sentence = says(
            rule.name,
            {},
            voice=voice,
            name="Amira",
            thread="reading",
            kind="quotation" if rule.name == "shown" else "a question",
            amount="7",
            strength="likely" if rule.name in ("climb", "since", "fewer_slips") else "fact",
            since="12 September 2025",
        )
        assert "reading" in sentence
        assert ("Amira" in sentence) == (voice == "them")
    assert how_we_know(rule.name)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if state_of(kind) == State.SHOWN])
def test_everything_that_a_draft_may_show_has_its_sentence(kind: str) -> None:
    voices: tuple[Voice, ...] = ("you", "them")
    for voice in voices:
        sentence = says(
            "shown", {}, voice=voice, name="Amira", thread="writing", kind=kind, quoted="whereas"
        )
        assert "writing" in sentence
        assert ("Amira" in sentence) == (voice == "them")
        assert ("whereas" in sentence) == kind.endswith("_word")


def test_a_word_of_a_draft_is_said_as_it_is_and_cannot_change_its_sentence() -> None:
    said = says("shown", {}, voice="you", thread="writing", kind="joining_word", quoted="%(name)s")
    assert "“%(name)s”" in said


def test_a_sentence_never_counts_the_days_someone_was_away() -> None:
    sentence = says("came_back", {"days_away": 37}, voice="you", thread="reading")
    assert "37" not in sentence
    assert ("days between the two", "37") in numbers_behind({"days_away": 37})


def test_weeks_are_spoken_of_where_there_were_days_and_times_where_there_were_none() -> None:
    def said(with_days: int) -> str:
        return says("two_running", {"with_days": with_days}, voice="you", thread="homework")

    assert "weeks" in said(1)
    assert "week" not in said(0)


def test_a_claim_of_growth_says_as_much_as_it_knows() -> None:
    def said(rule: str, strength: str, since: str = "12 May 2025", **facts: int) -> str:
        return says(rule, facts, voice="you", thread="reading", strength=strength, since=since)

    assert "It looks like" in said("climb", "likely", holds=1)
    assert (
        said("climb", "clear", holds=1) == "You have clearly improved in reading since 12 May 2025."
    )
    assert said("climb", "clear", since="", holds=1) == "You have clearly improved in reading."
    assert said("climb", "clear", holds=0) == "You have improved in reading since 12 May 2025."
    assert "back to where you were" in said("climb", "likely", holds=1, returned=1)
    assert "already rising" in said("since", "clear", rising=1)


def test_growth_can_be_said_without_its_day() -> None:
    for rule, strength, better in product(
        ("climb", "since"), ("early", "likely", "clear"), (1, -1)
    ):
        facts = {"holds": 1, "rising": 0}
        about: dict[str, Any] = {
            "voice": "them",
            "name": "Amira",
            "thread": "reading",
            "better": better,
        }
        sentence = says(rule, facts, strength=strength, since="", **about)
        assert "Amira" in sentence and "reading" in sentence
        assert "since" not in sentence


def test_fewer_is_said_where_fewer_is_better() -> None:
    assert "Fewer" in says("best", {}, voice="you", thread="slips", amount="2", better=-1)


def test_a_mark_is_said_as_it_was_given() -> None:
    assert amount_words(7.0, 10.0) == "7 of 10"
    assert amount_words(8.5) == "8.5"
    assert amount_words(None, 10.0) == ""


def test_a_day_is_said_as_people_write_it() -> None:
    assert day_words(date(2025, 9, 12)) == "12 September 2025"
    assert day_words(None) == ""
