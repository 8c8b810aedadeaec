"""Two drafts side by side, in a browser."""

from playwright.sync_api import Page, expect

from quietwins.pictures.drafts import drafts_page
from quietwins.writing.comparing import compare
from tests.rig.browser import axe, runs_off_the_side

OLD = "The witches are evil. They speek to macbeth. It was raining hard on the moor. He is gone."
NEW = (
    "It was raining hard on the moor. The witches are evil and cruel to everybody they ever meet. "
    "They speak to Macbeth. She says “unsex me here”. "
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft."
)


def open_drafts(page: Page) -> None:
    page.set_content(drafts_page(compare(OLD, NEW), then="12 September", now="1 January"))


def test_it_can_be_read_by_everybody_in_light_and_dark_wide_and_narrow(page: Page) -> None:
    open_drafts(page)
    assert axe(page) == []
    assert not runs_off_the_side(page)


def test_what_stood_there_before_is_shown_by_a_key_and_folded_up_again(page: Page) -> None:
    open_drafts(page)
    before = page.get_by_text("was: speek")
    expect(before).to_be_hidden()
    page.keyboard.press("Tab")
    while "speak" not in (page.locator(":focus").text_content() or ""):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(before).to_be_visible()
    page.keyboard.press("Enter")
    expect(before).to_be_hidden()


def test_on_paper_everything_is_unfolded_and_each_kind_has_a_line_of_its_own(page: Page) -> None:
    open_drafts(page)
    page.emulate_media(media="print")
    expect(page.get_by_text("was: speek")).to_be_visible()
    expect(page.get_by_text("Corrected: “speek” is now “speak”")).to_be_visible()
    lines = page.locator(".keys li > span:first-child").evaluate_all(
        "all => all.map(one => { const line = getComputedStyle(one);"
        " return `${line.textDecorationLine} ${line.textDecorationStyle}` })"
    )
    assert len(lines) == len({*lines}) >= 5
