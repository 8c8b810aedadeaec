"""A note to somebody else: what does more than notice is named, kindly, where it stands."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.notes import notes
from quietwins.selftalk import check
from quietwins.selftalk.gentle import WHY
from quietwins.selftalk.plain import plain
from quietwins.selftalk.rules import rules_of
from quietwins.wording.wins import WORDS

ANY = st.text(max_size=60)
NOTES = [text for rule in rules_of("gentle") for text in rule.fires]


def named(note: str) -> list[tuple[str, str]]:
    """Each concern's kind, and the words of the note it is about."""
    return [(concern.kind, note[slice(*concern.where)]) for concern in check(note)]


@pytest.mark.parametrize(
    "note",
    [
        "I noticed you tried again after it went wrong.",
        "I noticed you asked what you should do next.",
        "I noticed it was loud, but you stayed.",
        "I noticed you came back to it, though you were tired.",
        "I noticed you read for longer than yesterday.",
        "I noticed you read every day this week.",
        "",
    ],
)
def test_a_note_that_notices_is_left_as_it_is(note: str) -> None:
    assert check(note) == []


@pytest.mark.parametrize(
    ("note", "kind", "words"),
    [
        ("I noticed you rested. Next time rest sooner.", "advice", "Next time"),
        ("I noticed you ran faster than your brother.", "comparison", "faster than your brother"),
        ("I noticed you read a page. KEEP IT UP!", "pressure", "KEEP IT UP"),
        ("I noticed you, for once, were early.", "taking_back", "for once"),
        ("I noticed you shared – good girl!", "person", "good girl"),
        ("I noticed your “perfect” bow.", "inflation", "perfect” bow"),
    ],
)
def test_a_concern_is_named_where_it_stands(note: str, kind: str, words: str) -> None:
    assert named(note) == [(kind, words)]


@pytest.mark.parametrize("rule", WORDS)
def test_what_we_say_of_a_win_ourselves_would_pass(rule: str) -> None:
    for sentence in WORDS[rule].values():
        assert check(re.sub(r"%\(\w+\)s", "maths", sentence)) == []


def test_each_kind_is_named_once_and_in_the_order_of_the_note() -> None:
    note = "I noticed how clever you are. You should sit down. Next time, try to smile."
    assert [kind for kind, _ in named(note)] == ["person", "advice"]


def test_words_are_found_in_a_note_as_it_was_typed_and_not_as_it_was_read() -> None:
    """A respelling before it, one within it, and letters of other alphabets around it."""
    assert named("ι noticed u couldnt wait :) 👏🏽 you're AMAAAZING!! ή") == [
        ("inflation", "AMAAAZING")
    ]
    assert named("I noticed u did it, ur so clever") == [("person", "ur so clever")]


def test_every_concern_says_why_in_one_short_sentence_or_two() -> None:
    assert all(why.count(".") <= 2 and len(why.split()) <= 15 for why in WHY.values())
    assert {concern.why for note in NOTES for concern in check(note)} == set(WHY.values())


@given(ANY)
def test_any_text_at_all_can_be_checked(note: str) -> None:
    for concern in check(note):
        start, end = concern.where
        assert 0 <= start < end <= len(note)


@given(ANY, st.sampled_from(NOTES), ANY)
def test_what_is_pointed_at_is_what_was_found(before: str, note: str, after: str) -> None:
    """Cut out of whatever stands around it, it begins and ends with whole words of the note."""
    text = f"{before}. {note} {after}"
    for concern in check(text):
        start, end = concern.where
        assert text[start].isalnum() and text[end - 1].isalnum()
        assert plain(text[start:end]) in f"{plain(text)} "


@given(st.sampled_from(NOTES))
def test_a_note_is_judged_the_same_at_every_time(note: str) -> None:
    assert check(note) == check(note)


def test_the_notes_are_enough_of_each_kind_and_none_stands_twice() -> None:
    everything = notes()
    assert len({note.text.casefold() for note in everything}) == len(everything) >= 120
    assert all(sum(kind in note.kinds for note in everything) >= 15 for kind in WHY)
    assert sum(not note.kinds for note in everything) >= 40
    assert all(note.text[:9].casefold() == "i noticed" for note in everything)
    assert max(len(note.text) for note in everything) <= 140


def test_about_half_the_notes_were_kept_from_whoever_wrote_the_rules() -> None:
    everything = notes()
    assert 0.4 < sum(note.held_out for note in everything) / len(everything) < 0.6
