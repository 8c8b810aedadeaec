"""Erasing the book one keeps for a child: first read what goes."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from quietwins.flow.erase import what_goes
from quietwins.flow.keep_for_a_child import erase_child
from quietwins.pages import clock
from quietwins.pages.asks_first import in_own_book, not_while_looking
from quietwins.pages.redraw import page
from quietwins.pages.who import own_person_of
from quietwins.sharing.eyes import cares_for, find


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
@in_own_book
def erase(request: HttpRequest, care: UUID) -> HttpResponse:
    """What goes, and then it does."""
    found = find(cares_for(own_person_of(request)).exclude(person=None), public_id=care)
    assert found.person
    if request.method == "POST":
        erase_child(found, at=clock.now())
        return redirect("children")
    return page(
        request, "children/erase.html", here="people", care=found, all=what_goes(found.person)
    )
