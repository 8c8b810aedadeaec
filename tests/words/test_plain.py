"""Plain words say the same: nothing left out that counts, nothing longer, one point a sentence."""

import re
from itertools import zip_longest

import pytest

from quietwins.language import words_of
from tests.words.messages import forms, translated

PLAIN = [
    pair
    for language, message in translated()
    if language == "en_GB@plain"
    for pair in zip_longest(forms(message.id), forms(message.string), fillvalue="")
]
KEPT = re.compile(r"%\(\w+\)[sd]|</?\w[^>]*>|“[^”]*”|\d+")
PROMISES = (
    "What you type is private to you. Nobody else here can open it.",
    "Nothing leaves this machine. Quietwins calls no other service.",
    "Private to you",
    "You will be signed out. What you kept stays safe under your name.",
    "We can't tell yet. That says nothing about anyone here.",
)
"""Plain enough, and said to the letter."""


def kept(text: str) -> list[str]:
    """What a sentence may not lose: its slots, its marks, what it quotes, its numbers."""
    return sorted(KEPT.findall(text))


def longest(text: str) -> int:
    """How many words its longest sentence has."""
    return max(len(sentence.split()) for sentence in re.split(r"[.:?]", text))


def test_there_are_plain_words_for_much_that_people_read() -> None:
    assert len(PLAIN) > 70


@pytest.mark.parametrize(("usual", "plain"), PLAIN)
def test_plain_words_say_the_same_and_are_not_longer(usual: str, plain: str) -> None:
    assert set(kept(usual)) <= set(kept(plain))
    assert 0 < len(plain) <= len(usual)
    assert plain != usual


@pytest.mark.parametrize(("usual", "plain"), PLAIN)
def test_plain_words_make_one_point_a_sentence(usual: str, plain: str) -> None:
    assert longest(plain) <= 18
    assert ";" not in plain


@pytest.mark.parametrize("promise", PROMISES)
def test_a_promise_is_the_same_in_plain_words(promise: str) -> None:
    assert words_of("en_GB@plain").gettext(promise) == promise


def test_plain_words_of_a_language_that_has_none_are_that_language() -> None:
    assert words_of("cy@plain").gettext("occasions done") == "occasions done"
    assert words_of("en_GB").gettext("occasions done") == "occasions done"
    assert words_of("en_GB@plain").gettext("occasions done") == "times done"
