"""Anki's collection, an SQLite database: opened in memory, read and never written.

Source: schemas 11 (everything about kinds of notes in JSON) and 18 (in tables and messages), as
Anki writes them.
"""

import json
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import Any

from quietwins.formats.decks import messages
from quietwins.formats.decks.limits import Package
from quietwins.formats.errors import UnreadableFile
from quietwins.language import _

MOST_CARDS = 200_000
MOST_TEXT = 5_000_000
_STEPS, _TURNS = 1_000_000, 500
_JOURNAL = slice(18, 20)  # a database that was open in its app says so, and could not be opened
_NEEDED = {"col", "notes", "cards"}
_STRANGE = (
    "select count(*) from sqlite_master where type in ('trigger', 'view') "
    "or sql like 'create virtual%' or sql like '%generated always%'"
)
_TABLES = "select lower(name) from sqlite_master where type = 'table'"
_CARDS = (
    "select n.id, n.guid, n.mid, n.tags, n.flds, c.ord, iif(c.odid, c.odid, c.did) from cards c "
    "join notes n on n.id = c.nid order by iif(c.type, 1e9, c.due), n.id, c.ord"
)


@dataclass(frozen=True)
class NoteType:
    """A kind of note: the names of its fields, and the front and back of each of its cards."""

    name: str
    is_cloze: bool
    fields: tuple[str, ...]
    cards: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class AnkiCard:
    """One card, its note beside it. `deck` has its levels parted by "::"."""

    guid: str
    kind: NoteType
    tags: tuple[str, ...]
    fields: tuple[str, ...]
    place: int
    deck: str


@contextmanager
def collection(package: Package, data: bytes) -> Iterator[sqlite3.Connection]:
    """The database in `data`, open for reading alone.

    Raises UnreadableFile where it is broken or holds what no collection holds: a trigger, a view.
    """
    try:
        with closing(_opened(data)) as database:
            if database.execute(_STRANGE).fetchone() != (0,):
                raise _refused(package, _("there is more than cards in this package."))
            if not {name for (name,) in database.execute(_TABLES)} >= _NEEDED:
                raise _refused(package, _("there are no cards in this package."))
            yield database
    except (sqlite3.Error, ValueError, TypeError, KeyError, AttributeError, RecursionError) as odd:
        raise package.broken() from odd
    except OverflowError as large:
        raise package.too_large() from large


@dataclass(frozen=True)
class Cards:
    """Each card with its note, new ones in their order and then the others."""

    database: sqlite3.Connection

    def __len__(self) -> int:
        (count,) = self.database.execute("select count(*) from cards").fetchone()
        return int(count)

    def __iter__(self) -> Iterator[AnkiCard]:
        if len(self) > MOST_CARDS:
            raise OverflowError
        return _cards(self.database)


def _cards(database: sqlite3.Connection) -> Iterator[AnkiCard]:
    kinds, decks = _kinds(database), _decks(database)
    for _id, guid, kind, tags, fields, place, deck in database.execute(_CARDS):
        yield AnkiCard(
            str(guid),
            kinds[kind],
            tuple(str(tags).split()),
            tuple(str(fields).split("\x1f")),
            int(place),
            decks.get(deck, ""),
        )


def _opened(data: bytes) -> sqlite3.Connection:
    database, turns = sqlite3.connect(":memory:"), iter(range(_TURNS))
    plain = bytearray(data)
    plain[_JOURNAL] = b"\1\1"
    database.deserialize(plain)
    database.create_collation("unicase", _unicase)
    database.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MOST_TEXT)
    database.set_progress_handler(lambda: next(turns, None) is None, _STEPS)
    for pragma in ("query_only = on", "trusted_schema = off", "cell_size_check = on"):
        database.execute(f"pragma {pragma}")
    return database


def _unicase(one: str, other: str) -> int:
    left, right = one.casefold(), other.casefold()
    return (left > right) - (left < right)


def _is_new(database: sqlite3.Connection) -> bool:
    return ("notetypes",) in database.execute(_TABLES).fetchall()


def _kinds(database: sqlite3.Connection) -> Mapping[int, NoteType]:
    if not _is_new(database):
        return {int(key): _of_json(kind) for key, kind in _json(database, "models").items()}
    named, fronts = (_rows(database, table) for table in ("fields", "templates"))
    return {
        id_: NoteType(
            name,
            messages.number(config, 1) == 1,
            tuple(field for field, _config in named.get(id_, ())),
            tuple((messages.text(c, 1), messages.text(c, 2)) for _name, c in fronts.get(id_, ())),
        )
        for id_, name, config in database.execute("select id, name, config from notetypes")
    }


def _rows(database: sqlite3.Connection, table: str) -> dict[int, list[tuple[str, bytes]]]:
    """Name and message of each row by its kind of note, in order."""
    found: dict[int, list[tuple[str, bytes]]] = {}
    query = f"select ntid, name, config from {table} order by ntid, ord"  # noqa: S608 - one of two
    for kind, name, config in database.execute(query):
        found.setdefault(kind, []).append((name, config))
    return found


def _of_json(kind: Mapping[str, Any]) -> NoteType:
    in_order = {part: sorted(kind[part], key=lambda one: one["ord"]) for part in ("flds", "tmpls")}
    return NoteType(
        str(kind["name"]),
        kind.get("type") == 1,
        tuple(str(field["name"]) for field in in_order["flds"]),
        tuple((str(card["qfmt"]), str(card["afmt"])) for card in in_order["tmpls"]),
    )


def _decks(database: sqlite3.Connection) -> Mapping[int, str]:
    if _is_new(database):
        rows = database.execute("select id, name from decks")
        return {id_: str(name).replace("\x1f", "::") for id_, name in rows}
    return {int(key): str(deck["name"]) for key, deck in _json(database, "decks").items()}


def _json(database: sqlite3.Connection, column: str) -> dict[str, Any]:
    query = f"select {column} from col limit 1"  # noqa: S608 - one of two
    (text,) = database.execute(query).fetchone()
    return dict(json.loads(text))


def _refused(package: Package, found: str) -> UnreadableFile:
    return UnreadableFile(package.source, found, _("Please export it from Anki again."))
