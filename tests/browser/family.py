"""A family: a carer's page, and what is put before whom it is about, each as one comes to it."""

from collections.abc import Callable, Mapping

from playwright.sync_api import expect

from quietwins.people.models import Circle, Person
from tests.browser.visit import Visit
from tests.cast import Someone
from tests.family import family_of, lets_see, named

Arrive = Callable[[Visit], None]
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def home(visit: Visit) -> tuple[Circle, Someone, str]:
    """The visitor cares for Amira: their circle, Amira, and the path of the page about her."""
    amira = Someone()
    child = named(amira, "Amira", Person.Age.TEEN)
    circle = family_of(named(visit.someone, "Mum", Person.Age.ADULT), child)
    visit.sit_down()
    return circle, amira, f"/family/{child.public_id}/"


def nothing_shared(visit: Visit) -> None:
    *_, path = home(visit)
    visit.go(path)


def shared(visit: Visit) -> None:
    """More than a page of it, and two offers."""
    circle, amira, path = home(visit)
    for words in (*[f"Wrote sentence {number}" for number in range(1, 12)], LONG):
        lets_see(amira.keep(words), circle)
    for words in ("You rang your aunt", LONG):
        visit.someone.press(f"{path}offer/", words=words)
    visit.go(path)
    visit.page.get_by_text("More to ask or say").click()
    visit.page.get_by_text("I noticed", exact=True).first.click()


def offering(visit: Visit, words: str) -> None:
    *_, path = home(visit)
    visit.go(path)
    visit.page.get_by_role("textbox", name="Offer something you saw").fill(words)
    visit.press("Offer it")


def offered_nothing(visit: Visit) -> None:
    offering(visit, "")
    expect(visit.page.locator("#problem")).to_be_visible()


def offered_advice(visit: Visit) -> None:
    offering(visit, "You tried again, next time you could start earlier than your sister")
    expect(visit.button("Offer it as it is")).to_be_visible()


def offered_harm(visit: Visit) -> None:
    offering(visit, "I will kill you")
    expect(visit.page.locator("#problem")).to_be_visible()


def saw(visit: Visit) -> None:
    """The visitor is the young person, and two things were seen."""
    mum = Someone()
    child = named(visit.someone, "Amira", Person.Age.TEEN)
    family_of(named(mum, "Mum", Person.Age.ADULT), child)
    for words in ("You rang your aunt", LONG, "You laughed"):
        mum.press(f"/family/{child.public_id}/offer/", words=words)
    visit.sit_down()
    visit.go("/offers/")
    visit.press("Keep it")
    expect(visit.page.get_by_text("Kept.").last).to_be_visible()


def saw_today(visit: Visit) -> None:
    saw(visit)
    visit.go()
    visit.press("Not for me")
    expect(visit.page.get_by_text("Nobody is told.")).to_be_visible()


FAMILY_SCREENS: Mapping[str, Arrive] = {
    "a family, nothing there": nothing_shared,
    "a family": shared,
    "a family, offering nothing": offered_nothing,
    "a family, offering advice": offered_advice,
    "a family, offering harm": offered_harm,
    "what family saw": saw,
    "today, what family saw": saw_today,
}
