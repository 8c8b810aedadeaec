"""Read aloud: by a voice of this device, or not at all."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.visit import Visit

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
    visit.prefer("aloud:on")
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
    visit.prefer("aloud:on")
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
    visit.prefer("aloud:on")
    page = visit.go()
    expect(page.locator(".aloud")).to_be_hidden()
    visit.go("/comfort/")
    expect(page.get_by_text("This device has no voice for these words")).to_be_visible()


def test_reading_aloud_is_there_as_soon_as_it_is_chosen_and_not_before(visit: Visit) -> None:
    with_voices(visit, "near")
    expect(visit.go().locator(".aloud")).to_have_count(0)
    page = visit.go("/comfort/")
    expect(page.locator(".aloud")).to_be_hidden()
    page.get_by_text("On", exact=True).click()
    expect(visit.button("Read this page aloud")).to_be_visible()
    page.get_by_text("Off", exact=True).click()
    expect(page.locator(".aloud")).to_be_hidden()
