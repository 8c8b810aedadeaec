"""The pairs of drafts of `data/drafts` keep the promises of their README."""

import re
from collections import Counter
from difflib import SequenceMatcher
from itertools import chain, combinations

import pytest

from bench.our_drafts import FOLDER, Edit, Pair, every_pair, places, sentences, written

PAIRS = every_pair()
KINDS = {"corrected", "reworded", "added_detail", "added_quotation", "moved", "removed"}
STEPS = ["two sentences", "a quotation", "a quotation and what it shows", "two paragraphs"]
GENRES = {"essay", "story", "description", "letter", "science", "history"}
VOICES = {"plain", "learning English", "dyslexic", "dialect"}
each_pair = pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: str(pair.number))


def words(text: str) -> list[str]:
    return re.findall(r"[\w’']+", text.lower())


def spans(pair: Pair, side: str) -> list[tuple[Edit, tuple[int, int]]]:
    text = written(getattr(pair, side))
    return [
        (edit, places(getattr(edit, side), text)[0]) for edit in pair.edits if getattr(edit, side)
    ]


def untouched(pair: Pair, side: str, moved: Edit | None = None) -> list[str]:
    """The words of a draft that stand in no edit; or of what was moved, in no other edit."""
    letters = list(written(getattr(pair, side)))
    for edit, (start, end) in spans(pair, side):
        if not moved or edit.kind != "moved":
            letters[start:end] = " " * (end - start)
    within = dict(spans(pair, side))[moved] if moved else (0, len(letters))
    return re.findall(r"[\w’']+", "".join(letters[slice(*within)]))


def lined_up(pair: Pair, side: int) -> list[int]:
    return [at for both in pair.aligned for at in both[side]]


def left_over(pair: Pair, side: int) -> set[str]:
    """Sentences that stand alone."""
    every = sentences((pair.old, pair.new)[side])
    assert set(lined_up(pair, side)) <= set(range(len(every)))
    return {every[at] for at in set(range(len(every))) - set(lined_up(pair, side))}


def test_there_are_enough_of_them_and_each_has_its_own_number() -> None:
    assert len(PAIRS) >= 120
    assert sorted(pair.number for pair in PAIRS) == list(range(1, len(PAIRS) + 1))


def test_every_genre_voice_and_difficulty_is_there_in_both_halves() -> None:
    for half in ("tune", "held out"):
        these = [pair for pair in PAIRS if pair.half == half]
        for of in ("genre", "voice", "difficulty", "outcome"):
            assert min(Counter(getattr(pair, of) for pair in these).values()) >= 3
    assert {pair.genre for pair in PAIRS} == GENRES
    assert {pair.voice for pair in PAIRS} == VOICES
    assert {pair.difficulty for pair in PAIRS} == {"easy", "middling", "hard"}
    assert {pair.outcome for pair in PAIRS} == {"better", "no better"}


def test_the_table_says_how_many_there_are_of_each_genre() -> None:
    counts = Counter((pair.genre, pair.half) for pair in PAIRS)
    readme = (FOLDER.parent / "README.md").read_text("utf-8")
    for genre in GENRES:
        assert f"| {genre} | {counts[genre, 'tune']} | {counts[genre, 'held out']} |" in readme


def test_every_kind_of_edit_and_every_step_is_there_often_enough() -> None:
    kinds = Counter(edit.kind for pair in PAIRS for edit in pair.edits)
    assert set(kinds) == KINDS
    assert min(kinds.values()) >= 15
    steps = Counter(step for pair in PAIRS for step in pair.steps)
    assert set(steps) == set(STEPS)
    assert min(steps.values()) >= 5
    assert sum(len(pair.joining) > 0 for pair in PAIRS) >= 15


def test_sentences_were_merged_and_split_and_some_drafts_got_shorter() -> None:
    aligned = [both for pair in PAIRS for both in pair.aligned]
    assert sum(len(old) > 1 for old, _ in aligned) >= 10
    assert sum(len(new) > 1 for _, new in aligned) >= 10
    assert sum(len(written(pair.new)) < len(written(pair.old)) for pair in PAIRS) >= 15


