"""Questions of a file that is looked at before anything of it is saved."""

from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Any, Self
from uuid import UUID, uuid4

from quietwins.flow.waiting import get, put
from quietwins.formats.decks import Deck, Question, Shown, format_of, read_deck

KIND = "deck"


@dataclass(frozen=True)
class DeckWaits:
    """A file's questions as they would be taken in.

    source  what people call the file
    label   of the format it is in, to be said
    digest  SHA-256 of it as it came, in hexadecimal
    """

    source: str
    label: str
    digest: str
    deck: Deck
    id: UUID = field(default_factory=uuid4)

    @classmethod
    def of(cls, source: str, data: bytes) -> Self:
        """Look at a file. Raises UnreadableFile."""
        deck = read_deck(source, data)
        return cls(source, format_of(source, data).LABEL, sha256(data).hexdigest(), deck)


def save_deck(waits: DeckWaits, *, now: datetime) -> None:
    """Let it wait, where this service alone may read it."""
    deck = waits.deck
    media = {name: b64encode(data).decode() for name, data in deck.media.items()}
    plain = {
        "source": waits.source,
        "label": waits.label,
        "digest": waits.digest,
        "name": deck.name,
        "media": media,
        "left_out": deck.left_out,
        "questions": [asdict(one) for one in deck.questions],
    }
    put(waits.id, KIND, plain, now=now)


def load_deck(name: UUID, *, now: datetime) -> DeckWaits | None:
    """What waits under this name, unless its time is over."""
    plain = get(name, KIND, now=now)
    if plain is None:
        return None
    media = {name: b64decode(data) for name, data in plain["media"].items()}
    questions = tuple(map(_question, plain["questions"]))
    deck = Deck(plain["name"], questions, media, tuple(plain["left_out"]))
    return DeckWaits(plain["source"], plain["label"], plain["digest"], deck, name)


def _question(plain: Mapping[str, Any]) -> Question:
    shown = tuple(Shown(**one) for one in plain["shown"])
    told: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in plain.items()
    }
    return Question(**told | {"shown": shown})
