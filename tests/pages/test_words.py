"""No page blames, hurries, ranks or cheers, or shows a word that is the code's own."""

import re
from pathlib import Path

import pytest

import quietwins.pages
from tests.cast import GRADEBOOK, Someone

NEVER = (
    *("only", "at least", "should", "don't forget", "catch up", "finally", "missed", "overdue"),
    *("failed", "behind", "streak", "rank", "leaderboard", "badge", "countdown", "at risk"),
    *("well done", "amazing", "congratulations", "invalid", "forbidden", "oops"),
)
OURS = (
    *("thread", "entry", "entries", "circle", "spotted", "suggested", "evidence", "prompt"),
    *("setback", "low-stimulus", "import", "imports", "verdict", "client"),
)
TEMPLATES = sorted(Path(quietwins.pages.__file__).parent.rglob("*.html"))
PATHS = (
    *("/", "/wins/", "/progress/", "/people/", "/help/", "/help-now/?country=gb", "/no/"),
    *("/who-can-see/", "/keep-safe/", "/sign-in/", "/clear-device/", "/spreadsheet/"),
)


def shown(html: str) -> str:
    """What people read or hear of a page or a template."""
    spoken = " ".join(re.findall(r'(?:aria-label|placeholder|title|alt)="([^"]*)"', html))
    bare = re.sub(r"(?s)\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<[^>]*>", " ", html)
    return f"{bare} {spoken}".casefold()


def said(words: tuple[str, ...], text: str) -> list[str]:
    return [word for word in words if re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text)]


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_every_template_is_kind_and_speaks_peoples_words(template: Path) -> None:
    text = shown(template.read_text("utf-8"))
    assert said(NEVER + OURS, text) == []
    assert "!" not in text


@pytest.mark.parametrize("path", PATHS)
def test_every_page_is_kind_and_speaks_peoples_words(amira: Someone, path: str) -> None:
    amira.keep("I got up", "started")
    text = shown(amira.open(path))
    assert said(NEVER + OURS, text) == []
    assert "!" not in text.replace("<!doctype", "")


def test_a_form_sent_back_is_kind(amira: Someone) -> None:
    for path in ("/keep/", "/keep-safe/", "/sign-in/", "/spreadsheet/"):
        assert said(NEVER + OURS, shown(amira.press(path))) == []


def test_a_file_that_is_looked_at_is_spoken_of_in_peoples_words(ben: Someone) -> None:
    page = ben.drop("9B.csv", GRADEBOOK.read_bytes())
    assert said(NEVER + OURS, shown(page)) == []


def test_what_was_found_is_told_kindly(ben: Someone) -> None:
    assert said(NEVER, shown(ben.open(f"{ben.take_in()}?all=1"))) == []
