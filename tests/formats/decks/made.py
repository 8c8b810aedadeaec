"""Builders for the tests of decks: a deck with some of everything, and packages put together."""

import json
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from zipfile import ZipFile

from quietwins.formats.decks import Deck, Question, Shown, read_deck
from quietwins.formats.decks.anki import write

SAMPLES = Path(__file__).parent / "samples"
PNG = b"\x89PNG\r\n\x1a\n a picture"
MP3 = b"ID3 a sound"
AT = 1_790_000_000

HEART = Question(
    "heart",
    "What pumps blood?\nOne word & <b>",
    ("heart", "the heart | a pump"),
    not_this=("lung",),
    hints=("It beats.", "h…"),
    note="It has {four} rooms: 2 = 2.",
    topic="Biology::Body",
    tags=("year9", "body"),
    shown=(Shown("heart.png", 'a "heart"'), Shown("beat.mp3", after=True)),
)
SUM = Question("sum", "What is 2 + 2?", ("4",), choices=("3", "5", "~22"), topic="Maths")
WATER = Question("water", "Water, as a formula?", ("H₂O",), topic="Chemistry")
DECK = Deck("mine", (HEART, SUM, WATER), {"heart.png": PNG, "beat.mp3": MP3})


def sample(name: str) -> Deck:
    return read_deck(name, (SAMPLES / name).read_bytes())


def package(**parts: bytes) -> bytes:
    """A zip; "collection_anki2" stands for collection.anki2."""
    made = BytesIO()
    with ZipFile(made, "w") as zipped:
        for name, content in parts.items():
            zipped.writestr(name.replace("_", "."), content)
    return made.getvalue()


def collection_of(deck: Deck = DECK, sql: str = "") -> bytes:
    """The database of a package as we write it, changed by `sql`."""
    with ZipFile(BytesIO(write(deck, AT))) as zipped:
        data = zipped.read("collection.anki2")
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(data)
        database.executescript(sql)
        return database.serialize()


def changed(
    sql: str = "", media: object = None, files: Mapping[str, bytes] = MappingProxyType({})
) -> bytes:
    """A package of ours whose database or media somebody has changed."""
    named = {"0": "beat.mp3", "1": "heart.png"} if media is None else media
    parts = {"0": MP3, "1": PNG, **files, "media": json.dumps(named).encode()}
    return package(collection_anki2=collection_of(sql=sql), **parts)
