"""The pupils of a class on every screen: typed, from a list, asked about, with their cards."""

from collections.abc import Callable, Mapping

from playwright.sync_api import FilePayload, expect

from tests.browser.visit import Visit

Arrive = Callable[[Visit], None]
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
NAMES = f"Tom Okafor\nAmi Lindqvist\n{LONG}"


def table(text: str) -> FilePayload:
    return {"name": "9b.csv", "mimeType": "text/csv", "buffer": text.encode()}


def choose(visit: Visit) -> None:
    visit.go("/rosters/").get_by_text("Which lists can be read").click()


def several(visit: Visit) -> None:
    visit.go("/rosters/").set_input_files(
        "#file", table(f"first name,last name,class,id,DOB\nTom,Okafor,9B,1,x\nAmi,Li,{LONG},2,x")
    )
    visit.press("Look at it")
    visit.page.get_by_text("Leave out more").click()


def pupils(visit: Visit) -> None:
    visit.go("/rosters/?group=9B").locator("#names").fill(NAMES)
    visit.press("Look at it")
    visit.press("Looks right")
    visit.page.get_by_text("Somebody leaves the class").click()


def gone(visit: Visit) -> None:
    pupils(visit)
    visit.go("/rosters/?group=9B").set_input_files("#file", table("name\nAmi Lindqvist\n"))
    visit.press("Look at it")
    expect(visit.page.get_by_text("They stay, unless you tick")).to_be_visible()


def doubt(visit: Visit) -> None:
    pupils(visit)
    visit.go("/spreadsheet/").set_input_files("#file", table("name,Quiz 1\nThomas Okafor,4\n"))
    visit.press("Look at it")
    visit.page.get_by_text("A class or group").click()
    visit.press("Looks right")
    expect(visit.page.get_by_role("heading", name="Who is this?")).to_be_visible()


def cards(visit: Visit) -> None:
    pupils(visit)
    visit.press("Make their cards")
    expect(visit.page.get_by_role("heading", name="New cards")).to_be_visible()


ROSTER_SCREENS: Mapping[str, Arrive] = {
    "pupils of a class, how": choose,
    "pupils of a class, a list": several,
    "pupils of a class": pupils,
    "pupils of a class, no longer in the list": gone,
    "pupils of a class, a doubtful name": doubt,
    "pupils of a class, cards": cards,
}
