"""After a restore: the ids of what was erased, from the newer database, and erased again."""

import subprocess
import sys
from pathlib import Path
from uuid import uuid4

from tests.rig.server import surroundings


def erased(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = (sys.executable, "-m", "quietwins", "erased", *options)
    return subprocess.run(command, capture_output=True, text=True, env=surroundings(folder, 0))


def test_what_was_erased_is_listed_and_erased_again_and_listed_then_too(tmp_path: Path) -> None:
    name, listed = uuid4(), tmp_path / "erased.txt"
    listed.write_text(f"{name}\n")
    assert erased(tmp_path / "data").stdout == ""
    assert erased(tmp_path / "data", "--again", str(listed)).stdout == "Erased again: 0\n"
    assert erased(tmp_path / "data").stdout == f"{name}\n"


def test_a_list_that_is_none_is_named(tmp_path: Path) -> None:
    for text in ("not an id", None):
        listed = tmp_path / "erased.txt"
        if text:
            listed.write_text(text)
        else:
            listed.unlink()
        done = erased(tmp_path / "data", "--again", str(listed))
        assert done.returncode == 2
        assert done.stderr.startswith("We could not read the ids in ")
        assert done.stderr.endswith("Nothing has been changed.\n")
