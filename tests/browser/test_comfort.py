"""What was made comfortable, as a browser shows it: at once, on every page, at every width."""

from itertools import cycle
from typing import Literal

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, expect

from quietwins.pages.comfort.choices import CHOICES
from tests.browser.screens import SCREENS
from tests.browser.test_looks import too_small
from tests.browser.test_without_scripts import plain
from tests.browser.visit import Visit
from tests.rig.browser import HEIGHT, WIDTHS, runs_off_the_side, seen

__all__ = ["plain"]

LOOKS = {
    "a little of each": "theme:dark.font:lexend.size:large.space:wide.motion:none",
    "more of each": "theme:light.font:opendyslexic.size:larger.space:wider.calm:on",
    "much of each": "font:device.size:largest.space:widest.aloud:on",
    "all there is": "theme:dark.font:opendyslexic.size:twice.space:widest.calm:on.aloud:on",
}
"""Every value that shapes a page, once or more, and the furthest ones together."""
AGAINST: dict[str, Literal["light", "dark"]] = {"dark": "light", "light": "dark"}
"""The device asks for the other colours: what somebody chose counts."""


def values(look: str) -> dict[str, str]:
    return dict(pair.split(":") for pair in look.split(".") if pair)


def wear(page: Page, look: str) -> None:
    """Show the page as it stands in this look."""
    usual = {name: choice.usual for name, choice in CHOICES.items()}
    page.evaluate(
        """async look => { Object.assign(document.documentElement.dataset, look);
        await document.fonts.ready }""",
        usual | values(look),
    )


def style(page: Page, selector: str, what: str) -> str:
    found: str = page.locator(selector).first.evaluate(
        "(it, what) => getComputedStyle(it).getPropertyValue(what)", what
    )
    return found


def shade(page: Page, selector: str) -> str:
    return style(page, selector, "background-color")


def number(page: Page, selector: str, what: str) -> float:
    return float(style(page, selector, what).removesuffix("px").replace("normal", "0"))


def test_every_value_that_shapes_a_page_is_worn() -> None:
    worn = {pair for look in LOOKS.values() for pair in values(look).items()}
    shaping = CHOICES.keys() - {"words"}
    assert worn >= {(name, value) for name in shaping for value in [*CHOICES[name].values][1:]}


IN_TURN = [*zip(SCREENS, cycle([*LOOKS][:-1]), strict=False)]
"""Each page at its furthest, and one other look in turn: all looks on all pages take too long."""


@pytest.mark.parametrize(("screen", "other"), IN_TURN)
def test_a_page_can_be_read_and_pressed_in_comfort(
    visit: Visit, complaints: list[str], screen: str, other: str
) -> None:
    SCREENS[screen](visit)
    visit.page.evaluate(AXE_SCRIPT)
    found: list[str] = []
    for name in (other, "all there is"):
        look = LOOKS[name]
        wear(visit.page, look)
        for width in WIDTHS:
            found += seen(visit.page, AGAINST[values(look).get("theme", "light")], width)
            found += [f"{width} px: runs off the side"] * runs_off_the_side(visit.page)
        found += too_small(visit.page)
        assert found == [], name
    complaints[:] = [line for line in complaints if "status of 4" not in line]


@pytest.mark.parametrize("screen", ["today, with kept", "found", "make it comfortable"])
def test_nothing_runs_off_the_side_at_four_times_the_size_with_all_there_is(
    visit: Visit, screen: str
) -> None:
    SCREENS[screen](visit)
    wear(visit.page, LOOKS["all there is"])
    visit.page.set_viewport_size({"width": 320, "height": 256})
    assert not runs_off_the_side(visit.page)


PAPER = {"light": "rgb(246, 243, 236)", "dark": "rgb(27, 33, 32)"}


@pytest.mark.parametrize("device", ["light", "dark"])
@pytest.mark.parametrize("theme", ["", "light", "dark"])
def test_colours_are_the_chosen_ones_or_else_the_devices(
    visit: Visit, device: Literal["light", "dark"], theme: str
) -> None:
    visit.page.emulate_media(color_scheme=device)
    visit.prefer(f"theme:{theme}")
    page = visit.go()
    assert shade(page, "body") == PAPER[theme or device]
    assert style(page, "html", "color-scheme") == (theme or device)


def test_paper_is_always_light(visit: Visit) -> None:
    visit.prefer("theme:dark")
    page = visit.go()
    page.emulate_media(media="print")
    assert style(page, ".soft", "color") == "rgb(74, 87, 84)"


def test_more_contrast_is_given_to_whose_device_asks_for_it(visit: Visit) -> None:
    page = visit.go()
    assert style(page, ".soft", "color") != style(page, "body", "color")
    page.emulate_media(contrast="more")
    assert style(page, ".soft", "color") == style(page, "body", "color")


def test_what_is_chosen_shows_at_once_and_is_there_after(visit: Visit) -> None:
    page = visit.go("/comfort/")
    before = number(page, ".sample", "font-size")
    with page.expect_response("**/comfort/"):
        page.get_by_text("Twice as large").click()
    assert number(page, ".sample", "font-size") == 2 * before
    with page.expect_response("**/comfort/"):
        page.get_by_text("Dark", exact=True).click()
    assert shade(page, "body") == PAPER["dark"]
    visit.go()
    assert shade(page, "body") == PAPER["dark"]
    assert number(page, "html", "font-size") == 36


