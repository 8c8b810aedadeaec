"""A file that holds orders for a terminal: it is told its words, and follows none."""

import os
import pty
import subprocess
import sys
from pathlib import Path

ORDERS = "\x1b]0;gone\x07\x1b[2J\x9b31m\u202e"
FILE = f"""\
learner,thread,day,amount,prompts
Cleo{ORDERS},reading,2025-09-01,10,2
Cleo{ORDERS},reading,2025-09-03,12,
Cleo{ORDERS},reading,2025-10-20,11,0
"""


def spot(file: Path, *, terminal: bool) -> str:
    """What is printed, to a terminal or into a pipe."""
    near, far = pty.openpty() if terminal else os.pipe()
    command = [sys.executable, "-m", "quietwins", "spot", str(file)]
    done = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=far, stderr=far, timeout=60)
    os.close(far)
    with os.fdopen(near, "rb") as read:
        said = os.read(read.fileno(), 100_000).decode()
    assert done.returncode == 0
    return said


def test_a_terminal_is_given_no_order_that_stands_in_a_file(tmp_path: Path) -> None:
    file = tmp_path / "reading.csv"
    file.write_text(FILE, encoding="utf-8")
    said = spot(file, terminal=True)
    assert "came back to reading" in said
    assert not {*"\x1b\x07\x9b\u202e"} & {*said}


def test_a_pipe_is_given_what_stands_there(tmp_path: Path) -> None:
    file = tmp_path / "reading.csv"
    file.write_text(FILE, encoding="utf-8")
    assert f"Cleo{ORDERS}" in spot(file, terminal=False)
