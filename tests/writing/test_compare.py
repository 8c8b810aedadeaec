"""Two drafts beside each other: each kind of edit, and that every word is accounted for."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quietwins.writing.comparing import KINDS, Diff, compare

OLD = (
    "The witches are evil. They speek to macbeth. He trusts them and it costs him his life. "
    "It was raining hard on the moor.\n\nLady Macbeth is ambitious. She wants power."
)
SENTENCES = (
    "The witches are evil.",
    "They speek to Macbeth on the moor!",
    "Why does he trust them so readily?",
    "Lady Macbeth says “unsex me here” to the night.",
    "It's raining; nobody minds.",
    "Ambition is the spur of everything he does.",
    "女巫是邪恶的。",
    "الساحرات شريرات جدا.",
    "Naïve 👩‍👩‍👧 words.",
)
DRAFTS = st.lists(st.lists(st.sampled_from(SENTENCES), max_size=5).map(" ".join), max_size=3).map(
    "\n\n".join
)


def done(old: str, new: str) -> list[tuple[str, str | None, str | None]]:
    """Each edit's kind, and the words themselves."""
    diff = compare(old, new)
    return [
        (
            edit.kind,
            None if edit.old is None else old[slice(*edit.old)],
            None if edit.new is None else new[slice(*edit.new)],
        )
        for edit in diff.edits
    ]


def linked(diff: Diff) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    return [(pair.old, pair.new) for pair in diff.pairs]


def test_a_draft_that_was_left_as_it_was_has_no_edits() -> None:
    diff = compare(OLD, OLD)
    assert diff.edits == [] and diff.stronger == []
    assert [pair.similarity for pair in diff.pairs] == [1.0] * 6


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("speek", "speak"),
        ("beleives", "believes"),
        ("macbeth", "Macbeth"),
        ("cost", "costs"),
        ("people", "people's"),
        ("dont", "don't"),
        ("thirty first", "thirty-first"),
        ("a", "the"),
        ("to", "too"),
        ("cries", "cry"),
        ("thought", "thinks"),
        ("no somthing", "know something"),
        ("thort", "thought"),
        ("wants to stay and", "wants staying and"),
        ("it going and", "it is going and"),
        ("ships; and", "ships,"),
    ],
)
def test_spelling_capitals_endings_and_marks_are_corrected(was: str, now: str) -> None:
    old, new = (f"Everybody on the moor saw that {word} stood there." for word in (was, now))
    ((kind, before, after),) = done(old, new)
    assert kind == "corrected"
    assert (before or "") in was and (after or "") in now


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("big", "enormous"),
        ("sad", "forlorn"),
        ("gas", "petrol"),
        ("all", "none"),
        ("was", "were"),
        ("don't", "doesn't"),
    ],
)
def test_another_word_is_a_rewording(was: str, now: str) -> None:
    old, new = (f"Everybody on the moor saw that {word} stood there." for word in (was, now))
    assert done(old, new) == [("reworded", was, now)]


def test_a_short_word_alone_does_not_part_what_was_written_anew() -> None:
    old = "Everybody on the moor saw the red sun of a hot day and then went home."
    new = "Everybody on the moor saw grey clouds of the coldest sort and then went home."
    assert done(old, new) == [
        ("reworded", "the red sun of a hot day", "grey clouds of the coldest sort")
    ]


def test_two_sentences_joined_by_and_are_reworded() -> None:
    old = "The arcade was quite empty. The sea was grey and cold."
    new = "The arcade was quite empty and the sea was grey and cold."
    assert done(old, new) == [("reworded", ". The", "and the")]


def test_what_stands_beside_a_word_put_right_is_an_edit_of_its_own() -> None:
    old = "It was always about peple."
    new = "It was always about people and their silver money boxes."
    assert done(old, new) == [
        ("corrected", "peple", "people"),
        ("added_detail", None, "and their silver money boxes"),
    ]


def test_words_that_say_more_are_a_detail() -> None:
    old = "He trusts them."
    new = "He trusts them because ambition already burns inside his restless mind."
    assert done(old, new) == [("added_detail", None, new[15:-1])]


def test_a_new_sentence_is_a_detail_and_one_that_quotes_a_quotation() -> None:
    new = f'{OLD} Nobody stops her. She says "unsex me here".'
    assert done(OLD, new) == [
        ("added_detail", None, "Nobody stops her."),
        ("added_quotation", None, 'She says "unsex me here".'),
    ]
    gains = {
        gain.kind: [new[slice(*span)] for span in gain.spans] for gain in compare(OLD, new).stronger
    }
    assert gains["added_quotation"] == ['"unsex me here"']
    assert len(gains["sentences"]) == 2


