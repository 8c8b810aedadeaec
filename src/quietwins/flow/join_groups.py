"""Groups that were come into on a device before signing in, and what was said there, come along."""

from typing import Any

from django.db.models import Model

from quietwins.evidence.models import Observed
from quietwins.people.models import Answer, Block, Circle, Invite, Membership, Person
from quietwins.sharing.models import Display, Notice, Offer, Suggestion

_ONCE: tuple[tuple[type[Model], str, str], ...] = (
    (Notice, "by", "share"),
    (Suggestion, "by", "win"),
    (Answer, "by", "about"),
    (Block, "by", "whom"),
    (Block, "whom", "by"),
)
"""Whose it is, and of what there is one a person."""


def join_groups(visitor: Person, *, to: Person) -> None:
    """All of `visitor` is of `to`. Where both are in a group, they are in it once."""
    for mine in Membership.objects.filter(person=visitor):
        _join(mine, to)
    for model, whose, of in _ONCE:
        theirs = _rows(model, **{whose: visitor})
        said = _rows(model, **{whose: to}).values(of)
        theirs.exclude(**{f"{of}__in": said}).update(**{whose: to})
    Block.objects.filter(by=to, whom=to).delete()
    Notice.objects.filter(by=to, share__win__person=to).delete()
    Circle.objects.filter(kept_by=visitor).update(kept_by=to)
    Invite.objects.filter(by=visitor).update(by=to)
    Observed.objects.filter(by=visitor).update(by=to)
    Display.objects.filter(by=visitor).update(by=to)
    Offer.objects.filter(by=visitor).update(by=to)
    Offer.objects.filter(to=visitor).update(to=to)
    to.name, to.age = to.name or visitor.name, to.age or visitor.age
    to.save(update_fields=["name", "age"])


def _join(mine: Membership, to: Person) -> None:
    """Into `to`'s own, where there is one: in, if either is in."""
    same = Membership.objects.filter(circle=mine.circle_id, person=to).first()
    if same is None:
        Membership.objects.filter(pk=mine.pk).update(person=to)
        return
    if mine.left_at is None and not mine.waits:
        Membership.objects.filter(pk=same.pk).update(waits=False, left_at=None)
    mine.delete()


def _rows(model: type[Model], **which: object) -> Any:
    return model._default_manager.filter(**which)
