"""A name and a passphrase for what has been kept, and coming back with them."""

from datetime import datetime

from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from quietwins.flow.erase import sweep
from quietwins.flow.tries import count_a_try, forget_tries
from quietwins.flow.unfit import Unfit
from quietwins.language import _
from quietwins.people.models import Care, Login, Person

_LONGEST = 150


@transaction.atomic
def keep_safe(person: Person | None, *, name: str, passphrase: str, at: datetime) -> Person:
    """Attach a login to `person`, made now where there is none yet. Raises Unfit."""
    if person and person.invented:
        raise Unfit(_("Please stop looking around first."))
    if person and Care.objects.filter(person=person).exists():
        raise Unfit(_("Your carer keeps this book. From 13 it can become yours alone."))
    if not name.strip():
        raise Unfit(_("Please choose a name. It can be any name you like."))
    if len(Login.key_of(name)) > _LONGEST:
        raise Unfit(_("That name is longer than we can keep. Please choose a shorter one."))
    check_new(passphrase)
    person = person or Person.objects.create(created_at=at)
    try:
        with transaction.atomic():
            login = Login(name=" ".join(name.split()), name_key=Login.key_of(name), person=person)
            login.set_password(passphrase)
            login.save()
    except IntegrityError:
        raise Unfit(_("Somebody here uses that name already. Please choose another.")) from None
    return person


def signed_in(*, name: str, passphrase: str, address: str, at: datetime) -> Person:
    """Whose name and passphrase these are. Raises Unfit, in the same words whatever was wrong."""
    sweep(at)
    key = Login.key_of(name)[:_LONGEST]
    count_a_try(key, address, at=at)
    login = Login.objects.filter(name_key=key).select_related("person").first()
    if login is None:
        make_password(passphrase)  # takes as long as a check, so that time tells nobody a name
    elif login.check_password(passphrase):
        forget_tries(key, address)
        return not_frozen(login.person)
    raise Unfit(_("We don't know that name with that passphrase. Please try again."))


def not_frozen(person: Person) -> Person:
    """Raises Unfit where a school froze it."""
    if person.frozen_at:
        raise Unfit(_("This book rests for now. Please ask your school. Nothing is lost."))
    return person


def check_new(passphrase: str) -> None:
    """Raises Unfit for one that others would guess."""
    try:
        validate_password(passphrase)
    except ValidationError as error:
        raise Unfit(_said(error)) from None


def _said(error: ValidationError) -> str:
    if any(one.code == "password_too_short" for one in error.error_list):
        return _("Please use eight letters or more. Three or four words work well.")
    return _("Many people use that one. Three or four words of your own work well.")
