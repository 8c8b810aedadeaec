"""Every slip of a text, in order."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from quietwins.writing.slips.marks import in_spacing, without_end
from quietwins.writing.slips.phrases import in_phrases
from quietwins.writing.slips.single import in_word, raised, written_twice
from quietwins.writing.slips.slip import SPELLING, Slip
from quietwins.writing.text import Sentence, Text, Word

_OPENING = "([-*\u2022\u2013 \t"


def slips(
    own: Text, words: Sequence[Word], names: Collection[str], count_spelling: bool
) -> tuple[Slip, ...]:
    """What is certain to be a slip, in order, none over another.

    own    the text with everything quoted in it blanked, cut up
    words  its words, in order
    names  words that are right as they are, in small letters
    """
    judged = [word for word in words if word.text.lower().removesuffix("'s") not in names]
    found = [*in_spacing(own.text), *written_twice(own.text, words)]
    for paragraph in own.paragraphs:
        found += without_end(own.text, paragraph)
    found += _in_sentences(own, judged)
    return tuple(_apart(one for one in found if count_spelling or one.kind != SPELLING))


def _in_sentences(own: Text, words: Sequence[Word]) -> Iterator[Slip]:
    each = list(_by_sentence(own.sentences, words))
    names = {word.text for _, some in each for word in some[1:] if word.text[0].isupper()}
    for sentence, some in each:
        begins = own.text[sentence.start : some[0].start].strip(_OPENING) == "" if some else False
        for at, word in enumerate(some):
            yield from in_word(word, begins and at == 0, names)
        yield from raised(own.text, some)
        yield from in_phrases(own.text, sentence, some)


def _by_sentence(
    sentences: Iterable[Sentence], words: Sequence[Word]
) -> Iterator[tuple[Sentence, Sequence[Word]]]:
    at = 0
    for sentence in sentences:
        first = at
        while at < len(words) and words[at].start < sentence.end:
            at += 1
        yield sentence, words[first:at]


def _apart(found: Iterable[Slip]) -> Iterator[Slip]:
    """In order; of those that stand on the same characters, the one that begins first."""
    last = 0
    for one in sorted(found):
        if one.start >= last:
            yield one
            last = one.end
