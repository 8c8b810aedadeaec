"""The whole main path with JavaScript off."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.visit import SAMPLES, VOICE, Visit
from tests.flow.test_at_home import READING
from tests.rig.browser import listen


@pytest.fixture
def plain(
    browser: Browser, complaints: list[str], live_server: LiveServer, transactional_db: None
) -> Iterator[Visit]:
    """A visitor whose browser runs no script."""
    context = browser.new_context(java_script_enabled=False)
    context.set_default_timeout(10_000)
    listen(context, complaints)
    yield Visit(context.new_page(), live_server.url)
    context.close()
    assert complaints == []


def test_keep_undo_and_put_back(plain: Visit) -> None:
    page = plain.go()
    plain.type("I got up")
    page.get_by_text("I started").click()
    plain.press("Keep it")
    expect(page.locator(".kept-note")).to_have_text("Kept.")
    plain.sees_kept("I got up")
    plain.press("Undo")
    expect(page.get_by_text("Taken out: I got up")).to_be_visible()
    plain.sees_kept()
    plain.press("Put it back")
    plain.sees_kept("I got up")


def test_the_journal_and_an_edit(plain: Visit) -> None:
    page = plain.go()
    page.get_by_role("link", name="Journal").click()
    page.get_by_label("One effort I made").fill("I sat down to itt")
    plain.press("Keep it")
    page.get_by_role("link", name="Edit").click()
    page.get_by_label("One effort I made").fill("I sat down to it")
    plain.press("Keep it so")
    expect(page.get_by_role("heading", name="Journal")).to_be_visible()
    expect(page.locator(".stones > li p")).to_have_text(["I sat down to it"])
    plain.press("Felt big for me")
    expect(page.locator("[aria-pressed=true]")).to_have_count(1)
    plain.press("Bring the old words back")
    expect(page.locator(".stones > li p")).to_have_text(["I sat down to itt"])


def test_a_sentence_to_begin_with_and_a_sound(plain: Visit) -> None:
    page = plain.go()
    page.locator("summary", has_text="At school").click()
    page.get_by_text("That paragraph wasn't terrible.").click()
    page.locator("summary", has_text="Add more").click()
    expect(page.get_by_role("button", name="Record it")).to_be_hidden()
    page.set_input_files("#sound", VOICE)
    plain.press("Keep it")
    plain.sees_kept("That paragraph wasn't terrible.")
    expect(page.locator("#today .stones audio")).to_be_visible()


def test_an_empty_line_keeps_what_was_chosen(plain: Visit, complaints: list[str]) -> None:
    page = plain.go()
    page.get_by_text("Add more").click()
    page.get_by_label("Where").select_option("work")
    plain.press("Keep it")
    expect(page.locator("#problem")).to_contain_text("A word or two")
    expect(page.get_by_label("Where")).to_have_value("work")
    complaints.clear()  # the answer says 422


def test_from_a_spreadsheet_to_a_win_kept_and_the_file_undone(plain: Visit) -> None:
    page = plain.drop()
    page.get_by_label("What is it called?").fill("9B")
    plain.press("Looks right")
    expect(page.get_by_text("We read 9b-gradebook.csv.")).to_be_visible()
    first = page.locator(".one").first
    words = first.locator("p").first.inner_text()
    first.get_by_text("How we know").click()
    expect(page.get_by_role("table")).to_be_visible()
    page.get_by_role("link", name="Back", exact=True).click()
    plain.press("Keep it")
    expect(page.locator(".one").filter(has_text=words).get_by_text("Kept")).to_be_visible()
    page.get_by_role("link", name="My wins").click()
    expect(page.get_by_text(words)).to_be_visible()
    page.go_back()
    plain.press("Undo this file")
    page.get_by_role("link", name="My wins").click()
    expect(page.get_by_text(words)).to_be_visible()  # kept is kept


def test_look_around_and_stop(plain: Visit) -> None:
    page = plain.go()
    plain.press("As an adult at home")
    expect(page.get_by_text("You are looking around as an adult at home.")).to_be_visible()
    expect(page.locator(".stones").first).to_contain_text("You came back to")
    plain.press("Stop looking around")
    expect(page.get_by_text("Look around first")).to_be_visible()
    expect(page.get_by_text("You are looking around")).to_have_count(0)


def test_a_list_of_ones_own(plain: Visit, tmp_path: Path) -> None:
    mine = tmp_path / "mine.csv"
    mine.write_text(READING)
    page = plain.drop(mine)
    expect(page.get_by_label("Mine")).to_be_checked()
    expect(page.get_by_label("What is it called?")).to_be_hidden()
    page.get_by_text("A class or group", exact=True).click()
    expect(page.get_by_label("What is it called?")).to_be_visible()
    page.get_by_text("Mine", exact=True).click()
    plain.press("Looks right")
    expect(page.get_by_text("You came back to reading.")).to_be_visible()
    plain.press("Undo this file")
    expect(page.get_by_text("You came back to reading.")).to_have_count(0)


def test_a_cell_is_mended_and_a_line_left_out(plain: Visit) -> None:
    page = plain.drop(SAMPLES / "canvas.csv")
    expect(plain.button("Looks right")).to_be_disabled()
    page.get_by_label("What is it called?").fill("9B")
    page.get_by_label("What a zero means").select_option("mark")
    page.get_by_label("Line 6, mark for Quiz 1").fill("10")
    plain.press("Read it again")
    expect(plain.button("Looks right")).to_be_enabled()
    expect(page.get_by_label("What is it called?")).to_have_value("9B")
    expect(page.get_by_label("What a zero means")).to_have_value("mark")


def test_reloading_the_page_keeps_nothing_again(plain: Visit) -> None:
    page = plain.go()
    plain.type("I got up")
    plain.press("Keep it")
    plain.sees_kept("I got up")
    page.reload()
    plain.sees_kept("I got up")


def test_clear_this_device(plain: Visit) -> None:
    page = plain.go()
    plain.type("I got up")
    plain.press("Keep it")
    page.get_by_role("link", name="Clear this device").click()
    plain.press("Clear this device")
    expect(page.get_by_text("I got up")).to_have_count(0)
    page.go_back()
    page.go_back()
    expect(page.get_by_text("I got up")).to_have_count(0)
    expect(page.locator("#words")).to_have_value("")
