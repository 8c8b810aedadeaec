"""Children and their cards, as a carer and a child go through the pages."""

import re
from dataclasses import dataclass

from quietwins.people.models import Care
from tests.cast import Someone


@dataclass(frozen=True)
class Sent:
    """A card as its page sends it to be printed."""

    text: str

    @property
    def code(self) -> str:
        return self.text.split(" ")[1]

    @property
    def pictures(self) -> list[str]:
        return self.text.split(" ")[2:]


def add_child(carer: Someone, name: str = "Liam", age: str = "child") -> Care:
    carer.press("/children/", name=name, age=age)
    return Care.objects.get(by=carer.person, name=name)


def new_card(carer: Someone, *children: Care) -> Sent:
    carer.press("/children/cards/", child=[str(care.public_id) for care in children])
    return Sent(re.findall(r'name="card" value="([^"]+)"', carer.page)[0])


def tap(child: Someone, card: Sent, *, mine: str = "") -> str:
    """Type the code and tap the pictures, one page after the other."""
    for at, picture in enumerate(card.pictures):
        child.press("/card/", code=card.code, tapped=card.pictures[:at], tap=picture, mine=mine)
    return child.page


def open_book(carer: Someone, care: Care) -> str:
    return carer.press(f"/children/{care.public_id}/open/")
