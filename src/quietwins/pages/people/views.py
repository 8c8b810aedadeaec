"""People: groups one looks after. Sharing comes to this place too."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from quietwins.pages.redraw import page
from quietwins.pages.who import person_of
from quietwins.sharing.eyes import circles_for


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """The groups of this person, by name."""
    circles = list(circles_for(person_of(request)).order_by("name"))
    return page(request, "people/page.html", here="people", circles=circles)
