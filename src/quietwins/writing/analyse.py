"""A draft, read once."""

from collections.abc import Iterator, Sequence

from quietwins.writing.analysis import Analysis
from quietwins.writing.building import built
from quietwins.writing.lexicon import COMMON, is_spelled, zipf
from quietwins.writing.parts import parts
from quietwins.writing.profile import Profile
from quietwins.writing.quoting import blanked, quoted
from quietwins.writing.sentences import in_paragraphs
from quietwins.writing.slips import slips
from quietwins.writing.text import Text, Word
from quietwins.writing.word_lists import among
from quietwins.writing.words import words

_PRECISE = 4
"""Letters: what is shorter is seldom a word of its own ("uh", "etc")."""
NOBODY = Profile()


def analyse(text: str, profile: Profile = NOBODY) -> Analysis:
    """What is in `text`, as it was handed in, with spans in code points.

    profile  what is known of the writer and the piece
    errors   none: empty text has nothing in it, and what is not English is not judged
    source   ../docs/writing.md
    """
    whole = in_paragraphs(text)
    quotes = quoted(text, profile)
    own = Text(blanked(text, (*quotes.texts, *quotes.speech, *quotes.titles)), whole.paragraphs)
    said = words(own.text)
    found = tuple(parts(own, said, quotes.texts))
    known = profile.known
    return Analysis(
        whole,
        found,
        said,
        quotes.speech,
        tuple(among("joining", own.text, said)),
        tuple(_precise(said, known)),
        built(own.text, found, profile.starters),
        slips(own, said, known, profile.count_spelling),
    )


def _precise(own: Sequence[Word], known: frozenset[str]) -> Iterator[Word]:
    for word in own:
        small = word.text.islower() and len(word.text) >= _PRECISE
        if small and word.text not in known and zipf(word.text) < COMMON and is_spelled(word.text):
            yield word
