"""Where the sentences of a text are: our own rules, each looking at a few characters."""

import re
from collections.abc import Iterator

from quietwins.writing.paragraphs import paragraph_spans
from quietwins.writing.text import Paragraph, Sentence, Text

_CLOSING = "\"'\u2019\u201d\u00bb)\\]"
_STOP = re.compile(
    rf"(?<![.!?\u2026])(?P<mark>[.!?\u2026]++)(?P<close>[{_CLOSING}]{{0,3}}+)"
    r"(?:\s++|(?=[A-Z](?:[a-z ]|['\u2019][a-z])))"
    r"|\n[^\S\n]*+(?=(?:[-*\u2022\u2013]|\d{1,2}[.)]|[a-z]\))[^\S\n])"
)
"""The end of a sentence, perhaps; or a line that begins with a bullet."""

_BEFORE = re.compile(r"[^\s(\[\"'\u2018\u201c]{1,12}\Z")
_MARKER = re.compile(r"\W*(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})\s*\Z")
_INITIAL = re.compile(r"[A-HJ-Z]|[A-Z](?:\.[A-Z])+")
_NUMBER = re.compile(r"\d|[ivxl]+\b|[IVXL]{2,}\b")
_SAID = re.compile(
    r"(?:I|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Tt]he \w+|[Mm]y \w+|[A-Z]\w+)(?: [A-Z]\w+)? "
    r"(?:said|says|asked|asks|shouted|shouts|cried|cries|replied|replies|whispered|yelled)\b"
)
_SHORTENED = frozenset(
    "mr mrs ms dr st prof rev sr jr capt col gen lt sgt messrs mme mlle"
    " e.g eg i.e cf vs viz approx pp vol".split()
)
"""What a full stop shortens, with more to follow in the same sentence."""
_NUMBERED = frozenset(
    "no nos p l ll line act sc ch pt sec fig jan feb aug sept oct nov dec".split()
)
_OFTEN_LAST = frozenset("etc a.m p.m al co ltd inc b.c a.d".split())
_QUOTED = re.compile(
    r"\"[^\"\n]{1,400}+\"(?=,? [a-z])|\u201c[^\u201c\u201d\n]{1,400}+\u201d(?=,? [a-z])"
)
"""A quotation that a sentence goes on after."""


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of `text` in order, with their spans in code points; none of empty text.

    Each is stripped, not empty and within one paragraph. What is quoted in the middle of a
    sentence does not end it. The time taken grows with the length of the text alone.
    """
    return in_paragraphs(text).sentences


def in_paragraphs(text: str) -> Text:
    """`text` with its paragraphs and their sentences."""
    masked = _QUOTED.sub(_masked, text)
    return Text(
        text,
        tuple(
            Paragraph(start, end, tuple(_cut(text, masked, start, end)))
            for start, end in paragraph_spans(text)
        ),
    )


def _masked(quoted: re.Match[str]) -> str:
    return f'"{"x" * (len(quoted[0]) - 2)}"'


def _cut(text: str, masked: str, start: int, end: int) -> Iterator[Sentence]:
    at = start
    for stop in _STOP.finditer(masked, start, end):
        if not stop["mark"] or _ends(masked, at, stop):
            last = stop.end("close") if stop["mark"] else stop.start()
            if last > at:
                yield Sentence(at, last, text[at:last])
            at = stop.end()
    if end > at:
        yield Sentence(at, end, text[at:end])


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether the sentence that began at `start` ends with `stop`."""
    after = text[stop.end() : stop.end() + 1]
    if after.islower() and (stop["close"] or len(stop["mark"]) > 1 or stop["mark"] == "\u2026"):
        return False
    if stop["mark"] == "." and not stop["close"]:
        return not _is_shortened(text, start, stop)
    return not (
        stop["close"] and stop["mark"] != "." and _SAID.match(text, stop.end(), stop.end() + 60)
    )


def _is_shortened(text: str, start: int, stop: re.Match[str]) -> bool:
    """Whether the full stop belongs to the word before it: "Mr.", "J. B.", "2. " at the start."""
    at = stop.start()
    if at - start < 5 and _MARKER.match(text, start, at):
        return True
    word = _BEFORE.search(text, max(start, at - 12), at)
    if not word:
        return False
    known, after = word[0].lower(), stop.end()
    if known in _OFTEN_LAST:
        return not text[after : after + 1].isupper()
    if known in _NUMBERED:
        return bool(_NUMBER.match(text, after))
    return known in _SHORTENED or bool(_INITIAL.fullmatch(word[0]))
