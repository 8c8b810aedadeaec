"""Help & comfort, and who can see what."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from quietwins.pages.redraw import page


@require_safe
def comfort(request: HttpRequest) -> HttpResponse:
    """What there is to help, and what belongs to this person."""
    return page(request, "comfort/page.html", here="help")


@require_safe
def who_can_see(request: HttpRequest) -> HttpResponse:
    """Three lines, read before anything is kept."""
    return page(request, "comfort/who_can_see.html", here="help")
