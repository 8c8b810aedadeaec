"""What waits while another book than one's own is open: first go back, or stop looking."""

from collections.abc import Callable
from functools import wraps
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from quietwins.pages.redraw import page
from quietwins.pages.who import invented_person_of, opened_person_of
from quietwins.people.models import Person

View = Callable[..., HttpResponse]


def in_own_book(view: View) -> View:
    """`view`, or while a child's book is open a page that offers to go back."""
    return _unless(opened_person_of, "children/own_first.html", view)


def not_while_looking(view: View) -> View:
    """`view`, or while somebody looks around a page that offers to stop: nothing real is put in."""
    return _unless(invented_person_of, "look_around/stop_first.html", view)


def _unless(open_of: Callable[[HttpRequest], Person | None], first: str, view: View) -> View:
    @wraps(view)
    def asks_first(request: HttpRequest, **which: UUID) -> HttpResponse:
        if open_of(request) is None:
            return view(request, **which)
        status = 409 if request.method == "POST" else 200
        return page(request, first, status=status, here="")

    return asks_first
