"""A new passphrase: by whoever knows the old one, or by an address that works once."""

from datetime import datetime, timedelta

from django.core import signing
from django.utils.crypto import constant_time_compare, salted_hmac

from quietwins.flow.devices import sign_out_everywhere
from quietwins.flow.keep_safe import check_new
from quietwins.flow.tries import count_a_try, forget_tries
from quietwins.flow.unfit import Unfit
from quietwins.language import N_, _
from quietwins.people.models import Login, Person

_SALT = "quietwins.way-back"
BY_MAIL, BY_HAND = timedelta(minutes=15), timedelta(days=1)
"""How long a way back works: sent by mail, and passed on by whoever runs this service."""
OVER = N_("This address has been used, or its time is over. Please ask for another.")


def change_passphrase(
    person: Person, *, old: str, new: str, session: str, address: str, at: datetime
) -> None:
    """Every device but that of the session of that key is signed out. Raises Unfit."""
    login = person.login
    count_a_try(login.name_key, address, at=at)
    if not login.check_password(old):
        raise Unfit(_("That is not the passphrase you have now. Please try again."))
    forget_tries(login.name_key, address)
    _set(login, new, but=session)


def way_back(login: Login, *, lasts: timedelta, at: datetime, mailbox: str = "") -> str:
    """A text that opens the way to a new passphrase, once, for as long as it lasts. Sent to a
    mailbox, it ends where that is no longer theirs.
    """
    until = int((at + lasts).timestamp())
    return signing.dumps([login.pk, until, _mark(login), mailbox], salt=_SALT)


def whose_way(text: str, *, at: datetime) -> Login:
    """Raises Unfit where it is used, too old, or none of ours."""
    try:
        pk, until, mark, mailbox = signing.loads(text, salt=_SALT)
    except signing.BadSignature:
        raise Unfit(_(OVER)) from None
    login = Login.objects.filter(pk=pk).select_related("person__mailbox").first()
    if login is None or at.timestamp() >= until or not constant_time_compare(mark, _mark(login)):
        raise Unfit(_(OVER))
    if mailbox and mailbox != getattr(getattr(login.person, "mailbox", None), "address", ""):
        raise Unfit(_(OVER))
    return login


def come_back(text: str, *, new: str, at: datetime) -> Person:
    """A new passphrase for whoever was given that address. Every device is signed out. Raises
    Unfit.
    """
    login = whose_way(text, at=at)
    _set(login, new, but="")
    return login.person


def _set(login: Login, new: str, *, but: str) -> None:
    check_new(new)
    login.set_password(new)
    login.save(update_fields=["password"])
    sign_out_everywhere(login.person, but=but)


def _mark(login: Login) -> str:
    """Different once the passphrase is: so it works once."""
    return salted_hmac(_SALT, login.password).hexdigest()[:24]
