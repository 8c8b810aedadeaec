"""The guides: short, plain, of one action each; and what one did, read before an exam."""

import re

import pytest
from django.test import Client

from quietwins.language import words_of
from quietwins.pages.guides.guides import GUIDES
from tests.cast import Someone

SEVEN = {
    *("fear-of-mistakes", "putting-off", "harsh-self-criticism", "flawless-or-nothing"),
    *("working-memory", "low-motivation-months", "exam-nerves"),
}
TEXTS = {name: [guide.title, *guide.points, guide.action.label] for name, guide in GUIDES.items()}


def sentences(text: str) -> list[str]:
    return [one for one in re.split(r"[.?]", text) if one.strip()]


def syllables(word: str) -> int:
    """About as many as somebody speaks: groups of vowels, without a silent e at the end."""
    return max(1, len(re.findall(r"[aeiouy]+", re.sub(r"e$", "", word.casefold()))))


def school_years(texts: list[str]) -> float:
    """Flesch and Kincaid's measure: years at school until a text is read with ease."""
    said = [one for text in texts for one in sentences(text)]
    words = re.findall(r"[\w'’]+", " ".join(texts))
    spoken = sum(map(syllables, words))
    return 0.39 * len(words) / len(said) + 11.8 * spoken / len(words) - 15.59


def test_there_are_seven_and_each_is_on_the_page_of_guides(amira: Someone) -> None:
    assert set(GUIDES) == SEVEN
    page = amira.open("/guides/")
    assert {*re.findall(r'href="/guides/([a-z-]+)/"', page)} == SEVEN


@pytest.mark.parametrize("name", sorted(SEVEN))
@pytest.mark.parametrize("language", ["en_GB", "en_GB@plain"])
def test_a_guide_is_short_and_can_be_read_at_ten(name: str, language: str) -> None:
    said = [words_of(language).gettext(text) for text in TEXTS[name]]
    assert sum(len(text.split()) for text in said) <= 200
    assert max(len(one.split()) for text in said for one in sentences(text)) <= 16
    assert school_years(said) <= 5


@pytest.mark.parametrize("name", sorted(SEVEN))
def test_a_guide_is_read_before_any_account_and_leads_to_one_place(
    amira: Someone, name: str
) -> None:
    page = amira.open(f"/guides/{name}/")
    assert all(point in page for point in GUIDES[name].points)
    (leads_to,) = re.findall(r'<a class="button main" href="([^"]+)"', page)
    amira.open(leads_to)
    assert amira.status == 200


def test_a_line_is_begun_and_somebody_else_ends_it(amira: Someone) -> None:
    amira.open("/guides/fear-of-mistakes/")
    (leads_to,) = re.findall(r'<a class="button main" href="([^"]+)"', amira.page)
    assert ">I tried </textarea>" in amira.open(leads_to)


def test_a_guide_that_is_not_there_is_not_found(db: None) -> None:
    assert Client().get("/guides/how-to-win/").status_code == 404


def test_before_an_exam_what_was_kept_about_it_is_on_one_page(amira: Someone) -> None:
    amira.keep("I drew the triangle", about="maths")
    amira.keep("I fed the cat")
    page = amira.open("/before-an-exam/")
    assert "I drew the triangle" not in page and '<option value="maths"' in page
    assert "Choose what it is about." in page
    page = amira.open("/before-an-exam/?about=Maths")
    assert "I drew the triangle" in page
    assert "I fed the cat" not in page


def test_before_an_exam_all_of_it_is_there_at_once_where_it_is_about_one_thing(
    amira: Someone,
) -> None:
    amira.keep("I drew the triangle", about="maths")
    page = amira.open("/before-an-exam/")
    assert "I drew the triangle" in page and "Choose what it is about." not in page


def test_before_anything_is_kept_it_leads_to_the_first_line(amira: Someone) -> None:
    assert "Type one line" in amira.open("/before-an-exam/")


def test_cleo_reads_her_own(amira: Someone, cleo: Someone) -> None:
    amira.keep("I drew the triangle", about="maths")
    assert "maths" not in cleo.open("/before-an-exam/")
    assert "I drew the triangle" not in cleo.open("/before-an-exam/?about=maths")
