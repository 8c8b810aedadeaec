"""Why this works: what it rests on, and where that ends."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from quietwins.language import _
from quietwins.pages.redraw import page
from quietwins.pages.why.reasons import REASONS, Reason


@require_safe
def why(request: HttpRequest) -> HttpResponse:
    """Every idea on one page."""
    return page(request, "why/page.html", here="help", reasons=[_said(one) for one in REASONS])


def _said(one: Reason) -> Reason:
    found, limits, here = ([*map(_, said)] for said in (one.found, one.limits, one.here))
    return Reason(_(one.title), found, limits, here, one.sources)
