"""Somebody was let in: from now on this browser is theirs."""

from django.http import HttpRequest
from django.middleware.csrf import rotate_token

from quietwins.flow.bring_along import bring_along
from quietwins.flow.clear_device import clear_device
from quietwins.flow.devices import note_device
from quietwins.pages import clock
from quietwins.pages.signed_in.device import device_of
from quietwins.pages.who import own_person_of, remember
from quietwins.people.models import Person


def let_in(request: HttpRequest, person: Person, *, along: bool = True) -> None:
    """Sign `person` in. What this device holds of nobody who could come back to it comes along, or
    goes.
    """
    visitor = own_person_of(request)
    if visitor and visitor != person and not visitor.can_come_back:
        bring_along(visitor, to=person, at=clock.now()) if along else clear_device(
            visitor, at=clock.now()
        )
    note_entry(request, person)
    rotate_token(request)


def note_entry(request: HttpRequest, person: Person) -> None:
    """This device stands in the list of those on which `person` is signed in."""
    remember(request, person)
    key = request.session.session_key or ""
    on = clock.today(person)
    note_device(person, key, device_of(request), at=clock.now(), on=on)
