"""How many pages a second, how long each takes and what it costs; and that what is said is so."""

import multiprocessing
from collections.abc import Callable, Mapping
from functools import partial

from bench import targets
from bench.asking import Ask, Browser, asked, keeping, reading
from bench.inside import fill, inside, kept_among, queries, teach, write
from tests.rig.server import Server

SECONDS = 5
CLIENTS = (1, 8, 16)
FEW, MANY = 10, 1000
LINES, AT_ONCE = 60, 8
PUPILS, OF_EACH = 30, 40
DRAFTS = 30
PAGES = {"Today": "/", "My wins": "/wins/", "Progress": "/progress/"}

Cookies = dict[str, str]
Database = dict[str, str]
"""Where the server's data are, as its environment says it."""


def looking(server: Server, many: Cookies) -> list[dict[str, object]]:
    """Pages read by somebody with many entries."""
    looks = {
        f"{name}, {MANY:,} entries": partial(reading, server.address, path, many)
        for name, path in PAGES.items()
    }
    return _rows(server, looks)


def looking_at_a_class(server: Server, database: Database) -> list[dict[str, object]]:
    """The page of a class, by its teacher, and how often it asks the database."""
    cookies = book(server.address, database, 1)
    path = inside(database, partial(teach, cookies["sessionid"], PUPILS, OF_EACH))
    asks = inside(database, partial(queries, cookies["sessionid"], [path]))[path]
    name = f"A class of {PUPILS}, {OF_EACH} entries each, {asks} queries"
    return _rows(server, {name: partial(reading, server.address, path, cookies)})


def looking_at_a_piece(server: Server, database: Database) -> list[dict[str, object]]:
    """The page of a piece of many drafts, and how often it asks the database."""
    cookies = book(server.address, database, 1)
    path = inside(database, partial(write, cookies["sessionid"], DRAFTS))
    asks = inside(database, partial(queries, cookies["sessionid"], [path]))[path]
    name = f"A piece with {DRAFTS} drafts of 300 words, {asks} queries"
    return _rows(server, {name: partial(reading, server.address, path, cookies)})


def keeping_lines(server: Server) -> list[dict[str, object]]:
    """A line kept, in a browser with scripts and in one without."""
    looks = {
        "Keep it, with scripts (htmx)": partial(keeping, server.address, htmx=True),
        "Keep it, a plain form, and Today after it": partial(keeping, server.address, htmx=False),
    }
    return _rows(server, looks)


def _rows(server: Server, looks: Mapping[str, Callable[[], Ask]]) -> list[dict[str, object]]:
    leader = server.process.pid
    return [
        asked(begin, of=leader, clients=clients, seconds=SECONDS).row(name)
        for name, begin in looks.items()
        for clients in CLIENTS
    ]


def questions(few: Cookies, many: Cookies, database: Database) -> list[dict[str, object]]:
    """How often each page asks the database, for few entries and for many."""
    counts = [
        inside(database, partial(queries, cookies["sessionid"], list(PAGES.values())))
        for cookies in (few, many)
    ]
    return [
        {
            "page": name,
            f"queries at {FEW} entries": counts[0][path],
            f"queries at {MANY:,} entries": counts[1][path],
            **targets.Target(counts[0][path]).row(counts[1][path]),
        }
        for name, path in PAGES.items()
    ]


def book(address: str, database: Database, entries: int) -> Cookies:
    """The cookies of somebody with so many entries, one a day."""
    browser = Browser(address)
    browser.keep("I got up")
    inside(database, partial(fill, browser.cookies["sessionid"], entries - 1))
    return browser.cookies


def all_kept(server: Server, database: Database) -> dict[str, object]:
    """Lines sent by several clients at once for one person, and looked for in the database.

    Raises where one that was answered "kept" is not there.
    """
    browser = Browser(server.address)
    browser.keep("I got up")
    lines = [f"Line {number} of {LINES}" for number in range(LINES)]
    with multiprocessing.Pool(AT_ONCE) as pool:
        work = partial(_keep, server.address, browser.cookies)
        answered = {line for line in pool.map(work, lines, chunksize=1) if line}
    found = inside(database, partial(kept_among, answered))
    if found != len(answered):
        raise AssertionError(f"{len(answered)} lines were answered, and {found} are kept.")
    return {
        "what": f"{LINES} lines for one person by {AT_ONCE} clients at once",
        "answered": len(answered),
        "kept": found,
        **targets.KEPT.row(found),
    }


def _keep(address: str, cookies: Cookies, line: str) -> str:
    """The line, where the answer says that it is kept."""
    return line if Browser(address, dict(cookies)).keep(line).headers["X-Kept"] else ""
