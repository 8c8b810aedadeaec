"""A way back in by mail, where whoever runs this service set mail up; else no mail is ever sent."""

from collections.abc import Callable
from datetime import datetime
from threading import Thread

from django.core import signing
from django.core.exceptions import ValidationError
from django.core.mail import send_mail
from django.core.validators import validate_email

from quietwins.flow.new_passphrase import BY_MAIL, OVER, way_back
from quietwins.flow.tries import count_a_try
from quietwins.flow.unfit import Unfit
from quietwins.language import _
from quietwins.people.models import Login, Mailbox, Person

_SALT = "quietwins.mailbox"
Link = Callable[[str], str]
"""The whole address of a page for the text that opens it."""


def ask_to_confirm(person: Person, mailbox: str, link: Link, *, address: str, at: datetime) -> None:
    """Send an address to confirm it by: what is mistyped opens nobody's book. Raises Unfit."""
    mailbox = _checked(mailbox, address, at)
    text = signing.dumps([person.pk, mailbox, _until(at)], salt=_SALT)
    _post(
        mailbox,
        _("Is this your address?"),
        _("Please open this to say that it is yours:"),
        link(text),
    )


def confirm(text: str, *, at: datetime) -> Mailbox:
    """It is theirs, and takes the place of the one before. Raises Unfit."""
    try:
        pk, mailbox, until = signing.loads(text, salt=_SALT)
    except signing.BadSignature:
        raise Unfit(_(OVER)) from None
    if at.timestamp() >= until or not Person.objects.filter(pk=pk).exists():
        raise Unfit(_(OVER))
    kept, _new = Mailbox.objects.update_or_create(person_id=pk, defaults={"address": mailbox})
    return kept


def send_way_back(mailbox: str, link: Link, *, address: str, at: datetime) -> None:
    """To each whose address that is; nobody learns whether there is anybody. Raises Unfit."""
    mailbox = _checked(mailbox, address, at)
    for login in Login.objects.filter(person__mailbox__address=mailbox):
        _post(
            mailbox,
            _("A new passphrase"),
            _("This opens a new passphrase for %(name)s, once:") % {"name": login.name},
            link(way_back(login, lasts=BY_MAIL, at=at, mailbox=mailbox)),
        )


def _checked(mailbox: str, address: str, at: datetime) -> str:
    mailbox = mailbox.strip().lower()
    try:
        validate_email(mailbox)
    except ValidationError:
        raise Unfit(_("Please write an e-mail address, such as name@school.example.")) from None
    count_a_try(f" {mailbox}"[:150], address, at=at)
    return mailbox


def _until(at: datetime) -> int:
    return int((at + BY_MAIL).timestamp())


def _post(to: str, subject: str, says: str, link: str) -> None:
    """In a thread of its own, so that time tells nobody whether there was anything to send."""
    lasts = _("It works for a quarter of an hour.")
    aside = _("If you did not ask for this, nothing has changed.")
    words = f"{says}\n\n{link}\n\n{lasts} {aside}\n"
    Thread(target=send_mail, args=(f"Quietwins: {subject}", words, None, [to])).start()
