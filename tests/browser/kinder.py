"""Every page of Kinder words, each by how somebody comes to it."""

from collections.abc import Callable, Mapping

from playwright.sync_api import expect

from tests.browser.visit import Visit
from tests.pages.kinder import CLEAR, HARSH, INDIRECT, SAD

Arrive = Callable[[Visit], None]
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def looked_for(words: str, *pressed: str) -> Arrive:
    """Other words are looked for, and then these buttons are pressed."""

    def arrive(visit: Visit) -> None:
        look_for(visit, words)
        for name in pressed:
            visit.press(name)

    return arrive


def look_for(visit: Visit, words: str) -> None:
    visit.go("/kinder-words/").get_by_label("What are you telling yourself?").fill(words)
    visit.press("Look for other words")


def empty(visit: Visit) -> None:
    visit.go("/kinder-words/")


def asks(visit: Visit) -> None:
    look_for(visit, " ")
    expect(visit.page.locator("#problem")).to_be_visible()


def to_a_friend(visit: Visit) -> None:
    look_for(visit, SAD)
    visit.page.get_by_text("What would you say to a friend?").click()


def lines(visit: Visit) -> None:
    """With what they count, and a box that was left empty."""
    visit.someone.keep("The essay", "started")
    visit.someone.keep(LONG, "started")
    visit.sit_down()
    look_for(visit, HARSH)
    visit.press("Yes")
    visit.page.get_by_text("How we know").click()
    visit.page.get_by_role("button", name="Use these words").last.click()
    expect(visit.page.locator("#problem")).to_be_visible()


def kept(visit: Visit) -> None:
    looked_for(HARSH, "Skip", "Use these words", "Both")(visit)
    expect(visit.page.get_by_role("heading", name="Kept.")).to_be_visible()


def found(visit: Visit) -> None:
    kept(visit)
    visit.press("Undo")
    visit.press("Put it back")
    visit.go("/kinder-words/?neither=1")


def shown(visit: Visit) -> None:
    kept(visit)
    visit.page.get_by_role("link", name="Show this to somebody").click()


KINDER_SCREENS: Mapping[str, Arrive] = {
    "kinder words, empty": empty,
    "kinder words, asking": asks,
    "kinder words, help, where": looked_for(CLEAR),
    "kinder words, help": looked_for(CLEAR, "United Kingdom"),
    "kinder words, help elsewhere": looked_for(CLEAR, "Another country"),
    "kinder words, quiet": looked_for(INDIRECT),
    "kinder words, nothing": to_a_friend,
    "kinder words, close?": looked_for(HARSH),
    "kinder words, kinds": looked_for(HARSH, "Something else"),
    "kinder words, lines": lines,
    "kinder words, which": looked_for(HARSH, "Skip", "Use these words"),
    "kinder words, kept": kept,
    "kinder words, found": found,
    "kinder words, shown": shown,
}
