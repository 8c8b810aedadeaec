"""One visitor's browser, and quick ways to where a test begins."""

from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import FilePayload, Locator, Page, expect

from tests.cast import GRADEBOOK, Someone

VOICE: FilePayload = {
    "name": "note.ogg",
    "mimeType": "audio/ogg",
    "buffer": b"OggS and a voice",
}
PATIENCE = 30_000
"""Milliseconds: a busy machine is no reason to fail."""
SAMPLES = Path(__file__).parents[1] / "formats" / "samples"

expect.set_options(timeout=PATIENCE)


class Visit:
    """`page` at `address`. What `someone` does without a browser, this browser finds done."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.someone = Someone()

    def go(self, path: str = "/") -> Page:
        self.page.goto(self.address + path)
        return self.page

    def keep(self, *lines: str) -> None:
        """Keep each line, quickly."""
        for line in lines:
            self.someone.keep(line)
        self.sit_down()

    def take_in(self) -> str:
        """Take the example gradebook in, quickly; the path of what was found."""
        path = self.someone.take_in()
        self.sit_down()
        return path

    def look_around(self, whom: str) -> None:
        """As somebody invented, quickly."""
        self.someone.press("/look-around/", **{"as": whom})
        self.sit_down()

    def drop(self, file: Path = GRADEBOOK) -> Page:
        """Choose `file` on From a spreadsheet and look at it."""
        self.go("/spreadsheet/").set_input_files("#file", file)
        self.page.get_by_role("button", name="Look at it").click()
        return self.page

    def prefer(self, look: str) -> None:
        """As if this had been made comfortable here some time ago: "theme:dark.size:larger"."""
        self._has_cookie("comfort", look)

    def type(self, words: str) -> None:
        self.page.get_by_role("textbox", name="What went a little better today?").fill(words)

    def press(self, name: str) -> None:
        self.button(name).click()

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True).first

    def sees_kept(self, *lines: str) -> None:
        """These lines stand under Kept today, and no others."""
        expect(self.page.locator("#today .stones p")).to_have_text(lines)

    def enter(self) -> None:
        """Press Enter on what leads to another page."""
        with self.page.expect_navigation(timeout=PATIENCE):
            self.page.keyboard.press("Enter")

    def tab_stops(self, most: int = 60) -> Iterator[Locator]:
        """Press Tab, and again: what has the focus each time."""
        for _ in range(most):
            self.page.keyboard.press("Tab")
            yield self.page.locator(":focus")

    def tab_to(self, name: str) -> Locator:
        """Press Tab until what is called `name` has the focus."""
        for stop in self.tab_stops():
            if called(stop) == name:
                return stop
        raise AssertionError(f"No Tab stop is called {name!r}.")

    def sit_down(self) -> None:
        """Hand the browser the session that `someone` has."""
        self._has_cookie("sessionid", self.someone.client.cookies["sessionid"].value)

    def _has_cookie(self, name: str, value: str) -> None:
        cookie = {"name": name, "value": value, "url": self.address}
        self.page.context.add_cookies([cookie])  # type: ignore[list-item]


def called(thing: Locator) -> str:
    """What somebody reads on it, or on its label."""
    words: str = thing.evaluate(
        "it => (it.labels?.length ? it.labels[0].innerText : it.ariaLabel || it.innerText).trim()"
    )
    return " ".join(words.split())
