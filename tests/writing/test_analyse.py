"""A draft is read once, whatever it is, and nothing outside it is asked."""

import socket

import pytest

from quietwins.writing import Profile, analyse
from tests.writing.drafts import FIVE, PLAY

LONG = {
    "a million characters": "He ran home because it rained. " * 32_000,
    "a sentence of 50,000 words": "word " * 50_000,
    "one word": "a" * 1_000_000,
    "marks alone": "\"'.?" * 25_000,
    "quotations that never close": '"ab. ' * 20_000,
    "apostrophes": "'boys' x " * 10_000,
    "empty lines": "\n " * 50_000,
    "bullets": "\n- a" * 25_000,
    "accents": "e\u0301" * 50_000,
    "control characters": "\x00\x01\x1b" * 30_000,
    "right to left": "مرحبا بالعالم. " * 6_000,
    "paragraphs that quote": 'He says "no" and it shows a b c.\n\n' * 6_000,
    "titles": "In 'London' and in 'Ozymandias' he said 'no'. " * 6_000,
    "what shows and says no more": 'One two three four "a b" shows. b c. d. ' * 3_000,
    "another script": "Привет, мир! 你好。" * 6_000,
}


@pytest.mark.parametrize("text", LONG.values(), ids=LONG.keys())
def test_anything_is_read_and_no_span_leaves_it(text: str) -> None:
    read = analyse(text)
    spans = [
        one[:2]
        for found in (read.sentences, read.words, read.quotations, read.speech, read.slips)
        for one in found
    ]
    assert all(0 <= start < end <= len(text) for start, end in spans)


def test_nothing_is_asked_of_a_network_or_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    analyse(FIVE, PLAY)

    def refuse(*args: object, **more: object) -> None:
        raise AssertionError("asked outside")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr("builtins.open", refuse)
    monkeypatch.setattr("pathlib.Path.open", refuse)
    read = analyse(FIVE + " Something else is unrelated.", Profile(set_texts=("Hamlet",)))
    assert len(read.quotations) == 2


def test_a_quotation_is_nobodys_slip() -> None:
    assert analyse("He says “i hav dun teh deed” here.", PLAY).slips == ()


def test_names_that_a_profile_has_are_no_slip() -> None:
    profile = Profile(set_texts=("The Wexcombe Mystery",), names=("Zorvath",))
    assert analyse("zorvath meets wexcombe here.", profile).slips[1:] == ()


def test_a_title_in_marks_is_no_quotation() -> None:
    assert (
        analyse("In 'A Christmas Carol' he is cold. The poem “London” is short.").quotations == ()
    )


def test_a_story_is_spoken_and_quotes_nothing() -> None:
    story = analyse(
        '"Stop!" he shouted, as if he knew.\n\n"No." It creates a noise that shows him.'
    )
    assert ([one.said for one in story.speech], story.quotations) == (["Stop!", "No."], ())


def test_an_essay_on_a_poem_quotes_what_somebody_said_in_it() -> None:
    essay = analyse('The mother said "come home". The reader feels her fear.')
    assert ([one.said for one in essay.quotations], essay.speech) == (["come home"], ())


def test_what_shows_stands_after_a_quotation_in_its_paragraph() -> None:
    (part,) = analyse("It shows fear. He says “no”. This suggests that he is weak.", PLAY).parts
    assert [one.text for one in part.showing] == ["suggests"]


def test_an_empty_draft_has_nothing_in_it() -> None:
    read = analyse(" \n\t ")
    assert (read.parts, read.words, read.slips, read.sentences) == ((), (), (), ())
