"""A package in Anki's old schema (11), which every version opens.

Ids come from what they are of, so that opening a package twice adds nothing.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from hashlib import sha1, sha256
from html import unescape
from io import BytesIO
from pathlib import Path
from re import sub
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from quietwins.formats.decks.anki_kind import BACK, CSS, FIELDS, FRONT, KIND, fields_of
from quietwins.formats.decks.deck import Deck, Question

_SCHEMA = (Path(__file__).parent / "anki_schema.sql").read_text("utf-8")
_KIND_ID = 1_604_800_000_000
_FIRST_ID = 1_400_000_000_000
_IDS = 200_000_000_000
_LATEX_BEFORE = "\\documentclass[12pt]{article}\n\\begin{document}\n"
_LATEX_AFTER = "\\end{document}"
_BEGAN = (1980, 1, 1, 0, 0, 0)


def packed(deck: Deck, at: int) -> bytes:
    """The package; `at` is when it was written, in seconds since 1970."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as package:
        package.writestr(_part("collection.anki2"), _collection(deck, at))
        names = {str(number): name for number, name in enumerate(sorted(deck.media))}
        for number, name in names.items():
            package.writestr(_part(number), deck.media[name])
        package.writestr(_part("media"), json.dumps(names))
    return made.getvalue()


def _part(name: str) -> ZipInfo:
    """A part that says nothing of when it was written."""
    part = ZipInfo(name, _BEGAN)
    part.compress_type = ZIP_DEFLATED
    return part


def _collection(deck: Deck, at: int) -> bytes:
    decks = {question.topic or deck.name: 0 for question in deck.questions}
    decks |= {name: _id("deck", name) for name in decks}
    with closing(sqlite3.connect(":memory:")) as database:
        database.executescript(_SCHEMA)
        database.execute("insert into col values (1,?,?,?,11,0,0,0,?,?,?,?,'{}')", _col(decks, at))
        database.executemany(
            "insert into notes values (?,?,?,?,-1,?,?,?,?,0,'')", _notes(deck.questions, at)
        )
        database.executemany(
            "insert into cards values (?,?,?,0,?,-1,0,0,?,0,0,0,0,0,0,0,0,'')",
            _cards(deck, decks, at),
        )
        database.commit()
        return database.serialize()


def _notes(questions: tuple[Question, ...], at: int) -> Iterator[tuple[object, ...]]:
    for id_, question in _numbered(questions):
        told = fields_of(question)
        tags = " ".join("_".join(tag.split()) for tag in question.tags)
        plain = unescape(sub("<[^>]*>", "", told[0]))
        sum_ = int(sha1(plain.encode("utf-8"), usedforsecurity=False).hexdigest()[:8], 16)
        fields = "\x1f".join(told)
        yield id_, question.key, _KIND_ID, at, f" {tags} " if tags else "", fields, plain, sum_


def _cards(
    deck: Deck, decks: Mapping[str, int], at: int
) -> Iterator[tuple[int, int, int, int, int]]:
    for place, (id_, question) in enumerate(_numbered(deck.questions), 1):
        yield id_, id_, decks[question.topic or deck.name], at, place


def _numbered(questions: tuple[Question, ...]) -> Iterator[tuple[int, Question]]:
    """Each with an id that comes from its key, and no id twice."""
    taken: set[int] = set()
    for question in questions:
        id_ = _id("note", question.key)
        while id_ in taken:
            id_ += 1
        taken.add(id_)
        yield id_, question


def _id(kind: str, name: str) -> int:
    """A number where Anki has milliseconds since 1970, of years before it knew us."""
    digest = sha256(f"{kind}\x1f{name}".encode("utf-8", "replace")).digest()
    return _FIRST_ID + int.from_bytes(digest[:8], "big") % _IDS


def _col(decks: Mapping[str, int], at: int) -> tuple[object, ...]:
    every = {"Default": 1, **decks}
    told = {str(id_): _deck(name, id_, at) for name, id_ in every.items()}
    conf = {"curModel": str(_KIND_ID), "nextPos": 1, "activeDecks": [1], "curDeck": 1}
    parts = (conf, {str(_KIND_ID): _kind(at)}, told, {"1": _options()})
    return at, at * 1000, at * 1000, *map(json.dumps, parts)


def _deck(name: str, id_: int, at: int) -> dict[str, Any]:
    days = {f"{what}Today": [0, 0] for what in ("new", "rev", "lrn", "time")}
    own = {"id": id_, "name": name, "mod": at, "usn": -1, "desc": "", "dyn": 0, "conf": 1}
    return own | days | {"collapsed": False, "extendNew": 0, "extendRev": 0}


def _kind(at: int) -> dict[str, Any]:
    field = {"sticky": False, "rtl": False, "font": "Arial", "size": 20, "media": []}
    card = {"name": "Card", "ord": 0, "qfmt": FRONT, "afmt": BACK, "did": None}
    return {
        "id": str(_KIND_ID),
        "name": KIND,
        "type": 0,
        "mod": at,
        "usn": -1,
        "sortf": 0,
        "did": 1,
        "flds": [{"name": name, "ord": place, **field} for place, name in enumerate(FIELDS)],
        "tmpls": [card | {"bqfmt": "", "bafmt": ""}],
        "css": CSS,
        "latexPre": _LATEX_BEFORE,
        "latexPost": _LATEX_AFTER,
        "req": [[0, "any", [0]]],
        "tags": [],
        "vers": [],
    }


def _options() -> dict[str, Any]:
    """Anki's own defaults for a deck."""
    new: dict[str, Any] = {
        "delays": [1, 10],
        "ints": [1, 4, 7],
        "initialFactor": 2500,
        "order": 1,
        "perDay": 20,
        "bury": True,
        "separate": True,
    }
    lapse = {"delays": [10], "mult": 0, "minInt": 1, "leechFails": 8, "leechAction": 0}
    review = {"perDay": 200, "ease4": 1.3, "fuzz": 0.05, "maxIvl": 36500, "ivlFct": 1}
    parts = {"new": new, "lapse": lapse, "rev": review | {"bury": True, "minSpace": 1}}
    rest = {"id": 1, "name": "Default", "mod": 0, "usn": 0, "maxTaken": 60, "autoplay": True}
    return rest | {"timer": 0, "replayq": True} | parts
