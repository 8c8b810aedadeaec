"""Everything a terminal prints in a language that nobody speaks, and the report it writes."""

import csv
import io
import json
import re
from contextlib import suppress
from pathlib import Path

import pytest

from quietwins.cli import main
from quietwins.cli.setting_up import CannotStart, free_address
from tests.words import greek
from tests.words.pseudo import unsaid, unsaid_in

pytestmark = pytest.mark.usefixtures("pseudo")

COMMANDS = "compare|erased|export|import|quiz|quietwins|reset|school|serve|spot|tick"
TYPED = re.compile(
    rf"\b(?:{COMMANDS})\b|--?[a-z-]+|[a-z|]*[A-Z]{{3,}}(?:=\w+)?|\{{.*?\}}|'\w+'"
    r"|\w*\.(?:apkg|csv|gift|pdf|txt)\b"
)
"""Names of commands, options and choices, and what stands for a value: they are typed as shown."""
OF_THE_SYSTEM = re.compile(r"No such file or directory|Expected '=' .*?\)")
BAD_OPTIONS = (
    "",
    "spot",
    "spit",
    "spot {list} --zeros no",
    "spot {list} --out",
    "spot {list} --today ποτέ",
    "spot {list} --better πλάι",
    "spot {list} --unheard",
    "spot {list} --all=yes",
    "serve --port many",
    "quiz export {list}",
    "quiz export {list} --out deck.pdf",
)
BAD_FILES = (
    "spot {folder}/πουθενά.csv",
    "spot {bad}",
    "spot {bad} --skip-bad-rows",
    "spot {folder} --skip-bad-rows",
    "spot {unknown}",
    "spot {list} --learner Κανείς",
    "spot {list} --out {folder}/πουθενά/τίποτα.csv",
    "quiz import {folder}/πουθενά.apkg",
    "quiz import {list}",
    "quiz export {list} --out {folder}/πουθενά/τίποτα.csv",
)


class Terminal:
    """A folder of files, a command, and what it printed of its own."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.capsys = folder, capsys
        for name, text in greek.SHEETS.items():
            (folder / name).write_text(text, "utf-8")
        for name, data in greek.UNREADABLE.items():
            (folder / name).write_bytes(data)

    def run(self, command: str) -> str:
        files = {"list": "λίστα.csv", "bad": "λάθη.csv", "unknown": "άγνωστο.csv"}
        paths = {name: str(self.folder / file) for name, file in files.items()}
        words = [word.format(folder=self.folder, **paths) for word in command.split()]
        with suppress(SystemExit):
            main(words)
        out, err = self.capsys.readouterr()
        return f"{out}\n{err}"

    def unsaid(self, command: str) -> list[str]:
        printed = self.run(command).replace(str(self.folder), "")
        for theirs in (OF_THE_SYSTEM, TYPED, re.compile(greek.SUMMARY)):
            printed = theirs.sub(" ", printed)
        return unsaid(printed)


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(tmp_path, capsys)


@pytest.mark.parametrize("command", ["--help", "spot --help", "serve --help", "quiz --help"])
def test_help_is_said(terminal: Terminal, command: str) -> None:
    assert terminal.unsaid(command) == []


@pytest.mark.parametrize("command", BAD_OPTIONS)
def test_what_is_said_of_a_command_is_said(terminal: Terminal, command: str) -> None:
    assert "⟦" in terminal.run(command)
    assert terminal.unsaid(command) == []


@pytest.mark.parametrize("command", BAD_FILES)
def test_what_is_said_of_a_file_is_said(terminal: Terminal, command: str) -> None:
    assert "⟦" in terminal.run(command)
    assert terminal.unsaid(command) == []


@pytest.mark.parametrize("name", greek.SHEETS)
def test_wins_and_how_they_were_read_are_said(terminal: Terminal, name: str) -> None:
    assert "⟦" in terminal.run(f"spot {terminal.folder / name}")
    assert terminal.unsaid(f"spot {terminal.folder / name} --all") == []


def test_the_sentences_that_machines_carry_are_said(terminal: Terminal) -> None:
    """Their names for columns and kinds are for programs, and stay."""
    rows = list(csv.DictReader(io.StringIO(terminal.run("spot {list} --format csv"))))
    wins = [
        json.loads(line) for line in terminal.run("spot {list} --format jsonl").splitlines()[:3]
    ]
    told = [row["says"] + row["because"] for row in rows] + [win["says"] for win in wins]
    assert [said for said in told if "⟦" not in said or unsaid(said)] == []
    assert wins and rows


def test_the_report_is_said(terminal: Terminal) -> None:
    for file in ("λίστα.csv", "κουίζ.csv", "δίδυμοι.csv"):
        page = terminal.run(f"spot {terminal.folder / file} --format html").partition("</html>")[0]
        assert "<h1>⟦" in page
        assert set(unsaid_in(page)) <= {greek.SUMMARY}


@pytest.mark.parametrize("way", ["text", "html"])
def test_what_was_done_between_two_drafts_is_said(terminal: Terminal, way: str) -> None:
    then, now = terminal.folder / "τότε.txt", terminal.folder / "τώρα.txt"
    then.write_text(
        "Οι μάγισσες είναι κακές. Μιλούν στον μακμπεθ. Βρέχει πολύ σήμερα εδώ.", "utf-8"
    )
    now.write_text("Βρέχει πολύ σήμερα εδώ. Οι μάγισσες είναι κακές. Μιλούν στον Μακμπεθ.", "utf-8")
    page = terminal.run(f"compare {then} {now} --format {way}").partition("</html>")[0]
    assert "⟦" in page
    assert (unsaid_in(page) if way == "html" else unsaid(page)) == []


@pytest.mark.parametrize(("host", "port"), [("127.0.0.1", 0), ("nowhere.invalid", 8000)])
def test_what_keeps_a_server_from_starting_is_said(host: str, port: int) -> None:
    with pytest.raises(CannotStart) as why:
        free_address(host, port)
    assert unsaid(str(why.value).replace(host, "")) == []
