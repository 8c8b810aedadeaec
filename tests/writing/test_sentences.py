"""Where sentences and paragraphs begin and end."""

import pytest

from quietwins.writing.sentences import in_paragraphs, sentences

WHOLE = [
    "Mr. Birling speaks to J. B. Priestley's audience.",
    "It is 3.5 metres long.",
    "They fight at St. Mary's, e.g. Tybalt and Mercutio.",
    "She waits... then goes.",
    '"Stop!" Macbeth shouted.',
    '"Who is there?" he asks.',
    'Lady Macbeth says "Out, damned spot! Out, I say!" which shows guilt.',
    "We met at 4 p.m. by the gate.",
    "She reads a letter in Act 1 Sc. 5, on p. 12 of the book.",
]


@pytest.mark.parametrize("text", WHOLE)
def test_one_sentence_stays_whole(text: str) -> None:
    assert [one.text for one in sentences(text)] == [text]


@pytest.mark.parametrize(
    "two",
    [
        ("I like dogs.", "The end is sad."),
        ("Why did he go?", "because he was scared."),
        ("He said 'no.'", "I think he lied."),
        ('She says "I fear thee."', "This shows fear."),
        ("It was over...", "Nobody spoke."),
        ("We took pens, paper, etc.", "The bus was late."),
        ("the cat sat.", "it was fat."),
        ("It ended (he hoped).", "Then it began."),
    ],
    ids=lambda two: two[0],
)
def test_two_sentences_are_two(two: tuple[str, str]) -> None:
    assert tuple(one.text for one in sentences(" ".join(two))) == two


def test_a_full_stop_without_a_space_still_ends_a_sentence() -> None:
    assert [one.text for one in sentences("He ran.The dog ran.")] == ["He ran.", "The dog ran."]


def test_each_line_with_a_bullet_is_a_sentence() -> None:
    found = sentences("Plan:\n- a witch\n- 2. a king")
    assert [one.text for one in found] == ["Plan:", "- a witch", "- 2. a king"]


def test_a_span_is_where_the_sentence_stands() -> None:
    text = "\t “Ah\u0301!”  cried ‘e’. 😀 Done.\r\n\r\nNew."
    found = sentences(text)
    assert [text[one.start : one.end] for one in found] == [one.text for one in found]
    assert [one.text for one in found] == ["“Ah\u0301!”  cried ‘e’.", "😀 Done.", "New."]


def test_an_empty_line_or_the_end_of_a_typed_line_ends_a_paragraph() -> None:
    text = "One is here. It is long enough.\nTwo is here.\n\nThree is here."
    assert [len(one.sentences) for one in in_paragraphs(text).paragraphs] == [2, 1, 1]


def test_lines_broken_at_a_width_are_one_paragraph() -> None:
    text = (
        "The writer shows that Scrooge is a cold man and\n"
        "nobody stops him in the street. He is as hard\n"
        "as flint.\n"
        "Later he changes, and the reader sees that he is\n"
        "glad of the snow.\n"
    )
    assert [len(one.sentences) for one in in_paragraphs(text).paragraphs] == [2, 1]


@pytest.mark.parametrize("text", ["", " \n\t\r\n ", "\u2028"])
def test_nothing_written_has_no_sentence(text: str) -> None:
    assert sentences(text) == ()
    assert in_paragraphs(text).paragraphs == ()