def test_with_the_keyboard_alone(visit: Visit) -> None:
    page = visit.go("/comfort/")
    visit.tab_to("As on this device")
    with page.expect_response("**/comfort/"):
        page.keyboard.press("ArrowRight")
    expect(page.locator("#theme-light")).to_be_focused()
    with page.expect_response("**/comfort/"):
        page.keyboard.press("ArrowRight")
    assert shade(page, "body") == PAPER["dark"]
    visit.tab_to("Back to how it was")
    visit.enter()
    assert shade(page, "body") == PAPER["light"]


def test_changing_the_words_keeps_ones_place(visit: Visit) -> None:
    page = visit.go("/comfort/")
    page.locator("#words-usual").focus()
    with page.expect_response("**/comfort/") as answer:
        page.keyboard.press("ArrowRight")
    assert answer.value.status == 200
    expect(page.locator("#words-plain")).to_be_focused()
    expect(page.locator("#words-plain")).to_be_checked()


def test_without_scripts_too(plain: Visit) -> None:
    page = plain.go()
    page.get_by_role("link", name="Make it comfortable").click()
    page.get_by_text("Dark", exact=True).click()
    page.get_by_text("Much larger").click()
    plain.press("Keep these")
    expect(page.locator("#size-largest")).to_be_checked()
    plain.go()
    assert shade(page, "body") == PAPER["dark"]
    assert number(page, "html", "font-size") == 30
    plain.go("/comfort/")
    plain.press("Back to how it was")
    plain.go()
    assert shade(page, "body") == PAPER["light"]


@pytest.mark.parametrize(
    ("font", "file"),
    [("atkinson", "atkinson"), ("lexend", "lexend"), ("opendyslexic", "opendyslexic")],
)
def test_a_font_is_asked_for_where_it_is_chosen(visit: Visit, font: str, file: str) -> None:
    assert {name.split("-")[0] for name in fonts_asked_for(visit, font)} == {file}


def test_the_devices_own_letters_are_asked_of_nobody(visit: Visit) -> None:
    assert fonts_asked_for(visit, "device") == []


def fonts_asked_for(visit: Visit, font: str) -> list[str]:
    """The files of letters that Today and Make it comfortable ask for."""
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url))
    visit.prefer(f"font:{font}")
    for path in ("/", "/comfort/"):
        visit.go(path).evaluate("document.fonts.ready")
    return [url.rpartition("/")[2] for url in asked if "woff" in url]


def test_each_size_is_larger_than_the_one_before_at_any_width(visit: Visit) -> None:
    page = visit.go()
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": HEIGHT})
        sizes = []
        for size in CHOICES["size"].values:
            wear(page, f"size:{size}")
            sizes.append(number(page, "p", "font-size"))
        assert sizes[0] == 18
        assert sizes == sorted({*sizes})


@pytest.mark.parametrize("where", [".soft", "button.main", "textarea", ".chip span"])
def test_letters_words_and_lines_move_apart_together(visit: Visit, where: str) -> None:
    page = visit.go()
    steps = []
    for space in CHOICES["space"].values:
        wear(page, f"space:{space}")
        what = ("letter-spacing", "word-spacing", "line-height")
        steps.append([number(page, where, one) for one in what])
    for moves in zip(*steps, strict=True):
        assert list(moves) == sorted({*moves})


@pytest.mark.parametrize("look", ["motion:none", "calm:on"])
def test_nothing_moves_where_somebody_said_so(visit: Visit, look: str) -> None:
    visit.page.emulate_media(reduced_motion="no-preference")
    visit.keep("I got up")
    page = visit.go()
    page.locator("#today .stones li").evaluate("it => it.classList.add('fresh')")
    assert style(page, ".fresh", "animation-name") == "appear"
    wear(page, look)
    assert style(page, ".fresh", "animation-name") == "none"


def test_a_calm_screen_is_one_column_without_drawings(visit: Visit) -> None:
    visit.keep("I got up")
    visit.prefer("calm:on")
    page = visit.go()
    left = page.locator(".card").evaluate_all("all => all.map(it => it.getBoundingClientRect().x)")
    assert len(left) > 2 and len({*left}) == 1
    expect(page.locator(".logo")).to_be_hidden()
    expect(page.locator("svg.stone")).to_be_hidden()
    expect(page.get_by_text("I got up")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_with_the_systems_own_colours_everything_is_still_there(
    visit: Visit, scheme: Literal["light", "dark"]
) -> None:
    visit.keep("I got up")
    visit.page.emulate_media(forced_colors="active", color_scheme=scheme)
    page = visit.go()
    behind = shade(page, "body")
    assert style(page, "svg.stone", "stroke") != behind
    assert style(page, "svg.icon", "stroke") != behind
    assert style(page, ".chip span", "border-top-color") != behind
    assert style(page, ".places [aria-current]", "border-top-style") == "solid"
    # Behind forced letters the browser paints its own paper.
    assert style(page, "button.main", "color") not in {behind, shade(page, "button.main")}
