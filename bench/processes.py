"""What Linux knows of processes: the time they had on a processor, and the memory they hold."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_PROC = Path("/proc")
_TICK = os.sysconf("SC_CLK_TCK")


@dataclass
class Memory:
    """Resident, in MB: before some work, and at the highest during it."""

    before: float
    highest: float = 0.0


@contextmanager
def highest_memory() -> Iterator[Memory]:
    """Watch this process."""
    (_PROC / "self" / "clear_refs").write_text("5")  # the highest so far is forgotten
    memory = Memory(_megabytes(_PROC / "self" / "status", "VmRSS"))
    yield memory
    memory.highest = _megabytes(_PROC / "self" / "status", "VmHWM")


def group(leader: int) -> list[int]:
    """Every process of a process group."""
    numbers = (int(path.name) for path in _PROC.iterdir() if path.name.isdecimal())
    return [number for number in numbers if _stat(number)[2:3] == [str(leader)]]


def processor_seconds(leader: int) -> float:
    """What the group has had of processors so far, in user and system time."""
    return sum(sum(map(int, _stat(number)[11:13])) for number in group(leader)) / _TICK


def resident(number: int) -> float:
    """MB that a process holds, what it shares with others included (RSS)."""
    return _megabytes(_PROC / str(number) / "smaps_rollup", "Rss")


def proportional(number: int) -> float:
    """The same, with what is shared divided among those who share it (PSS)."""
    return _megabytes(_PROC / str(number) / "smaps_rollup", "Pss")


def _stat(number: int) -> list[str]:
    """The fields of /proc/…/stat after the name: state, parent, group, …; none for who has gone."""
    try:
        return (_PROC / str(number) / "stat").read_text().rpartition(") ")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return []


def _megabytes(path: Path, name: str) -> float:
    lines = dict(line.split(":", 1) for line in path.read_text().splitlines() if ":" in line)
    return int(lines[name].split()[0]) * 1024 / 1e6
