"""Something hard, from an empty book: put down, learned from, tried again, erased."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.test_without_scripts import plain
from tests.browser.visit import Visit

__all__ = ["plain"]

AWFUL = "The fractions were awful"


@pytest.mark.parametrize("scripts", ["with scripts", "without"])
def test_something_hard_is_put_down_learned_from_and_tried_again_and_never_named(
    request: pytest.FixtureRequest, scripts: str
) -> None:
    visit: Visit = request.getfixturevalue("visit" if scripts == "with scripts" else "plain")
    page = visit.go()
    page.get_by_role("link", name="Something hard").click()
    expect(page.locator("s")).to_have_text("Why can't I get this right?")
    page.get_by_label("What was hard?").fill(AWFUL)
    page.get_by_label("What it's about, if you like").fill("maths")
    page.get_by_label("What did I learn from this?").fill("Draw it first")
    visit.press("Put it down")
    expect(page.get_by_text("It is put down here, and nowhere else.")).to_be_visible()
    expect(page.get_by_label("What was hard?")).to_have_value("")
    page.get_by_role("link", name="I had another go").click()
    visit.type("One sum")
    visit.press("Keep it")
    visit.sees_kept("One sum", "Draw it first")
    page.get_by_role("link", name="My wins").click()
    again = page.locator("li.one", has_text="You had another go at maths.")
    again.get_by_text("How we know").click()
    again.get_by_role("button", name="Keep it").click()
    for place in ("My wins", "Progress", "Today"):
        page.get_by_role("link", name=place, exact=True).click()
        expect(page.locator("h1").first).to_be_visible()
        expect(page.get_by_text(AWFUL)).to_have_count(0)


@pytest.mark.parametrize("scripts", ["with scripts", "without"])
def test_something_hard_is_taken_out_put_back_and_erased(
    request: pytest.FixtureRequest, scripts: str
) -> None:
    visit: Visit = request.getfixturevalue("visit" if scripts == "with scripts" else "plain")
    page = visit.go("/something-hard/")
    page.get_by_label("What was hard?").fill(AWFUL)
    visit.press("Put it down")
    visit.press("Undo")
    expect(page.get_by_text(AWFUL)).to_have_count(0)
    visit.press("Put it back")
    expect(page.get_by_text(AWFUL)).to_be_visible()
    page.get_by_text("Erase it", exact=True).click()
    expect(page.get_by_text("Its words will be gone for good.")).to_be_visible()
    visit.press("Erase it for good")
    expect(page.get_by_text(AWFUL)).to_have_count(0)
    expect(page.get_by_role("button", name="Put it back")).to_have_count(0)


def test_what_was_hard_half_typed_is_there_again_and_gone_once_put_down(visit: Visit) -> None:
    page = visit.go("/something-hard/")
    page.get_by_label("What was hard?").fill(AWFUL)
    page.get_by_label("What did I learn from this?").fill("To ask")
    visit.go()
    visit.go("/something-hard/")
    expect(page.get_by_label("What was hard?")).to_have_value(AWFUL)
    expect(page.get_by_label("What did I learn from this?")).to_have_value("To ask")
    visit.press("Put it down")
    expect(page).to_have_url(re.compile("/something-hard/$"))
    visit.go("/something-hard/")
    expect(page.get_by_label("What was hard?")).to_have_value("")


def test_help_now_is_beside_it(visit: Visit) -> None:
    page = visit.go("/something-hard/")
    page.locator("main").get_by_role("link", name="Help now").click()
    expect(page.get_by_role("heading", name="Help now")).to_be_visible()
