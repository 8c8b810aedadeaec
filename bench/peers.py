"""Beside a peer: the same client asks both for the page where somebody new arrives."""

import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from bench import kolibri
from bench.asking import asked, reading
from bench.first_load import loads
from bench.installed import SOURCE, folder_size, install
from bench.processes import group, proportional
from tests.rig.server import Server, start

STARTS = 3
CLIENTS = (1, 8)
SECONDS = 5

Figures = dict[str, str]


def side_by_side() -> list[dict[str, object]]:
    """One figure a row, one column each."""
    with tempfile.TemporaryDirectory() as folder:
        ours = _quietwins(Path(folder))
    with tempfile.TemporaryDirectory() as folder:
        version, theirs = _kolibri(Path(folder))
    return [
        {"what": name, "Quietwins": ours[name], f"Kolibri {version}": theirs[name]} for name in ours
    ]


def _quietwins(folder: Path) -> Figures:
    install(folder / "venv")
    size = folder_size(folder / "venv") + folder_size(SOURCE)  # which the environment points to
    return _figures(size, partial(start, folder / "data"), "/")


def _kolibri(folder: Path) -> tuple[str, Figures]:
    version = kolibri.install(folder)
    size = folder_size(folder / "venv")
    return version, _figures(size, partial(kolibri.start, folder), kolibri.SIGN_IN)


def _figures(size: float, begin: Callable[[], Server], path: str) -> Figures:
    begin().kill()  # the first start makes the database
    times = [_lasts(begin) for _ in range(STARTS)]
    server = begin()
    try:
        return {
            "on the disk, MB": f"{size:.0f}",
            f"started, s (median of {STARTS}, not the first)": f"{statistics.median(times):.2f}",
            **_first_page(server.address + path),
            **_asked(server, path),
            "memory after that, all processes, MB (PSS)": f"{_memory(server):.0f}",
        }
    finally:
        server.kill()


def _lasts(begin: Callable[[], Server]) -> float:
    began = time.perf_counter()
    server = begin()
    lasted = time.perf_counter() - began
    server.kill()
    return lasted


def _first_page(url: str) -> Figures:
    (load,) = loads({"first": url}).values()
    return {
        "first page, files": str(load.files),
        "first page, kB sent without fonts": f"{load.sent:,.0f}",
    }


def _asked(server: Server, path: str) -> Figures:
    figures = {}
    for clients in CLIENTS:
        row = asked(
            partial(reading, server.address, path),
            of=server.process.pid,
            clients=clients,
            seconds=SECONDS,
        ).row(path)
        for name in ("answers/s", "p50, ms", "p95, ms", "server CPU, ms each"):
            figures[f"that page, {clients} at once: {name}"] = str(row[name])
    return figures


def _memory(server: Server) -> float:
    return sum(map(proportional, group(server.process.pid)))
