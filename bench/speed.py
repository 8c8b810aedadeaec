"""How fast, how light, how safe: every table of `make bench`, one after another.

`python -m bench.speed facts served` measures those parts alone.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench import facts, folder, pages, peers, scale
from bench.first_load import first_load
from bench.installed import installed
from bench.looks import every_look
from bench.machine import machine
from bench.memory import REQUESTS, memory
from bench.postgres import postgres
from bench.results import record
from bench.starting import starting
from tests.rig.server import Server, serving

WORKERS = 3
CLIENTS = (
    f"`quietwins serve` with {WORKERS} worker processes on 127.0.0.1. Clients are processes on the "
    f"same cores and so take some of them; each asks for {pages.SECONDS} s over one connection, "
    "again as soon as it is answered."
)
PAGES_WANTED = "Wanted: 10 ms of server CPU or less for Today, for My wins and for a class."
MACHINE = machine()


def facts_found() -> None:
    _record(
        "facts",
        title="Finding the facts",
        says=f"{facts.SERIES:,} invented series of 40 entries, two a learner, columns in memory; "
        "all facts, one process on one core, sorting included; the best of 3. Resident memory with "
        "the columns in it, and at the highest while they were looked at.",
        rows=facts.whole(),
    )
    _record(
        "facts-by-rule",
        title="Finding the facts, beside pandas and plain Python",
        says="Entries a second of a processor's time: Quietwins over all "
        f"{facts.SERIES:,} series, the others over {facts.SAMPLE:,}. pandas: one groupby-apply a "
        "rule (`bench/in_pandas.py`). Plain Python: the loops that the tests hold every rule to, "
        "written to be read (`steady` asks SciPy). The run fails unless all three find the same "
        "wins of the sample.",
        rows=facts.side_by_side(),
    )


def looks_taken() -> None:
    _record(
        "looks",
        title="Every look at a climb",
        says=f"{facts.SERIES:,} series, in order: Kendall's S, its variance and Z after each "
        "value, and then a climb told of them. In the first row each has 40 values of one kind; "
        "the others are those of the facts. One process on one core; the middle of 5.",
        rows=every_look(),
    )


def district(series: int = scale.SERIES) -> None:
    _record(
        "district",
        title="A whole district",
        says=f"`quietwins spot marks.parquet --out wins.parquet`: {series:,} invented series of "
        "40 entries, two a learner, every rule, starting included. The middle of "
        f"{scale.TIMES} runs, the file in the system's cache. Memory is that of all processes "
        "together (PSS), at the highest of any run.",
        rows=scale.whole(series),
    )
    _record(
        "district-beside",
        title="A whole district, one rule beside Polars, DuckDB and pandas",
        says="The same file, in order: the highest so far of each learner, thread and kind, as it "
        "would be written in each (`bench/one_rule.py`), Parquet to Parquet, starting included. "
        "The run fails unless all find the same.",
        rows=scale.beside(series),
    )


def started() -> None:
    _record(
        "starting",
        title="Starting",
        says="Wall-clock seconds, warm. Python alone and with NumPy are the floor.",
        rows=starting(),
    )


def folder_of_drafts() -> None:
    _record(
        "drafts-folder",
        title="Drafts read",
        says="Invented drafts of about 250 words, four a piece, a week apart. The folder: by the "
        "clock, on every core, once, starting included, whatever else the machine did. The others: "
        "of one processor's time, the middle of 5.",
        rows=folder.whole(),
    )


def installed_size() -> None:
    record(
        "installed",
        title="On the disk",
        says="A virtual environment as `make install` leaves it, and the biggest packages in it.",
        rows=installed(),
    )


def served() -> None:
    """Everything that needs a server, and what it kept."""
    kept = [
        {"database": "SQLite", **_over_sqlite()},
        {"database": "PostgreSQL", **_over_postgres()},
    ]
    record(
        "all-kept",
        title="Kept is kept",
        says="Every line whose answer said so is looked for in the database afterwards, with its "
        "win and its owner's word. The run fails where one is not there.",
        rows=kept,
    )
    with _server() as (server, _):
        _record(
            "memory",
            title="In memory",
            says=f"After {REQUESTS:,} requests a worker (lines kept, pages read) and a dozen "
            "gradebooks taken in. PSS divides what processes share among them.",
            rows=memory(server, workers=WORKERS),
        )


def _over_sqlite() -> dict[str, object]:
    with _server() as (server, database):
        record(
            "first-load",
            title="The first page",
            says="What Chromium fetches on a first visit: the bodies of all files, as sent.",
            rows=first_load(server.address),
        )
        few, many = (pages.book(server.address, database, n) for n in (pages.FEW, pages.MANY))
        record(
            "questions",
            title="Queries a page",
            says="How often a page asks the database, of somebody with few entries and with many.",
            rows=pages.questions(few, many, database),
        )
        _record(
            "pages",
            title="Reading",
            says=f"{CLIENTS} {PAGES_WANTED}",
            rows=[
                *pages.looking(server, many),
                *pages.looking_at_a_class(server, database),
                *pages.looking_at_a_piece(server, database),
            ],
        )
        _record(
            "keeping",
            title="Keeping a line",
            says="As above. SQLite, synchronous=FULL: on the disk before it is answered. "
            "Wanted: 400 lines a second from 16 clients.",
            rows=pages.keeping_lines(server),
        )
        return pages.all_kept(server, database)


def _over_postgres() -> dict[str, object]:
    with postgres() as url, _server(DATABASE_URL=url) as (server, database):
        _record(
            "keeping-postgres",
            title="Keeping a line, PostgreSQL",
            says="As above. PostgreSQL with fsync, on the same machine.",
            rows=pages.keeping_lines(server),
        )
        return pages.all_kept(server, database)


def beside_peers() -> None:
    _record(
        "peers",
        title="Beside a peer",
        says="Each as its own instructions start it, over SQLite, in the same run, asked by the "
        "same client for the page where somebody new arrives (Today; the sign-in page). The wait, "
        "its weight and what it costs to serve can be compared; what the two are for cannot: "
        "Kolibri is a whole learning platform, and its page a program that then runs in the "
        "browser. Its telemetry is off.",
        rows=peers.side_by_side(),
    )


def _record(name: str, *, title: str, says: str, rows: list[dict[str, object]]) -> None:
    record(name, title=title, says=f"{says} {MACHINE}", rows=rows)


@contextmanager
def _server(**environment: str) -> Iterator[tuple[Server, pages.Database]]:
    """A server of our own, and where its data are."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        with serving(data, WORKERS=str(WORKERS), **environment) as server:
            yield server, {"DATA_DIR": str(data), **environment}


PARTS = {
    "facts": facts_found,
    "looks": looks_taken,
    "district": district,
    "drafts": folder_of_drafts,
    "starting": started,
    "served": served,
    "installed": installed_size,
}

if __name__ == "__main__":
    for name in sys.argv[1:] or PARTS:
        PARTS[name]()
    if os.environ.get("PEERS"):
        beside_peers()
