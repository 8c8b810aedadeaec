"""Every page, in each theme and at each width: nothing for axe to find, nothing off the side,
nothing too small to press.
"""

import pytest
from playwright.sync_api import Page

from tests.browser.screens import SCREENS
from tests.browser.visit import Visit
from tests.rig.browser import HEIGHT, WIDTHS, axe, runs_off_the_side

TARGET = 44
SMALL = """target => [...document.querySelectorAll("a, button, input, select, textarea, summary")]
  .filter(it => it.checkVisibility() && it.type !== "hidden" && !it.ariaHidden)
  .filter(it => !it.closest("p, li")?.matches(":has(> a)") || ![...it.parentElement.childNodes]
    .some(node => node.nodeType === Node.TEXT_NODE && node.data.trim()))
  .map(it => it.type === "checkbox" ? it.closest("label") : it)
  .filter(it => it.getBoundingClientRect().height < target - 0.5)
  .map(it => `${it.outerHTML.slice(0, 90)}: ${it.getBoundingClientRect().height} px`)"""
"""What can be pressed and is lower than a target. A link inside a sentence is part of its line."""


def too_small(page: Page) -> list[str]:
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        found += [f"{width} px wide: {line}" for line in page.evaluate(SMALL, TARGET)]
    return found


@pytest.mark.parametrize("screen", SCREENS)
def test_a_page_can_be_read_and_pressed_by_anyone(
    visit: Visit, complaints: list[str], screen: str
) -> None:
    SCREENS[screen](visit)
    assert axe(visit.page) == []
    assert not runs_off_the_side(visit.page)  # axe leaves it at the narrow width
    assert too_small(visit.page) == []
    # An answer that something is not there, or not right, is told by the browser too.
    complaints[:] = [line for line in complaints if "status of 4" not in line]


WIDE = [
    "today, with kept",
    "today, everything open",
    "journal",
    "found",
    "preview, zeros and columns",
    "progress, many",
    "progress, with numbers",
    "since one day",
    "a family",
    "what family saw",
    "then and now",
    "beside the words",
    "a draft handed in",
]


@pytest.mark.parametrize("screen", WIDE)
def test_nothing_runs_off_the_side_at_four_times_the_size(visit: Visit, screen: str) -> None:
    """1280 by 1024 at 400 % is 320 by 256, and then the places scroll away with the page."""
    SCREENS[screen](visit)
    visit.page.set_viewport_size({"width": 320, "height": 256})
    assert not runs_off_the_side(visit.page)
    assert visit.page.locator(".places").evaluate("it => getComputedStyle(it).position") == "static"


def test_wider_letters_and_lines_lose_nothing(visit: Visit) -> None:
    """WCAG 1.4.12: the spacing that a reader may choose."""
    SCREENS["today, with kept"](visit)
    visit.page.set_viewport_size({"width": 320, "height": HEIGHT})
    visit.page.evaluate(
        """() => { const sheet = new CSSStyleSheet(); document.adoptedStyleSheets = [sheet];
        sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important;
        word-spacing: .16em !important } p { margin-bottom: 2em !important }`) }"""
    )
    assert not runs_off_the_side(visit.page)
