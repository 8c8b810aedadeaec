"""However it is typed, a rule reads one spelling of it."""

import tomllib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quietwins.selftalk.plain import plain

GROUPS = tomllib.loads((files("quietwins.selftalk") / "spellings.toml").read_text("utf-8"))
WORDS = [(word, said) for group in GROUPS["words"].values() for word, said in group.items()]
TYPED = st.lists(
    st.sampled_from([word for word, _ in WORDS] + ["ill", "no", "one", ".", "i", "would", "of"])
).map(" ".join)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("i cant do nuthin!!", "i can not do nothing ."),
        ("I’m SO stupid", "i am so stupid"),
        ("I'm sooooo stuuupid", "i am so stupid"),
        ("We'll see. She'd go, they've gone", "we will see . she would go they have gone"),
        ("we were well", "we were well"),
        ("Lazy—that's me", "lazy . that is me"),
        ("9/10 and lazy/slow", "9/10 and lazy slow"),
        ("a well-known café", "a well known cafe"),
        ("shoulda gone", "should have gone"),
        ("should of gone", "should have gone"),
        ("s t u p i d and u.s.e.l.e.s.s", "stupid and useless"),
        ("what i c is this", "what i c is this"),
        ("tbh its fine", "it is fine"),
        ("well... lol. ok", "well . ok"),
        ("", ""),
        ("!?", "."),
    ],
)
def test_it_is_read_in_one_spelling(typed: str, read: str) -> None:
    assert plain(typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("ill never do it", "i will never do it"),
        ("i was ill", "i was ill"),
        ("if id been there", "if i had been there"),
        ("i no they laugh", "i know they laugh"),
        ("i said no", "i said no"),
        ("im to slow", "i am too slow"),
        ("i went to slow music", "i went to slow music"),
        ("shes better then me", "she is better than me"),
        ("lunch then me", "lunch then me"),
        ("the hole day", "the whole day"),
        ("a hole in it", "a hole in it"),
        ("cause i said so", "because i said so"),
        ("the cause of it", "the cause of it"),
    ],
)
def test_a_word_that_can_mean_two_things_is_read_by_its_neighbours(typed: str, read: str) -> None:
    assert plain(typed) == read


@given(st.text() | TYPED)
def test_what_is_plain_stays_as_it_is(text: str) -> None:
    assert plain(plain(text)) == plain(text)


def test_a_spelling_stands_for_other_words_and_those_are_plain() -> None:
    assert [(word, said) for word, said in WORDS if said == word or plain(said) != said] == []


def test_a_spelling_is_listed_as_it_is_looked_up() -> None:
    assert [word for word, said in WORDS if plain(word) != said] == []


def test_no_word_stands_for_two_things() -> None:
    assert len({word for word, _ in WORDS}) == len(WORDS)
