"""A field's HTML as plain text, with the files it shows. Scripts and styles are not text."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from quietwins.formats.decks.deck import Shown

MOST = 100_000
"""Characters of a field that are looked at."""
_UNSEEN = frozenset(("script", "style", "template", "iframe", "object", "noscript"))
_BREAKS = frozenset(("br", "div", "p", "li", "tr", "hr", "h1", "h2", "h3", "h4", "table", "ul"))
_LOW = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")
_HIGH = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_HEIGHTS = {"sub": (_LOW, "_"), "sup": (_HIGH, "^")}
_SOUND = re.compile(r"\[sound:([^\]\n]{1,200})\]")
_UNPRINTED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True)
class Said:
    """What a field says.

    scripts  whether something in it would have run
    """

    text: str
    shown: tuple[Shown, ...] = ()
    scripts: bool = False


def cleaned(html: str) -> Said:
    """`html` as text. Digits that are set low or high stay so: H₂O, x²."""
    sounds = tuple(map(Shown, _SOUND.findall(html[:MOST])))
    without = _SOUND.sub("", html[:MOST])
    if not ("<" in without or "&" in without):
        return Said(tidy(without), sounds)
    reader = _Reader()
    reader.feed(without)
    reader.close()
    return Said(tidy("".join(reader.text)), (*reader.pictures, *sounds), reader.scripts)


def tidy(text: str) -> str:
    """Lines without spare spaces and empty ones, and without characters that cannot be seen."""
    lines = _UNPRINTED.sub("", text.replace("\xa0", " ")).split("\n")
    return "\n".join(filter(None, (" ".join(line.split()) for line in lines)))


@dataclass
class _Reader(HTMLParser):
    text: list[str] = field(default_factory=list)
    pictures: list[Shown] = field(default_factory=list)
    scripts: bool = False
    unseen: list[str] = field(default_factory=list)
    height: str = ""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.scripts |= tag in _UNSEEN - {"style"} or any(name.startswith("on") for name in given)
        if tag in _UNSEEN:
            self.unseen.append(tag)
        elif tag == "img" and given.get("src"):
            self.pictures.append(Shown(given["src"] or "", tidy(given.get("alt") or "")))
        elif tag in _HEIGHTS:
            self.height = tag
        elif tag in _BREAKS:
            self.text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if self.unseen and tag == self.unseen[-1]:
            self.unseen.pop()
        if tag in _HEIGHTS:
            self.height = ""
        elif tag in _BREAKS - {"br"}:
            self.text.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.text.append(_at_height(data, self.height))


def _at_height(text: str, height: str) -> str:
    if height not in _HEIGHTS:
        return text
    letters, sign = _HEIGHTS[height]
    plain = all(ord(one) in letters for one in text)
    return text.translate(letters) if plain else f"{sign}{text}"
