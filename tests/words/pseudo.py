"""A language nobody speaks: "Keep it" is "⟦Kéééép íít⟧", so that what is said in no language shows.

Its speakers write Greek: what is left in our own letters, and is in no bracket, is ours.
"""

import re
from collections.abc import Iterator
from gettext import NullTranslations
from html.parser import HTMLParser

import pytest

_KEPT = re.compile(r"(%\(\w+\)[sdr]|%[sdr]|<[^>]*>)")
_ACCENTS = {plain: accented * 2 for plain, accented in zip("aeiouy", "áéíóúý", strict=True)}
_ACCENTED = str.maketrans(_ACCENTS | {k.upper(): v.title() for k, v in _ACCENTS.items()})
_OURS = re.compile(r"[A-Za-z]*[AEIOUYaeiouy][A-Za-z]*")
_HEARD = re.compile(r"aria-label|placeholder|title|alt|data-.*")


def pseudo(text: str) -> str:
    """`text` in brackets, accented, a third longer; its slots and tags as they are."""
    pieces = _KEPT.split(text)
    if not any(c.isalpha() for piece in pieces[::2] for c in piece):
        return text
    pieces[::2] = [piece.translate(_ACCENTED) for piece in pieces[::2]]
    return f"⟦{''.join(pieces)}⟧"


def speak_pseudo(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on, whoever would be spoken to in English hears this."""

    def counted(_: NullTranslations, one: str, many: str, n: int) -> str:
        return pseudo(one if n == 1 else many)

    monkeypatch.setattr(NullTranslations, "gettext", lambda _, text: pseudo(text))
    monkeypatch.setattr(NullTranslations, "ngettext", counted)


def unsaid(text: str) -> list[str]:
    """Words with a bare vowel: no message has one, and no Greek word. The name is always ours."""
    return _OURS.findall(text.replace("Quietwins", ""))


def unsaid_in(html: str) -> list[str]:
    """The same, of what people read or hear of a page."""
    page = _Page()
    page.feed(html)
    return [word for text in page.texts for word in unsaid(text)]


class _Page(HTMLParser):
    """Texts, and attributes that are heard or said later. What is not to be translated is not."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.within: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        quiet = tag in ("style", "script") or given.get("translate") == "no"
        if self.within or quiet:
            self.within += [tag] if not self.within or tag == self.within[0] else []
            return
        self.texts += [value for name, value in _sentences(given)]

    def handle_endtag(self, tag: str) -> None:
        if self.within and tag == self.within[0]:
            self.within.pop()

    def handle_data(self, data: str) -> None:
        if not self.within:
            self.texts.append(data)


def _sentences(given: dict[str, str | None]) -> Iterator[tuple[str, str]]:
    """Attributes with words for people: by their name; of data, those that are a sentence."""
    for name, value in given.items():
        if value and _HEARD.fullmatch(name) and not (name.startswith("data-") and " " not in value):
            yield name, value
