"""A real Chromium. `page` fails its test when anything is asked of another machine,
or when the browser complains: a script error, a blocked style, a missing file.
"""

import os
import shutil
from collections.abc import Iterator
from itertools import product
from typing import Literal
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
]
THEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
WIDTHS = (1280, 320)
HEIGHT = 800


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium on the path, or Playwright's own. Without either, tests fail."""
    # Playwright keeps an event loop in this thread, which Django would take for async code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def complaints() -> list[str]:
    """What the browser minded. Clear it in a test where a complaint is expected."""
    return []


@pytest.fixture
def page(browser: Browser, complaints: list[str]) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": WIDTHS[0], "height": HEIGHT},
        locale="en-GB",
        timezone_id="Europe/London",
        reduced_motion="reduce",
    )
    context.set_default_timeout(10_000)
    listen(context, complaints)
    yield context.new_page()
    context.close()
    assert complaints == []


def listen(context: BrowserContext, complaints: list[str]) -> None:
    def console(message: ConsoleMessage) -> None:
        if message.type == "error":
            complaints.append(f"{message.text} ({message.location['url']})")

    context.on("console", console)
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    context.on("request", lambda request: complaints.extend(asked_away(request.url)))


def asked_away(url: str) -> list[str]:
    parts = urlsplit(url)
    near = parts.scheme not in {"http", "https", "ws", "wss"} or parts.hostname in {
        "127.0.0.1",
        "localhost",
    }
    return [] if near else [f"asked another machine for {url}"]


def axe(page: Page) -> list[str]:
    """What axe finds wrong with the page as it stands, in each theme and at each width."""
    page.evaluate(AXE_SCRIPT)
    return [line for theme, width in product(THEMES, WIDTHS) for line in seen(page, theme, width)]


def seen(page: Page, theme: Literal["light", "dark"], width: int) -> list[str]:
    page.emulate_media(color_scheme=theme)
    page.set_viewport_size({"width": width, "height": HEIGHT})
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    return [
        f"{theme}, {width} px: {rule['id']}: {node['target']}: {node['failureSummary']}"
        for rule in found
        for node in rule["nodes"]
    ]


def runs_off_the_side(page: Page) -> bool:
    """Whether the page, or what stays in its place on it, is wider than the window."""
    return bool(
        page.evaluate(
            "document.documentElement.scrollWidth > window.innerWidth"
            " || [...document.querySelectorAll('body *')].some(one =>"
            " getComputedStyle(one).position === 'fixed' && one.scrollWidth > one.clientWidth)"
        )
    )
