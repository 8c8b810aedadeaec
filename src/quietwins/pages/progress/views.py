"""Progress: two moments of one's own, side by side."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from quietwins.pages.kept import first_and_latest
from quietwins.pages.redraw import page
from quietwins.pages.who import person_of


@require_safe
def progress(request: HttpRequest) -> HttpResponse:
    """The first thing kept and the latest, once there are two."""
    moments = first_and_latest(person_of(request))
    return page(request, "progress/page.html", here="progress", moments=moments)
