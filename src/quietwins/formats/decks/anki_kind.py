"""Our own kind of note in Anki: what a question has beyond a front and a back, field by field.

Several values stand in a list, as Anki shows it. Reading a note of this kind gives the same
question as was written.
"""

import re
from collections.abc import Iterable, Sequence
from html import escape
from zlib import crc32

from quietwins.formats.decks.cleaned import cleaned
from quietwins.formats.decks.collection import AnkiCard
from quietwins.formats.decks.deck import Question, Shown

KIND = "Quietwins question"
FIELDS = ("Question", "Answer", "Also right", "Not this", "Hints", "Choices", "Note", "Shown after")
FRONT = """{{Question}}
{{#Choices}}<hr>{{Choices}}{{/Choices}}
{{#Hints}}{{hint:Hints}}{{/Hints}}
{{type:Answer}}"""
BACK = """{{FrontSide}}
<hr id=answer>
{{Answer}}{{#Also right}}{{Also right}}{{/Also right}}
{{#Note}}<p>{{Note}}</p>{{/Note}}
{{Shown after}}"""
CSS = ".card { font-family: sans-serif; font-size: 20px; text-align: left; line-height: 1.6 }"
_ITEM = re.compile(r"<li>(.*?)</li>", re.DOTALL)
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp")


def fields_of(question: Question) -> tuple[str, ...]:
    """What is written in each of FIELDS: HTML."""
    first, *others = question.answers
    before, after = (_files(one for one in question.shown if one.after == late) for late in (0, 1))
    return (
        _html(question.asks) + before,
        _html(first),
        *map(_listed, (others, question.not_this, question.hints, _offered(question))),
        _html(question.note),
        after,
    )


def of_ours(card: AnkiCard) -> Question | None:
    """The question of a note of our kind; None where somebody changed its fields."""
    if card.kind.fields != FIELDS or len(card.fields) != len(FIELDS):
        return None
    asks, answer, others, not_this, hints, choices, note, after = card.fields
    front, back = cleaned(asks), cleaned(after)
    first = cleaned(answer).text
    if not (first and (front.text or front.shown)):
        return None
    return Question(
        card.guid,
        front.text,
        (first, *_items(others)),
        choices=tuple(one for one in _items(choices) if one != first),
        not_this=_items(not_this),
        hints=_items(hints),
        note=cleaned(note).text,
        topic=card.deck,
        tags=card.tags,
        shown=(*front.shown, *(Shown(one.name, one.text, after=True) for one in back.shown)),
    )


def _offered(question: Question) -> Sequence[str]:
    """The choices with the answer among them, at a place that its key decides."""
    if not question.choices:
        return ()
    at = crc32(question.key.encode("utf-8", "replace")) % (len(question.choices) + 1)
    return (*question.choices[:at], question.answers[0], *question.choices[at:])


def _html(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<br>")


def _listed(values: Sequence[str]) -> str:
    return "".join(f"<li>{_html(value)}</li>" for value in values)


def _items(html: str) -> tuple[str, ...]:
    return tuple(filter(None, (cleaned(item).text for item in _ITEM.findall(html))))


def _files(files: Iterable[Shown]) -> str:
    return "".join(_file(one) for one in files)


def _file(one: Shown) -> str:
    if one.name.lower().endswith(_PICTURES):
        return f'<img src="{escape(one.name)}" alt="{escape(one.text)}">'
    return f"[sound:{one.name}]"
