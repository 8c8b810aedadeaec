"""What every format that is written promises: read again, it is the same deck."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quietwins.formats.decks import Deck, DeckFormat, Question, deck_formats, read_deck
from quietwins.formats.decks.cleaned import tidy
from quietwins.formats.errors import UnreadableFile
from tests.formats.decks.made import AT, DECK

WRITTEN = [format for format in deck_formats() if format.ENDINGS]
letters = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp", "Co", "Cn"]), max_size=30
)
texts = letters.map(tidy).filter(lambda text: any(map(str.isalnum, text)))
single = texts.map(lambda text: "".join(one for one in text if one.isalnum()) or "x")
topics = st.lists(single, min_size=1, max_size=2).map("::".join)
several = st.lists(texts, max_size=3, unique=True).map(tuple)


@st.composite
def questions(draw: st.DrawFn) -> Question:
    answers = draw(st.lists(texts, min_size=1, max_size=3, unique=True))
    choices = [one for one in draw(several) if one not in answers]
    return Question(
        draw(single),
        draw(texts),
        tuple(answers),
        choices=tuple(choices),
        not_this=tuple(one for one in draw(several) if one not in (*answers, *choices)),
        hints=draw(several),
        note=draw(st.one_of(st.just(""), texts)),
        topic=draw(topics),
        tags=tuple(draw(st.lists(single, max_size=2, unique=True))),
    )


decks = st.lists(questions(), min_size=1, max_size=4, unique_by=lambda one: one.key)


@pytest.mark.parametrize("format", WRITTEN, ids=lambda format: format.NAME)
@settings(max_examples=60)
@given(made=decks)
def test_any_deck_that_is_written_is_read_as_it_was(
    format: DeckFormat, made: list[Question]
) -> None:
    deck = Deck("mine", tuple(made))
    again = read_deck(f"mine{format.ENDINGS[0]}", format.write(deck, AT))
    assert again == deck


@pytest.mark.parametrize("format", WRITTEN, ids=lambda format: format.NAME)
def test_what_does_not_go_into_a_format_is_what_it_says(format: DeckFormat) -> None:
    again = read_deck(f"mine{format.ENDINGS[0]}", format.write(DECK, AT))
    for question, before in zip(again.questions, DECK.questions, strict=True):
        lost = question != before
        assert lost == format.leaves_out(before)
        assert replace(question, shown=before.shown, asks=before.asks) == before


@settings(max_examples=150)
@given(
    st.sampled_from(["bank.gift", "bank.txt", "bank.csv", "bank.xml", "bank"]),
    st.one_of(
        st.text("ab{}=~#%:\\/\n\t,\"|'<>-> $[]", max_size=120),
        st.text("<>/quiz question='typeshort'&;![CDATA", max_size=120).map("<quiz>{}".format),
    ),
)
def test_any_text_is_read_or_refused(name: str, text: str) -> None:
    try:
        assert read_deck(name, text.encode()).questions
    except UnreadableFile as refused:
        assert refused.found
