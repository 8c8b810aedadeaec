"""People, how they sign in, and the circles they belong to."""

import uuid
from collections.abc import Iterable
from datetime import datetime

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import models

from quietwins.people.circles import Answer, Block, Circle, Invite, Membership
from quietwins.people.months import Months
from quietwins.people.names import key_of
from quietwins.people.rosters import Named, Roster
from quietwins.people.schools import Safety
from quietwins.people.signing import Card, Care, Mailbox, SignedIn
from quietwins.people.traces import Trace

__all__ = [
    "Answer",
    "Block",
    "Card",
    "Care",
    "Circle",
    "Invite",
    "Leaving",
    "Login",
    "Mailbox",
    "Membership",
    "Named",
    "Person",
    "Ran",
    "Roster",
    "Safety",
    "SignedIn",
    "Tombstone",
    "Trace",
    "Try",
]


class Person(Months):
    """Somebody whose book is kept here. A person is not a login: a child may have none.

    invented      somebody to look around as; nothing of a real person's ever joins theirs
    age           in the three bands that decide something; unsaid, they are taken for young
    allows_notes  whether others' words may stand beside "I noticed"; adults' always may
    frozen_at     since then nobody opens this book, and nothing of it is gone
    """

    class Age(models.TextChoices):
        UNSAID = ""
        CHILD = "child"
        TEEN = "teen"
        ADULT = "adult"

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.TextField(blank=True)
    time_zone = models.CharField(max_length=64, blank=True)
    language = models.CharField(max_length=16, default="en-gb")
    comfort = models.JSONField(default=dict)
    kept_by = models.ForeignKey("self", models.CASCADE, null=True, related_name="keeps_for")
    created_at = models.DateTimeField()
    invented = models.BooleanField(default=False)
    age = models.CharField(max_length=8, choices=Age.choices, blank=True, default=Age.UNSAID)
    allows_notes = models.BooleanField(default=False)
    frozen_at = models.DateTimeField(null=True)

    @property
    def young(self) -> bool:
        """Under 18, or nobody has said."""
        return self.age != self.Age.ADULT

    @property
    def can_come_back(self) -> bool:
        """By a passphrase or a card. What anybody else keeps is theirs while this device is."""
        return hasattr(self, "login") or hasattr(self, "card")

    def make_comfortable(self, comfort: dict[str, str]) -> None:
        """How pages look to this person wherever a device has no choice of its own."""
        self.comfort = comfort
        Person.objects.filter(pk=self.pk).update(comfort=comfort)


class Login(AbstractBaseUser):
    """A name and a passphrase that open one person's book."""

    name = models.CharField(max_length=150)
    name_key = models.CharField(max_length=150, unique=True)
    person = models.OneToOneField(Person, models.CASCADE, related_name="login")

    USERNAME_FIELD = "name_key"

    @staticmethod
    def key_of(name: str) -> str:
        """Names are told apart without regard to case or spaces."""
        return key_of(name)


class Try(models.Model):
    """A sign-in that was not let in, for as long as it slows the next one down.

    address  where it came from, hashed
    """

    name_key = models.CharField(max_length=150, db_index=True)
    address = models.CharField(max_length=64, blank=True, db_index=True)
    at = models.DateTimeField(db_index=True)


class Leaving(models.Model):
    """Somebody asked for everything of theirs to be erased, from `goes_at` on. Until then they can
    stop it, and nothing else is different.
    """

    person = models.OneToOneField(Person, models.CASCADE, related_name="leaving")
    asked_at = models.DateTimeField()
    goes_at = models.DateTimeField(db_index=True)


class TombstoneQuerySet(models.QuerySet["Tombstone"]):
    """Ids, by what is asked of them."""

    def leave(self, names: Iterable[uuid.UUID], *, at: datetime) -> None:
        """One for each; what has one already keeps it."""
        left = [Tombstone(public_id=name, at=at) for name in names]
        self.bulk_create(left, ignore_conflicts=True)


class Tombstone(models.Model):
    """Somebody, or something of theirs, that was erased, by id alone: a backup restored later
    forgets it again.
    """

    public_id = models.UUIDField(unique=True)
    at = models.DateTimeField()

    objects = TombstoneQuerySet.as_manager()


class Ran(models.Model):
    """When a job of the service was last done, so that of several servers one does it."""

    job = models.CharField(max_length=32, unique=True)
    at = models.DateTimeField()
