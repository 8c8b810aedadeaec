"""With the keyboard alone, from the address to something kept."""

from collections.abc import Iterator
from itertools import takewhile

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.visit import Visit, called
from tests.cast import GRADEBOOK

PLACES = ["Today", "My wins", "Progress", "People", "Help"]
CHIPS = [
    *("I started", "I asked for help", "I took a break"),
    *("I tried something new", "I did it differently", "I handled a hard feeling"),
]
RING = """it => [it, it.nextElementSibling].filter(one => one).map(one => getComputedStyle(one))
  .some(style => style.outlineStyle === "solid" && style.outlineWidth === "3px")"""
UNDER_THE_BAR = """it => {
  const bar = document.querySelector(".places"), end = it.getBoundingClientRect().bottom;
  return !bar.contains(it) && end > bar.getBoundingClientRect().top }"""


def test_from_the_address_to_the_first_line_kept(visit: Visit) -> None:
    page = visit.go()
    visit.tab_to("What went a little better today?")
    page.keyboard.type("I got up")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("status").first).to_have_text("Kept.")
    expect(page.locator(".kept-note")).to_be_in_viewport()
    expect(page.locator("#words")).to_be_focused()
    visit.sees_kept("I got up")


def test_tab_goes_down_the_page_as_it_is_read(visit: Visit) -> None:
    visit.go()
    expected = [
        *("Go to the page itself", "Quietwins", *PLACES, "What went a little better today?"),
        *(*CHIPS, "At school", "As a parent", "Add more", "Keep it"),
    ]
    stops = visit.tab_stops(len(expected))
    assert [called(stop) for stop in stops] == expected


def test_keep_it_by_its_button_and_undo_it(visit: Visit) -> None:
    page = visit.go()
    visit.tab_to("What went a little better today?")
    page.keyboard.type("I got up")
    visit.tab_to("I started")
    page.keyboard.press("Space")
    visit.tab_to("Keep it")
    page.keyboard.press("Enter")
    expect(page.locator("#words")).to_be_focused()
    expect(page.locator("#today .under").first).to_contain_text("I started")
    visit.tab_to("Undo")
    visit.enter()
    expect(page.get_by_text("Taken out: I got up")).to_be_visible()
    visit.tab_to("Put it back")
    visit.enter()
    visit.sees_kept("I got up")


@pytest.mark.parametrize("width", [1280, 320])
def test_what_has_the_focus_is_seen(visit: Visit, width: int) -> None:
    visit.keep("I got up")
    page = visit.go()
    page.set_viewport_size({"width": width, "height": 640})
    stops = [
        (called(stop), stop.evaluate(RING), width == 320 and stop.evaluate(UNDER_THE_BAR))
        for stop in until_the_last(visit)
    ]
    assert len(stops) > 20
    assert [name for name, ring, _ in stops if not ring] == []
    assert [name for name, _, hidden in stops if hidden] == []


def until_the_last(visit: Visit) -> Iterator[Locator]:
    """Every Tab stop of the page, each looked at while it has the focus."""
    return takewhile(Locator.count, visit.tab_stops())


def test_the_first_stop_leads_past_the_places(visit: Visit) -> None:
    page = visit.go()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Go to the page itself")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator("#words")).to_be_focused()


def test_an_empty_line_is_asked_about_where_one_is(visit: Visit) -> None:
    page = visit.go()
    visit.tab_to("Keep it")
    page.keyboard.press("Enter")
    expect(page.locator("#words")).to_be_focused()
    expect(page.locator("#words")).to_have_accessible_description(
        "Starting counts. So does resting. A word or two, or one of the buttons below, is enough."
    )


def test_look_around_and_stop(visit: Visit) -> None:
    page = visit.go()
    visit.tab_to("As his teacher")
    visit.enter()
    expect(page.get_by_role("heading", name="Found in 9B English")).to_be_visible()
    visit.tab_to("Stop looking around")
    visit.enter()
    expect(page.get_by_text("Look around first")).to_be_visible()


def test_from_a_spreadsheet_to_one_win_kept(visit: Visit) -> None:
    page = visit.go()
    visit.tab_to("From a spreadsheet A gradebook or a list: see who took a step.")
    visit.enter()
    visit.tab_to("Choose a file or drop it here")
    page.locator(":focus").set_input_files(GRADEBOOK)  # the window that opens is the browser's own
    visit.tab_to("Look at it")
    visit.enter()
    visit.tab_to("What is it called?")
    page.keyboard.type("9B")
    visit.enter()
    expect(page.get_by_role("heading", name="Found in 9B")).to_be_visible()
    visit.tab_to("Keep it")
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_have_text("Kept.")
    undo = visit.button("Undo")
    expect(undo).to_be_focused()
    page.keyboard.press("Enter")
    expect(visit.button("Keep it")).to_be_focused()
    expect(page.get_by_role("status").first).to_have_text("As it was.")
