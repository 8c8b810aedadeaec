"""What is about oneself waits while the book of a child is open: first go back to one's own."""

from collections.abc import Callable
from functools import wraps
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from quietwins.pages.redraw import page
from quietwins.pages.who import opened_person_of

View = Callable[..., HttpResponse]


def in_own_book(view: View) -> View:
    """`view`, or while a child's book is open a page that offers to go back."""

    @wraps(view)
    def asks_first(request: HttpRequest, **which: UUID) -> HttpResponse:
        if opened_person_of(request) is None:
            return view(request, **which)
        status = 409 if request.method == "POST" else 200
        return page(request, "children/own_first.html", status=status, here="")

    return asks_first
