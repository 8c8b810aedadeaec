"""What each role finds at every address: shared, no longer shared, put away, or never shared.

Amira is young; Ben is her carer and teaches her class. The others are what their names say.
"""

from collections.abc import Mapping
from uuid import UUID

import pytest

from quietwins.flow.leave_circle import keep_apart, pause_sharing
from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Membership, Person
from tests.cast import Someone
from tests.family import NOW, lets_see, named, no_longer
from tests.flow.books import keep
from tests.sharing.test_may_see import (
    Case,
    School,
    _person,
    as_if_it_had_not_been,
    cases,
    school,
)

__all__ = ["school"]

ROLES = ("gran", "sibling", "friend", "asker", "leaver", "apart", "classmate", "lead")

# Which of Amira's lines each finds anywhere at all.
FINDS = """
            at_home with_friends taken_back paused set_aside never_shared
amira       yes     yes          yes        yes    yes       yes
ben         yes     -            -          -      -         -
gran        yes     -            -          -      -         -
sibling     yes     -            -          -      -         -
friend      -       yes          -          -      -         -
asker       -       -            -          -      -         -
leaver      -       -            -          -      -         -
apart       -       -            -          -      -         -
classmate   -       -            -          -      -         -
lead        -       -            -          -      -         -
cleo        -       -            -          -      -         -
dana        -       -            -          -      -         -
"""

# Where a role gets more than a stranger does: what a GET and an empty form get.
MORE = """
address      whose            gran     sibling  friend   asker    leaver   apart    classmate
group        bens_home        200 405  200 405  404 405  200 405  404 405  200 405  404 405
leave_group  bens_home        405 302  405 302  405 404  405 302  405 404  405 302  405 404
pause_group  bens_home        405 302  405 302  405 404  405 404  405 404  405 302  405 404
notice       amiras_share     302 422  302 422  404 404  404 404  404 404  404 404  404 404
notice       bens_share       302 422  302 422  404 404  404 404  404 404  302 422  404 404
notice       at_home          302 422  302 422  404 404  404 404  404 404  404 404  404 404
notice       with_friends     404 404  404 404  302 422  404 404  404 404  404 404  404 404
group        friends          404 405  404 405  200 405  404 405  404 405  404 405  404 405
leave_group  friends          405 404  405 404  405 302  405 404  405 404  405 404  405 404
pause_group  friends          405 404  405 404  405 302  405 404  405 404  405 404  405 404
group        choir            404 405  404 405  200 405  404 405  404 405  404 405  404 405
leave_group  choir            405 404  405 404  405 302  405 404  405 404  405 404  405 404
pause_group  choir            405 404  405 404  405 302  405 404  405 404  405 404  405 404
keep_apart   bens_young       405 302  405 302  405 302  405 404  405 404  405 302  405 404
my_class     bens_class       404 405  404 405  404 405  404 405  404 405  404 405  302 405
join_class   bens_class       404 404  404 404  404 404  404 404  404 404  404 404  200 302
my_evening   bens_class       404 404  404 404  404 404  404 404  404 404  404 404  302 302
"""


def words(line: str) -> str:
    """What Amira typed there, which nobody else would."""
    return f"I planted beans, {line.replace('_', ' ')}"


def lines_of(table: str) -> list[list[str]]:
    return [line.split() for line in table.splitlines() if line.strip()]


def finds() -> Mapping[str, set[str]]:
    head, *rows = lines_of(FINDS)
    return {
        who: {line for line, cell in zip(head, cells, strict=True) if cell == "yes"}
        for who, *cells in rows
    }


