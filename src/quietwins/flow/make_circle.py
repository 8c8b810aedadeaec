"""A family, some friends, a group one trusts: an adult makes it, and hands out its codes."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from quietwins.flow.unfit import Unfit
from quietwins.language import _
from quietwins.people.keeping import INVITES
from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Invite, Membership, Person
from quietwins.people.picking import LETTERS

CODE = 9
"""Letters of a code: more than anybody could try in the days it is good for."""


@dataclass(frozen=True)
class NewCircle:
    """What it is to be. With `takes_part` its maker is in it; else they hold its codes alone."""

    name: str
    kind: Circle.Kind
    takes_part: bool


@transaction.atomic
def make_circle(new: NewCircle, *, by: Person, at: datetime) -> Circle:
    """Raises Unfit where `by` is young, or has not said."""
    if by.young:
        raise Unfit(_("Somebody who is 18 or older makes a group."))
    circle = Circle.objects.create(name=new.name, kind=new.kind, kept_by=by, created_at=at)
    if new.takes_part:
        Membership.objects.create(circle=circle, person=by, role=roles_in(circle)[0])
    return circle


def roles_in(circle: Circle) -> tuple[Role, ...]:
    """As what one can be asked in; its maker is the first."""
    family = circle.kind == Circle.Kind.FAMILY
    return (Role.CARER, Role.MEMBER) if family else (Role.MEMBER,)


@transaction.atomic
def new_code(circle: Circle, role: Role, *, by: Person, at: datetime) -> Invite:
    """Good for some days. The one before it leads nowhere from now on."""
    end_code(circle, role)
    code = "".join(secrets.choice(LETTERS) for _ in range(CODE))
    return Invite.objects.create(circle=circle, role=role, code=code, by=by, until=at + INVITES)


def end_code(circle: Circle, role: Role) -> None:
    """Nobody comes in with it any more."""
    Invite.objects.filter(circle=circle, role=role).delete()
