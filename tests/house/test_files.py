"""What holds for every committed file.

Patterns are built from pieces, so as not to find themselves.
"""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE_INDEXES = [
    "pypi" + r"\.(org|python)",
    "pythonhosted" + r"\.org",
    "registry" + r"\.(npmjs|yarnpkg)\.",
    "--(extra-)?" + r"index-url[ =]\S",
    r"^\s*--find" + r"-links",
    '"resolved": *"' + "http",
]
MACHINE_PATHS = [
    r"(?<![\w./~-])/(" + "|".join(["ro" + "ot", "wo" + "rk", "home", "Users"]) + r")/\w"
]
WAYS_OUT = [r"mark\.(sk" + "ip|xf" + "ail)", r"pytest\.(sk" + "ip|xf" + "ail|importorsk" + "ip)"]


def committed(*patterns: str) -> list[Path]:
    """Committed files, and those about to be."""
    command = [
        "git",
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
        "--",
        *patterns,
    ]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [ROOT / name for name in names.split("\0") if name and (ROOT / name).is_file()]


def found(patterns: list[str], files: list[Path]) -> list[str]:
    wanted = re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
    return [
        f"{file.relative_to(ROOT)}, line {number}: {line.strip()[:80]}"
        for file in files
        for number, line in enumerate(file.read_text("utf-8", errors="replace").splitlines(), 1)
        if wanted.search(line)
    ]


def test_no_file_names_a_package_index() -> None:
    assert found(PACKAGE_INDEXES, committed()) == []


def test_no_file_names_a_folder_of_somebodys_machine() -> None:
    assert found(MACHINE_PATHS, committed()) == []


def test_no_test_is_left_out() -> None:
    assert found(WAYS_OUT, committed("tests")) == []


def test_no_source_file_is_longer_than_an_idea() -> None:
    written = [file for file in committed("src/*.py") if file.parent.name != "migrations"]
    lengths = {file: len(file.read_text("utf-8").splitlines()) for file in written}
    assert [str(file.relative_to(ROOT)) for file, lines in lengths.items() if lines > 250] == []


def test_no_file_is_too_big_to_read() -> None:
    assert [file.name for file in committed() if file.stat().st_size > 1_000_000] == []


def test_the_licence_is_the_whole_of_apache_2() -> None:
    licence = (ROOT / "LICENSE").read_text("utf-8")
    assert "Version 2.0, January 2004" in licence
    assert "END OF TERMS AND CONDITIONS" in licence


def test_everything_vendored_is_named_in_the_notice() -> None:
    notice = (ROOT / "NOTICE").read_text("utf-8")
    vendored = [file for file in committed("src") if re.search(r"vendor|\.min\.", str(file))]
    assert [file.name for file in vendored if file.name not in notice] == []
