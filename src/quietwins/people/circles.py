"""Circles: who is in them, how one comes in, and how one goes without a word."""

import uuid
from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Exists, OuterRef, Q, QuerySet

from quietwins.people.may_see import MAY_SEE, Role, Thing


class Circle(models.Model):
    """A family, some friends, a class, a school.

    within  the school that a class sits in; what is seen of a class is not seen from there
    """

    class Kind(models.TextChoices):
        FAMILY = "family"
        FRIENDS = "friends"
        CLASS = "class"
        GROUP = "group"
        SCHOOL = "school"

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=16, choices=Kind.choices, default=Kind.CLASS)
    kept_by = models.ForeignKey("people.Person", models.CASCADE, related_name="circles_kept")
    within = models.ForeignKey("self", models.SET_NULL, null=True, related_name="classes")
    created_at = models.DateTimeField()


class MembershipQuerySet(models.QuerySet["Membership"]):
    """Memberships, by what is asked of them."""

    def present(self) -> Self:
        """Those that let one in: joined for good, and not left."""
        return self.filter(waits=False, left_at=None)

    def came_in(self) -> Self:
        """Everybody who ever came in and was not taken out. Going is silent, so it never shrinks
        by it: no more people than these see what is shared there.
        """
        return self.filter(waits=False)

    def asking(self) -> Self:
        """Those who asked to come in, and wait for good or for a yes."""
        return self.filter(waits=True, left_at=None)

    def in_groups(self) -> Self:
        """Those where one can share: of a family, friends, a group, of a class once one joined."""
        apart = Q(circle__kind__in=[Circle.Kind.CLASS, Circle.Kind.SCHOOL])
        joined = Q(circle__kind=Circle.Kind.CLASS, role=Role.LEARNER, joined_at__isnull=False)
        return self.filter(~apart | joined)

    def young(self) -> Self:
        """Those of people under 18, or whose age nobody has said."""
        return self.exclude(person__age="adult")

    def that_see(self, thing: Thing) -> Self:
        """Those present whose role sees `thing`."""
        return self.present().filter(role__in=[role for role in Role if thing in MAY_SEE[role]])


class Membership(models.Model):
    """One person in one circle. `ref` is who a file says they are, so a later file finds them.

    waits    asked to come in; not in before every young person there has said yes
    paused   what they share here is put away meanwhile, and nobody is told
    joined_at  a pupil opened their own book here; until then their teacher alone sees what is found
    left_at  they are out from then on; the row stays, so that nobody can tell by its going
    """

    person = models.ForeignKey("people.Person", models.CASCADE, related_name="memberships")
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=16, choices=[(role, role) for role in Role])
    ref = models.CharField(max_length=500, blank=True)
    waits = models.BooleanField(default=False)
    paused = models.BooleanField(default=False)
    joined_at = models.DateTimeField(null=True)
    left_at = models.DateTimeField(null=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["circle", "person"], name="once_in_a_circle"),
            models.UniqueConstraint(
                fields=["circle", "ref"], condition=~Q(ref=""), name="one_ref_a_circle"
            ),
        ]


class Answer(models.Model):
    """What one young person said of somebody who asked to come into their circle."""

    about = models.ForeignKey(Membership, models.CASCADE, related_name="answers")
    by = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    yes = models.BooleanField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["about", "by"], name="one_answer_each")]


class InviteQuerySet(models.QuerySet["Invite"]):
    """Invites, by what is asked of them."""

    def open(self, at: datetime) -> Self:
        """Those whose code still lets somebody ask."""
        return self.filter(until__gt=at)


class Invite(models.Model):
    """A code that lets somebody ask to come into a circle, in one role, until a day."""

    circle = models.ForeignKey(Circle, models.CASCADE, related_name="invites")
    role = models.CharField(max_length=16, choices=[(role, role) for role in Role])
    code = models.CharField(max_length=32, unique=True)
    by = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    until = models.DateTimeField(db_index=True)

    objects = InviteQuerySet.as_manager()


class Block(models.Model):
    """From `by`'s side, `whom` is not there, and nothing of `by`'s is there for `whom`."""

    by = models.ForeignKey("people.Person", models.CASCADE, related_name="blocks")
    whom = models.ForeignKey("people.Person", models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["by", "whom"], name="blocked_once")]


def between(one: object, other: object) -> "QuerySet[Block]":
    """Blocks in either direction between two people, by id or by reference."""
    return Block.objects.filter(Q(by=one, whom=other) | Q(by=other, whom=one))


def not_blocked(person: object, other: str) -> Q:
    """A condition: nothing stands between `person` and whom the column `other` names."""
    return ~Q(Exists(between(person, OuterRef(other))))
