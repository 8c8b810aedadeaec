"""Something said aloud: kept with its line, once, and gone from the disk with its person."""

from pathlib import Path

import pytest
from django.db import DatabaseError
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from quietwins.evidence.models import Entry, Sound
from quietwins.flow.bring_along import bring_along
from quietwins.flow.clear_device import clear_device
from quietwins.flow.keep_aloud import keep_aloud
from quietwins.flow.undo import put_back, undo
from quietwins.people.models import Person
from quietwins.sharing.eyes import sounds_for
from tests.flow.books import NOW, line, somebody

VOICE = b"OggS and a voice"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Settings) -> Path:
    settings.DATA_DIR = tmp_path
    return tmp_path / "sound"


def test_the_line_says_that_it_was_said_aloud_and_the_bytes_are_on_the_disk(
    amira: Person, folder: Path
) -> None:
    kept = keep_aloud(line("I read it to the cat"), VOICE, by=amira, at=NOW)
    sound = Sound.objects.get()
    assert (kept.win.anchor.aloud, sound.entry, sound.kind) == (True, kept.win.anchor, "audio/ogg")
    assert sound.path.read_bytes() == VOICE
    assert [file.name for file in folder.iterdir()] == [str(sound.public_id)]


def test_nobody_else_on_the_machine_may_open_the_file(amira: Person, folder: Path) -> None:
    keep_aloud(line("I read"), VOICE, by=amira, at=NOW)
    assert [oct(file.stat().st_mode)[-3:] for file in (folder, *folder.iterdir())] == [
        *("700", "600")
    ]


def test_a_page_sent_twice_is_one_line_and_one_sound(amira: Person, folder: Path) -> None:
    typed = line("I read")
    first = keep_aloud(typed, VOICE, by=amira, at=NOW)
    assert keep_aloud(typed, VOICE, by=amira, at=NOW) == first
    assert (Entry.objects.count(), Sound.objects.count(), len([*folder.iterdir()])) == (1, 1, 1)


def test_the_same_page_with_another_sound_is_another_line(amira: Person) -> None:
    typed = line("I read")
    keep_aloud(typed, VOICE, by=amira, at=NOW)
    keep_aloud(typed, b"OggS and another", by=amira, at=NOW)
    assert sorted(sound.path.read_bytes() for sound in Sound.objects.all()) == [
        *(VOICE, b"OggS and another")
    ]


def test_where_the_disk_is_full_nothing_is_kept(
    amira: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DatabaseError

    monkeypatch.setattr(Sound, "write", full)
    with pytest.raises(DatabaseError):
        keep_aloud(line("I read"), VOICE, by=amira, at=NOW)
    assert Entry.objects.count() == 0


def test_undo_hides_it_and_putting_back_brings_it_back(amira: Person) -> None:
    kept = keep_aloud(line("I read"), VOICE, by=amira, at=NOW)
    undo(kept, at=NOW)
    assert not sounds_for(amira).exists()
    put_back(kept, at=NOW)
    assert sounds_for(amira).get().path.exists()


def test_clearing_the_device_removes_the_file(
    amira: Person,
    cleo: Person,
    folder: Path,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    keep_aloud(line("I read"), VOICE, by=amira, at=NOW)
    cleos = keep_aloud(line("I fed the cat"), VOICE, by=cleo, at=NOW).win.anchor.sound
    with django_capture_on_commit_callbacks(execute=True):
        clear_device(amira, at=NOW)
    assert [file.name for file in folder.iterdir()] == [str(cleos.public_id)]


def test_it_comes_along_to_the_book_one_signs_in_to(amira: Person) -> None:
    visitor = somebody()
    keep_aloud(line("I read"), VOICE, by=visitor, at=NOW)
    bring_along(visitor, to=amira, at=NOW)
    assert sounds_for(amira).get().path.read_bytes() == VOICE


def test_cleo_hears_nothing_of_it(amira: Person, cleo: Person) -> None:
    keep_aloud(line("I read"), VOICE, by=amira, at=NOW)
    assert not sounds_for(cleo).exists()
    assert not sounds_for(None).exists()
