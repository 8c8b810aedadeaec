"""After a long time away the page is as it was left: words, lists, and one line of welcome."""

from datetime import timedelta

import pytest
from playwright.sync_api import expect

from quietwins.pages import clock
from tests.browser.visit import Visit


def test_two_weeks_later_everything_is_as_it_was(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = visit.go()
    visit.type("I got up")
    visit.press("Keep it")
    visit.sees_kept("I got up")
    page.get_by_role("link", name="Lists").click()
    page.get_by_label("Steps, one a line").fill("Water the fern")
    visit.press("Make this list")
    visit.go("/something-hard/")
    page.get_by_label("What was hard?").fill("Monday")
    visit.go()
    visit.type("I was just about to")
    now = clock.now
    monkeypatch.setattr(clock, "now", lambda: now() + timedelta(days=15))
    visit.go()
    expect(page.get_by_text("Good to see you.")).to_be_visible()
    expect(page.get_by_role("textbox", name="What went a little better today?")).to_have_value(
        "I was just about to"
    )
    visit.go("/lists/")
    page.get_by_role("link", name="Water the fern").click()
    visit.press("Started")
    expect(page.locator("[aria-pressed=true]")).to_have_text("Started")
    visit.go("/something-hard/")
    expect(page.get_by_label("What was hard?")).to_have_value("Monday")
    visit.go("/wins/")
    expect(page.get_by_text("I got up").first).to_be_visible()
    visit.go()
    expect(page.get_by_text("Good to see you.")).to_have_count(0)
