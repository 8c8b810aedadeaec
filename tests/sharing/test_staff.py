"""What the staff of a school find at every address of a class and of a school, written by hand.

Ben teaches Amira's class, which is in a school. A colleague teaches another class there, a lead
leads it, another leads Cleo's, and somebody runs the service. Whatever stands in no line here, they
get what a stranger gets.
"""

import pytest

from quietwins.flow.lead_school import name_lead
from quietwins.flow.note_in_class import Occasion, Sight, observe
from quietwins.pages.class_urls import CLASSES
from quietwins.people.models import Circle
from tests.cast import Someone
from tests.family import NOW, lets_see, no_longer
from tests.flow.books import keep
from tests.pupils import class_of
from tests.sharing.test_may_see import (
    Case,
    School,
    _person,
    as_if_it_had_not_been,
    cases,
    school,
)
from tests.sharing.test_who_sees_what import lines_of, opened

__all__ = ["school"]

STAFF = ("colleague", "lead", "other_lead", "runs_it")

# What a GET and an empty form get.
MORE = """
address       whose         colleague  lead     other_lead  runs_it
school        bens_school   404 405    200 405  404 405     404 405
say_safety    bens_school   405 404    405 302  405 404     405 404
staff_code    bens_school   405 404    405 302  405 404     405 404
school_notes  bens_school   404 405    200 405  404 405     404 405
school_looked bens_school   404 405    200 405  404 405     404 405
school        cleos_school  404 405    404 405  200 405     404 405
say_safety    cleos_school  405 404    405 404  405 302     405 404
staff_code    cleos_school  405 404    405 404  405 302     405 404
school_notes  cleos_school  404 405    404 405  200 405     404 405
school_looked cleos_school  404 405    404 405  200 405     404 405
"""

# Which words of Amira's, or about her, stand on any page of theirs.
FINDS = """
            found_in_class shared_in_class no_longer_shared never_shared seen_by_her_teacher
ben         yes            yes             -                -            yes
colleague   -              -               -                -            -
lead        -              -               -                -            yes
other_lead  -              -               -                -            -
runs_it     -              -               -                -            -
"""
WORDS = {"found_in_class": "Amira had another go at Quiz"}


def words(line: str) -> str:
    return WORDS.get(line, f"Planted beans, {line.replace('_', ' ')}")


@pytest.fixture
def staff(school: School) -> School:
    """The school, its staff, and a line of Amira's in each state."""
    for name in STAFF:
        school.people[name] = Someone()
        school.people[name].keep_safe(name)
    hill, other = (
        Circle.objects.get(public_id=school.ids[f"{name}s_school"]) for name in ("ben", "cleo")
    )
    room = class_of(school.people["colleague"], "9C")
    Circle.objects.filter(pk=room.pk).update(within=hill)
    name_lead(hill, _person(school.people["lead"]))
    name_lead(other, _person(school.people["other_lead"]))
    amira, ben = _person(school.people["amira"]), _person(school.people["ben"])
    nine_b = Circle.objects.get(public_id=school.ids["bens_class"])
    lets_see(keep(words("shared_in_class"), by=amira).win.public_id, nine_b)
    no_longer(lets_see(keep(words("no_longer_shared"), by=amira).win.public_id, nine_b))
    keep(words("never_shared"), by=amira)
    when = Occasion("Reading", NOW.date(), school.ids["nobodys"], nine_b, ben)
    observe([(amira, Sight(words=words("seen_by_her_teacher")))], when, at=NOW)
    return school


def of_classes() -> list[Case]:
    """Every line of the big table about a class, what is in one, or a school."""
    names = {pattern.name for pattern in CLASSES}
    return [case for case in cases() if case.address in names and case.whose != "-"]


def allowed(who: str) -> dict[tuple[str, str], tuple[int, int]]:
    (_, _, *roles), *rows = lines_of(MORE)
    at = 2 * roles.index(who)
    return {(address, whose): _pair(cells[at : at + 2]) for address, whose, *cells in rows}


def _pair(cells: list[str]) -> tuple[int, int]:
    get, post = map(int, cells)
    return get, post


def finds(who: str) -> set[str]:
    head, *rows = lines_of(FINDS)
    (cells,) = (cells for name, *cells in rows if name == who)
    return {line for line, cell in zip(head, cells, strict=True) if cell == "yes"}


def test_staff_find_at_every_address_of_a_class_what_the_tables_say(staff: School) -> None:
    """One round for all of them: the addresses are many."""
    got, wanted, read = {}, {}, {}
    for who in ("ben", *STAFF):
        everything = f"/people/{staff.ids['bens_class']}/?all=1"
        pages = [staff.people[who].open(path) for path in ("/people/", everything)]
        for case in of_classes():
            with as_if_it_had_not_been():
                status, says = opened(staff, who, case)
                pages.append(says)
                if who in STAFF:
                    posted = staff.asks(who, "POST", staff.path(case)).status_code
                    got[str(case), who] = (status, posted)
                    stranger = case.gets["dana"]
                    more = allowed(who).get((case.address, case.whose), stranger)
                    wanted[str(case), who] = more
        text = "\n".join(pages)
        read[who] = {line for line in lines_of(FINDS)[0] if words(line) in text}
    assert got == wanted
    assert read == {who: finds(who) for who in ("ben", *STAFF)}
