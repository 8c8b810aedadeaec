"""`quietwins spot FILE.parquet --out wins.parquet`, as somebody at a terminal would use it."""

import sys
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from quietwins.cli import main


@pytest.fixture
def marks(tmp_path: Path) -> Path:
    """One learner, who came back to reading."""
    days = [date(2025, 9, 1), date(2025, 9, 3), date(2025, 10, 20)]
    columns = {"learner": ["Cleo"] * 3, "thread": ["reading"] * 3, "day": days}
    pq.write_table(pa.table(columns), tmp_path / "marks.parquet")
    return tmp_path / "marks.parquet"


def spot(*arguments: str | Path) -> int:
    return main(["spot", *map(str, arguments)])


def test_every_win_is_a_row_with_the_rows_that_prove_it(
    marks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = marks.with_name("wins.parquet")
    assert spot(marks, "--out", out) == 0
    assert "1 win is in" in capsys.readouterr().err
    (win,) = pq.read_table(out).to_pylist()
    told = {name: value for name, value in win.items() if value is not None}
    assert told == {
        "learner": "Cleo",
        "thread": "reading",
        "rule": "came_back",
        "day": date(2025, 10, 20),
        "strength": "fact",
        "days_away": 47,
        "tasks_between": 0,
        "because": [1, 2],
    }


def test_a_folder_of_parquet_files_is_read_as_one(marks: Path, tmp_path: Path) -> None:
    out = tmp_path / "wins.parquet"
    (tmp_path / "in").mkdir()
    marks.rename(tmp_path / "in" / "marks.parquet")
    assert spot(tmp_path / "in", "--out", out) == 0
    assert len(pq.read_table(out)) == 1


def test_where_nothing_is_found_it_says_nothing_about_anyone(
    marks: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pq.write_table(pq.read_table(marks).slice(0, 2), marks)
    assert spot(marks, "--out", marks.with_name("wins.parquet")) == 0
    assert "We can't tell yet. That says nothing about anyone here." in capsys.readouterr().err


def test_without_pyarrow_it_names_what_to_install(
    marks: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in [name for name in sys.modules if name.startswith("quietwins.scale.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert spot(marks, "--out", marks.with_name("wins.parquet")) == 2
    assert 'pip install "quietwins[scale]"' in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Please say where the wins go, such as --out wins.parquet."),
        (["--out", "wins.csv"], "Please say where the wins go, such as --out wins.parquet."),
        (
            ["--out", "wins.parquet", "--learner", "Cleo", "--from", "2025-09-01"],
            "Please leave out: --learner --from",
        ),
        (["--out", "nowhere/wins.parquet"], "Please choose another place for --out."),
        (["--out", "marks.parquet"], "that file is being read"),
        (["other.csv", "--out", "wins.parquet"], "one after the other"),
        (["gone.parquet", "--out", "wins.parquet"], "No such file"),
        (["broken.parquet", "--out", "wins.parquet"], "is not a Parquet file that we can read"),
    ],
)
def test_what_is_in_the_way_is_said_and_nothing_is_written(
    arguments: list[str],
    said: str,
    marks: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(marks.parent)
    Path("other.csv").write_text("learner,thread,day\n")
    Path("broken.parquet").write_bytes(b"PAR1 and no more")
    before = {path.name: path.read_bytes() for path in marks.parent.iterdir()}
    assert spot("marks.parquet", *arguments) == 2
    assert said in capsys.readouterr().err
    assert {path.name: path.read_bytes() for path in marks.parent.iterdir()} == before
