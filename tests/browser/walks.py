"""Two ways that a teacher goes, tap by tap: from a gradebook to five pupils' steps, and from what
was seen to what the pupil finds. What they cost is counted; `bench.walks` says the seconds.
"""

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

PATIENCE = 30_000
QUIET = 5


@dataclass
class Walk:
    """Somebody at `page`; every tap, every letter and every page opened is counted."""

    page: Page
    address: str
    taps: int = 0
    letters: int = 0
    pages: int = 0

    def go(self, path: str) -> None:
        self.pages += 1
        self.page.goto(self.address + path)

    def tap(self, what: Locator) -> None:
        self.taps += 1
        what.click()

    def leads_on(self, what: Locator) -> None:
        """A tap that opens another page."""
        self.pages += 1
        with self.page.expect_navigation(timeout=PATIENCE):
            self.tap(what)

    def types(self, where: Locator, words: str) -> None:
        self.letters += len(words)
        where.fill(words)


def from_a_gradebook(walk: Walk, file: Path) -> list[str]:
    """A newcomer's way to the pupils who took a step; their names."""
    page = walk.page
    walk.go("/spreadsheet/")
    walk.taps += 1
    page.set_input_files("#file", file)
    walk.leads_on(page.get_by_role("button", name="Look at it"))
    walk.types(page.get_by_label("What is it called?"), "9B")
    walk.leads_on(page.get_by_role("button", name="Looks right").last)
    expect(page.locator(".learner").nth(QUIET - 1)).to_be_visible(timeout=PATIENCE)
    return page.locator(".learner h2").all_inner_texts()


def from_what_was_seen(walk: Walk, room: str) -> None:
    """A teacher who comes in for a day: something seen of one pupil, put before that pupil."""
    page = walk.page
    walk.go(room)
    turns = page.locator("section", has=page.get_by_role("heading", name="Whom to look for today"))
    walk.tap(turns.locator("summary").first)
    walk.tap(turns.locator("label.chip").first)
    walk.leads_on(turns.get_by_role("button", name="Note it").first)
    walk.tap(page.get_by_role("button", name="Add to their suggestions").first)
    expect(page.get_by_text("In their suggestions").first).to_be_visible(timeout=PATIENCE)
