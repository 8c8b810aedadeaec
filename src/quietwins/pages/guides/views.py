"""Guides: seven short ones, the same for everybody."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from quietwins.language import _
from quietwins.pages.guides.guides import GUIDES, Action
from quietwins.pages.redraw import page, with_query


@require_safe
def guides(request: HttpRequest) -> HttpResponse:
    """All of them, by their titles."""
    titles = [(name, _(guide.title)) for name, guide in GUIDES.items()]
    return page(request, "guides/page.html", here="help", guides=titles)


@require_safe
def guide(request: HttpRequest, name: str) -> HttpResponse:
    """One of them, and the one thing that may come next."""
    if name not in GUIDES:
        raise Http404
    found = GUIDES[name]
    return page(
        request,
        "guides/guide.html",
        here="help",
        title=_(found.title),
        points=[_(point) for point in found.points],
        label=_(found.action.label),
        leads_to=_address(found.action),
    )


def _address(action: Action) -> str:
    return with_query(reverse(action.address), {"words": _(action.words)})
