"""`quietwins tick`: what is due is done and told in a line each; asked again, nothing is due."""

import subprocess
import sys
from pathlib import Path

from quietwins.flow.jobs import JOBS
from tests.rig.server import surroundings


def tick(folder: Path) -> subprocess.CompletedProcess[str]:
    command = (sys.executable, "-m", "quietwins", "tick")
    return subprocess.run(command, capture_output=True, text=True, env=surroundings(folder, 0))


def test_a_line_for_each_job_and_none_the_second_time(tmp_path: Path) -> None:
    first = tick(tmp_path / "data")
    assert first.returncode == 0
    told = [line.split(" ", 2)[2] for line in first.stdout.splitlines()]
    assert told == [f"{job.sentence}: 0" for job in JOBS]
    assert tick(tmp_path / "data").stdout == ""


def test_a_folder_that_is_none_is_said(tmp_path: Path) -> None:
    file = tmp_path / "a file"
    file.touch()
    done = tick(file)
    assert (done.returncode, done.stdout) == (2, "")
    assert "cannot write" in done.stderr
