"""`quietwins spot` on another app's backup: what the page finds, and what lines became."""

from pathlib import Path

import pytest

from quietwins.cli import main
from tests.formats.apps import DIARY, UP, loop_db, loop_zip

BEFORE = "".join(f"2025-01-0{day},,,09:00,rad,reading,,\n" for day in (3, 4, 5))


@pytest.mark.parametrize(
    ("name", "data", "win"),
    [
        ("habits.db", loop_db(), UP.name),
        ("loop.zip", loop_zip(), UP.name),
        ("daylio.csv", (DIARY + BEFORE).encode(), "reading"),
    ],
)
def test_a_backup_gives_its_wins_at_a_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes, win: str
) -> None:
    (tmp_path / name).write_bytes(data)
    assert main(["spot", str(tmp_path / name)]) == 0
    out, err = capsys.readouterr()
    assert f"You came back to {win}." in out
    assert "Kept as a note:" in err


def test_a_database_that_is_not_loops_is_refused_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "other.db").write_bytes(loop_db([], schema="create table Photos (id)"))
    assert main(["spot", str(tmp_path / "other.db")]) == 2
    assert "there are no habits of Loop Habit Tracker in this database." in capsys.readouterr().err
