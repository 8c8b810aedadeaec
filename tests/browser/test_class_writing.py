"""A pupil hands in, the teacher says something beside the words, the pupil reads it; nobody else.

With scripts and without, from the class page on.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, expect

from quietwins.pieces.models import Beside, Draft
from tests.browser.class_writing import class_that_writes, two_drafts, wrote
from tests.browser.test_goals import BOTH, someone
from tests.browser.test_without_scripts import plain
from tests.browser.visit import Visit
from tests.cast import Someone
from tests.classroom import a_class, joins, which
from tests.drafts import NOW

__all__ = ["plain", "someone"]

SAID = "I can see the whole picture now."


@contextmanager
def sits_down(visit: Visit, who: Someone) -> Iterator[Page]:
    """`who` at this browser, instead of whoever was."""
    before, visit.someone = visit.someone, who
    visit.sit_down()
    yield visit.page
    visit.someone = before


@BOTH
def test_handed_in_read_and_said_beside_the_words(someone: Visit, complaints: list[str]) -> None:
    teacher, pupil, other = Someone(), Someone(), Someone()
    path = a_class(teacher, "Amira")
    a_class(other, "Zed", name="9C")
    joins("Amira", pupil, at=NOW)
    with sits_down(someone, teacher) as page:
        someone.go(f"{path}writing/")
        page.get_by_label("What is it called?").fill("The storm")
        someone.press("Ask the class")
        expect(page.get_by_text("The storm").last).to_be_visible()
    with sits_down(someone, pupil) as page:
        someone.go(f"/classes/{which(path)}/")
        page.get_by_role("button", name="Begin: The storm").click()
        page.get_by_label("Your first sentence").fill("The sea was as loud as a train.")
        someone.press("Hand it in")
        expect(page.get_by_text("Handed in").first).to_be_visible()
    (draft,) = Draft.objects.all()
    beside = f"/drafts/{draft.public_id}/beside/"
    with sits_down(someone, teacher) as page:
        someone.go(f"{path}writing/")
        page.get_by_role("link", name="Amira").click()
        page.get_by_label("In a few words").fill(SAID)
        someone.press("Say it beside them")
        expect(page.locator(".notes").get_by_text(SAID)).to_be_visible()
    with sits_down(someone, pupil) as page:
        someone.go(beside)
        expect(page.locator(".notes").get_by_text(SAID)).to_be_visible()
        expect(page.locator("mark.noted")).to_have_text("The sea was as loud as a train.")
    stranger = Someone()
    stranger.keep("I fed the cat")
    for nobody in (stranger, other):
        with sits_down(someone, nobody) as page:
            for address in (beside, f"{path}writing/"):
                someone.go(address)
                expect(page.get_by_text(SAID)).to_have_count(0)
                expect(page.get_by_text("The sea was")).to_have_count(0)
    complaints[:] = [line for line in complaints if "status of 404" not in line]


def test_words_marked_in_the_text_are_the_words_it_stands_beside(visit: Visit) -> None:
    latest = wrote(visit)[-1]
    page = visit.go(f"/drafts/{latest.public_id}/beside/")
    page.evaluate(
        """() => { const text = document.querySelector("[data-from]").firstChild;
        const start = text.data.indexOf("stronger"); const range = document.createRange();
        range.setStart(text, start); range.setEnd(text, start + 8);
        getSelection().removeAllRanges(); getSelection().addRange(range); }"""
    )
    expect(page.locator("#where option:checked")).to_have_text("The words you marked: stronger")
    page.get_by_label("In a few words").fill("A word that compares.")
    visit.press("Say it beside them")
    expect(page.locator("mark.noted")).to_have_text("stronger")
    assert latest.text[slice(*Beside.objects.values_list("start", "end").get())] == "stronger"


def test_what_stood_before_is_opened_by_the_keyboard(visit: Visit) -> None:
    page = visit.go(f"/pieces/{wrote(visit)[0].piece.public_id}/then-and-now/")
    page.locator(".was > summary", has_text="than").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("was: then")).to_be_visible()


def test_on_paper_every_word_of_both_drafts_is_there(visit: Visit) -> None:
    two_drafts(visit)
    visit.page.emulate_media(media="print")
    for words in visit.page.locator(".side mark, .side ins, .side del, .was > .before").all():
        assert words.is_visible()
    expect(visit.page.get_by_text("What got stronger")).to_be_visible()
    folds = visit.page.locator(".was").evaluate_all(
        "all => all.map(it => getComputedStyle(it).display)"
    )
    assert set(folds) == {"inline"}


def test_each_kind_has_a_line_of_its_own_also_in_forced_colours(visit: Visit) -> None:
    two_drafts(visit)
    visit.page.emulate_media(forced_colors="active")
    lines = visit.page.locator(".keys span:first-child").evaluate_all(
        "all => all.map(it => { const style = getComputedStyle(it);"
        " return `${style.textDecorationLine} ${style.textDecorationStyle}` })"
    )
    assert len(lines) == len(set(lines)) >= 4
    signs = visit.page.locator(".was > summary").evaluate_all(
        "all => all.map(it => getComputedStyle(it, '::before').content)"
    )
    assert set(signs) == {"none"}


def test_a_class_that_writes_is_found_from_its_own_page(visit: Visit) -> None:
    path, _drafts = class_that_writes(visit.someone)
    visit.sit_down()
    visit.go(path).get_by_role("link", name="The class's writing").click()
    expect(visit.page.get_by_role("heading", name="The class's writing")).to_be_visible()
