"""The documents and the commands say the same."""

import re
import subprocess
import sys
from pathlib import Path

import quietwins

ROOT = Path(__file__).parents[2]
QUIETWINS = Path(sys.executable).with_name("quietwins")
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md"]
WRITTEN = "\n".join(document.read_text("utf-8") for document in DOCUMENTS)
MARKS = "name,date,thread,amount\nAmira,2025-11-03,reading,2\nAmira,2025-11-24,reading,3\n"


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT)


def make_targets() -> set[str]:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    return set(re.findall(r"^([a-z]+):(?!=)", makefile, flags=re.M))


def test_every_make_command_that_is_written_down_exists() -> None:
    written = {a or b for a, b in re.findall(r"^make ([a-z]+)|`make ([a-z]+)", WRITTEN, flags=re.M)}
    assert written == make_targets()


def test_every_quietwins_command_that_is_written_down_exists() -> None:
    for line in re.findall(r"^(?:\$ )?quietwins (\w.*)$", WRITTEN, flags=re.M):
        command, *rest = line.split()
        offered = run(QUIETWINS, command, "--help")
        assert offered.returncode == 0, line
        for option in (word for word in rest if word.startswith("--")):
            assert option in offered.stdout, line


def test_every_example_that_is_written_down_exists() -> None:
    named = re.findall(r"\bexamples/[\w./-]*\w", WRITTEN)
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_the_checks_run_what_the_readme_says() -> None:
    assert "make test" in (ROOT / ".ci/run").read_text("utf-8")
    assert "make test" in (ROOT / "README.md").read_text("utf-8")


def test_the_version_is_the_same_everywhere() -> None:
    assert run(QUIETWINS, "--version").stdout == f"quietwins {quietwins.__version__}\n"


def test_spotting_in_a_terminal_loads_no_django(tmp_path: Path) -> None:
    marks = tmp_path / "marks.csv"
    marks.write_text(MARKS)
    done = run(sys.executable, "-X", "importtime", QUIETWINS, "spot", marks)
    loaded = re.findall(r"\| +([\w.]+)$", done.stderr, flags=re.M)
    assert done.returncode == 0, done.stderr[-2000:]
    assert "quietwins.spotting" in loaded
    assert [name for name in loaded if name.split(".")[0] in {"django", "granian", "psycopg"}] == []
