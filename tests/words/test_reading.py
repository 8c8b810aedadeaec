"""The grade is what its authors meant by it: published examples, and words counted by hand."""

import pytest

from tests.words.blocks import blocks, told
from tests.words.reading import WORD, flesch_kincaid, sentences, syllables

COUNTED = {
    1: "a the asked changed keeps times whose moved through said eyes hour blue please does one",
    2: "people little quiet science something sometimes homework wanted poem doing isn't places",
    3: "another together family idea radio video everything however created history quieter",
    4: "situation experience information everybody emergency education actually",
    5: "university educational",
}


@pytest.mark.parametrize(("number", "words"), COUNTED.items())
def test_syllables_are_those_that_are_heard(number: int, words: str) -> None:
    assert [word for word in words.split() if syllables(word) != number] == []


@pytest.mark.parametrize(
    ("words", "syllables", "published"),
    [
        (13, 24, 11.3),  # "The Australian platypus is seemingly a hybrid of a mammal and …"
        (1, 1, -3.4),  # the lowest there is
    ],
)
def test_the_formula_gives_what_was_published(words: int, syllables: int, published: float) -> None:
    assert flesch_kincaid(words, 1, syllables) == pytest.approx(published, abs=0.05)


def test_a_published_example_is_counted_as_it_was() -> None:
    """Its reading ease, Flesch's other measure of the same counts, is given as 69."""
    spoken = WORD.findall(
        "This sentence, taken as a reading passage unto itself, is being used to prove a point."
    )
    heard = sum(map(syllables, spoken))
    assert round(206.835 - 1.015 * len(spoken) - 84.6 * heard / len(spoken)) == 69


def test_a_sentence_ends_at_a_stop_a_colon_or_a_semicolon_as_flesch_counted() -> None:
    assert sentences("Do you see? “I do.” One thing: look; then rest.") == [
        *("Do you see?", "“I do.", "One thing:", "look;", "then rest."),
    ]


def test_a_page_is_read_block_by_block_and_without_what_somebody_typed() -> None:
    page = """<p>Above.</p><main><h1>My wins</h1><p>You kept <b>Ελένη</b> and <a>rest</a>.</p>
    <p translate="no">learner, <i>skill</i>.</p><textarea>mine.</textarea><button>Keep it</button>
    </main><p>Below.</p>"""
    assert blocks(page) == ["My wins", "You kept and rest.", "Keep it"]
    assert told(page) == ["You kept and rest."]
