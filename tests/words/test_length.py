"""One thing at a time: no sentence of ours, however it is put together, is a long one."""

import re

from tests.words.exceptions import LONG
from tests.words.messages import ours

MOST = 15
SLOT = re.compile(r"%\(\w+\)[sdr]|%[sdr]")
TAG = re.compile(r"<[^>]*>")


def length(text: str) -> int:
    """How many words: what fills a slot counts as one, a dash as none."""
    return sum(map(bool, map(re.compile(r"\w").search, TAG.sub("", SLOT.sub("X", text)).split())))


def test_no_string_has_more_than_fifteen_words() -> None:
    """In another language as many words say more or less, so translators are not held to it."""
    assert {text for text in ours() if length(text) > MOST} - LONG.keys() == set()


def test_no_long_string_is_excepted_that_need_not_be() -> None:
    assert {text for text in LONG if text not in ours() or length(text) <= MOST} == set()
    assert all(LONG.values())


def test_a_word_a_slot_and_a_tag_are_counted_as_they_are_read() -> None:
    assert length("We read <b>%(file)s</b> – twice.") == 4
    assert length(" ".join(["word"] * (MOST + 1))) > MOST
