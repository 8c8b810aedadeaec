"""The pages of signing in, each by how somebody comes to it."""

from collections.abc import Callable, Mapping

from quietwins.people.models import Person
from tests.browser.visit import Visit
from tests.cast import Someone
from tests.pages.cards import Sent, add_child, new_card, open_book, tap

Arrive = Callable[[Visit], None]


def page(path: str) -> Arrive:
    def arrive(visit: Visit) -> None:
        visit.go(path)

    return arrive


def children(visit: Visit) -> None:
    """One of whom has a book of their own by now, and one with a long name."""
    taken_over(visit)
    add_child(visit.someone, "Omar")
    add_child(visit.someone, "Wolfeschlegelsteinhausenbergerdorff")
    visit.sit_down()
    visit.go("/children/")


def children_ask(visit: Visit) -> None:
    visit.go("/children/")
    visit.page.locator("form[action='/children/']").evaluate("it => it.noValidate = true")
    visit.press("Add")


def child(visit: Visit) -> None:
    care = add_child(visit.someone, age="teen")
    visit.sit_down()
    visit.go(f"/children/{care.public_id}/")


def child_erased(visit: Visit) -> None:
    care = add_child(visit.someone)
    visit.sit_down()
    visit.go(f"/children/{care.public_id}/erase/")


def taken_over(visit: Visit) -> None:
    care = add_child(visit.someone, age="teen")
    open_book(visit.someone, care)
    named = {"name": "Liam", "passphrase": "rain on a tin roof"}
    visit.someone.press("/children/take-over/", **named)
    visit.sit_down()
    visit.go(f"/children/{care.public_id}/")


def cards(visit: Visit) -> None:
    for name in ("Liam", "Omar"):
        add_child(visit.someone, name)
    visit.sit_down()
    visit.go("/children/")
    visit.press("New cards for all of them")


def opened(visit: Visit) -> None:
    open_book(visit.someone, add_child(visit.someone))
    visit.someone.keep("He set the table")
    visit.sit_down()
    visit.go("/")


def opened_first(visit: Visit) -> None:
    opened(visit)
    visit.go("/my-data/erase/")


def opened_who_can_see(visit: Visit) -> None:
    opened(visit)
    visit.go("/who-can-see/")


def take_over(visit: Visit) -> None:
    open_book(visit.someone, add_child(visit.someone, age="teen"))
    visit.sit_down()
    visit.go("/children/take-over/")


def card_of_a_child() -> Sent:
    carer = Someone()
    return new_card(carer, add_child(carer))


def tapped(visit: Visit) -> None:
    """Two tapped, on a device where somebody kept a line."""
    visit.keep("I got up")
    card = card_of_a_child()
    visit.go(f"/card/?code={card.code}")
    for name in card.pictures[:2]:
        visit.page.locator(f"#tap-{name}").click()
        visit.page.locator("#take-back").wait_for()


def card_safe_first(visit: Visit) -> None:
    add_child(visit.someone)
    visit.sit_down()
    visit.go("/card/")


def card_unknown(visit: Visit) -> None:
    visit.go("/card/?code=CDF347")
    for at, name in enumerate(["sun", "moon", "bell", "boat"], start=2):
        visit.page.locator(f"#tap-{name}").click()
        visit.page.get_by_text(f"Tap picture {at if at < 5 else 1} of 4").wait_for()


def by_card(visit: Visit) -> None:
    tap(visit.someone, card_of_a_child())
    Person.objects.filter(name="Liam").update(age="teen")
    visit.sit_down()
    visit.go("/help/")


def signed_in(visit: Visit) -> None:
    visit.someone.keep_safe("Amira")
    Someone().sign_in("Amira")
    visit.sit_down()
    visit.go("/signed-in/")


def passphrase(visit: Visit) -> None:
    visit.someone.keep_safe("Amira")
    visit.sit_down()
    visit.go("/passphrase/")
    visit.page.get_by_label("The passphrase you have now").fill("not that")
    visit.page.get_by_label("Your new passphrase").fill("rain on a tin roof")
    visit.press("Change my passphrase")
    visit.page.locator("#problem").wait_for()


SIGNING_SCREENS: Mapping[str, Arrive] = {
    "children, empty": page("/children/"),
    "children": children,
    "children, asking": children_ask,
    "a child": child,
    "a child, to be erased": child_erased,
    "a child, taken over": taken_over,
    "new cards": cards,
    "a child's book, open": opened,
    "a child's book, back first": opened_first,
    "a child's book, who can see": opened_who_can_see,
    "take over": take_over,
    "card, empty": page("/card/"),
    "card, two tapped": tapped,
    "card, unknown": card_unknown,
    "card, safe first": card_safe_first,
    "help, by card": by_card,
    "where I am signed in": signed_in,
    "where I am signed in, nobody": page("/signed-in/"),
    "a new passphrase, asking": passphrase,
    "forgotten": page("/forgot/"),
    "a way back, used": page("/new-passphrase/"),
    "mailbox, to confirm": page("/mailbox/confirm/"),
}
