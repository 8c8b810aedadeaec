"""Groups as people make them and come into them, each with a browser and without scripts."""

import re
from uuid import UUID

from quietwins.sharing.models import Share
from tests.cast import Someone

AMIRA, BEN = {"called": "Amira", "age": "teen"}, {"called": "Ben", "age": "adult"}


def makes(someone: Someone, *, kind: str = "family", name: str = "Home", **also: str) -> str:
    """The address of a group that an adult has made."""
    someone.press("/groups/make/", **(BEN | {"kind": kind, "name": name} | also))
    assert someone.path.endswith("/codes/"), someone.page
    return someone.path.removesuffix("codes/")


def codes(keeper: Someone, group: str) -> list[str]:
    """Those of a group: of a family, a carer's and then a member's."""
    return re.findall(r'class="shown code">([^<]*)<', keeper.open(f"{group}codes/"))


def comes_in(someone: Someone, code: str, called: str = "Amira", age: str = "teen") -> str:
    """The page that follows the yes."""
    return someone.press("/join/come-in/", code=code, called=called, age=age)


def lets_in(newcomer: Someone, by: Someone, group: str, *, yes: bool = True) -> None:
    """The word of one young person."""
    assert newcomer.person
    answer = {"yes" if yes else "no": "1", "who": newcomer.person.public_id}
    by.press(f"{group}answer/", on=group, **answer)


def shares(someone: Someone, win: UUID, group: str, **also: str) -> UUID:
    """Share a win with a group from My wins; the share that it became."""
    which = group.split("/")[2]
    someone.press(f"/wins/{win}/share/", group=which, **also)
    return Share.objects.get(win__public_id=win, circle__public_id=which).public_id


def alike(page: str) -> str:
    """A page without what is made anew each time it is shown."""
    return re.sub(r'(name="(csrfmiddlewaretoken|client_id)" value=)"[^"]*"', r"\1", page)
