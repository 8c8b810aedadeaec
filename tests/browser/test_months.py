"""A month's quiet win and heavy months, from an empty book, by hand."""

import pytest
from playwright.sync_api import expect

from tests.browser.test_without_scripts import plain
from tests.browser.visit import Visit

__all__ = ["plain"]

ASKS = "What's your quiet win this month?"
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def begin(request: pytest.FixtureRequest, scripts: str) -> Visit:
    visit: Visit = request.getfixturevalue("visit" if scripts == "with scripts" else "plain")
    visit.go()
    visit.type("I got up")
    visit.press("Keep it")
    visit.sees_kept("I got up")
    visit.go()
    return visit


@pytest.mark.parametrize("scripts", ["with scripts", "without"])
def test_a_quiet_win_is_answered_once_and_stands_with_the_others(
    request: pytest.FixtureRequest, scripts: str
) -> None:
    visit = begin(request, scripts)
    page = visit.page
    expect(page.get_by_text("It deserves to be noticed.")).to_be_visible()
    page.get_by_role("textbox", name=ASKS).fill("I rang my aunt")
    page.get_by_role("region", name=ASKS).get_by_role("button", name="Keep it").click()
    expect(page.get_by_text("Kept.")).to_be_visible()
    page.get_by_role("link", name="Back to Today").click()
    visit.sees_kept("I rang my aunt", "I got up")
    expect(page.get_by_role("textbox", name=ASKS)).to_have_count(0)


@pytest.mark.parametrize("scripts", ["with scripts", "without"])
def test_not_this_month_is_one_button_and_undo_another(
    request: pytest.FixtureRequest, scripts: str
) -> None:
    visit = begin(request, scripts)
    visit.type("I was just about to")
    visit.press("Not this month")
    expect(visit.page.get_by_text("Put away for this month.").first).to_be_visible()
    if scripts == "with scripts":  # what was being typed stands beside it
        expect(visit.page.locator("#words")).to_have_value("I was just about to")
    visit.page.get_by_role("region", name="Put away for this month.").get_by_role(
        "button", name="Undo"
    ).click()
    expect(visit.page.get_by_role("textbox", name=ASKS)).to_be_visible()


@pytest.mark.parametrize("scripts", ["with scripts", "without"])
def test_every_month_can_be_heavy_and_its_card_is_put_away(
    request: pytest.FixtureRequest, scripts: str
) -> None:
    visit: Visit = request.getfixturevalue("visit" if scripts == "with scripts" else "plain")
    page = visit.go()
    page.get_by_role("link", name="Help", exact=True).click()
    page.get_by_role("link", name="Heavy months").click()
    for month in MONTHS:
        page.get_by_text(month, exact=True).click()
    visit.press("Save")
    expect(page.get_by_text("Saved.")).to_be_visible()
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(12)
    visit.go()
    heavy = page.get_by_role("region", name="Gently, this month")
    expect(heavy.get_by_text("Resting counts.")).to_be_visible()
    heavy.get_by_role("button", name="Put this away for the month").click()
    expect(page.get_by_text("Put away for this month.").first).to_be_visible()
    expect(heavy).to_have_count(0)
    visit.press("Undo")
    expect(heavy).to_be_visible()
