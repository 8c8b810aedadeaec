"""`quietwins spot`, as somebody at a terminal would use it."""

import csv
import io
import json
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from quietwins.cli import main

GRADEBOOK = """\
Student,ID,SIS Login ID,Section,Quiz 1 (11),Quiz 2 (12),Quiz 3 (13),Quiz 4 (14),Quiz 5 (15),\
Quiz 6 (16),Homework 1 (21),Homework 2 (22),Homework 3 (23),Current Score
    Points Possible,,,,10,10,10,10,20,10,1,1,1,(read only)
"Haddad, Amira",1,a@x,9B,5,6,7,4,6,8,,1,1,71
"Okafor, Ben",2,b@x,9B,5,5,5,5,10,6,1,,EX,60
"Student, Test",99,,9B,,,,,,,,,,
"""
READING = """\
learner,thread,day,amount,prompts
Cleo,reading,2025-09-01,10,2
Cleo,reading,2025-09-03,12,
Cleo,reading,2025-10-20,11,0
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "gradebook.csv").write_text(GRADEBOOK)
    (tmp_path / "reading.csv").write_text(READING)
    return tmp_path


class Run:
    """One run of the command, and what it printed."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str | Path) -> tuple[int, str, str]:
        code = main(["spot", *map(str, arguments)])
        return code, *self._capsys.readouterr()

    def wins(self, *arguments: str | Path) -> list[dict[str, object]]:
        code, out, _ = self(*arguments, "--format", "jsonl")
        assert code == 0
        return [json.loads(line) for line in out.splitlines()]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    return Run(capsys)


def test_a_gradebook_gives_wins_that_are_not_about_the_highest_mark(run: Run, folder: Path) -> None:
    kinds = {(win["learner"], win["kind"]) for win in run.wins(folder / "gradebook.csv")}
    assert ("Amira Haddad", "tried_again") in kinds
    assert ("Amira Haddad", "two_running") in kinds


def test_one_line_of_json_holds_the_whole_win(run: Run, folder: Path) -> None:
    """6 of 20 is the lowest as a share; the rows hold the marks as they were given."""
    (win,) = [w for w in run.wins(folder / "gradebook.csv") if w["kind"] == "tried_again"]
    assert win == {
        "learner": "Amira Haddad",
        "id": "1",
        "thread": "Quiz",
        "kind": "tried_again",
        "day": None,
        "since": None,
        "strength": "fact",
        "says": "Amira Haddad had another go at Quiz.",
        "facts": {},
        "because": [
            {"source": "gradebook.csv", "line": 3, "day": None, "amount": 6.0},
            {"source": "gradebook.csv", "line": 3, "day": None, "amount": 8.0},
        ],
    }


def test_days_are_told_where_the_file_has_them(run: Run, folder: Path) -> None:
    (win,) = [w for w in run.wins(folder / "reading.csv") if w["kind"] == "came_back"]
    assert win["day"] == "2025-10-20"
    assert win["id"] is None
    assert win["facts"] == {"days_away": 47, "tasks_between": 0}


def test_what_came_after_today_is_not_looked_at(run: Run, folder: Path) -> None:
    assert run.wins(folder / "reading.csv", "--today", "2025-10-19") == []


def test_wins_before_the_day_asked_for_are_left_out(run: Run, folder: Path) -> None:
    assert run.wins(folder / "reading.csv", "--from", "2025-10-21") == []
    assert run.wins(folder / "reading.csv", "--from", "2025-10-20")


def test_one_learner_or_one_thread_can_be_asked_for(run: Run, folder: Path) -> None:
    assert {w["learner"] for w in run.wins(folder, "--learner", "amira haddad")} == {"Amira Haddad"}
    assert {w["learner"] for w in run.wins(folder, "--learner", "1")} == {"Amira Haddad"}
    assert {w["thread"] for w in run.wins(folder, "--thread", "READING")} == {"reading"}


def test_a_list_that_names_nobody_is_told_to_its_owner(run: Run, folder: Path) -> None:
    own = [line.split(",", 1)[1] for line in READING.splitlines()]
    (folder / "own.csv").write_text("\n".join(own))
    code, out, _ = run(folder / "own.csv")
    assert code == 0
    assert out.startswith("You\n") and "You came back to reading." in out
    html = run(folder / "own.csv", "--format", "html")[1]
    assert ">You</h2>" in html


def test_classmates_change_nothing_about_what_a_learner_is_told(run: Run, folder: Path) -> None:
    lines = GRADEBOOK.splitlines(keepends=True)
    alone = folder / "alone.csv"
    alone.write_text("".join([*lines[:2], lines[2]]))

    def said(file: Path) -> list[object]:
        return [w["says"] for w in run.wins(file, "--learner", "Amira Haddad", "--all")]

    assert said(alone) == said(folder / "gradebook.csv")


def test_nothing_found_says_nothing_about_anyone(run: Run, folder: Path) -> None:
    (folder / "two.csv").write_text("learner,thread,day,amount\nBen,maths,2025-09-01,3\n")
    code, out, err = run(folder / "two.csv")
    assert (code, out) == (0, "")
    assert "We can't tell yet. That says nothing about anyone here." in err


def test_a_line_that_cannot_be_read_is_named_and_nothing_is_told(run: Run, folder: Path) -> None:
    (folder / "reading.csv").write_text(READING.replace("2025-10-20", "32/13/2025"))
    code, out, err = run(folder / "reading.csv")
    assert (code, out) == (2, "")
    assert 'reading.csv, line 4: we could not read the day "32/13/2025".' in err.replace(
        "date", "day"
    )


