"""What a card of Anki asks and answers, from its two templates and its note's fields.

`{{Field}}` stands for a field, `{{#Field}}…{{/Field}}` for what is there if it is filled,
`{{^Field}}…{{/Field}}` if it is not, and `{{cloze:Field}}` for a text with gaps.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from quietwins.formats.decks.collection import AnkiCard

_NAME = re.compile(r"\{\{([^{}#^/][^{}]*)\}\}")
_IF = re.compile(r"\{\{([#^])([^{}]+)\}\}((?:(?!\{\{[#^/]).)*)\{\{/\2\}\}", re.DOTALL)
_DEEPEST, _LONGEST = 5, 20_000
_COVERED = "image-occlusion:"  # a gap in a picture, which no text can answer
_NO_FIELDS = frozenset(("FrontSide", "Tags", "Type", "Deck", "Subdeck", "Card", "CardFlag"))
_GAP = re.compile(r"\{\{c(\d+)::((?:(?!\{\{c\d+::|\}\}).)*)\}\}", re.DOTALL)
_OPEN = "[…]"


class Sides(NamedTuple):
    """HTML: what is asked, its answer, what else is said with that, and the hints."""

    asks: str
    answer: str
    note: str = ""
    hints: tuple[str, ...] = ()


def sides(card: AnkiCard) -> Sides:
    """A card's sides; without an answer where there is nothing to answer."""
    told = dict(zip(card.kind.fields, card.fields, strict=False))
    if card.kind.is_cloze:
        return _with_gap(card, told)
    if card.place >= len(card.kind.cards):
        return Sides("", "")
    front, back = (_chosen(side[:_LONGEST], told) for side in card.kind.cards[card.place])
    asked = [name for how, name in _names(front) if how != "type"]
    said = [name for how, name in _names(back) if name not in asked and told.get(name, "").strip()]
    typed = [name for how, name in (*_names(front), *_names(back)) if how == "type"]
    answer = next(iter((*typed, *said)), "")
    hints = tuple(told.get(name, "") for how, name in _names(front) if how == "hint")
    rest = [told[name] for name in dict.fromkeys(said) if name != answer]
    return Sides(_filled(front, told), told.get(answer, ""), "<br>".join(rest), hints)


def _chosen(side: str, told: Mapping[str, str]) -> str:
    """A template with its conditions decided, the innermost first."""
    for _turn in range(_DEEPEST):
        side, count = _IF.subn(lambda part: part[3] if _holds(part, told) else "", side)
        if not count:
            break
    return side


def _holds(part: re.Match[str], told: Mapping[str, str]) -> bool:
    return bool(told.get(part[2].strip(), "").strip()) == (part[1] == "#")


def _names(side: str) -> list[tuple[str, str]]:
    """(filter nearest to the field, field) of each field of a template, in order."""
    found = [name.strip().split(":") for name in _NAME.findall(side)]
    return [
        ((parts[0] if parts[1:] else ""), parts[-1])
        for parts in found
        if parts[-1] not in _NO_FIELDS
    ]


def _filled(side: str, told: Mapping[str, str]) -> str:
    def said(part: re.Match[str]) -> str:
        how, _colon, _rest = part[1].strip().partition(":")
        shown = how not in ("type", "hint")
        return told.get(part[1].strip().split(":")[-1], "") if shown else ""

    return _NAME.sub(said, side)


def _with_gap(card: AnkiCard, told: Mapping[str, str]) -> Sides:
    """The text with this card's gaps open; what stands in a gap is an answer."""
    number, answers, hints = str(card.place + 1), list[str](), list[str]()

    def shown(gap: re.Match[str]) -> str:
        text, _colons, hint = gap[2].partition("::")
        if gap[1] != number:
            return text
        answers.append(text)
        hints.extend([hint] if hint else [])
        return _OPEN

    front = card.kind.cards[0][0] if card.kind.cards else ""
    name = next((field for how, field in _names(front) if how == "cloze"), "")
    text = told.get(name, "")
    for _turn in range(_DEEPEST):  # a gap may stand in a gap
        text, count = _GAP.subn(shown, text)
        if not count:
            break
    rest = [value for field, value in told.items() if field != name and value.strip()]
    answer = ", ".join(one for one in dict.fromkeys(answers) if not one.startswith(_COVERED))
    return Sides(text, answer, "<br>".join(rest), tuple(hints))
