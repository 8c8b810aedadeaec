"""Who is spoken to in which language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from quietwins import language
from quietwins.cli import main
from quietwins.language import _, ngettext, speaking, tag, words_of
from quietwins.people.models import Person
from tests.cast import Someone

ONE, MANY = "%(num)d person", "%(num)d people"


@pytest.fixture(autouse=True)
def welsh(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A catalogue of Welsh with two sentences, and nobody asking for any."""
    folder = tmp_path / "cy" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    words = Catalog(locale="cy")
    words.add("find small wins in files you already have", "canfod llwyddiannau bach")
    words.add((ONE, MANY), ["%(num)d person", "un person", "dau berson", "tri", "chwech", "mwy"])
    with (folder / "quietwins.mo").open("wb") as file:
        write_mo(file, words)
    monkeypatch.setattr(language, "LOCALE", tmp_path)
    words_of.cache_clear()
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    yield
    words_of.cache_clear()


def help_in_terminal(capsys: pytest.CaptureFixture[str]) -> str:
    with pytest.raises(SystemExit):
        main(["--help"])
    return " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    ("name", "asked"), [("LANG", "cy_GB.UTF-8"), ("LC_ALL", "cy"), ("LANGUAGE", "fr:cy")]
)
def test_a_terminal_speaks_the_language_it_is_set_to(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, asked: str
) -> None:
    monkeypatch.setenv(name, asked)
    said = help_in_terminal(capsys)
    assert "canfod llwyddiannau bach" in said
    assert "show this help" in said, "What has no translation yet is said in English."


@pytest.mark.parametrize("asked", ["", "C", "C.UTF-8", "en_GB.UTF-8", "nowhere"])
def test_a_terminal_speaks_english_where_there_is_no_other(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], asked: str
) -> None:
    monkeypatch.setenv("LANG", asked)
    assert "find small wins in files you already have" in help_in_terminal(capsys)


def test_what_was_spoken_before_is_spoken_again_afterwards() -> None:
    sentence = "find small wins in files you already have"
    assert tag() == "en-GB"
    with speaking(words_of("cy")):
        assert tag() == "cy"
        assert _(sentence) == "canfod llwyddiannau bach"
        with speaking(words_of("none")):
            assert _(sentence) == sentence
        assert ngettext(ONE, MANY, 2) == "dau berson"
    assert _(sentence) == sentence


def test_nothing_is_said_as_nothing() -> None:
    """A catalogue's own header stands under the empty sentence."""
    with speaking(words_of("cy")):
        assert _("") == ""


def test_a_page_is_in_the_language_of_its_person_and_says_so(ben: Someone) -> None:
    ben.keep("Σηκώθηκα")
    assert '<html lang="en-GB"' in ben.open("/")
    Person.objects.update(language="cy")
    assert '<html lang="cy"' in ben.open("/")
