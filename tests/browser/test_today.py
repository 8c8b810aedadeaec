"""Today, from an empty book: chips for school and parents, a way to begin, a voice, an edit."""

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.browser.visit import VOICE, Visit

A_TONE = """async () => {
  const here = new AudioContext(), tone = here.createOscillator();
  const out = here.createMediaStreamDestination();
  tone.connect(out); tone.start(); return out.stream }"""
"""What a microphone hears, on a machine that has none."""
HEARD = """it => new Promise((heard, not) => {
  it.onloadeddata = heard; it.onerror = not; it.preload = "auto"; it.load() })"""


def open_more(page: Page, name: str) -> None:
    page.locator("summary", has_text=name).click()


def test_a_pupil_begins_with_a_sentence_and_goes_on_from_it(visit: Visit) -> None:
    page = visit.go()
    open_more(page, "At school")
    page.get_by_text("I didn't know that last week.").click()
    expect(page.locator("#words")).to_be_focused()
    page.keyboard.type("Hence means therefore.")
    page.get_by_text("I asked what I wanted to know").click()
    visit.press("Keep it")
    visit.sees_kept("I didn't know that last week. Hence means therefore.")
    expect(page.locator("#today .under").first).to_contain_text("I asked what I wanted to know")
    expect(page.get_by_text("Homework done, two weeks running")).to_be_visible()  # open, as used
    expect(page.get_by_text("Revision felt calmer")).to_be_hidden()


def test_words_that_stand_in_the_box_stay_before_a_sentence_is_chosen(visit: Visit) -> None:
    page = visit.go()
    visit.type("Hence means therefore.")
    open_more(page, "At school")
    page.get_by_text("I actually get this now.").click()
    expect(page.locator("#words")).to_have_value("Hence means therefore.")
    visit.press("Keep it")
    visit.sees_kept("I actually get this now. Hence means therefore.")


def test_a_parent_keeps_a_chip_and_finds_it_by_its_kind(visit: Visit) -> None:
    page = visit.go()
    open_more(page, "As a parent")
    page.get_by_text("Revision felt calmer").click()
    visit.press("Keep it")
    visit.sees_kept("Revision felt calmer")
    visit.go("/wins/")
    page.get_by_text("Choose by kind or place").click()
    page.get_by_label("Kind").select_option("Revision felt calmer")
    visit.press("Show these")
    expect(page.locator(".stones > li")).to_have_count(1)


def test_what_it_is_about_is_offered_the_next_time(visit: Visit) -> None:
    page = visit.go()
    open_more(page, "Add more")
    page.get_by_label("What it's about").fill("Reading")
    page.get_by_text("I said it aloud").click()
    visit.type("A page to the cat")
    visit.press("Keep it")
    expect(page.locator("#today .under").first).to_contain_text("Said aloud")
    visit.go()
    assert page.locator("#names option").evaluate_all("all => all.map(it => it.value)") == [
        "Reading"
    ]


def test_a_line_is_edited_where_it_stands_and_back_again(visit: Visit) -> None:
    page = visit.go()
    visit.type("I got upp")
    visit.press("Keep it")
    visit.sees_kept("I got upp")
    page.get_by_role("link", name="Edit").click()
    box = page.get_by_label("My words")
    expect(box).to_be_focused()
    box.fill("I got up")
    visit.press("Keep it so")
    visit.sees_kept("I got up")
    expect(page.locator("#told")).to_have_text("Changed.")
    visit.press("Bring the old words back")
    visit.sees_kept("I got upp")


def test_an_edit_that_was_begun_is_there_after_the_tab_was_closed(visit: Visit) -> None:
    visit.keep("I got upp")
    page = visit.go("/wins/")
    page.get_by_role("link", name="Edit").click()
    page.get_by_label("My words").fill("I got up at")
    visit.go("/wins/")
    page.get_by_role("link", name="Edit").click()
    expect(page.get_by_label("My words")).to_have_value("I got up at")
    visit.press("Keep it so")
    expect(page.get_by_text("I got up at", exact=True)).to_be_visible()
    assert page.evaluate("Object.keys(localStorage)") == []


def test_felt_big_is_a_tick_beside_the_line(visit: Visit) -> None:
    visit.keep("I rang them")
    page = visit.go()
    visit.press("Felt big for me")
    expect(visit.button("Felt big for me")).to_have_attribute("aria-pressed", "true")
    expect(visit.button("Felt big for me")).to_be_focused()
    visit.press("Felt big for me")
    expect(page.locator("[aria-pressed=true]")).to_have_count(0)


def test_a_sound_is_chosen_heard_left_out_and_kept(visit: Visit) -> None:
    page = visit.go()
    open_more(page, "Add more")
    expect(visit.button("Leave the sound out")).to_be_hidden()
    page.set_input_files("#sound", VOICE)
    expect(page.locator(".recording audio")).to_be_visible()
    visit.press("Leave the sound out")
    assert page.locator("#sound").evaluate("it => it.files.length") == 0
    page.set_input_files("#sound", VOICE)
    visit.press("Keep it")
    visit.sees_kept("I said it aloud")
    expect(page.locator("#kept-today ~ ul audio")).to_be_visible()


@pytest.mark.parametrize("kept_at_once", [False, True])
def test_a_line_is_recorded_on_the_page(visit: Visit, kept_at_once: bool) -> None:
    """Keep it, pressed while it records, waits for the sound."""
    visit.page.add_init_script(f"navigator.mediaDevices.getUserMedia = {A_TONE}")
    page = visit.go()
    open_more(page, "Add more")
    visit.type("Hence means therefore")
    visit.press("Record it")
    expect(page.get_by_text("Recording. Press Stop when you are done.")).to_be_visible()
    if not kept_at_once:
        visit.press("Stop")
        expect(page.locator(".recording audio")).to_be_visible()
    visit.press("Keep it")
    visit.sees_kept("Hence means therefore")
    page.locator("#today .stones audio").evaluate(HEARD)


def test_where_there_is_no_microphone_a_file_works_too(visit: Visit) -> None:
    none = "navigator.mediaDevices.getUserMedia = () => Promise.reject(new Error())"
    visit.page.add_init_script(none)
    page = visit.go()
    open_more(page, "Add more")
    visit.press("Record it")
    expect(page.get_by_text("We could not reach a microphone here.")).to_be_visible()


def test_a_recording_stays_where_something_is_asked_about(visit: Visit) -> None:
    page = visit.go()
    open_more(page, "Add more")
    none: FilePayload = {"name": "note.txt", "mimeType": "text/plain", "buffer": b"no voice"}
    page.set_input_files("#sound", none)
    visit.press("Keep it")
    expect(page.locator("#problem")).to_contain_text("what kind of sound")
    assert page.locator("#sound").evaluate("it => it.files[0].name") == "note.txt"
