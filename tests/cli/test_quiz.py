"""`quietwins quiz`: what a deck holds, and the same deck in another format."""

import subprocess
import sys
from argparse import Namespace
from pathlib import Path

import pytest

from quietwins.cli.quiz import _bring
from quietwins.formats.decks import read_deck
from quietwins.formats.decks.anki import write
from quietwins.quizzes.models import Question
from tests.cast import Someone
from tests.formats.decks.made import AT, DECK, SAMPLES
from tests.rig.server import surroundings


def quiz(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = (sys.executable, "-m", "quietwins", "quiz", *map(str, words))
    surrounding = surroundings(Path(), 0)
    return subprocess.run(command, capture_output=True, text=True, env=surrounding)


def test_import_shows_what_a_deck_holds() -> None:
    done = quiz("import", SAMPLES / "new.apkg")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("new: 6 questions\n  Biology::Cells: 6\n")
    assert "What pumps blood? → the heart" in done.stdout


def test_export_writes_it_as_another_and_says_what_stays_behind(tmp_path: Path) -> None:
    mine, bank, back = (tmp_path / name for name in ("mine.apkg", "mine.gift", "mine2.apkg"))
    mine.write_bytes(write(DECK, AT))
    done = quiz("export", mine, "--out", bank)
    assert "1 question goes without its pictures or sounds." in done.stdout
    assert quiz("export", bank, "--out", back).returncode == 0
    keys = [question.key for question in read_deck(back.name, back.read_bytes()).questions]
    assert keys == [question.key for question in DECK.questions]


def test_what_cannot_be_read_or_written_is_said_and_nothing_is_written(tmp_path: Path) -> None:
    broken, out = tmp_path / "broken.apkg", tmp_path / "out.csv"
    broken.write_bytes(b"PK")
    for words in (("import", broken), ("export", broken, "--out", out), ("import", tmp_path / "x")):
        done = quiz(*words)
        assert done.returncode == 2
        assert done.stderr.endswith("Nothing has been saved.\n")
    assert not out.exists()


def test_an_ending_that_we_do_not_write_is_named(tmp_path: Path) -> None:
    done = quiz("export", SAMPLES / "new.apkg", "--out", tmp_path / "deck.pdf")
    assert done.returncode == 2
    assert ".apkg, .gift, .txt, .csv" in done.stderr
    assert quiz("export", SAMPLES / "new.apkg").stderr == (
        "Please name the file to write, with --out.\n"
    )


@pytest.mark.django_db
def test_import_for_somebody_goes_into_their_book_once(capsys: pytest.CaptureFixture[str]) -> None:
    Someone().keep_safe("Amira")
    for _ in range(2):
        assert _bring(Namespace(file=str(SAMPLES / "new.apkg"), whom="  amira ")) == 0
        assert "It is in the quiz “new” now." in capsys.readouterr().out
    assert Question.objects.filter(quiz__owner__login__name="Amira").count() == 6


@pytest.mark.django_db
def test_import_for_nobody_is_said_and_nothing_is_brought() -> None:
    with pytest.raises(ValueError, match="Nobody here signs in"):
        _bring(Namespace(file=str(SAMPLES / "new.apkg"), whom="Amira"))
    assert not Question.objects.exists()
