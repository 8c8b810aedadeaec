"""A file that is looked at: in the columns that are needed, for under an hour, and no longer."""

import os
import stat
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from django.utils import timezone
from pytest_django import Settings

from quietwins.flow import preview as previews
from quietwins.flow import waiting as waits
from quietwins.flow.preview import Preview
from quietwins.flow.waiting import LASTS
from quietwins.formats import Choices, UnreadableFile

CANVAS = """\
Student,ID,SIS User ID,SIS Login ID,Section,Quiz 1 (11),Quiz 2 (12),Current Score
    Points Possible,,,,,10,10,(read only)
"Haddad, Amira",900,P001,amira@school.example,9B English,6,4,50
"""
MOODLE = """\
First name,Last name,ID number,Institution,Department,Email address,Quiz: Rivers (Real)
Amira,Haddad,900,St Mary,9B English,amira@school.example,6.00
"""
PLAIN = """\
name,id,email,date of birth,sex,ethnicity,SEND,password,Essay,Talk
Amira,1,amira@school.example,2012-01-01,F,Arab,K,moss on stone,6,4
"""
PRIVATE = ("amira@school.example", "9B English", "St Mary", "2012-01-01", "Arab", "moss on stone")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Settings) -> Iterator[Path]:
    """Where previews wait."""
    settings.DATA_DIR = tmp_path
    yield tmp_path / "previews"


def waiting(text: str = PLAIN, name: str = "9b.csv") -> Preview:
    preview = Preview.of(name, text.encode())
    previews.save(preview, now=now())
    return preview


def now(**later: float) -> datetime:
    return timezone.now() + timedelta(**later)


@pytest.mark.parametrize("text", [CANVAS, MOODLE, PLAIN], ids=["canvas", "moodle", "plain"])
def test_nothing_private_waits(text: str, folder: Path) -> None:
    waiting(text)
    (file,) = folder.iterdir()
    kept = file.read_text()
    assert "Amira" in kept
    assert [word for word in PRIVATE if word in kept] == []


@pytest.mark.parametrize("text", [CANVAS, MOODLE, PLAIN], ids=["canvas", "moodle", "plain"])
def test_what_waits_reads_as_the_file_did(text: str) -> None:
    preview = waiting(text)
    again = previews.load(preview.id, now=now())
    assert again == preview
    assert again is not None
    assert again.readings() == preview.readings()


def test_what_was_chosen_mended_and_left_out_waits_with_it() -> None:
    preview = replace(
        waiting("name,id,Essay,Talk\nAmira,1,six,0\nOmar,2,5,??\n"),
        choices=Choices(zeros="mark", threads="separate", day_first=True),
        mended={(0, 2, 2): "6"},
        left_out=frozenset({(0, 3)}),
    )
    previews.save(preview, now=now())
    again = previews.load(preview.id, now=now())
    assert again == preview
    assert again is not None
    (reading,) = again.readings()
    assert [(row.learner, row.amount) for row in reading.rows] == [("Amira", 6), ("Amira", 0)]
    assert reading.bad == []


def test_a_line_with_more_cells_than_the_header_can_be_left_out() -> None:
    preview = waiting("name,id,Essay,Talk\nAmira,1,6,4,9,9\nOmar,2,5,3\n")
    assert len(preview.readings()[0].bad) == 1
    left = replace(preview, left_out=frozenset({(0, 2)}))
    assert left.readings()[0].bad == []


def test_an_hour_later_it_is_gone(folder: Path) -> None:
    preview = waiting()
    assert previews.load(preview.id, now=now(minutes=49))
    assert previews.load(preview.id, now=now(minutes=51)) is None
    assert list(folder.iterdir()) == []
    assert timedelta(hours=1) > LASTS


def test_working_on_it_lets_it_wait_longer(folder: Path) -> None:
    preview = waiting()
    (file,) = folder.iterdir()
    os.utime(file, (now(minutes=-40).timestamp(),) * 2)
    previews.save(preview, now=now())
    assert previews.load(preview.id, now=now(minutes=40))


def test_anothers_visit_takes_out_what_waited_too_long(folder: Path) -> None:
    forgotten = waiting()
    (file,) = folder.iterdir()
    os.utime(file, (now(minutes=-51).timestamp(),) * 2)
    waiting(CANVAS)
    assert not file.exists()
    assert previews.load(forgotten.id, now=now()) is None


def test_what_was_half_written_goes_too(folder: Path) -> None:
    waiting()
    half = folder / f"{uuid4()}.new"
    half.write_text("{")
    os.utime(half, (now(minutes=-51).timestamp(),) * 2)
    waits.sweep(now())
    assert not half.exists()


def test_dropped_is_gone_and_dropping_twice_is_fine(folder: Path) -> None:
    preview = waiting()
    previews.drop(preview.id)
    previews.drop(preview.id)
    assert list(folder.iterdir()) == []


def test_another_name_finds_nothing() -> None:
    waiting()
    assert previews.load(uuid4(), now=now()) is None


def test_names_cannot_be_guessed() -> None:
    assert {waiting().id.version for _ in range(5)} == {4}
    assert len({waiting().id for _ in range(5)}) == 5


def test_this_service_alone_may_read_it(folder: Path) -> None:
    waiting()
    (file,) = folder.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_file_that_cannot_be_read_waits_nowhere(folder: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"Nothing has been saved\."):
        waiting("just some words\nand more of them\n")
    assert not folder.exists()


def test_cleo_with_the_name_of_a_folder_above_finds_nothing(folder: Path) -> None:
    waiting()
    (folder.parent / "secret-key").write_text("secret")
    assert previews.load(UUID(int=0), now=now()) is None
