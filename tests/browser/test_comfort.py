"""What was made comfortable, as a browser shows it: at once, on every page, at every width."""

import json
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


def prefer(visit: Visit, look: str) -> None:
    """As if it had been chosen on this device some time ago."""
    cookie = {"name": "comfort", "value": look, "url": visit.address}
    visit.page.context.add_cookies([cookie])  # type: ignore[list-item]


def style(page: Page, selector: str, what: str) -> str:
    found: str = page.locator(selector).first.evaluate(
        "(it, what) => getComputedStyle(it).getPropertyValue(what)", what
    )
    return found


def number(page: Page, selector: str, what: str) -> float:
    return float(style(page, selector, what).removesuffix("px").replace("normal", "0"))


def test_every_value_that_shapes_a_page_is_worn() -> None:
    worn = {pair for look in LOOKS.values() for pair in values(look).items()}
    shaping = CHOICES.keys() - {"words"}
    assert worn >= {(name, value) for name in shaping for value in [*CHOICES[name].values][1:]}


@pytest.mark.parametrize("screen", SCREENS)
def test_a_page_can_be_read_and_pressed_in_every_comfort(
    visit: Visit, complaints: list[str], screen: str
) -> None:
    SCREENS[screen](visit)
    visit.page.evaluate(AXE_SCRIPT)
    found: list[str] = []
    for name, look in LOOKS.items():
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
    prefer(visit, f"theme:{theme}")
    page = visit.go()
    assert style(page, "body", "background-color") == PAPER[theme or device]
    assert style(page, "html", "color-scheme") == (theme or device)


def test_paper_is_always_light(visit: Visit) -> None:
    prefer(visit, "theme:dark")
    page = visit.go()
    page.emulate_media(media="print")
    assert style(page, ".soft", "color") == "rgb(74, 87, 84)"


def test_what_is_chosen_shows_at_once_and_is_there_after(visit: Visit) -> None:
    page = visit.go("/comfort/")
    before = number(page, ".sample", "font-size")
    with page.expect_response("**/comfort/"):
        page.get_by_text("Twice as large").click()
    assert number(page, ".sample", "font-size") == 2 * before
    with page.expect_response("**/comfort/"):
        page.get_by_text("Dark", exact=True).click()
    assert style(page, "body", "background-color") == PAPER["dark"]
    visit.go()
    assert style(page, "body", "background-color") == PAPER["dark"]
    assert number(page, "html", "font-size") == 36


def test_with_the_keyboard_alone(visit: Visit) -> None:
    page = visit.go("/comfort/")
    visit.tab_to("As on this device")
    with page.expect_response("**/comfort/"):
        page.keyboard.press("ArrowRight")
    expect(page.locator("#theme-light")).to_be_focused()
    with page.expect_response("**/comfort/"):
        page.keyboard.press("ArrowRight")
    assert style(page, "body", "background-color") == PAPER["dark"]
    visit.tab_to("Back to how it was")
    visit.enter()
    assert style(page, "body", "background-color") == PAPER["light"]


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
    assert style(page, "body", "background-color") == PAPER["dark"]
    assert number(page, "html", "font-size") == 30
    plain.go("/comfort/")
    plain.press("Back to how it was")
    plain.go()
    assert style(page, "body", "background-color") == PAPER["light"]


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
    prefer(visit, f"font:{font}")
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
    prefer(visit, "calm:on")
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
    behind = style(page, "body", "background-color")
    assert style(page, "svg.stone", "stroke") != behind
    assert style(page, "svg.icon", "stroke") != behind
    assert style(page, ".chip span", "border-top-color") != behind
    assert style(page, ".places [aria-current]", "border-top-style") == "solid"
    assert style(page, "button.main", "color") != style(page, "button.main", "background-color")


VOICES = {
    "near": [{"lang": "en-GB", "localService": True}],
    "near, of the language": [{"lang": "en_US", "localService": True}],
    "away": [{"lang": "en-GB", "localService": False}],
    "near, of another language": [
        {"lang": "fr-FR", "localService": True},
        {"lang": "en-GB", "localService": False},
    ],
    "none": [],
}
SPEECH = """voices => {
  const said = [], stops = [];
  const synthesis = { getVoices: () => voices, speak: (one) => said.push(one),
    cancel: () => stops.push(1), addEventListener: () => {} };
  Object.defineProperty(window, "speechSynthesis", { value: synthesis });
  window.SpeechSynthesisUtterance = function (text) { this.text = text };
  window.said = said; window.stops = stops;
}"""


def with_voices(visit: Visit, voices: str) -> None:
    """A device that has these voices and no others."""
    visit.page.add_init_script(f"({SPEECH})({json.dumps(VOICES[voices])})")


@pytest.mark.parametrize("voices", ["near", "near, of the language"])
def test_a_page_is_read_aloud_by_a_voice_of_this_device(visit: Visit, voices: str) -> None:
    with_voices(visit, voices)
    prefer(visit, "aloud:on")
    page = visit.go()
    visit.press("Read this page aloud")
    read = page.evaluate("said.map(one => one.text)")
    assert "What went a little better today?" in read
    assert not {"Read this page aloud", "Where"} & {*read}
    assert page.evaluate("said.every(one => one.voice.localService)")
    expect(visit.button("Stop reading")).to_be_visible()
    page.evaluate("said.at(-1).onend()")
    expect(visit.button("Read this page aloud")).to_be_visible()


def test_reading_stops_when_asked_and_when_one_leaves(visit: Visit) -> None:
    with_voices(visit, "near")
    prefer(visit, "aloud:on")
    page = visit.go()
    visit.press("Read this page aloud")
    before = page.evaluate("stops.length")
    visit.press("Stop reading")
    assert page.evaluate("stops.length") > before
    expect(visit.button("Read this page aloud")).to_be_visible()
    visit.press("Read this page aloud")
    before = page.evaluate("stops.length")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
    assert page.evaluate("stops.length") > before


@pytest.mark.parametrize("voices", ["away", "near, of another language", "none"])
def test_words_are_never_sent_away_to_be_read(visit: Visit, voices: str) -> None:
    with_voices(visit, voices)
    prefer(visit, "aloud:on")
    page = visit.go()
    expect(page.locator(".aloud")).to_be_hidden()
    visit.go("/comfort/")
    expect(page.get_by_text("This device has no voice of its own")).to_be_visible()


def test_reading_aloud_is_there_as_soon_as_it_is_chosen_and_not_before(visit: Visit) -> None:
    with_voices(visit, "near")
    expect(visit.go().locator(".aloud")).to_have_count(0)
    page = visit.go("/comfort/")
    expect(page.locator(".aloud")).to_be_hidden()
    page.get_by_text("On", exact=True).click()
    expect(visit.button("Read this page aloud")).to_be_visible()
    page.get_by_text("Off", exact=True).click()
    expect(page.locator(".aloud")).to_be_hidden()
