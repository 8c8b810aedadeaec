"""Goals, tiny steps and how sure I feel in a real browser: by hand, from an empty book."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_without_scripts import plain
from tests.browser.visit import Visit

__all__ = ["plain"]

BOTH = pytest.mark.parametrize("scripts", ["with scripts", "without"])


@pytest.fixture
def someone(request: pytest.FixtureRequest, transactional_db: None, scripts: str) -> Visit:
    """A new visitor, whose browser runs scripts or not."""
    visit: Visit = request.getfixturevalue("visit" if scripts == "with scripts" else "plain")
    return visit


def sees_pressed(page: Page, words: str) -> None:
    """That word is the one that is marked, and no other is."""
    expect(page.locator("[aria-pressed=true]")).to_have_text(re.compile(words))


@BOTH
def test_a_goal_from_an_empty_book_to_letting_it_go(someone: Visit) -> None:
    page = someone.go()
    page.get_by_role("link", name="Goals").click()
    page.get_by_role("link", name="Reading", exact=True).click()
    expect(page.get_by_label("A goal, in your words")).to_have_value("Reading")
    page.get_by_label("Enough for today would be").fill("Read one poem")
    page.get_by_text("Days and place").click()
    page.get_by_label("Or some times a week").select_option("3 times a week")
    someone.press("Make this goal")
    expect(page.get_by_role("heading", name="Reading")).to_be_visible()
    page.get_by_role("link", name="Today").click()
    someone.press("Enough for today")
    sees_pressed(page, "Enough for today")
    page.reload()
    someone.sees_kept("Read one poem")
    someone.press("Rested")
    sees_pressed(page, "Rested")
    page.get_by_role("link", name="Reading", exact=True).click()
    page.get_by_role("button", name="A small step").click()
    sees_pressed(page, "A small step")
    page.get_by_role("link", name="Change it").click()
    page.get_by_label("A goal, in your words").fill("Reading aloud")
    someone.press("Save")
    expect(page.get_by_role("heading", name="Reading aloud")).to_be_visible()
    page.locator("summary", has_text="Pause it").click()
    page.get_by_role("button", name="Pause it").click()
    expect(page.get_by_text("Paused for as long as you like.")).to_be_visible()
    someone.press("Bring it back")
    page.locator("summary", has_text="Let it go").click()
    page.get_by_label("A line of thanks").fill("Thank you for the evenings")
    page.get_by_role("button", name="Let it go").click()
    expect(page.get_by_text("You let this go, and it counted.")).to_be_visible()
    page.get_by_role("link", name="My wins").click()
    expect(page.locator(".stones").get_by_text("Read one page")).to_be_visible()
    expect(page.locator(".stones").get_by_text("Thank you for the evenings")).to_be_visible()


@BOTH
def test_another_goal_takes_its_place(someone: Visit) -> None:
    page = someone.go("/goals/")
    page.get_by_label("A goal, in your words").fill("Running")
    someone.press("Make this goal")
    page.get_by_text("Another goal instead").click()
    page.get_by_label("The other goal, in your words").fill("Walking")
    someone.press("Let it take this one's place")
    expect(page.get_by_role("heading", name="Walking")).to_be_visible()
    page.get_by_role("link", name="The goal before this one").click()
    expect(page.get_by_text("Another goal has taken its place.")).to_be_visible()
    someone.press("Undo the last change")
    expect(page.get_by_role("button", name="Enough for today")).to_be_visible()


@BOTH
def test_a_tiny_step_from_an_empty_book_to_what_was_done(someone: Visit) -> None:
    page = someone.go()
    page.get_by_role("link", name="Tiny steps").click()
    page.get_by_role("link", name="learn one new keyword").click()
    page.get_by_label("After I …").fill("have tea")
    someone.press("Make this tiny step")
    page.get_by_role("link", name="Today").click()
    expect(page.get_by_text("After I have tea, I will learn one new keyword.")).to_be_visible()
    someone.press("I did it")
    sees_pressed(page, "I did it")
    page.get_by_role("link", name="After I have tea").click()
    page.get_by_text("How we know").click()
    expect(page.get_by_text("You did it on 1 day since")).to_be_visible()
    someone.press("Undo")
    expect(page.locator("[aria-pressed=true]")).to_have_count(0)


@BOTH
def test_how_sure_before_and_after(someone: Visit) -> None:
    page = someone.go("/goals/")
    page.get_by_role("link", name="How sure I feel").click()
    page.get_by_label("How sure are you that you can …").fill("read aloud in class")
    page.get_by_text("a little sure", exact=True).click()
    someone.press("Save")
    expect(page.get_by_text("Now: a little sure.")).to_be_visible()
    page.get_by_text("Say it again, now").click()
    page.locator("details").get_by_text("very sure", exact=True).click()
    someone.press("Save")
    expect(page.get_by_text("Then: a little sure. Now: very sure.")).to_be_visible()
    someone.press("Undo the last answer")
    expect(page.get_by_text("Now: a little sure.")).to_be_visible()
    expect(page.get_by_text("Then:")).to_have_count(0)


def test_a_goal_half_typed_is_still_there(visit: Visit) -> None:
    page = visit.go("/goals/")
    page.get_by_label("Enough for today would be").fill("One page")
    visit.go("/")
    visit.go("/goals/")
    expect(page.get_by_label("Enough for today would be")).to_have_value("One page")
    visit.press("Make this goal")
    expect(page).to_have_url(re.compile(r"/goals/[0-9a-f-]{36}/$"))
    visit.go("/goals/")
    expect(page.get_by_label("Enough for today would be")).to_have_value("")


def test_enough_for_today_alone_is_no_larger_than_the_other_words(visit: Visit) -> None:
    page = visit.go("/goals/")
    page.get_by_label("A goal, in your words").fill("Read")
    page.get_by_label("Enough for today would be").fill("One page")
    visit.press("Make this goal")
    expect(page.locator("button.mark")).to_have_count(5)
    boxes = [mark.bounding_box() for mark in page.locator("button.mark").all()]
    assert len({round(box["width"]) for box in boxes if box}) == 1
