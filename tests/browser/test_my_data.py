"""From an empty book: a copy taken, everything erased, the copy brought back; and a reminder."""

from pathlib import Path
from zipfile import ZipFile

from icalendar import Calendar
from playwright.sync_api import Page, expect

from tests.browser.visit import Visit


def test_everything_is_copied_erased_and_brought_back(visit: Visit, tmp_path: Path) -> None:
    visit.go()
    visit.type("I got up")
    visit.press("Keep it")
    visit.sees_kept("I got up")
    visit.go("/help/").get_by_role("link", name="My data").click()
    copy = taken(visit.page, "Take a copy of everything", tmp_path)
    assert "I got up" in ZipFile(copy).read("index.html").decode()
    visit.page.get_by_role("link", name="Erase everything").click()
    expect(visit.page.get_by_text("All this goes now, for good.")).to_be_visible()
    visit.press("Erase everything now")
    expect(visit.page.get_by_text("I got up")).to_have_count(0)
    visit.go("/my-data/").set_input_files("#file", copy)
    visit.press("Bring it back")
    expect(visit.page.get_by_text("What was in your copy is here.")).to_be_visible()
    visit.page.locator(".said").get_by_role("link", name="My wins").click()
    expect(visit.page.get_by_text("I got up").first).to_be_visible()


def test_it_waits_as_long_as_was_chosen_and_one_tap_stops_it(visit: Visit) -> None:
    visit.keep("I got up")
    visit.someone.keep_safe("Amira")
    visit.sit_down()
    visit.go("/my-data/erase/").get_by_text("In 7 days").click()
    visit.press("Show me what goes")
    visit.page.get_by_label("The name you sign in with").fill("Amira")
    visit.page.get_by_role("button", name="Erase everything on").click()
    expect(visit.page.get_by_text("Everything goes on")).to_be_visible()
    visit.go()
    visit.press("Stop, and keep everything")
    visit.go()
    expect(visit.page.get_by_text("Everything goes on")).to_have_count(0)


def test_a_reminder_is_asked_for_and_stands_in_a_calendar(visit: Visit, tmp_path: Path) -> None:
    visit.go("/help/").get_by_role("link", name="Reminders").click()
    visit.page.get_by_label("At", exact=True).fill("07:30")
    visit.page.get_by_text("Sunday").click()
    visit.press("Add it")
    expect(visit.page.get_by_text("A quiet minute · 07:30")).to_be_visible()
    file = taken(visit.page, "Take the file", tmp_path)
    (event,) = Calendar.from_ical(file.read_bytes()).walk("VEVENT")
    assert str(event["summary"]) == "A quiet minute"
    visit.press("Make an address")
    address = visit.page.get_by_label("Your calendar can follow this address").input_value()
    assert visit.page.request.get(address).body() == file.read_bytes()
    visit.press("Take it out")
    visit.press("Put it back")
    expect(visit.page.get_by_text("A quiet minute · 07:30")).to_be_visible()


def taken(page: Page, name: str, folder: Path) -> Path:
    """What a link gives to keep."""
    with page.expect_download() as download:
        page.get_by_role("link", name=name).click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file
