"""Whatever is handed in is read, and every span is a place in it."""

from hypothesis import given
from hypothesis import strategies as st

from quietwins.writing import Analysis, Draft, Profile, analyse, observe
from quietwins.writing.comparing import compare

PIECES = [*"abS T.!?\"'‘“”\n\r\t,;()>-:1iI…é\u0301\u200b", "He ", "says ", "shows ", "\n\n", "In "]
drafts = st.lists(st.sampled_from(PIECES), max_size=60).map("".join)
STARTED = Profile(("Macbeth",), starters=("He",))


def written(read: Analysis) -> list[tuple[int, int, str]]:
    """What is given back with its characters."""
    found = (read.sentences, read.words, read.joining, read.precise)
    return [(one[0], one[1], one[2]) for some in found for one in some]


def marked(read: Analysis) -> list[tuple[int, int]]:
    """What is given back as a span alone."""
    quotes = [one[:2] for some in (read.quotations, read.speech) for one in some]
    return [*quotes, *(one[:2] for one in read.slips), *((o.start, o.end) for o in read.built)]


@given(drafts)
def test_every_span_is_a_place_of_the_text(text: str) -> None:
    read = analyse(text, STARTED)
    assert all(0 <= start < end <= len(text) for start, end in marked(read))
    assert all(text[start:end] == said != "" for start, end, said in written(read))


@given(drafts, drafts)
def test_whatever_is_told_of_two_drafts_shows_something(old: str, new: str) -> None:
    history = [Draft("piece", day, analyse(text, STARTED)) for day, text in enumerate((old, new))]
    for one in observe(history, compare(old, new)):
        assert one.after
        assert all(quote.end > quote.start for quote in (*one.before, *one.after))
