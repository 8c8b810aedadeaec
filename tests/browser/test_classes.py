"""A class and its teacher in a real browser, from an empty book, with scripts and without."""

import re
from datetime import date, timedelta

from playwright.sync_api import expect

from tests.browser.test_goals import BOTH, sees_pressed, someone
from tests.browser.test_without_scripts import plain
from tests.browser.visit import Visit

__all__ = ["plain", "someone"]


@BOTH
def test_a_number_of_a_class_from_an_empty_book_to_what_is_found(someone: Visit) -> None:
    page = someone.go("/people/")
    page.get_by_text("A class without a file").click()
    page.get_by_label("What is it called?").fill("9B")
    page.get_by_role("button", name="Begin").click()
    for week in range(12):
        day = date(2025, 1, 6) + timedelta(weeks=week)
        page.get_by_label("When").fill(day.isoformat())
        page.get_by_label("Redirections").fill(str(20 - week))
        page.get_by_label("Redirections").press("Enter")
        expect(page.get_by_text(f"Redirections: {20 - week}", exact=False).first).to_be_visible()
    page.get_by_role("link", name="Found in 9B").click()
    win = page.locator("#ours + .stones li").filter(has_text="improved in redirections").first
    win.get_by_role("button", name="Keep it").click()
    expect(page.get_by_text("Kept", exact=True).first).to_be_visible()
    page.get_by_role("link", name="My wins").click()
    expect(page.get_by_text(re.compile("^9B .*improved in redirections")).first).to_be_visible()


@BOTH
def test_attendance_has_its_box_for_whoever_says_so(someone: Visit) -> None:
    page = someone.go("/people/")
    page.get_by_text("A class without a file").click()
    page.get_by_label("What is it called?").fill("9B")
    page.get_by_role("button", name="Begin").click()
    expect(page.get_by_label("How many were here")).to_have_count(0)
    page.get_by_role("button", name="A box for attendance").click()
    page.get_by_label("How many were here").fill("26")
    page.get_by_label("Of how many expected").fill("28")
    someone.press("Keep it")
    expect(page.get_by_text("How many were here: 26 of 28")).to_be_visible()
    page.get_by_role("button", name="No box for attendance").click()
    expect(page.get_by_label("How many were here")).to_have_count(0)


@BOTH
def test_a_number_over_goals_is_worked_out_for_whoever_asks(someone: Visit) -> None:
    page = someone.go("/goals/?starter=read")
    someone.press("Make this goal")
    page.get_by_role("button", name="A little more").first.click()
    sees_pressed(page, "A little more")
    page.get_by_text("For a practitioner who asks").click()
    page.get_by_role("button", name="Work it out").click()
    expect(page.get_by_role("heading", name="T = 60")).to_be_visible()
