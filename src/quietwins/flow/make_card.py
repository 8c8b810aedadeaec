"""A card with a code and pictures, for somebody who signs in without a passphrase."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.hashers import make_password
from django.db import transaction

from quietwins.flow.devices import sign_out_everywhere
from quietwins.flow.erase import sweep
from quietwins.flow.keep_safe import not_frozen
from quietwins.flow.tries import count_a_try, forget_tries
from quietwins.flow.unfit import Unfit
from quietwins.language import _
from quietwins.people.models import Card, Person
from quietwins.people.picking import as_text, new_code, new_pictures
from quietwins.pictures.drawings import DRAWINGS


@dataclass(frozen=True)
class Made:
    """A new card, while its pictures are still known."""

    name: str
    code: str
    pictures: Sequence[str]


@transaction.atomic
def make_card(person: Person, *, name: str, by: Person, at: datetime) -> Made:
    """A card for `person`, whom `by` calls `name`. It ends the one before, and what that opened."""
    if hasattr(person, "login"):
        raise ValueError("a person with a passphrase needs no card")
    sign_out_everywhere(person)
    Card.objects.filter(person=person).delete()
    made = Made(name, _free_code(), new_pictures([*DRAWINGS]))
    card = Card(person=person, code=made.code, made_by=by, made_at=at)
    card.set_pictures(tuple(made.pictures))
    card.save()
    return made


def signed_in_by_card(*, code: str, pictures: Sequence[str], address: str, at: datetime) -> Person:
    """Whose card it is. Raises Unfit, in the same words whatever was wrong."""
    sweep(at)
    code = Card.code_of(code)
    key = f" {code}"  # no name begins with a space
    count_a_try(key, address, at=at)
    card = Card.objects.filter(code=code).select_related("person").first()
    if card is None:
        make_password(as_text(pictures))  # takes as long, so that time tells nobody a code
    elif card.check_pictures(tuple(pictures)):
        forget_tries(key, address)
        return not_frozen(card.person)
    raise Unfit(_("We don't know that code with those pictures. Please try again."))


def _free_code() -> str:
    code = new_code()
    return _free_code() if Card.objects.filter(code=code).exists() else code
