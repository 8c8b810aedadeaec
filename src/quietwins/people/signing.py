"""Ways in beside a passphrase: a card, a carer, an address for mail; and where one is signed in."""

import uuid

from django.contrib.auth.hashers import check_password, make_password
from django.db import models

from quietwins.people.picking import as_text, code_of


class Card(models.Model):
    """A code and four pictures in order that open one person's book. There is one a person.

    The pictures are kept as a passphrase is, hashed: nobody can print them a second time.
    """

    person = models.OneToOneField("people.Person", models.CASCADE, related_name="card")
    code = models.CharField(max_length=16, unique=True)
    pictures = models.CharField(max_length=128)
    made_by = models.ForeignKey("people.Person", models.SET_NULL, null=True, related_name="+")
    made_at = models.DateTimeField()

    def set_pictures(self, pictures: tuple[str, ...]) -> None:
        """The names of the pictures, in their order."""
        self.pictures = make_password(as_text(pictures))

    def check_pictures(self, pictures: tuple[str, ...]) -> bool:
        """Whether it is these, in this order."""
        return check_password(as_text(pictures), self.pictures)

    @staticmethod
    def code_of(typed: str) -> str:
        """Codes are told apart without regard to case, spaces or dashes."""
        return code_of(typed)


class Care(models.Model):
    """A carer keeps a book for a child, and opens it, until it is handed over.

    person  whose book; nobody once it is the child's own, and then this says no more of them
    name    what the carer calls the child
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.OneToOneField("people.Person", models.SET_NULL, null=True, related_name="care")
    by = models.ForeignKey("people.Person", models.CASCADE, related_name="cares")
    name = models.CharField(max_length=200)
    since = models.DateTimeField()


class SignedIn(models.Model):
    """One device on which somebody is signed in. It goes with its session.

    browser, system  as its browser says, by their names alone
    last_on          the day something was last kept there
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey("people.Person", models.CASCADE, related_name="devices")
    session = models.OneToOneField("sessions.Session", models.CASCADE, related_name="+")
    browser = models.CharField(max_length=32, blank=True)
    system = models.CharField(max_length=32, blank=True)
    since = models.DateTimeField()
    last_on = models.DateField()


class Mailbox(models.Model):
    """An address that its owner confirmed: a way back in can be sent there."""

    person = models.OneToOneField("people.Person", models.CASCADE, related_name="mailbox")
    address = models.EmailField(max_length=254, db_index=True)
