"""The journal, from an empty book: reached from Today, filled, changed, and found by its date."""

from playwright.sync_api import expect

from tests.browser.visit import Visit


def test_a_day_and_a_week_are_written_down(visit: Visit) -> None:
    page = visit.go()
    page.get_by_role("link", name="Journal").click()
    page.get_by_label("One thing I did").fill("I rang them")
    page.get_by_label("One choice for my wellbeing").fill("I went to bed")
    visit.press("Keep it")
    expect(page.locator(".stones > li p")).to_have_text(["I rang them", "I went to bed"])
    assert page.evaluate("Object.keys(localStorage)") == []
    page.get_by_role("link", name="By week").click()
    expect(page.get_by_role("heading", name="Week of")).to_be_visible()
    expect(page.locator(".stones > li")).to_have_count(0)
    page.get_by_label("One effort I made").fill("I kept going to swimming")
    visit.press("Keep it")
    expect(page.locator(".stones > li p")).to_have_text(["I kept going to swimming"])
    page.get_by_role("link", name="Edit").click()
    page.locator("li").get_by_label("One effort I made").fill("I went swimming twice")
    visit.press("Keep it so")
    expect(page.locator(".stones > li p")).to_have_text(["I went swimming twice"])
    visit.press("Undo")
    expect(page.get_by_text("Taken out: I went swimming twice")).to_be_visible()
    expect(page.get_by_role("heading", name="Week of")).to_be_visible()


def test_a_week_stays_a_week_when_its_page_is_opened_again(visit: Visit) -> None:
    page = visit.go("/journal/?by=week&on=2025-11-20")
    page.get_by_label("One thing I did").fill("I rang them")
    visit.press("Keep it")
    expect(page.locator(".stones > li p")).to_have_text(["I rang them"])
    page.reload()
    expect(page.get_by_role("heading", name="Week of 17 November")).to_be_visible()
    expect(page.get_by_text("Kept.")).to_have_count(0)


def test_another_day_has_boxes_of_its_own(visit: Visit) -> None:
    page = visit.go("/journal/")
    page.get_by_label("One thing I did").fill("I rang")
    page.get_by_label("Day", exact=True).fill("2025-11-20")
    visit.press("Show it")
    expect(page.get_by_role("heading", name="20 November 2025")).to_be_visible()
    expect(page.get_by_label("One thing I did")).to_have_value("")
    visit.go("/journal/")
    expect(page.get_by_label("One thing I did")).to_have_value("I rang")  # as it was left
