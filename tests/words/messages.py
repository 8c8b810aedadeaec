"""Every sentence of the catalogue, and of its translations."""

from collections.abc import Iterable, Iterator
from functools import cache

from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from scripts.catalogue import LOCALE, catalogue


def forms(text: str | Iterable[str] | None) -> tuple[str, ...]:
    """A sentence, or its forms where it counts something."""
    return (text,) if isinstance(text, str) else tuple(text or ())


@cache
def ours() -> tuple[str, ...]:
    """Every sentence in English, in all its forms."""
    return tuple(form for message in catalogue() for form in forms(message.id) if form)


@cache
def translated() -> tuple[tuple[str, Message], ...]:
    """(language, message) of what has been translated."""
    return tuple(_translated())


def _translated() -> Iterator[tuple[str, Message]]:
    for path in sorted(LOCALE.glob("*/LC_MESSAGES/quietwins.po")):
        with path.open("rb") as file:
            messages = read_po(file, locale=None, charset="utf-8")
        for message in messages:
            if message.id and any(forms(message.string)):
                yield path.parent.parent.name, message
