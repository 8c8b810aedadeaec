"""Tries to sign in. After many of them one waits a quarter of an hour.

It is the place that waits for a name, so that no stranger can shut somebody out by their name.
A whole class may sit behind one address: it waits, for all names, much later.
"""

from datetime import datetime

from django.db.models import Count, Q
from django.utils.crypto import salted_hmac

from quietwins.flow.unfit import TooMany
from quietwins.language import _
from quietwins.people.keeping import TRIES
from quietwins.people.models import Try

FOR_A_NAME_HERE, HERE, FOR_A_NAME = 8, 300, 300


def place_of(address: str) -> str:
    """Where somebody tries from, as it is kept: an address cannot be read out of it."""
    return salted_hmac("quietwins.tries", address).hexdigest()


def count_a_try(key: str, address: str, *, at: datetime) -> None:
    """Before anything is compared, so that many at once are counted too. Raises TooMany, and then
    it does not count.
    """
    Try.objects.filter(at__lte=at - TRIES).delete()  # what people type as a name is not kept
    here, named = Q(address=place_of(address)), Q(name_key=key)
    lately = Try.objects.filter(here | named).aggregate(
        both=Count("pk", filter=here & named),
        here=Count("pk", filter=here),
        named=Count("pk", filter=named),
    )
    if lately["both"] >= FOR_A_NAME_HERE or lately["here"] >= HERE or lately["named"] >= FOR_A_NAME:
        raise TooMany(_("That was a lot of tries. Please come back in a quarter of an hour."))
    Try.objects.create(name_key=key, address=place_of(address), at=at)


def forget_tries(key: str, address: str) -> None:
    """Whoever was let in begins anew there."""
    Try.objects.filter(name_key=key, address=place_of(address)).delete()
