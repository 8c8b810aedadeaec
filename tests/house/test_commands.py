"""The documents and the commands say the same."""

import re
import subprocess
import sys
from pathlib import Path

import quietwins
from tests.house.documents import ROOT, commands, section, table, text_of, written

QUIETWINS = Path(sys.executable).with_name("quietwins")
WRITTEN = "\n".join(document.read_text("utf-8") for document in written())
OPTION = re.compile(r"(?<!\S)--[a-z-]+")
MARKS = "name,date,thread,amount\nAmira,2025-11-03,reading,2\nAmira,2025-11-24,reading,3\n"


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT)


def make_targets() -> set[str]:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    return set(re.findall(r"^([a-z]+):(?!=)", makefile, flags=re.M))


def test_every_make_command_that_is_written_down_exists() -> None:
    named = {a or b for a, b in re.findall(r"^make ([a-z]+)|`make ([a-z]+)", WRITTEN, flags=re.M)}
    assert named == make_targets()


def test_every_command_there_is_stands_in_the_table_of_all_commands() -> None:
    listed = [name.strip("`") for name, _ in table(section("README.md", "## All commands"))]
    makes = {f"make {target}" for target in make_targets()}
    assert set(listed) == makes | {f"quietwins {name}" for name in offered()}


def test_every_option_that_is_written_down_exists() -> None:
    helps = {name: run(QUIETWINS, name, "--help").stdout for name in offered()}
    lines = [line for line in commands(WRITTEN) if "quietwins " in line]
    assert lines
    for line in lines:
        name = re.search(r"quietwins (\w+)", line)
        assert name, line
        assert [one for one in OPTION.findall(line) if one not in helps[name[1]]] == []
    inline = re.findall(r"`(--[a-z-]+)`", text_of("README.md") + text_of("docs/formats.md"))
    assert [option for option in inline if option not in helps["spot"]] == []


def offered() -> list[str]:
    """The commands that `quietwins` itself names."""
    return re.findall(r"^    (\w+)  ", run(QUIETWINS, "--help").stdout, flags=re.M)


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
