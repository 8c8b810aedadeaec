"""How fast: starting, spotting, pages. Run by `make bench`; about two minutes."""

import os
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

import numpy as np

from bench.asking import asked, cookies_of, keeping, newcomer, reading
from bench.examples import EXAMPLES
from bench.results import record
from quietwins.spotting import RULES, Evidence, Rule, State, spot
from tests.rig.server import Server, serving, start

LEARNERS, ROWS_EACH = 30_000, 40
KEPT = 200
SECONDS = 5
MACHINE = f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}."
NO_PEERS = "Nothing beside it: no peer was measured on this machine in the same run."


def main() -> None:
    """Measure, and write the page."""
    record(
        "speed-start",
        title="Starting",
        says=f"Wall-clock seconds, warm. Python alone and with NumPy are the floor. {MACHINE}",
        rows=[*commands(), second_start()],
    )
    record(
        "speed-spotting",
        title="Spotting",
        says=f"{LEARNERS:,} invented learners with {ROWS_EACH} entries each, columns in memory, "
        f"one process; the best of 3. {NO_PEERS} {MACHINE}",
        rows=spotting(),
    )
    record(
        "speed-pages",
        title="Pages",
        says="`quietwins serve` over SQLite (synchronous=FULL) on 127.0.0.1; clients are processes "
        f"on the same cores, and each asks for {SECONDS} s, again as soon as it is answered. "
        f"{NO_PEERS} {MACHINE}",
        rows=pages(),
    )


# --- starting ---


def commands() -> list[dict[str, object]]:
    """From a terminal: the whole of a short command."""
    quietwins = str(Path(sys.executable).with_name("quietwins"))
    return [
        _started(name, [_lasts(partial(_run, command)) for _ in range(11)][1:])
        for name, command in {
            "python -c pass": [sys.executable, "-c", "pass"],
            'python -c "import numpy"': [sys.executable, "-c", "import numpy"],
            "quietwins spot examples/9b-gradebook.csv": [
                *(quietwins, "spot", str(EXAMPLES / "9b-gradebook.csv"))
            ],
        }.items()
    ]


def second_start() -> dict[str, object]:
    """From `make run` to an answer, where the database is there already."""
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        times = [_lasts(partial(_make_run, data)) for _ in range(6)][1:]
    return _started("make run, the second time, to its first answer", times)


def _started(name: str, times: Sequence[float]) -> dict[str, object]:
    return {
        "what": name,
        "runs": len(times),
        "median, s": f"{statistics.median(times):.2f}",
        "slowest, s": f"{max(times):.2f}",
    }


def _make_run(data: Path) -> Callable[[], None]:
    """Returns how to end it, so that ending is not part of what is timed."""
    return start(data, command=("make", "--silent", "run"), MAKEFLAGS="").kill


def _run(command: Sequence[str]) -> None:
    subprocess.run(command, check=True, capture_output=True)


def _lasts(work: Callable[[], Callable[[], None] | None]) -> float:
    began = time.perf_counter()
    end = work()
    lasted = time.perf_counter() - began
    if end:
        end()
    return lasted


# --- spotting ---


def spotting() -> list[dict[str, object]]:
    """All rules, and each."""
    evidence = invented_evidence()
    looks: dict[str, Sequence[Rule]] = {"all rules": RULES} | {r.name: [r] for r in RULES}
    return [_looked(name, rules, evidence) for name, rules in looks.items()]


def _looked(name: str, rules: Sequence[Rule], evidence: Evidence) -> dict[str, object]:
    best = min(_lasts(partial(_spot, evidence, rules)) for _ in range(3))
    return {
        "rules": name,
        "entries": f"{len(evidence):,}",
        "wins": f"{sum(map(len, spot(evidence, rules))):,}",
        "s": f"{best:.2f}",
        "entries/s": f"{len(evidence) / best:,.0f}",
    }


def _spot(evidence: Evidence, rules: Sequence[Rule]) -> None:
    spot(evidence, rules)


def invented_evidence() -> Evidence:
    """A year of weekly entries, shuffled: amounts that do not change, a few prompts, a few gaps."""
    chance = np.random.default_rng(1)
    shape = (LEARNERS, ROWS_EACH)
    n = LEARNERS * ROWS_EACH
    week = np.broadcast_to(np.arange(ROWS_EACH), shape)
    told = chance.random(shape) < 0.2
    columns = {
        "row": np.arange(n),
        "person": np.repeat(np.arange(LEARNERS), ROWS_EACH),
        "thread": (week % 2).ravel(),
        "kind": np.zeros(n),
        "order": week.ravel(),
        "day": (20_000 + 7 * week + chance.integers(0, 5, shape)).ravel(),
        "amount": np.round(chance.normal(6, 1.5, n), 1),
        "out_of": np.full(n, 10.0),
        "prompts": np.where(told, chance.integers(0, 3, shape), np.nan).ravel(),
        "planned": chance.random(n) < 0.5,
        "state": np.where(chance.random(n) < 0.9, State.DONE, State.NOTHING),
        "better": np.ones(n),
    }
    return Evidence.of_columns(**columns).take(chance.permutation(n))


# --- pages ---


def pages() -> list[dict[str, object]]:
    """Today, a line kept, My wins; by one client and by eight."""
    with tempfile.TemporaryDirectory() as folder, serving(Path(folder) / "data") as server:
        looks = _looks(server)
        return [
            asked(begin, clients=clients, seconds=SECONDS).row(name)
            for name, begin in looks.items()
            for clients in (1, 8)
        ]


def _looks(server: Server) -> dict[str, Callable[[], Callable[[], float]]]:
    few, many = (newcomer(server.address, kept=kept) for kept in (3, KEPT))
    return {
        "Today, 3 lines kept": partial(reading, server.address, cookies_of(few), "/"),
        "Keep a line": partial(keeping, server.address),
        f"My wins, {KEPT} kept": partial(reading, server.address, cookies_of(many), "/wins/"),
    }


if __name__ == "__main__":
    main()
