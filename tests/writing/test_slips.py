"""What is a slip of the pen, and what is nobody's business."""

import pytest

from quietwins.writing.sentences import in_paragraphs
from quietwins.writing.slips import KINDS, slips
from quietwins.writing.slips.patterns import Pattern, patterns
from quietwins.writing.slips.phrases import in_phrases
from quietwins.writing.words import words

PATTERNS = {pattern.name: pattern for pattern in patterns()}


def seen(text: str, *names: str, count_spelling: bool = True) -> list[tuple[str, str]]:
    """Each slip's kind and its characters."""
    found = slips(in_paragraphs(text), words(text), names, count_spelling)
    return [(one.kind, text[one.start : one.end]) for one in found]


def phrases(text: str) -> list[str]:
    (sentence,) = in_paragraphs(text).sentences
    return [text[one.start : one.end] for one in in_phrases(text, sentence, words(text))]


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS.keys())
def test_a_pattern_finds_what_it_is_for_and_leaves_the_rest(pattern: Pattern) -> None:
    assert pattern.kind in KINDS
    assert pattern.fires and pattern.passes
    assert [line for line in pattern.fires if not phrases(line)] == []
    assert [line for line in pattern.passes if phrases(line)] == []


@pytest.mark.parametrize(
    "text",
    [
        "We was late and I done it.",
        "He don't care and I ain't got none.",
        "I says to him, them books are ours.",
        "Me and our kid were sat there, like.",
        "She were happy, so I give it her.",
        "The wean has nowt, aye.",
    ],
)
def test_dialect_is_no_slip(text: str) -> None:
    assert seen(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The colour of the theatre was organised by a traveller.",
        "The color of the theater was organized by a traveler.",
        "The gaol was near the Gaeltacht, and the craic was good.",
        "It was uncertified and overcomplicated.",
        "Her naïve café is well-known; it's Macbeth's.",
    ],
)
def test_british_american_and_irish_spelling_are_right(text: str) -> None:
    assert seen(text, "macbeth") == []


@pytest.mark.parametrize(
    ("text", "kind", "where"),
    [
        ("I think becuase it rained.", "spelling", "becuase"),
        ("It was cold. the dog ran.", "capital", "the"),
        ("We waited untill it rained.", "spelling", "untill"),
        ("Then i ran home.", "capital", "i"),
        ("We speak english here.", "capital", "english"),
        ("It was was cold.", "doubled", "was"),
        ("I like it alot.", "confused", "alot"),
        ("He could of gone.", "confused", "could of"),
        ("She can helps me.", "grammar", "can helps"),
        ("It was cold,so we left.", "spacing", ","),
        ("The reader sees that he is cold and that nobody comes", "stop", "s"),
    ],
)
def test_a_slip_is_known_for_what_it_is(text: str, kind: str, where: str) -> None:
    assert seen(text) == [(kind, where)]


def test_a_name_that_no_dictionary_has_is_no_slip() -> None:
    assert seen("Priyanka met Oluwaseun there. Oluwaseun laughed.") == [("spelling", "Priyanka")]
    assert seen("Priyanka met Oluwaseun there.", "priyanka") == []


def test_spelling_is_left_alone_where_it_is_not_to_count() -> None:
    assert seen("I think becuase it was was so.", count_spelling=False) == [("doubled", "was")]


@pytest.mark.parametrize("text", ["", "Привет мир. Как дела", "مرحبا بالعالم", "2 + 2 = 4"])
def test_what_is_not_english_has_no_slip(text: str) -> None:
    assert seen(text) == []
