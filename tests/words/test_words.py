"""Nothing that people read blames, hurries, ranks, cheers or judges, or speaks in code."""

import re
from pathlib import Path

import pytest

import quietwins
from quietwins.settings import SETTINGS
from tests.words.exceptions import ABBREVIATIONS, EXCEPTIONS
from tests.words.messages import forms, ours, translated
from tests.words.never import NEVER, OURS, said, shouted

SOURCE = Path(quietwins.__file__).parent
SCRIPTS = sorted(SOURCE.glob("pages/static/js/*.js"))
TEMPLATES = sorted(SOURCE.rglob("*.html"))
TYPED = {setting.name for setting in SETTINGS}
LABELS = {
    *("chip.label", "words", "weekday", "choice.label", "choice.hint"),
    *(
        "drawing.word",
        "goes.title",
        "line.who",
        "line.say",
        "line.what_for",
        "chosen.name",
        "chosen.note",
    ),
    "country.name",
}
"""Of our chips, places, weekdays, comfort and countries; none is anybody's own."""
SLOT = re.compile(r"%\(\w+\)[sdr]|%[sdr]|<[^>]*>")
TRANSLATIONS = [
    (language, form) for language, message in translated() for form in forms(message.string)
]


def unkind(sentence: str) -> set[tuple[str, str]]:
    """(sentence, word) of what is never said and stands in it."""
    bare = SLOT.sub(" ", sentence)
    loud = [word for word in shouted(bare) if word not in ABBREVIATIONS and word not in TYPED]
    return {(sentence, word) for word in (*said((*NEVER, *OURS), bare), *loud)}


def test_every_sentence_is_kind_and_in_peoples_words() -> None:
    found = {one for sentence in ours() for one in unkind(sentence)}
    assert found - allowed() == set()


def test_no_exception_stands_that_is_not_needed() -> None:
    found = {one for sentence in ours() for one in unkind(sentence)}
    assert allowed() - found == set()
    everything = " ".join(ours())
    assert [word for word in ABBREVIATIONS if not re.search(rf"\b{word}\b", everything)] == []


def test_every_translation_is_kind() -> None:
    found = {one for _, sentence in TRANSLATIONS for one in unkind(sentence)}
    assert {(text, word) for text, word in found if (text, word) not in allowed()} == set()


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda file: file.name)
def test_no_script_has_a_sentence_of_its_own(script: Path) -> None:
    """A page hands its scripts their words in attributes, from the catalogue."""
    strings = re.findall(r"""(["'`])((?:(?!\1).)*)\1""", script.read_text("utf-8"))
    assert [text for _, text in strings if re.match(r"[A-Z][\w']* \w+ \w+|[A-Z]\w+\.$", text)] == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_no_template_has_words_beside_the_catalogue(template: Path) -> None:
    text = template.read_text("utf-8")
    for beside in (
        r"(?s)\{#.*?#\}",
        r"(?s)<(style|svg)\b.*?</\1>",
        r'(?s)<(\w+) translate="no".*?</\1>',  # a heading or a name, as it has to be typed
        r"(?s)\{%-?\s*trans\b.*?endtrans\s*-?%\}",
        r"(?s)\{%.*?%\}|\{\{.*?\}\}",
    ):
        text = re.sub(beside, " ", text)
    spoken = re.findall(r'(?:aria-label|placeholder|title|alt|data-said)="([^"]*)"', text)
    bare = f"{re.sub(r'(?s)<[^>]*>', ' ', text)} {' '.join(spoken)}"
    assert re.findall(r"[^\W\d_]+", bare.replace("Quietwins", "").replace("&nbsp;", "")) == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_no_template_trusts_words_that_are_not_ours(template: Path) -> None:
    """What is looked up is written on the page as it stands: a sentence, or a label of ours."""
    looked_up = re.findall(r"\b(?:_|ngettext)\(\s*([^)]*)\)", template.read_text("utf-8"))
    assert [what for what in looked_up if what[:1] != '"' and what not in LABELS] == []


def allowed() -> set[tuple[str, str]]:
    return {(sentence, word) for sentence, word, _ in EXCEPTIONS}
