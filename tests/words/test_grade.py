"""Every page can be read with ease after four years of school: Flesch–Kincaid grade 4, or below.

Names and dates are nobody's choice, so they are left out; what somebody typed is Greek here, and
is too.
"""

import re
from calendar import month_name
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from quietwins.cli import main
from quietwins.pages.guides.guides import GUIDES
from quietwins.selftalk.countries import countries
from tests.cast import Someone
from tests.pages.test_every_page import FILES, addresses
from tests.words import greek
from tests.words.blocks import told
from tests.words.exceptions import HARD, NAMES
from tests.words.messages import ours
from tests.words.reading import grade

HIGHEST = 4
KINDER = "/kinder-words/other-words/"
LINES = [line.who for country in countries().values() for line in country.lines]
LEFT_OUT = sorted((*NAMES, *LINES, *filter(None, month_name)), key=len, reverse=True)
NAMED = re.compile(rf"\b(?:{'|'.join(map(re.escape, LEFT_OUT))})\b")
SLOT = re.compile(r"%\(\w+\)[sdr]|%[sdr]|<[^>]*>")
Page = tuple[str, list[str]]
"""What it is called, and its sentences."""


def grades(pages: Iterable[Page]) -> dict[str, float]:
    """By page, where it says anything in sentences; the hardest of what is called the same."""
    found: dict[str, float] = {}
    for name, said in pages:
        bare = [NAMED.sub("", sentence) for sentence in said]
        if words := [sentence for sentence in bare if re.search("[A-Za-z]", sentence)]:
            found[name] = max(grade(words), found.get(name, -4))
    return found


def hard(pages: dict[str, float]) -> dict[str, float]:
    return {name: round(found, 1) for name, found in pages.items() if found > HIGHEST}


def drawn(someone: Someone, paths: Iterable[str]) -> Iterator[Page]:
    for path in paths:
        name = re.sub(r"[0-9a-f-]{36}", "…", path)
        yield name, told(someone.client.get(path, follow=True).content.decode())


def considered(someone: Someone) -> Iterator[Page]:
    """What follows on Kinder words: help in each country, a quiet line, other words, nothing."""
    for country in ("", "elsewhere", *countries()):
        yield country, told(someone.press(KINDER, words="I want to die", country=country))
    for words in ("They would be better off without me", "I never get anything right", "Hm"):
        yield words, told(someone.press(KINDER, words=words))


def dropped(someone: Someone) -> Iterator[Page]:
    """A preview of every kind of file, and what is said of each that cannot be read."""
    sheets = {name: text.encode() for name, text in greek.SHEETS.items()}
    for name, content in {**sheets, **greek.UNREADABLE}.items():
        someone.drop(name, content)
        yield name, told(someone.page)


def test_every_page_can_be_read_with_ease(ben: Someone, amira: Someone) -> None:
    empty = [*drawn(amira, ("/", "/wins/", "/progress/", "/people/", "/help/", "/my-data/"))]
    greek.full_book(ben)
    paths = [path for path in addresses(ben) if path not in FILES]
    full = [*drawn(ben, [*paths, *(f"/guides/{name}/" for name in GUIDES)])]
    found = grades([*empty, *full])
    assert hard(found).keys() == HARD.keys(), hard(found)
    assert len(found) > 60


def test_what_follows_a_harsh_sentence_can_be_read_with_ease(ben: Someone) -> None:
    found = grades(considered(ben))
    assert hard(found) == {}
    assert len(found) == len(countries()) + 5


def test_what_is_said_of_a_file_can_be_read_with_ease(ben: Someone) -> None:
    found = grades(dropped(ben))
    assert hard(found) == {}
    assert len(found) == len({*greek.SHEETS, *greek.UNREADABLE})


def test_the_report_can_be_read_with_ease(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in greek.SHEETS.items():
        (tmp_path / name).write_text(text, "utf-8")
    for name in ("λίστα.csv", "κουίζ.csv"):
        main(["spot", str(tmp_path / name), "--format", "html"])
        found = grades([(name, told(capsys.readouterr().out))])
        assert hard(found) == {}
        assert found


def test_all_our_sentences_together_can_be_read_with_ease() -> None:
    """Those of the terminal, of errors and of the calendar too, which are on no page."""
    said = [SLOT.sub(" ", text) for text in ours() if text.endswith((".", "?"))]
    assert hard(grades([("ours", said)])) == {}


def test_no_name_is_left_out_that_nobody_says() -> None:
    assert [name for name in NAMES if name not in " ".join(ours())] == []
