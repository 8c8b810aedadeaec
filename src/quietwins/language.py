"""Which language words are said in: one catalogue for pages, terminal, files and errors.

A sentence stands in the code in English and is looked up where it is said. Nothing is looked up
where a module is loaded: mark such a sentence with `N_`, and say it with `_` later.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from gettext import NullTranslations, translation
from pathlib import Path

LOCALE = Path(__file__).parent / "locale"

_spoken: ContextVar[NullTranslations] = ContextVar("spoken")
_ENGLISH = NullTranslations()


def _(text: str) -> str:
    """`text` in the language that is spoken here."""
    return _spoken.get(_ENGLISH).gettext(text) if text else ""


def ngettext(one: str, many: str, n: int) -> str:
    """The sentence for `n` of something, in the language that is spoken here."""
    return _spoken.get(_ENGLISH).ngettext(one, many, n)


def N_(text: str) -> str:  # noqa: N802 - the name gettext's tools look for
    """Mark a sentence for the catalogue without saying it where it stands."""
    return text


def tag() -> str:
    """The language that is spoken here, as a page names it: "en-GB", "cy"."""
    return _spoken.get(_ENGLISH).info().get("language", "en_GB").replace("_", "-")


@contextmanager
def speaking(words: NullTranslations) -> Iterator[None]:
    """Say what is said in here in those words."""
    before = _spoken.set(words)
    try:
        yield
    finally:
        _spoken.reset(before)


@cache
def words_of(language: str) -> NullTranslations:
    """The catalogue of `language` ("en_GB@plain", "cy"); English where there is none."""
    return translation("quietwins", LOCALE, [language], fallback=True)


def words_here() -> NullTranslations:
    """The catalogue that a terminal asks for, by LANGUAGE, LC_ALL, LC_MESSAGES or LANG."""
    return translation("quietwins", LOCALE, fallback=True)