def test_bad_rows_can_be_left_out_and_are_listed(run: Run, folder: Path) -> None:
    (folder / "reading.csv").write_text(READING.replace("2025-10-20,11", "2025-10-20,eleven"))
    code, out, err = run(folder / "reading.csv", "--skip-bad-rows")
    assert code == 0
    assert "reading.csv, line 4: left out" in err
    assert out == ""


def test_one_unreadable_file_in_a_folder_stops_it_unless_left_out(run: Run, folder: Path) -> None:
    (folder / "broken.csv").write_bytes(b"learner,thread\0,day\n")
    code, out, err = run(folder)
    assert (code, out) == (2, "")
    assert "broken.csv" in err
    code, out, err = run(folder, "--skip-bad-rows")
    assert code == 0
    assert "Amira Haddad" in out
    assert "broken.csv" in err


def test_the_same_file_twice_counts_once(run: Run, folder: Path) -> None:
    once = run.wins(folder / "gradebook.csv", "--all")
    (folder / "copy.csv").write_text(GRADEBOOK)
    assert run.wins(folder / "gradebook.csv", folder / "copy.csv", "--all") == once


def test_a_name_that_is_not_there_is_said_so(run: Run, folder: Path) -> None:
    code, out, err = run(folder, "--learner", "Amira Hadad")
    assert (code, out) == (0, "")
    assert 'There is nothing called "Amira Hadad" in these files.' in err


def test_a_place_that_cannot_be_written_to_is_said_plainly(run: Run, folder: Path) -> None:
    code, out, err = run(folder, "--out", folder / "nowhere" / "wins.csv")
    assert (code, out) == (2, "")
    assert "Please choose another place" in err


def test_columns_can_be_mapped_by_a_file(run: Run, folder: Path) -> None:
    (folder / "own.csv").write_text(
        READING.replace("learner,thread,day,amount", "Kind,Fach,Tag,Menge")
    )
    (folder / "own.toml").write_text(
        '[columns]\nlearner = "Kind"\nthread = "Fach"\nday = "Tag"\namount = "Menge"\n'
    )
    wins = run.wins(folder / "own.csv", "--mapping", folder / "own.toml")
    assert {win["kind"] for win in wins} >= {"came_back"}


def test_fewer_can_be_better_everywhere_or_in_one_thread(run: Run, folder: Path) -> None:
    rows = "".join(f"Ben,Errors,2025-09-{day:02},{day % 3 + 5}\n" for day in range(1, 8))
    (folder / "errors.csv").write_text(
        "learner,thread,day,amount\n" + rows + "Ben,Errors,2025-09-09,2\n"
    )

    def best(*options: str) -> list[object]:
        found = run.wins(folder / "errors.csv", "--all", *options)
        return [w["says"] for w in found if w["kind"] == "best"]

    assert best() == []
    assert best("--better", "down") == ["Ben: fewer than ever before in Errors, 2."]
    assert best("--better", "Errors=down") == best("--better", "down")
    assert best("--better", "Other=down") == []


def test_a_direction_that_is_neither_is_asked_about(run: Run, folder: Path) -> None:
    code, out, err = run(folder / "reading.csv", "--better", "sideways")
    assert (code, out) == (2, "")
    assert "sideways" in err


def test_numbered_columns_can_be_kept_apart(run: Run, folder: Path) -> None:
    threads = {
        w["thread"] for w in run.wins(folder / "gradebook.csv", "--threads", "separate", "--all")
    }
    assert threads == set()


def test_a_spreadsheet_is_never_handed_something_to_run(run: Run, folder: Path) -> None:
    (folder / "reading.csv").write_text(READING.replace("Cleo", "=1+1"))
    _, out, _ = run(folder / "reading.csv", "--format", "csv")
    (row,) = [r for r in csv.DictReader(io.StringIO(out)) if "came" in r["kind"]]
    assert row["learner"] == "'=1+1"
    assert row["says"].startswith("'=")


def test_the_page_is_one_file_that_calls_nowhere(run: Run, folder: Path) -> None:
    (folder / "reading.csv").write_text(READING.replace("Cleo", "<script>alert(1)</script>"))
    out = folder / "wins.html"
    code, printed, _ = run(folder / "reading.csv", "--format", "html", "--out", out)
    page = out.read_text()
    assert (code, printed) == (0, "")
    assert "<script" not in page
    assert "http" not in page.replace("http-equiv", "")
    assert "reading.csv" in page


def test_a_missing_file_is_said_plainly(run: Run, folder: Path) -> None:
    code, out, err = run(folder / "nowhere.csv")
    assert (code, out) == (2, "")
    assert "nowhere.csv" in err


def test_it_reads_standard_input_and_loads_no_django() -> None:
    script = (
        "import sys; from quietwins.cli import main; "
        "code = main(['spot', '-', '--format', 'jsonl']); "
        "sys.exit(code or ('django' in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], input=READING.encode(), capture_output=True, check=False
    )
    assert done.returncode == 0
    assert json.loads(done.stdout.splitlines()[0])["because"][0]["source"] == "standard input"


def test_the_page_of_a_file_draws_what_climbed(run: Run, folder: Path) -> None:
    weeks = [f"Amira,Reading,{date(2025, 1, 6) + timedelta(7 * at)},{at}" for at in range(20)]
    (folder / "reading.csv").write_text("\n".join(["learner,thread,day,amount", *weeks]))
    html = run(folder / "reading.csv", "--format", "html")[1]
    assert html.count('class="chart"') == 1
    assert "The middle one before that" in html