def test_marks_put_around_words_that_were_there_are_no_new_quotation() -> None:
    old = "The witches say fair is foul to him."
    new = "The witches say “fair is foul” to him."
    assert {kind for kind, *_ in done(old, new)} == {"corrected"}
    assert [gain.kind for gain in compare(old, new).stronger] == ["corrected"]


def test_two_sentences_can_become_one_and_one_two() -> None:
    one = "Lady Macbeth is deeply ambitious and she wants royal power for her husband."
    two = "Lady Macbeth is deeply ambitious. She wants royal power for her husband."
    assert linked(compare(two, one)) == [((0, 1), (0,))]
    assert linked(compare(one, two)) == [((0,), (0, 1))]


def test_one_short_sentence_of_many_clauses_can_become_three() -> None:
    clauses = ("The phone holds my ticket", "the teacher owns a whistle", "the dog chews slippers")
    one, three = ", and ".join(clauses), ". ".join(map(str.capitalize, clauses))
    assert linked(compare(f"{one}.", f"{three}.")) == [((0,), (0, 1, 2))]
    assert linked(compare(f"{three}.", f"{one}.")) == [((0, 1, 2), (0,))]


def test_a_sentence_that_stands_elsewhere_was_moved() -> None:
    rain = "It was raining hard on the moor."
    new = f"{rain} {OLD.replace(f' {rain}', '')}"
    assert done(OLD, new) == [("moved", rain, rain)]
    assert ((3,), (0,)) in linked(compare(OLD, new))


def test_what_was_taken_out_is_said_of_the_older_draft_alone() -> None:
    rain = "It was raining hard on the moor."
    assert done(OLD, OLD.replace(f" {rain}", "")) == [("removed", rain, None)]
    assert compare(OLD, OLD.replace(f" {rain}", "")).stronger == []


def test_another_paragraph_is_said_to_be_there() -> None:
    gains = compare(OLD, f"{OLD}\n\nAnother paragraph begins here.").stronger
    assert ("paragraphs", 3) in [(gain.kind, len(gain.spans)) for gain in gains]


def test_nothing_is_compared_in_two_pieces_about_different_things() -> None:
    diff = compare(OLD, OLD, same_piece=False)
    assert not diff.pairs and not diff.edits and not diff.stronger


@given(DRAFTS, DRAFTS)
def test_every_word_is_in_both_drafts_or_in_an_edit(old: str, new: str) -> None:
    diff = compare(old, new)
    whole = [edit for edit in diff.edits if edit.kind != "moved"]
    kept = [outside(old, [edit.old for edit in whole]), outside(new, [edit.new for edit in whole])]
    assert kept[0] == kept[1]


def outside(text: str, spans: list[tuple[int, int] | None]) -> Counter[str]:
    """The characters that no edit touches, white space aside."""
    touched = {at for span in spans if span for at in range(*span)}
    return Counter(c for at, c in enumerate(text) if at not in touched and not c.isspace())


@given(DRAFTS, DRAFTS)
def test_every_sentence_is_in_one_pair_or_in_one_edit(old: str, new: str) -> None:
    diff = compare(old, new)
    for text, side in ((diff.old, 0), (diff.new, 1)):
        paired = [at for pair in diff.pairs for at in (pair.old, pair.new)[side]]
        assert len(paired) == len({*paired})
        alone = {*range(len(text.sentences))} - {*paired}
        spans = {(edit.old, edit.new)[side] for edit in diff.edits if None in (edit.old, edit.new)}
        assert all(text.sentences[at][:2] in spans for at in alone)


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_can_be_compared(old: str, new: str) -> None:
    assert {edit.kind for edit in compare(old, new).edits} <= {*KINDS}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("", ""),
        ("", OLD),
        (" ".join(f"w{n}" for n in range(50_000)), " ".join(f"v{n}" for n in range(50_000))),
        ("A b. " * 100_000, "C d. " * 100_000),
        ("\x01\x1b[31m one. " * 5_000, "\u202eone two. " * 5_000),
        ('"' * 300_000, "'" * 300_000),
    ],
    ids=["nothing", "from nothing", "one long sentence", "many", "orders", "marks"],
)
def test_hostile_drafts_are_compared_all_the_same(old: str, new: str) -> None:
    diff = compare(old, new)
    assert (diff.old.text, diff.new.text) == (old, new)
