"""Who sees what, in three lines for each thing that somebody is here; and the whole table."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from quietwins.language import N_, _
from quietwins.people.may_see import MAY_SEE, Role, Thing
from quietwins.people.models import Circle, Membership, Person

_CALLS = N_("Nothing leaves this machine. Quietwins calls no other service.")
_MAILS = N_("Nothing leaves this machine but a mail that you ask for.")


class Sees(NamedTuple):
    """What somebody is here, and their three lines."""

    title: str
    lines: tuple[str, str, str]


ALONE = Sees(
    N_("Your own book"),
    (
        N_("What you type is private to you, until you share it with a group."),
        N_("What comes from a spreadsheet can be seen by whoever brought it in."),
        _CALLS,
    ),
)
KEPT = Sees(
    N_("A book that a carer keeps for you"),
    (
        N_("You and your carer can see all that is in this book."),
        N_("Each day that your carer opens it, a line in “Who looked” says so."),
        N_("From 13 you can make this book yours alone."),
    ),
)
GROUP = Sees(
    N_("In your groups"),
    (
        N_("What you type is private to you until you share it."),
        N_("A group sees the wins that you share there. It sees nothing else of yours."),
        N_("You can stop at any time. Then it is gone, and nobody is told."),
    ),
)
PUPIL = Sees(
    N_("In class"),
    (
        N_("Your teacher sees what the class made, what you hand in, and what was found."),
        N_("Your teacher sees nothing else you type or keep. Your class sees what you share."),
        N_("Each day that your teacher looks, a line in “Who looked” says so."),
    ),
)
TEACHER = Sees(
    N_("As a teacher"),
    (
        N_("You see what your class made and handed in, and what was found in it."),
        N_("You see nothing else that a pupil types, and not which wins they keep."),
        N_("Each pupil can read on which days you looked."),
    ),
)
LEAD = Sees(
    N_("For your school"),
    (
        N_("You see who is in the school, and if it is used at all."),
        N_("You see no win and no word of any pupil."),
        _CALLS,
    ),
)
CARER = Sees(
    N_("As a carer"),
    (
        N_("You see all that is in a book that you keep for a child."),
        N_("The child can read on which days you opened it."),
        N_("In a young person's own book, you see what they share with you."),
    ),
)
IN_A_CIRCLE: Mapping[Role, Sees] = {
    Role.LEARNER: PUPIL,
    Role.TEACHER: TEACHER,
    Role.SCHOOL_LEAD: LEAD,
    Role.MEMBER: GROUP,
    Role.CARER: GROUP,
}
"""By what somebody is in a circle. Of a class, a member is a pupil."""


def sees_of(person: Person | None, *, opened: bool = False) -> Sequence[Sees]:
    """All that hold for `person`; for somebody new, what holds before anything else. `opened` is
    whether a carer has this book open.
    """
    if person is None:
        return (ALONE,)
    return list(dict.fromkeys(_all_of(person, opened))) or (ALONE,)


def lines_of(one: Sees, *, mail: bool) -> list[str]:
    """Its lines in words; `mail` is whether this service sends any."""
    return [_(_MAILS if mail and line == _CALLS else line) for line in one.lines]


def _all_of(person: Person, opened: bool) -> Iterator[Sees]:
    if hasattr(person, "care"):
        yield CARER if opened else KEPT
    there = Membership.objects.present().filter(person=person).order_by("pk")
    for role, kind in there.values_list("role", "circle__kind"):
        in_class = role == Role.MEMBER and kind == Circle.Kind.CLASS
        yield PUPIL if in_class else IN_A_CIRCLE[Role(role)]
    if person.cares.exclude(person=None).exists():
        yield CARER


THINGS: Mapping[Thing, str] = {
    Thing.OWN_WORDS: N_("What you type"),
    Thing.VERDICTS: N_("Which wins you keep"),
    Thing.SHARED_WINS: N_("A win that you share with a group"),
    Thing.NOTICES: N_("What others notice of it"),
    Thing.CLASS_EVIDENCE: N_("What a class made, and what was handed in there"),
    Thing.CLASS_WINS: N_("What was found in it"),
    Thing.TRACES: N_("Who looked"),
}
ROLES: Mapping[Role, str] = {
    Role.SELF: N_("you"),
    Role.MEMBER: N_("others in it"),
    Role.CARER: N_("a carer in it"),
    Role.TEACHER: N_("its teacher"),
    Role.LEARNER: N_("classmates, where that group is a class"),
    Role.SCHOOL_LEAD: N_("the school's lead"),
}


def whole_table() -> list[tuple[str, str]]:
    """Each thing, and everybody who may see it: read from the table that the pages obey."""
    return [
        (_(words), ", ".join(_(ROLES[role]) for role in Role if thing in MAY_SEE[role]))
        for thing, words in THINGS.items()
    ]
