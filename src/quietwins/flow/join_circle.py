"""Coming into a circle: a code asks, one's own yes, and that of every young person there."""

from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef

from quietwins.flow.lead_school import bring_classes
from quietwins.flow.tries import count_a_try, forget_tries, place_of
from quietwins.flow.unfit import Unfit
from quietwins.language import _
from quietwins.people.may_see import Role
from quietwins.people.models import Answer, Circle, Invite, Membership, Person
from quietwins.people.picking import code_of


def invited(code: str, *, session: str, address: str, at: datetime) -> Invite:
    """What a code leads to. Raises Unfit, in the same words for one unknown and one whose time is
    over.
    """
    key = f" join {place_of(session or address)}"  # no name begins with a space
    count_a_try(key, address, at=at)
    invites = Invite.objects.open(at).select_related("circle")
    invite = invites.filter(code=code_of(code)).first()
    if invite is None:
        raise Unfit(_("We don't know that code. It may be an old one: please ask for another."))
    forget_tries(key, address)
    return invite


@transaction.atomic
def join_circle(invite: Invite, *, by: Person, at: datetime) -> Membership:
    """`by` is in, or waits for the young people there. Whoever left comes back at once, as nobody
    knows that they were away. A teacher's classes come into a school with them.
    """
    circle = Circle.objects.select_for_update().get(pk=invite.circle_id)
    role = Role.MEMBER if by.young else Role(invite.role)
    before = Membership.objects.filter(circle=circle, person=by).first()
    if before:
        before.role = role if role == Role.SCHOOL_LEAD else before.role
        before.left_at = None
        before.save(update_fields=["role", "left_at"])
        return before
    young = Membership.objects.came_in().young().filter(circle=circle)
    waits = circle.kind != Circle.Kind.SCHOOL and young.exists()
    if circle.kind == Circle.Kind.SCHOOL and role != Role.MEMBER:
        bring_classes(circle, by)
    return Membership.objects.create(circle=circle, person=by, role=role, waits=waits)


@transaction.atomic
def answer_newcomer(newcomer: Membership, *, by: Person, yes: bool, at: datetime) -> None:
    """One young person's word, which they can change while it is asked. Nobody is told of a no."""
    Circle.objects.select_for_update().get(pk=newcomer.circle_id)
    word = {"yes": yes, "at": at}
    Answer.objects.update_or_create(about=newcomer, by=by, defaults=word)
    there = Membership.objects.present().young().filter(circle=newcomer.circle_id)
    said = Answer.objects.filter(about=newcomer, yes=True).values("by")
    if not there.exclude(person__in=said).exists():
        Membership.objects.filter(pk=newcomer.pk).update(waits=False)


def let_in(now: datetime) -> int:
    """Those who wait where nobody young is left to answer, and nobody said no. To everybody it is
    like any yes: it comes some day, and says of nobody that they went. How many.
    """
    young = Membership.objects.present().young().filter(circle=OuterRef("circle"))
    no = Answer.objects.filter(about=OuterRef("pk"), yes=False)
    return Membership.objects.asking().filter(~Exists(young), ~Exists(no)).update(waits=False)