@pytest.fixture
def town(school: School) -> School:
    """The school, and everybody who is something to Amira."""
    amira = _person(school.people["amira"])
    home = Circle.objects.get(public_id=school.ids["bens_home"])
    for name in ROLES:
        school.people[name] = Someone()
    new = {
        name: named(
            school.people[name], name, Person.Age.TEEN if name == "sibling" else Person.Age.ADULT
        )
        for name in ROLES
    }
    friends, choir = (
        Circle.objects.create(name=name, kind=kind, kept_by=amira, created_at=NOW)
        for name, kind in (("Friends", Circle.Kind.FRIENDS), ("Choir", Circle.Kind.GROUP))
    )
    inside = {
        home: ("gran", "sibling", "asker", "leaver", "apart"),
        friends: ("friend",),
        choir: ("friend",),
        Circle.objects.get(public_id=school.ids["bens_class"]): ("classmate",),
    }
    for circle, names in inside.items():
        for name in names:
            Membership.objects.create(
                circle=circle,
                person=new[name],
                role=Role.LEARNER if name == "classmate" else Role.MEMBER,
                waits=name == "asker",
                left_at=NOW if name == "leaver" else None,
            )
    for circle in (friends, choir):
        Membership.objects.create(circle=circle, person=amira, role=Role.MEMBER)
    _leads_the_school_of(home=school.ids["bens_class"], lead=new["lead"])
    school.ids.update(_shared_lines(amira, home, friends, choir))
    pause_sharing(choir, amira, paused=True)
    keep_apart(amira, new["apart"], at=NOW)
    return school


def _leads_the_school_of(home: UUID, lead: Person) -> None:
    whole = Circle.objects.create(
        name="School", kind=Circle.Kind.SCHOOL, kept_by=lead, created_at=NOW
    )
    Membership.objects.create(circle=whole, person=lead, role=Role.SCHOOL_LEAD)
    Circle.objects.filter(public_id=home).update(within=whole)


def _shared_lines(amira: Person, home: Circle, friends: Circle, choir: Circle) -> dict[str, UUID]:
    """A line in each state; the ids of what is, or was, shared."""
    where = {"at_home": home, "with_friends": friends, "taken_back": home, "paused": choir}
    ids = {"friends": friends.public_id, "choir": choir.public_id}
    for line, circle in (where | {"set_aside": home}).items():
        win = keep(words(line), by=amira).win
        share = lets_see(win.public_id, circle)
        ids[line], ids[f"win_{line}"] = share.public_id, win.public_id
        if line == "taken_back":
            no_longer(share)
        if line == "set_aside":
            win.set_aside(by=amira, at=NOW)
    ids["win_never_shared"] = keep(words("never_shared"), by=amira).win.public_id
    return ids


def everything(town: School) -> list[Case]:
    """Every line of the table, and every address of a win, a share or a group for the new ones."""
    named = {
        "wins": [name for name in town.ids if name.startswith("win_")],
        "shares": ["at_home", "with_friends", "taken_back", "paused", "set_aside"],
        "groups": ["friends", "choir"],
    }
    asked = {"amiras_line": named["wins"], "amiras_share": named["shares"]} | {
        "bens_home": named["groups"]
    }
    new = [case._replace(whose=one) for case in cases() for one in asked.get(case.whose, ())]
    return [*cases(), *new]


def allowed() -> dict[tuple[str, str, str], tuple[int, int]]:
    (_, _, *roles), *rows = lines_of(MORE)
    return {
        (address, whose, role): (int(get), int(post))
        for address, whose, *cells in rows
        for role, get, post in zip(roles, cells[::2], cells[1::2], strict=True)
    }


def opened(town: School, who: str, case: Case) -> tuple[int, str]:
    """What a GET gets: its status, and all that it says."""
    answer = town.asks(who, "GET", town.path(case))
    content = getattr(answer, "streaming_content", None) or [answer.content]
    return answer.status_code, b"".join(content).decode(errors="replace")


@pytest.mark.parametrize("who", finds())
def test_each_finds_at_all_addresses_what_the_tables_say_and_nothing_else(
    town: School, who: str
) -> None:
    """Whoever is not named in them gets what a stranger gets."""
    more, seen, got, wanted = allowed(), [], {}, {}
    for case in everything(town):
        with as_if_it_had_not_been():
            read, says = opened(town, who, case)
            seen.append(says)
            if who in ROLES and case.whose != "-":
                changed = town.asks(who, "POST", town.path(case)).status_code
                got[str(case)] = (read, changed)
                stranger = case.gets["dana"]
                wanted[str(case)] = more.get((case.address, case.whose, who), stranger)
    text = "\n".join(seen)
    assert {line for line in lines_of(FINDS)[0] if words(line) in text} == finds()[who]
    assert got == wanted
