"""Looking back in a real browser: with the keyboard, without scripts, wide and narrow."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.visit import Visit
from tests.rig.browser import HEIGHT, WIDTHS

STONES = ".pieces use"


def test_two_moments_are_chosen_with_the_keyboard_alone(visit: Visit) -> None:
    visit.keep("One sentence", "Two sentences", "A paragraph")
    page = visit.go("/wins/")
    visit.tab_to("Look back")
    visit.enter()
    expect(page.locator(".moment .typed")).to_have_text(["One sentence", "A paragraph"])
    visit.tab_to("Choose two moments")
    visit.enter()
    visit.tab_to("Two sentences")
    visit.enter()
    visit.tab_to("A paragraph")
    visit.enter()
    expect(page.locator(".moment .typed")).to_have_text(["Two sentences", "A paragraph"])
    expect(page.locator("#then-and-now")).to_be_in_viewport()


def test_a_path_of_many_stones_adds_no_stops_for_the_keyboard(visit: Visit) -> None:
    visit.keep("One", "Two")
    visit.go("/progress/")
    few = [stop.evaluate("it => it.outerHTML") for stop in visit.tab_stops(30) if stop.count()]
    visit.keep(*[f"Step {n}" for n in range(10)])
    visit.go("/progress/")
    many = [stop.evaluate("it => it.outerHTML") for stop in visit.tab_stops(30) if stop.count()]
    assert len(many) == len(few) > 10


def test_a_stones_words_are_read_in_the_list_and_open_the_win(visit: Visit) -> None:
    visit.keep("One sentence", "Two sentences", "A paragraph")
    page = visit.go("/progress/")
    visit.tab_to("Read it as a list")
    page.keyboard.press("Enter")
    visit.tab_to("Two sentences")
    visit.enter()
    expect(page.locator(".moment .typed")).to_have_text(["One sentence", "Two sentences"])


def sizes(page: Page) -> set[tuple[int, int]]:
    """How large the stones' pieces are drawn, in whole pixels, and how large their type."""
    found = page.locator(".pieces svg").evaluate_all(
        "all => all.map(it => [it.getBoundingClientRect().width, it.getScreenCTM().a * 18])"
    )
    return {(round(width), round(type_size)) for width, type_size in found}


@pytest.mark.parametrize("width", WIDTHS)
def test_stones_are_of_one_size_and_their_months_large_enough(visit: Visit, width: int) -> None:
    visit.keep(*[f"Step {n}" for n in range(20)])
    page = visit.go("/progress/")
    page.set_viewport_size({"width": width, "height": HEIGHT})
    expect(page.locator(STONES)).to_have_count(20)
    ((_, type_size),) = sizes(page)
    assert type_size >= 18


def test_the_picture_has_a_name_and_its_months_are_said_once(visit: Visit) -> None:
    visit.keep("One", "Two")
    page = visit.go("/progress/")
    picture = page.get_by_role("img", name=re.compile("^A path of stones"))
    expect(picture).to_have_count(1)


def test_forced_colours_keep_every_outline(visit: Visit) -> None:
    visit.keep("One", "Two", "Three")
    page = visit.go("/progress/")
    page.emulate_media(forced_colors="active", color_scheme="dark")
    colours = page.locator(STONES).first.evaluate(
        "it => [getComputedStyle(it).stroke, getComputedStyle(it).fill]"
    )
    assert len(set(colours)) == 2


def test_everything_works_without_scripts(
    browser: Browser, live_server: LiveServer, transactional_db: None
) -> None:
    context = browser.new_context(java_script_enabled=False)
    plain = Visit(context.new_page(), live_server.url)
    plain.keep("One sentence", "Two sentences", "A paragraph")
    page = plain.go("/wins/")
    page.get_by_text("Choose by kind or place").click()
    page.get_by_label("Kind").select_option("In my own words")
    plain.press("Show these")
    expect(page).to_have_url(re.compile("kind=own"))
    plain.press("Undo")
    expect(page).to_have_url(re.compile("kind=own.*undone="))
    plain.press("Put it back")
    expect(page.get_by_label("Kind")).to_have_value("own")
    page.locator("details.further summary").nth(1).click()
    page.get_by_role("link", name="Look back from here").click()
    expect(page.locator(".moment .typed")).to_have_text(["One sentence", "Two sentences"])
    page.get_by_role("link", name="Choose two moments").click()
    page.get_by_label("With these words").fill("sentence")
    plain.press("Show these")
    expect(page.locator(".moments a")).to_have_text(["Two sentences", "One sentence"])
    context.close()
