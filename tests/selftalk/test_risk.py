"""Words that can mean danger: found however they are typed, and beside whatever else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quietwins.selftalk.plain import plain
from quietwins.selftalk.risk import CLEAR, EVERYDAY, INDIRECT, tier_of
from quietwins.selftalk.rules import Rule, rules_of

PLAIN_WORDS = (
    *("I had toast", "the bus was late", "maths was fine", "lol", "in the car park", "again"),
    *("my sister laughed", "we won", "with a pillow", "at football", "on the oven", "and then"),
    *("in a film", "in minecraft", "this homework is killing me", "nan made soup", "it rained"),
)
LONG = "I got up and had toast and then the bus was late and I did not mind. " * 3_000


def tier(text: str) -> str:
    return tier_of(plain(text))


def rules(kind: str) -> list[Rule]:
    return [rule for rule in rules_of("risk") if rule.kind == kind]


DANGER = [text for rule in rules(CLEAR) for text in rule.fires]


@pytest.mark.parametrize(
    "text",
    [
        "I want to die",
        "kms fr",
        "im gonna unalive myself",
        "sewerslide is all i think about",
        "I'm SUICIDAL",
        "i wont to dye",
        "i carnt stop thinkin about endin my life",
        "started sh again",
        "he hits me",
        "my uncle touched me",
        "I make myself sick after lunch",
        "My daughter says she wants to kill herself.",
    ],
)
def test_what_is_said_plainly_is_found_however_it_is_typed(text: str) -> None:
    assert tier(text) == CLEAR


@pytest.mark.parametrize(
    "text",
    [
        "they'd all be better off without me",
        "I just want to go to sleep and not wake up",
        "wrote letters to everyone in my family",
        "he says it's our secret",
        "I walk on eggshells at home",
        "I haven't earned dinner",
        "long sleeves all summer so nobody asks",
        "so numb I don't feel anything",
    ],
)
def test_what_is_not_said_and_would_worry_somebody_is_found_more_quietly(text: str) -> None:
    assert tier(text) == INDIRECT


@pytest.mark.parametrize(
    "text",
    [
        "This homework is killing me.",
        "I could murder a pizza",
        "mum will kill me if she sees this carpet",
        "I nearly died laughing",
        "We did the suicide scene in Romeo and Juliet.",
        "Ophelia drowns herself in act four",
        "the staff had training on self-harm today",
        "my brother beat me at chess",
        "I cut my finger chopping onions",
        "cut the grass",
        "the creeper killed me and I lost my diamonds",
        "my phone died",
        "the plant is dead",
        "Nan died last year and I miss her",
        "my uncle killed himself when I was nine and I miss him",
        "I'm starving, is it lunch yet",
        "purged my inbox",
        "he hit me with a pillow",
        "toddler threw up on the ferry",
        "shh, the baby is asleep",
    ],
)
def test_what_people_say_every_day_passes(text: str) -> None:
    assert tier(text) == ""


@pytest.mark.parametrize(
    "text",
    [
        "this homework is killing me and I want to die",
        "my brother beat me at chess and then dad hit me",
        "training on self harm today and I have been cutting myself",
        "I cut myself shaving and I cut myself on purpose too",
        "Ophelia kills herself and I want to kill myself",
        "my uncle killed himself in May and I want to die too",
        "nearly died laughing, then went home and took an overdose",
    ],
)
def test_danger_beside_what_people_say_every_day_is_still_found(text: str) -> None:
    assert tier(text) == CLEAR


@pytest.mark.parametrize("text", ["", " ", "...", "!?", "\0", "🙂", "x" * 10_000])
def test_nothing_said_is_no_danger(text: str) -> None:
    assert tier(text) == ""


def test_danger_at_the_end_of_a_very_long_text_is_found() -> None:
    assert tier(LONG) == ""
    assert tier(f"{LONG} I want to die.") == CLEAR


@pytest.mark.parametrize("text", DANGER)
def test_each_example_of_danger_is_one(text: str) -> None:
    assert tier(text) == CLEAR


@given(st.sampled_from(DANGER), st.lists(st.sampled_from(PLAIN_WORDS), max_size=6))
def test_plain_words_after_it_never_hide_danger(danger: str, after: list[str]) -> None:
    assert tier(f"{danger}. {'. '.join(after)}") == CLEAR


@given(st.sampled_from(DANGER), st.lists(st.sampled_from(PLAIN_WORDS), max_size=6))
def test_plain_words_before_it_never_hide_danger(danger: str, before: list[str]) -> None:
    assert tier(f"{'. '.join(before)}. {danger}") == CLEAR


@given(st.lists(st.sampled_from(PLAIN_WORDS)).map(". ".join))
def test_plain_words_are_never_danger(text: str) -> None:
    assert tier(text) != CLEAR


def test_a_hint_alone_is_not_enough() -> None:
    assert tier("dad shouted at the telly") == ""
    assert tier("dad was shouting again so I hid in my room") == INDIRECT


def test_no_rule_of_danger_can_be_called_off_by_other_words() -> None:
    """What is harmless is taken out by itself, word for word; the rest is still read."""
    assert [rule.name for rule in rules(CLEAR) if rule.unless] == []
    assert rules(EVERYDAY)
