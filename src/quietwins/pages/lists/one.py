"""One list of one's own: found, changed, and led back to."""

from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse

from quietwins.flow.change_list import Change, change_list
from quietwins.lists.models import List
from quietwins.pages import clock
from quietwins.pages.lists.form import client_id
from quietwins.pages.redraw import with_query
from quietwins.pages.who import person_of
from quietwins.sharing.eyes import find, lists_for


def found(request: HttpRequest, which: UUID) -> List:
    """The list. Http404 where it is not one's own."""
    return find(lists_for(person_of(request)).select_related("owner"), public_id=which)


def changed(request: HttpRequest, one: List, change: Change) -> None:
    """As the page that was sent asks for, once."""
    change_list(one, change, client_id=client_id(request.POST), at=clock.now())


def path_of(one: List, page: str = "list", *, step: UUID | None = None, drafted: str = "") -> str:
    """Where it is shown, or changed, and the step there; `drafted` is a draft no longer."""
    path = with_query(reverse(page, args=[one.public_id]), {"drafted": drafted})
    return f"{path}#step-{step}" if step else path