def test_no_two_drafts_of_different_pairs_are_alike() -> None:
    said = {pair.number: words(written(pair.old)) for pair in PAIRS}
    alike = [
        (one, two)
        for one, two in combinations(said, 2)
        if len(set(said[one]) & set(said[two]))
        > 0.5 * min(len(set(said[one])), len(set(said[two])))
        and SequenceMatcher(None, said[one], said[two], autojunk=False).ratio() > 0.5
    ]
    assert alike == []


@each_pair
def test_a_draft_has_one_to_ten_sentences(pair: Pair) -> None:
    assert 1 <= len(sentences(pair.old)) <= 10
    assert 1 <= len(sentences(pair.new)) <= 10


@each_pair
def test_every_quote_is_found_exactly_once(pair: Pair) -> None:
    for edit in pair.edits:
        assert edit.kind in KINDS
        assert not edit.old or len(places(edit.old, written(pair.old))) == 1, edit.old
        assert not edit.new or len(places(edit.new, written(pair.new))) == 1, edit.new


@each_pair
def test_what_was_added_was_not_there_and_what_was_removed_is_gone(pair: Pair) -> None:
    for edit in pair.edits:
        assert bool(edit.old) != edit.kind.startswith("added"), edit
        assert bool(edit.new) != (edit.kind == "removed"), edit


@each_pair
def test_what_is_in_no_edit_is_the_same_in_both_drafts(pair: Pair) -> None:
    assert untouched(pair, "old") == untouched(pair, "new")


@each_pair
def test_what_was_moved_is_the_same_but_for_what_else_was_done_to_it(pair: Pair) -> None:
    for edit in pair.edits:
        if edit.kind == "moved":
            assert untouched(pair, "old", edit) == untouched(pair, "new", edit), edit


@each_pair
def test_where_sentences_changed_places_something_was_moved(pair: Pair) -> None:
    ends = [max(new) for _, new in sorted(pair.aligned)]
    if ends != sorted(ends):
        assert "moved" in {edit.kind for edit in pair.edits}


@each_pair
def test_a_sentence_is_lined_up_once_or_is_wholly_new_or_gone(pair: Pair) -> None:
    for side, name in enumerate(("old", "new")):
        assert len(lined_up(pair, side)) == len(set(lined_up(pair, side)))
        text = written(getattr(pair, name))
        inside = "\n".join(text[slice(*span)] for _, span in spans(pair, name))
        for sentence in left_over(pair, side):
            assert set(words(sentence)) <= set(words(inside)), sentence


@each_pair
def test_lined_up_sentences_differ_where_there_is_an_edit_and_nowhere_else(pair: Pair) -> None:
    old, new = sentences(pair.old), sentences(pair.new)
    for olds, news in pair.aligned:
        before, after = " ".join(old[at] for at in olds), " ".join(new[at] for at in news)
        if words(before) != words(after):
            assert any(
                (edit.old and places(edit.old, before)) or (edit.new and places(edit.new, after))
                for edit in pair.edits
            ), (before, after)


@each_pair
def test_a_mended_word_stands_in_something_corrected(pair: Pair) -> None:
    corrected = [edit for edit in pair.edits if edit.kind == "corrected"]
    for slip, word in pair.mended:
        assert any(slip in edit.old and word in edit.new for edit in corrected), (slip, word)


@each_pair
def test_a_step_is_one_that_the_new_draft_can_have_taken(pair: Pair) -> None:
    old, new = sentences(pair.old), sentences(pair.new)
    assert ("two sentences" in pair.steps) == (len(old) < 2 <= len(new))
    if "a quotation" in pair.steps:
        assert re.search("[\"“‘]| '", written(pair.new))
        assert not re.search("[\"“‘]| '", written(pair.old))
    if "a quotation and what it shows" in pair.steps:
        assert max(map(len, pair.new)) >= 4
    if "two paragraphs" in pair.steps:
        assert sum(len(paragraph) >= 4 for paragraph in pair.new) >= 2
        assert sum(len(paragraph) >= 4 for paragraph in pair.old) < 2


@each_pair
def test_a_joining_word_is_new(pair: Pair) -> None:
    for word in pair.joining:
        assert places(word, written(pair.new).lower())
        assert not places(word, written(pair.old).lower())


def test_no_sentence_is_in_two_pairs() -> None:
    said = Counter(chain(*({*sentences(pair.old), *sentences(pair.new)} for pair in PAIRS)))
    assert [sentence for sentence, times in said.items() if times > 1] == []
