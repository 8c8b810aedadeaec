"""Groups, sharing and noticing, each as one comes to it."""

from collections.abc import Callable, Mapping

from playwright.sync_api import expect

from quietwins.people.models import Circle, Person
from quietwins.sharing.models import Share
from tests import groups
from tests.browser.visit import Visit
from tests.cast import Someone
from tests.family import lets_see, named

Arrive = Callable[[Visit], None]
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


def home(visit: Visit) -> tuple[str, Someone]:
    """The visitor made it; Amira, who is young, is in it too."""
    group, amira = groups.makes(visit.someone, name=LONG), Someone()
    groups.comes_in(amira, groups.codes(visit.someone, group)[1], called=LONG[:60])
    visit.sit_down()
    return group, amira


def lines(someone: Someone, group: str, *lines: str) -> None:
    circle = Circle.objects.get(public_id=group.split("/")[2])
    for line in lines:
        lets_see(someone.keep(line), circle)


def group(visit: Visit) -> None:
    """More than a page of what is shared, and every fold open."""
    path, amira = home(visit)
    lines(amira, path, *[f"Wrote sentence {number}" for number in range(1, 12)], LONG)
    visit.go(path)
    for fold in visit.page.locator("main summary").all():
        fold.click()


def group_empty(visit: Visit) -> None:
    path, _ = home(visit)
    visit.someone.press(f"{path}pause/")
    visit.go(path)


def codes(visit: Visit) -> None:
    path, _ = home(visit)
    visit.someone.press(f"{path}code/", role="member", end="1")
    visit.go(f"{path}codes/?made=1")


def somebody_asks(visit: Visit) -> Someone:
    """The visitor is young; somebody would like to come in."""
    path, amira = home(visit)
    newcomer, keeper = Someone(), visit.someone
    groups.comes_in(newcomer, groups.codes(keeper, path)[0], called=LONG[:60], age="adult")
    visit.someone = amira
    visit.sit_down()
    return newcomer


def people(visit: Visit) -> None:
    somebody_asks(visit)
    visit.go("/people/")


def waiting(visit: Visit) -> None:
    visit.someone = somebody_asks(visit)
    visit.sit_down()
    visit.go("/people/")
    visit.page.get_by_role("link", name=LONG).click()


def making(visit: Visit) -> None:
    visit.go("/groups/make/")
    visit.page.get_by_label("What do people call you?").fill("Ben")
    visit.press("Make this group")
    expect(visit.page.locator("#problem")).to_be_visible()


def making_young(visit: Visit) -> None:
    named(visit.someone, "Amira", Person.Age.TEEN)
    visit.sit_down()
    visit.go("/groups/make/")


def joining(visit: Visit) -> None:
    visit.go("/join/?code=NNNNNNNNN")
    visit.press("Look who is there")
    expect(visit.page.locator("#problem")).to_be_visible()


def before_the_yes(visit: Visit) -> None:
    path, _ = home(visit)
    code = groups.codes(visit.someone, path)[1]
    visit.page.context.clear_cookies()
    visit.go(f"/join/?code={code}")
    visit.press("Look who is there")
    expect(visit.button("Yes, come in")).to_be_visible()


def my_shares(visit: Visit, path: str) -> None:
    """One shared and noticed, one not, of somebody in two groups."""
    address, amira = home(visit)
    lines(visit.someone, address, LONG)
    shown = Share.objects.get().public_id
    amira.press(f"/shares/{shown}/notice/", starter="feeling", note=LONG)
    visit.someone.keep("I walked home")
    visit.go(path)


def wins(visit: Visit) -> None:
    my_shares(visit, "/wins/")
    for fold in visit.page.locator("details.further summary").all():
        fold.click()


def share(visit: Visit) -> None:
    my_shares(visit, "/wins/")
    line = visit.someone.keep(LONG)
    visit.go(f"/wins/{line}/share/")


def note(visit: Visit) -> None:
    """Advice is named."""
    path, amira = home(visit)
    lines(visit.someone, path, LONG)
    visit.someone = amira
    visit.sit_down()
    visit.go(path)
    visit.page.locator(".stones summary").click()
    visit.page.get_by_text("I noticed that you tried.").click()
    visit.page.get_by_label("A few words of your own").fill("Next time try it earlier")
    visit.press("Say it")
    expect(visit.page.get_by_text("This is advice.")).to_be_visible()


def at(path: str) -> Arrive:
    return lambda visit: my_shares(visit, path)


GROUP_SCREENS: Mapping[str, Arrive] = {
    "people, somebody asks to come in": people,
    "a group": group,
    "a group, resting": group_empty,
    "a group, asked to come in": waiting,
    "codes of a group": codes,
    "a new group, asking": making,
    "a new group, to somebody young": making_young,
    "come in, asking": joining,
    "come in, before the yes": before_the_yes,
    "my wins, shared": wins,
    "today, noticed": at("/"),
    "what I share": at("/shares/"),
    "share this win": share,
    "a note, with advice": note,
    "about me": at("/about-me/"),
}
