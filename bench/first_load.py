"""What a browser that has never been here fetches for a page, as it comes over the wire."""

import shutil
from dataclasses import dataclass

from playwright.sync_api import Browser, Request, sync_playwright

from bench import targets
from tests.rig.browser import FLAGS

PAGES = {
    "Today": "/",
    "My wins": "/wins/",
    "Progress": "/progress/",
    "People": "/people/",
    "Help & comfort": "/help/",
    "From a spreadsheet": "/spreadsheet/",
}


@dataclass(frozen=True)
class Load:
    """How many files, and the kB of their bodies as they were sent: fonts apart."""

    files: int
    sent: float
    fonts: float


def first_load(address: str) -> list[dict[str, object]]:
    """Each page, as nobody yet."""
    return [
        {
            "page": name,
            "files": load.files,
            "sent, kB": f"{load.sent:.1f}",
            **targets.FIRST_LOAD.row(load.sent),
            "fonts beside, kB": f"{load.fonts:.1f}",
        }
        for name, load in loads({name: address + path for name, path in PAGES.items()}).items()
    ]


def loads(pages: dict[str, str]) -> dict[str, Load]:
    """Each page in a real Chromium, with nothing kept from the one before."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        found = {name: _load(chromium, url) for name, url in pages.items()}
        chromium.close()
    return found


def _load(chromium: Browser, url: str) -> Load:
    asked: list[Request] = []
    context = chromium.new_context(locale="en-GB")
    context.on("requestfinished", lambda request: asked.append(request))
    page = context.new_page()
    page.goto(url, wait_until="networkidle")
    sent = {request: request.sizes()["responseBodySize"] / 1000 for request in asked}
    context.close()
    fonts = sum(size for request, size in sent.items() if request.resource_type == "font")
    return Load(len(asked), sum(sent.values()) - fonts, fonts)
