"""Kinder words, from an empty book: with scripts, without, by keyboard, and on paper."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.kinder import look_for, shown
from tests.browser.test_without_scripts import plain
from tests.browser.visit import Visit
from tests.pages.kinder import CLEAR, HARSH, KINDER, SAD

__all__ = ["plain"]

WAYS = pytest.mark.parametrize("scripts", ["with scripts", "without"])


def visitor(request: pytest.FixtureRequest, scripts: str) -> Visit:
    visit: Visit = request.getfixturevalue("visit" if scripts == "with scripts" else "plain")
    return visit


@WAYS
def test_from_a_hard_day_to_words_that_can_be_shown(
    request: pytest.FixtureRequest, scripts: str
) -> None:
    visit = visitor(request, scripts)
    page = visit.go()
    page.get_by_role("link", name="Hard day?").click()
    page.get_by_label("What are you telling yourself?").fill(HARSH)
    visit.press("Look for other words")
    expect(page.get_by_role("heading", name="Close?")).to_be_visible()
    visit.press("Something else")
    visit.press("none of these")
    page.get_by_label("What would you say to a friend?").fill(KINDER)
    page.locator("li", has=page.get_by_label("What would you say to a friend?")).get_by_role(
        "button"
    ).click()
    expect(page.locator("s")).to_have_text(HARSH)
    expect(page.get_by_label("The new words")).to_have_value(KINDER)
    visit.press("Both")
    page.get_by_role("link", name="Show this to somebody").click()
    expect(page.locator("article s")).to_have_text(HARSH)
    expect(page.locator("article strong")).to_have_text(KINDER)
    sees(page, "My wins", KINDER, but=HARSH)
    page.get_by_role("link", name="Today", exact=True).click()
    visit.sees_kept(KINDER)
    page.get_by_role("link", name="Something hard").click()
    expect(page.get_by_text(HARSH)).to_be_visible()


def sees(page: Page, place: str, words: str, *, but: str) -> None:
    page.get_by_role("link", name=place, exact=True).click()
    expect(page.get_by_text(words).first).to_be_visible()
    expect(page.get_by_text(but)).to_have_count(0)


@WAYS
def test_help_stands_first_the_words_stay_and_can_be_put_down(
    request: pytest.FixtureRequest, scripts: str
) -> None:
    visit = visitor(request, scripts)
    page = visit.go("/something-hard/")
    page.get_by_label("What was hard?").fill(CLEAR)
    visit.press("Would other words help?")
    expect(page.get_by_text("No one has been told.")).to_be_visible()
    visit.press("United Kingdom")
    expect(page.get_by_role("link", name="Samaritans: 116 123")).to_be_visible()
    expect(page.get_by_label("Your words")).to_have_value(CLEAR)
    visit.press("Put it down")
    expect(page.get_by_role("heading", name="Kept.")).to_be_visible()
    for place in ("My wins", "Progress", "Today"):
        page.get_by_role("link", name=place, exact=True).click()
        expect(page.locator("h1").first).to_be_visible()
        expect(page.get_by_text(CLEAR)).to_have_count(0)
    page.get_by_role("link", name="Something hard").click()
    expect(page.get_by_text(CLEAR)).to_be_visible()


@WAYS
def test_words_are_changed_chosen_again_and_undone(
    request: pytest.FixtureRequest, scripts: str
) -> None:
    visit = visitor(request, scripts)
    look_for(visit, HARSH)
    page = visit.page
    visit.press("Change what I wrote")
    expect(page.get_by_label("What are you telling yourself?")).to_have_value(HARSH)
    visit.press("Look for other words")
    visit.press("Yes")
    page.get_by_label("Both are true").fill("Some of it is done")
    visit.press("Use these words")
    visit.press("Choose other words")
    expect(page.get_by_label("Both are true")).to_have_value("Some of it is done")
    visit.press("Use these words")
    visit.press("The new words")
    expect(page.locator(".stones p").first).to_have_text("Some of it is done")
    visit.press("Undo")
    expect(page.get_by_text("Taken out: Some of it is done")).to_be_visible()


def test_by_keyboard_alone(visit: Visit) -> None:
    page = visit.go()
    visit.tab_to("Hard day?")
    visit.enter()
    visit.tab_to("What are you telling yourself?")
    page.keyboard.type(HARSH)
    with page.expect_navigation():
        page.keyboard.press("Control+Enter")
    for name in ("Yes", "Use these words", "The new words"):
        button(visit, name)
        visit.enter()
    expect(page.get_by_role("heading", name="Kept.")).to_be_visible()


def button(visit: Visit, name: str) -> None:
    """Tab to the button that is called so; a box may be called so too."""
    for stop in visit.tab_stops():
        if stop.evaluate("it => it.tagName") == "BUTTON" and stop.inner_text().strip() == name:
            return
    raise AssertionError(f"No button is called {name!r}.")


def test_what_is_half_typed_is_there_again_and_gone_once_nothing_is_kept(visit: Visit) -> None:
    page = visit.go("/kinder-words/")
    page.get_by_label("What are you telling yourself?").fill(SAD)
    visit.go()
    visit.go("/kinder-words/")
    expect(page.get_by_label("What are you telling yourself?")).to_have_value(SAD)
    visit.press("Look for other words")
    visit.press("Keep nothing")
    expect(page).to_have_url(re.compile(r"/kinder-words/\?neither=1$"))
    expect(page.get_by_label("What are you telling yourself?")).to_have_value("")
    page = visit.go("/something-hard/")
    expect(page.get_by_label("What was hard?")).to_have_value("")


def test_on_paper_there_are_the_two_and_nothing_else(visit: Visit) -> None:
    shown(visit)
    visit.page.emulate_media(media="print")
    text = visit.page.locator("body").inner_text()
    pair = visit.page.locator("article").inner_text()
    assert text.replace("Quietwins", "").strip() == pair.strip()
