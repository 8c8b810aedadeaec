"""Lists in a real browser: from an empty book, by keyboard, without scripts."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.test_without_scripts import plain
from tests.browser.visit import Visit

__all__ = ["plain"]

FIVE = ["Started", "Tried", "Finished", "Rested", "Changed my mind"]


def make(visit: Visit, name: str, *steps: str) -> Page:
    page = visit.go()
    page.get_by_role("link", name="Lists").click()
    page.get_by_label("Name").fill(name)
    page.get_by_label("Steps, one a line").fill("\n".join(steps))
    visit.press("Make this list")
    return page


def step(page: Page, words: str) -> Locator:
    return page.get_by_role("group", name=words, exact=True)


def mark(page: Page, words: str, state: str) -> None:
    step(page, words).get_by_role("button", name=state).click()
    sees(page, words, state)


def sees(page: Page, words: str, state: str) -> None:
    """That word stands beside the step, and no other does."""
    expect(step(page, words).locator("[aria-pressed=true]")).to_have_text(state)


def steps(page: Page) -> list[str]:
    found: list[str] = page.locator(".marks").evaluate_all("all => all.map(it => it.ariaLabel)")
    return found


@pytest.mark.parametrize("scripts", ["with scripts", "without"])
def test_a_list_from_an_empty_book_to_its_stones(
    request: pytest.FixtureRequest, scripts: str
) -> None:
    visit: Visit = request.getfixturevalue("visit" if scripts == "with scripts" else "plain")
    page = make(visit, "Tidy the kitchen", "- Find the cloth", "- Wipe the table", "- Tea")
    mark(page, "Find the cloth", "Started")
    mark(page, "Wipe the table", "Tried")
    mark(page, "Tea", "Finished")
    mark(page, "Tea", "Rested")  # in its place
    step(page, "Wipe the table").get_by_role("button", name="Undo").click()
    expect(step(page, "Wipe the table").locator("[aria-pressed=true]")).to_have_count(0)
    page.get_by_role("link", name="My wins").click()
    expect(page.locator(".stones > li p")).to_have_text(["Tea", "Find the cloth"])
    expect(page.locator(".stones .under span").filter(has_text="Rested")).to_be_visible()
    page.get_by_role("link", name="Today").click()
    page.get_by_role("link", name="Tidy the kitchen").click()
    visit.press("Use it again")
    expect(page.locator("[aria-pressed=true]")).to_have_count(0)
    visit.press("Undo the last change")
    sees(page, "Tea", "Rested")


@pytest.mark.parametrize("scripts", ["with scripts", "without"])
def test_a_step_is_broken_down_changed_moved_put_away_and_all_of_it_undone(
    request: pytest.FixtureRequest, scripts: str
) -> None:
    visit: Visit = request.getfixturevalue("visit" if scripts == "with scripts" else "plain")
    page = make(visit, "Essay", "Plan", "Write")
    step(page, "Plan").get_by_role("link", name="Break it down").click()
    page.get_by_label("A smaller step").fill("Open the book")
    page.get_by_label("One more, if you like").fill("One question")
    visit.press("Put them in the list")
    expect(page.locator(".steps .steps .marks")).to_have_count(2)
    mark(page, "Plan", "Started")
    mark(page, "Open the book", "Finished")
    page.get_by_role("link", name="Change it").click()
    page.get_by_label("Step 1", exact=True).fill("Plan a little")
    visit.press("Down Plan")
    expect(page.get_by_label("Step 2", exact=True)).to_have_value("Plan a little")
    page.get_by_label("More steps, one a line").fill("Rest")
    visit.press("Save")
    expect(page.get_by_role("heading", name="Essay")).to_be_visible()
    assert steps(page) == ["Write", "Plan a little", "Open the book", "One question", "Rest"]
    sees(page, "Plan a little", "Started")
    visit.press("Put it away")
    expect(page.get_by_text("This list is put away.")).to_be_visible()
    visit.press("Bring it back")
    expect(page.get_by_text("This list is put away.")).to_have_count(0)
    page.get_by_role("link", name="Show steps I have not marked").click()
    expect(step(page, "Open the book")).to_have_count(0)
    expect(step(page, "Write")).to_be_visible()


def test_a_routine_is_marked_on_today(visit: Visit) -> None:
    page = visit.go("/lists/")
    page.get_by_label("Steps, one a line").fill("Get up\nEat")
    page.get_by_text("Days and place").click()
    for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"):
        page.get_by_text(day, exact=True).click()
    visit.press("Make this list")
    expect(page.get_by_text("Every day")).to_be_visible()
    visit.go()
    visit.type("I was just about to")
    page.locator("summary", has_text="Eat").click()
    step(page, "Eat").get_by_role("button", name="Rested").click()
    expect(page.locator("summary", has_text="Eat")).to_contain_text("Rested")
    visit.sees_kept("Eat")
    expect(page.locator("#words")).to_have_value("I was just about to")


def test_a_step_is_marked_with_the_keyboard_alone_and_the_focus_stays_there(visit: Visit) -> None:
    page = make(visit, "Morning", "Get up", "Eat")
    expect(step(page, "Get up")).to_be_visible()  # the page that the list is on
    visit.tab_to("Tried")
    page.keyboard.press("Enter")
    sees(page, "Get up", "Tried")
    expect(step(page, "Get up").get_by_role("button", name="Tried")).to_be_focused()
    expect(page.locator("#told")).to_have_text("Kept.")


def test_the_five_words_are_of_one_size(visit: Visit) -> None:
    page = make(visit, "Morning", "Eat")
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 800})
        boxes = [step(page, "Eat").get_by_role("button", name=one).bounding_box() for one in FIVE]
        sizes = {round(box["width"]) for box in boxes if box}
        assert len(sizes) == 1
        assert all(box["height"] >= 44 for box in boxes if box)


def test_a_word_once_pressed_takes_no_more_room_than_before(visit: Visit) -> None:
    page = make(visit, "Morning", "Eat")
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 800})
        word = step(page, "Eat").get_by_role("button", name="Changed my mind")
        before = word.bounding_box()
        mark(page, "Eat", "Changed my mind")
        assert word.bounding_box() == before
        step(page, "Eat").get_by_role("button", name="Undo").click()
        expect(step(page, "Eat").locator("[aria-pressed=true]")).to_have_count(0)


def test_a_list_half_typed_is_there_again_and_gone_once_it_is_made(visit: Visit) -> None:
    page = visit.go("/lists/")
    page.get_by_label("Name").fill("Morning")
    page.get_by_label("Steps, one a line").fill("Get up")
    visit.go()
    visit.go("/lists/")
    expect(page.get_by_label("Name")).to_have_value("Morning")
    expect(page.get_by_label("Steps, one a line")).to_have_value("Get up")
    visit.press("Make this list")
    expect(page).to_have_url(re.compile(r"/lists/[0-9a-f-]{36}/$"))
    visit.go("/lists/")
    expect(page.get_by_label("Steps, one a line")).to_have_value("")
    expect(page.get_by_label("Name")).to_have_value("")


def test_enter_in_a_box_saves_and_moves_nothing(visit: Visit) -> None:
    page = make(visit, "Morning", "Get up", "Eat")
    page.get_by_role("link", name="Change it").click()
    page.get_by_label("Step 2", exact=True).fill("Have breakfast")
    page.get_by_label("Step 2", exact=True).press("Enter")
    expect(step(page, "Have breakfast")).to_be_visible()
    assert steps(page) == ["Get up", "Have breakfast"]


def test_the_same_mark_pressed_twice_at_once_is_one(visit: Visit) -> None:
    page = make(visit, "Morning", "Eat")
    step(page, "Eat").get_by_role("button", name="Tried").dblclick()
    sees(page, "Eat", "Tried")
    page = visit.go("/wins/")
    expect(page.locator(".stones > li")).to_have_count(1)
