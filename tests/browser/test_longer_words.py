"""Sentences a third longer than ours, as other languages have them, fit a narrow screen."""

import pytest
from playwright.sync_api import Page

from tests.browser.visit import Visit
from tests.pages.test_every_page import FILES, addresses
from tests.rig.browser import HEIGHT, WIDTHS, runs_off_the_side
from tests.words import greek
from tests.words.pseudo import speak_pseudo


def test_no_page_runs_off_the_side(
    visit: Visit, complaints: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    greek.full_book(visit.someone)
    paths = [path for path in addresses(visit.someone) if path not in FILES and shows(visit, path)]
    visit.keep(greek.WORDS)
    speak_pseudo(monkeypatch)
    visit.page.set_viewport_size({"width": min(WIDTHS), "height": HEIGHT})
    for path in paths:
        opened(visit.go(path))
        assert "⟦" in visit.page.inner_text("main"), path
        assert not runs_off_the_side(visit.page), path
    complaints[:] = [line for line in complaints if "status of 4" not in line]


def shows(visit: Visit, path: str) -> bool:
    """Whether it is a page, and not a button's address or the way to another page."""
    return visit.someone.client.get(path).status_code in (200, 404)


def opened(page: Page) -> None:
    """With all that can be folded out."""
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
