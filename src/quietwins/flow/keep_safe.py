"""A name and a passphrase for what has been kept, and coming back with them."""

from datetime import datetime, timedelta

from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from quietwins.flow.erase import sweep
from quietwins.language import _
from quietwins.people.models import Login, Person, Try

_TRIES, _WITHIN = 8, timedelta(minutes=15)
_LONGEST = 150


class Unfit(ValueError):  # noqa: N818 - it is what people are told, and no error of theirs
    """A name or passphrase that cannot be used, with a sentence that says how to mend it."""


class TooMany(Unfit):
    """Many tries in a short while; the sentence says when to come back."""


@transaction.atomic
def keep_safe(person: Person | None, *, name: str, passphrase: str, at: datetime) -> Person:
    """Attach a login to `person`, made now where there is none yet. Raises Unfit."""
    if person and person.invented:
        raise Unfit(_("Please stop looking around first."))
    if not name.strip():
        raise Unfit(_("Please choose a name. It can be any name you like."))
    if len(Login.key_of(name)) > _LONGEST:
        raise Unfit(_("That name is longer than we can keep. Please choose a shorter one."))
    try:
        validate_password(passphrase)
    except ValidationError as error:
        raise Unfit(_said(error)) from None
    person = person or Person.objects.create(created_at=at)
    try:
        with transaction.atomic():
            login = Login(name=" ".join(name.split()), name_key=Login.key_of(name), person=person)
            login.set_password(passphrase)
            login.save()
    except IntegrityError:
        raise Unfit(_("Somebody here uses that name already. Please choose another.")) from None
    return person


def signed_in(*, name: str, passphrase: str, at: datetime) -> Person:
    """Whose name and passphrase these are. Raises Unfit, in the same words whatever was wrong."""
    sweep(at)
    key = Login.key_of(name)[:_LONGEST]
    Try.objects.filter(at__lte=at - _WITHIN).delete()  # what people type as a name is not kept
    lately = Try.objects.filter(name_key=key)
    if lately.count() >= _TRIES:
        raise TooMany(_("That was a lot of tries. Please come back in a quarter of an hour."))
    login = Login.objects.filter(name_key=key).select_related("person").first()
    if login is None:
        make_password(passphrase)  # takes as long as a check, so that time tells nobody a name
    elif login.check_password(passphrase):
        lately.delete()
        return login.person
    Try.objects.create(name_key=key, at=at)
    raise Unfit(_("We don't know that name with that passphrase. Please try again."))


def _said(error: ValidationError) -> str:
    if any(one.code == "password_too_short" for one in error.error_list):
        return _("Please use eight letters or more. Three or four words work well.")
    return _("Many people use that one. Three or four words of your own work well.")
