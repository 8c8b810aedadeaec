"""How long two ways of a teacher take in Chromium, from an empty book: `python -m bench.walks`.

Seconds of a machine that taps at once; a person reads besides.
"""

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from playwright.sync_api import Page, sync_playwright

from bench.examples import EXAMPLES
from tests.browser.walks import Walk, from_a_gradebook, from_what_was_seen
from tests.rig.browser import FLAGS
from tests.rig.server import serving


def main() -> None:
    with (
        tempfile.TemporaryDirectory() as folder,
        serving(Path(folder)) as server,
        sync_playwright() as playwright,
    ):
        chromium = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = chromium.new_page()
        file = EXAMPLES / "9b-gradebook.csv"
        found = _walk(page, server.address, lambda walk: from_a_gradebook(walk, file))
        _said("a gradebook to five pupils' steps", found)
        room = page.url.removeprefix(server.address).partition("?")[0]
        seen = _walk(page, server.address, lambda walk: from_what_was_seen(walk, room))
        _said("what was seen to what the pupil finds", seen)
        chromium.close()


def _walk(page: Page, address: str, way: Callable[[Walk], object]) -> tuple[Walk, float]:
    walk, began = Walk(page, address), monotonic()
    way(walk)
    return walk, monotonic() - began


def _said(what: str, measured: tuple[Walk, float]) -> None:
    walk, seconds = measured
    cost = f"{walk.taps} taps, {walk.letters} letters, {walk.pages} pages"
    print(f"From {what}: {cost}, {seconds:.1f} s")


if __name__ == "__main__":
    main()
