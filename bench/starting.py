"""How long it takes from a command to its first answer."""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from bench.examples import EXAMPLES
from tests.rig.server import start

_QUIETWINS = str(Path(sys.executable).with_name("quietwins"))
_COMMANDS = {
    "python -c pass": [sys.executable, "-c", "pass"],
    'python -c "import numpy"': [sys.executable, "-c", "import numpy"],
    "quietwins spot examples/9b-gradebook.csv": [
        *(_QUIETWINS, "spot", str(EXAMPLES / "9b-gradebook.csv"))
    ],
}


def starting() -> list[dict[str, object]]:
    """The whole of a short command, beside what it stands on; and `make run`, to an answer."""
    rows = [_row(name, _times(partial(_run, line), 10)) for name, line in _COMMANDS.items()]
    with tempfile.TemporaryDirectory() as folder:
        times = _times(partial(_make_run, Path(folder) / "data"), 5)
    return [*rows, _row("make run, the second time, to its first answer", times)]


def _row(name: str, times: Sequence[float]) -> dict[str, object]:
    return {
        "what": name,
        "runs": len(times),
        "median, s": f"{statistics.median(times):.2f}",
        "slowest, s": f"{max(times):.2f}",
    }


def _run(command: Sequence[str]) -> None:
    subprocess.run(command, check=True, capture_output=True)


def _make_run(data: Path) -> Callable[[], None]:
    """Returns how to end it, so that ending is not part of what is timed."""
    return start(data, command=("make", "--silent", "run"), MAKEFLAGS="").kill


def _times(work: Callable[[], Callable[[], None] | None], runs: int) -> list[float]:
    """Seconds of each run, after one that does not count."""
    return [_lasts(work) for _ in range(runs + 1)][1:]


def _lasts(work: Callable[[], Callable[[], None] | None]) -> float:
    began = time.perf_counter()
    end = work()
    lasted = time.perf_counter() - began
    if end:
        end()
    return lasted
