"""A file that no format knows, at a terminal: its columns, a first guess, and on."""

import io
import shutil
import sys
from pathlib import Path

import pytest

from quietwins.formats.mapping import load
from tests.cli.test_spot import Run, run
from tests.formats.made import SAMPLES

__all__ = ["run"]


@pytest.fixture
def register(tmp_path: Path) -> Path:
    shutil.copy(SAMPLES / "asked" / "register-wide.csv", tmp_path)
    return tmp_path / "register-wide.csv"


def at_a_terminal(monkeypatch: pytest.MonkeyPatch, *typed: str) -> None:
    stdin = io.StringIO("".join(f"{line}\n" for line in typed))
    monkeypatch.setattr(stdin, "isatty", lambda: True)
    monkeypatch.setattr(sys, "stdin", stdin)
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)


def test_a_file_nobody_knows_says_its_columns_and_the_way_on(run: Run, register: Path) -> None:
    code, out, said = run(register)
    assert (code, out) == (2, "")
    assert 'its columns are about: "Name", "Reg", "UPN"' in said
    assert "add --mapping columns.toml" in said


def test_a_mapping_that_is_not_there_yet_is_begun_with_a_first_guess(
    run: Run, register: Path
) -> None:
    own = register.with_name("9b.toml")
    code, out, said = run(register, "--mapping", own)
    assert (code, out) == (2, "")
    assert f"{own}: our first guess of which columns" in said
    assert "run the same command again" in said
    code, out, _ = run(register, "--mapping", own, "--skip-bad-rows")
    assert code == 0
    assert "Amira Haddad came back to School." in out


def test_what_is_there_is_never_written_over(run: Run, register: Path) -> None:
    own = register.with_name("9b.toml")
    own.write_text("mine")
    code, _, said = run(register, "--mapping", own)
    assert code == 2 and "Please write a table [columns]" in said
    assert own.read_text() == "mine"


def test_a_place_that_cannot_be_written_is_said(run: Run, register: Path) -> None:
    code, _, said = run(register, "--mapping", register.parent / "none" / "9b.toml")
    assert code == 2 and "this file cannot be written" in said


def test_several_mappings_and_folders_of_them_serve_several_files(run: Run, register: Path) -> None:
    folder = register.parent / "ours"
    folder.mkdir()
    points = SAMPLES / "asked" / "behaviour-weeks.csv"
    run(register, "--mapping", folder / "register.toml")
    run(points, "--mapping", folder / "points.toml")
    both = ("--mapping", folder / "register.toml", "--mapping", folder / "points.toml")
    assert run(register, points, *both, "--skip-bad-rows")[0] == 0
    code, out, _ = run(register, points, "--mapping", folder, "--skip-bad-rows", "--all")
    assert code == 0
    assert "came back to School" in out and "fewer than ever before" in out


def test_on_a_terminal_each_column_is_asked_about_and_enter_keeps_the_guess(
    run: Run, register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = register.with_name("9b.toml")
    at_a_terminal(monkeypatch, "", "", "2", "x", "", "", "", "")
    code, out, said = run(register, "--mapping", own, "--skip-bad-rows")
    assert code == 0 and "came back to School" in out
    assert '"Name": Haddad, Amira · Müller, Ben' in said
    assert "Please type one of the numbers above, or Enter." in said
    [mapping] = load(own)
    assert mapping.columns["learner_id"] == ("UPN",)


def test_what_is_still_to_be_said_is_asked_again(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kids.csv").write_text("A,B\nAmira,3\nBen,4\n")
    at_a_terminal(monkeypatch, "0", "8", "1", "8")
    code, _, said = run(tmp_path / "kids.csv", "--mapping", tmp_path / "own.toml")
    assert code == 0
    assert "Please say which column holds who it is about." in said
    assert load(tmp_path / "own.toml")[0].columns == {"learner": ("A",), "tasks": ("B",)}


def test_leaving_off_writes_nothing(
    run: Run, register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_a_terminal(monkeypatch, "")
    code, _, said = run(register, "--mapping", register.with_name("9b.toml"))
    assert code == 2 and "nothing has been written" in said
    assert not register.with_name("9b.toml").exists()
