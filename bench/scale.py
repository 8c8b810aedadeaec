"""How fast a file of a whole district is looked at, and in how much memory, beside peers."""

import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from bench import targets
from bench.one_rule import TOLD, WAYS
from bench.processes import group, proportional
from bench.series import VALUES, invented_series, shuffled
from quietwins.spotting import Evidence, State

SERIES, TIMES = 300_000, 5
_LOOK = 0.05
_STATES = pa.array([state.name.lower() for state in State])


@dataclass(frozen=True)
class Took:
    """Of one run: seconds by the clock, seconds of all processors, and MB at the highest."""

    wall: float
    processors: float
    memory: float


def whole(series: int = SERIES) -> list[dict[str, object]]:
    """All rules, from the command to the file: learners together, and in no order."""
    given = invented_series(series)
    return [
        _row(name, _took(evidence, [sys.executable, "-m", "quietwins", "spot"], "--out"), series)
        for name, evidence in (("in order", given), ("shuffled", shuffled(given)))
    ]


def beside(series: int = SERIES) -> list[dict[str, object]]:
    """The highest so far alone, each way a process of its own. Raises where they differ."""
    told: dict[str, set[tuple[object, ...]]] = {}
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        given, out = Path(folder) / "marks.parquet", Path(folder) / "wins.parquet"
        write(invented_series(series), given)
        for way in WAYS:
            command = [sys.executable, "-m", "bench.one_rule", way, str(given), str(out)]
            runs = [_run(command) for _ in range(TIMES)]
            rows.append(_cells(way, runs) | {"wins": f"{len(pq.read_table(out)):,}"})
            told[way] = _told(out)
    if any(whose != told["Quietwins"] for whose in told.values()):
        raise AssertionError(f"{[*told]} find different wins.")
    return rows


def write(evidence: Evidence, path: Path) -> None:
    """As a program would write it: names spelled out, days as dates."""
    pq.write_table(
        pa.table(
            {
                "learner": _named("learner", evidence.person),
                "thread": _named("thread", evidence.thread),
                "kind": _named("kind", evidence.kind),
                "day": pa.array(evidence.day, pa.date32()),
                "order": evidence.order,
                "amount": evidence.amount,
                "out_of": evidence.out_of,
                "prompts": pa.array(evidence.prompts, from_pandas=True),
                "planned": evidence.planned,
                "state": _STATES.take(pa.array(evidence.state)),
            }
        ),
        path,
    )


def _named(name: str, numbers: object) -> pa.Array:
    return pc.binary_join_element_wise(name, pc.cast(pa.array(numbers), pa.string()), " ")


def _told(out: Path) -> set[tuple[object, ...]]:
    table = pq.read_table(out, columns=TOLD)
    return set(zip(*(table[name].to_pylist() for name in TOLD), strict=True))


def _took(evidence: Evidence, command: list[str], *options: str) -> list[Took]:
    with tempfile.TemporaryDirectory() as folder:
        given, out = Path(folder) / "marks.parquet", Path(folder) / "wins.parquet"
        write(evidence, given)
        return [_run([*command, str(given), *options, str(out)]) for _ in range(TIMES)]


def _run(command: list[str]) -> Took:
    """In a group of its own, watched twenty times a second."""
    began, before, highest = time.perf_counter(), _processors(), 0.0
    running = subprocess.Popen(command, start_new_session=True, stderr=subprocess.DEVNULL)
    while running.poll() is None:
        highest = max(highest, _memory(running.pid))
        time.sleep(_LOOK)
    if running.returncode:
        raise AssertionError(f"{command} ended with {running.returncode}.")
    return Took(time.perf_counter() - began, _processors() - before, highest)


def _processors() -> float:
    """Seconds that all processes that have ended had, and theirs."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _memory(leader: int) -> float:
    found = 0.0
    for number in group(leader):
        try:
            found += proportional(number)
        except (FileNotFoundError, ProcessLookupError, KeyError):
            continue  # it has just ended
    return found


def _row(name: str, runs: list[Took], series: int) -> dict[str, object]:
    seconds = targets.SCALE.row(median(run.wall for run in runs))
    memory = targets.SCALE_MEMORY.row(max(run.memory for run in runs))
    return {
        **_cells(name, runs),
        "entries": f"{series * VALUES:,}",
        "wanted": f"{seconds['wanted']}, {memory['wanted']}",
        "reached?": f"{seconds['reached?']}, {memory['reached?']}",
    }


def _cells(name: str, runs: list[Took]) -> dict[str, object]:
    return {
        "": name,
        "wall clock, s": f"{median(run.wall for run in runs):.1f}",
        "processors, s": f"{median(run.processors for run in runs):.1f}",
        "highest, MB": f"{max(run.memory for run in runs):,.0f}",
    }
