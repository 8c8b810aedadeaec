"""While looking around, nothing real is put in: first stop, then go on."""

from collections.abc import Callable
from functools import wraps
from uuid import UUID

from django.http import HttpRequest, HttpResponse

from quietwins.pages.redraw import page
from quietwins.pages.who import invented_person_of

View = Callable[..., HttpResponse]


def not_while_looking(view: View) -> View:
    """`view`, or while somebody looks around a page that offers to stop."""

    @wraps(view)
    def asks_first(request: HttpRequest, **which: UUID) -> HttpResponse:
        if invented_person_of(request) is None:
            return view(request, **which)
        status = 409 if request.method == "POST" else 200
        return page(request, "look_around/stop_first.html", status=status, here="")

    return asks_first
