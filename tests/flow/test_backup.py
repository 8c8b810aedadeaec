"""A backup from before is put back, and what was erased since is erased again: nothing returns.

The backup is a real one: the whole database as its own program copies it.
"""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

MARK = "Zanzibar"
"""A word that stands in everything that is erased, and in nothing else."""

FILLS = """
from quietwins.cli.setting_up import prepare
prepare()
import django.utils.timezone as clock
from uuid import uuid4
from quietwins.flow.erase import erase
from quietwins.flow.keep_aloud import keep_aloud
from quietwins.flow.keep_line import Line, keep_line
from quietwins.flow.keep_swap import KinderWords, keep_swap
from quietwins.flow.look_at import note_look
from quietwins.flow.notice import notice
from quietwins.flow.offer import Sight, offer
from quietwins.flow.put_down_hard import Hard, put_down_hard
from quietwins.flow.put_down_hard import erase as erase_hard
from quietwins.flow.share import share, stop_sharing
from quietwins.people.models import Circle, Membership, Person, Trace
from quietwins.wins.models import Win
at = clock.now()
day = at.date()

def line(words):
    return Line(words, ("asked",), "", day, uuid4())

def somebody(name):
    return Person.objects.create(name=name, age="adult", created_at=at)
"""

BEFORE = f"""
gone, stays, mum = somebody("{MARK} Amira"), somebody("Cleo"), somebody("Mum")
home = Circle.objects.create(name="Home", kind="family", kept_by=mum, created_at=at)
for person, role in ((mum, "carer"), (gone, "member"), (stays, "member")):
    Membership.objects.create(circle=home, person=person, role=role)
keep_aloud(line("{MARK} aloud"), b"OggS and a voice", by=gone, at=at)
hard = Hard("{MARK} was hard", day, uuid4(), "{MARK} maths", "{MARK} learned")
keep_swap(KinderWords(hard, "{MARK} kinder", True, True), by=gone, at=at)
shown = share(Win.objects.filter(person=gone).last(), home, by=gone, with_old=False, at=at)
notice(shown, "tried", "{MARK} note", by=mum, at=at)
theirs = keep_line(line("I fed the cat"), by=stays, at=at).win
other = share(theirs, home, by=stays, with_old=False, at=at)
notice(other, "tried", "{MARK} to Cleo", by=gone, at=at)
families = Circle.objects.filter(pk=home.pk)
offer(Sight("{MARK} offered", "", uuid4()), by=mum, to=gone, families=families, at=at)
note_look(mum, gone, Trace.Verb.SAW, at=at)
put_down_hard(Hard("{MARK} of Cleo", day, uuid4()), by=stays, at=at)
secret = keep_line(line("I told no one"), by=mum, at=at).win
share(secret, home, by=mum, with_old=False, at=at)
"""

SINCE = f"""
from quietwins.evidence.models import Entry
from quietwins.sharing.models import Share
erase(Person.objects.get(name="{MARK} Amira"), at=at)
erase_hard(Entry.objects.get(words="{MARK} of Cleo"), at=at)
stop_sharing(Share.objects.get(win__person__name="Mum"), at=at)
"""

COPIES = """
import json
from quietwins.flow.export import export
print(json.dumps([export(person) for person in Person.objects.all()]))
"""


def python(folder: Path, program: str) -> str:
    """Run with Django over `folder`."""
    env = {
        "DATA_DIR": str(folder),
        "LANGUAGE": "en",
        "DJANGO_SETTINGS_MODULE": "quietwins.settings",
    }
    command = [sys.executable, "-c", FILLS + program]
    return subprocess.run(command, env=env, capture_output=True, text=True, check=True).stdout


def quietwins(folder: Path, *command: str) -> str:
    env = {"DATA_DIR": str(folder), "LANGUAGE": "en"}
    run = [sys.executable, "-m", "quietwins", *command]
    return subprocess.run(run, env=env, capture_output=True, text=True, check=True).stdout


def back_up(folder: Path, to: Path) -> None:
    with closing(sqlite3.connect(folder / "quietwins.sqlite3")) as database:
        database.execute("VACUUM INTO ?", [str(to)])


def put_back(folder: Path, backup: Path) -> None:
    for name in ("quietwins.sqlite3-wal", "quietwins.sqlite3-shm"):
        (folder / name).unlink(missing_ok=True)
    (folder / "quietwins.sqlite3").write_bytes(backup.read_bytes())


def cells_with(folder: Path, word: str) -> list[str]:
    """The column of every cell in every table that holds `word`, whatever its kind."""
    found = []
    with closing(sqlite3.connect(folder / "quietwins.sqlite3")) as database:
        tables = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for (table,) in tables:
            for _, column, *_rest in database.execute(f'PRAGMA table_info("{table}")').fetchall():
                held = f'SELECT COUNT(*) FROM "{table}" WHERE CAST("{column}" AS TEXT) LIKE ?'
                if database.execute(held, [f"%{word}%"]).fetchone()[0]:
                    found.append(f"{table}.{column}")
    return found


def test_nothing_that_was_erased_or_no_longer_shared_comes_back(tmp_path: Path) -> None:
    folder, backup, listed = tmp_path / "data", tmp_path / "backup.sqlite3", tmp_path / "erased.txt"
    python(folder, BEFORE)
    assert len(cells_with(folder, MARK)) >= 5
    back_up(folder, backup)
    python(folder, SINCE)
    assert cells_with(folder, MARK) == []
    listed.write_text(quietwins(folder, "erased"))

    put_back(folder, backup)
    assert cells_with(folder, MARK) != []
    quietwins(folder, "erased", "--again", str(listed))
    assert cells_with(folder, MARK) == []
    assert list((folder / "sound").iterdir()) == []
    copies = json.loads(python(folder, COPIES))
    assert MARK not in json.dumps(copies)
    words = [[row["words"] for row in copy["shared"]] for copy in copies]
    assert sorted(words) == [[], ["I fed the cat"]]
