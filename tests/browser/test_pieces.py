"""Writing in a browser: with the keyboard, without scripts, and with a tab that was closed."""

from playwright.sync_api import Browser, FilePayload, Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.pieces import begun
from tests.browser.visit import VOICE, Visit
from tests.rig.browser import listen

SEPTEMBER: FilePayload = {"name": "one.txt", "mimeType": "text/plain", "buffer": b"He hid."}


def drafts(page: Page) -> Locator:
    return page.locator(".draft")


def test_from_progress_to_the_first_sentence_with_the_keyboard_alone(visit: Visit) -> None:
    page = visit.go("/progress/")
    visit.tab_to("Writing One sentence, then the next draft.")
    visit.enter()
    visit.tab_to("Begin a piece")
    visit.enter()
    visit.tab_to("What is it about?")
    page.keyboard.type("Macbeth and fear")
    visit.enter()
    visit.tab_to("Your first sentence")
    page.keyboard.type("Macbeth is scared.")
    visit.tab_to("Keep it")
    visit.enter()
    expect(drafts(page)).to_have_text("Macbeth is scared.")
    visit.tab_to("Undo")
    visit.enter()
    expect(page.get_by_text("Taken out: Macbeth is scared.")).to_be_visible()
    visit.tab_to("Put it back")
    visit.enter()
    expect(drafts(page)).to_have_text("Macbeth is scared.")


def test_a_way_to_begin_is_in_the_box_to_go_on_from(visit: Visit) -> None:
    page = visit.go(begun(visit))
    page.get_by_text("The writer presents").click()
    expect(page.locator("#words")).to_have_value("The writer presents ")
    page.keyboard.type("Macbeth as afraid.")
    visit.press("Keep it")
    expect(drafts(page)).to_have_text("The writer presents Macbeth as afraid.")


def test_what_is_being_typed_outlives_its_tab_until_it_is_kept(visit: Visit) -> None:
    path = begun(visit)
    visit.go(path).locator("#words").fill("He hides, and nobody")
    again = visit.page.context.new_page()
    visit.page.close()
    again.goto(visit.address + path)
    expect(again.locator("#words")).to_have_value("He hides, and nobody")
    again.get_by_role("button", name="Keep it", exact=True).first.click()
    expect(drafts(again)).to_have_text("He hides, and nobody")
    expect(again.locator("#words")).to_have_value("")


def test_a_voice_alone_is_a_draft_that_can_be_heard(visit: Visit) -> None:
    page = visit.go(begun(visit))
    page.locator("#sound").set_input_files(VOICE)
    visit.press("Keep it")
    expect(page.locator("#latest audio")).to_be_visible()


def test_all_of_it_without_scripts(
    browser: Browser, complaints: list[str], live_server: LiveServer, transactional_db: None
) -> None:
    context = browser.new_context(java_script_enabled=False)
    listen(context, complaints)
    plain = Visit(context.new_page(), live_server.url)
    page = plain.go(begun(plain))
    page.get_by_text("The writer presents").click()
    page.locator("#words").fill("Macbeth as afraid.")
    plain.press("Keep it")
    expect(drafts(page)).to_have_text("The writer presents Macbeth as afraid.")
    page.get_by_text("From a file, or of another day").click()
    page.locator("#files").set_input_files([SEPTEMBER])
    page.get_by_label("When").fill("2025-09-12")
    plain.press("Keep it")
    page.get_by_role("link", name="He hid.").click()
    expect(drafts(page)).to_have_text("He hid.")
    plain.press("Undo")
    expect(page.get_by_text("Taken out: He hid.")).to_be_visible()
    context.close()
    assert complaints == []
