"""A worked example: one paragraph, and what each of its sentences does."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from quietwins.pages.redraw import page
from quietwins.pages.worked_example.words import worked_example


@require_safe
def example(request: HttpRequest) -> HttpResponse:
    """The same for everybody."""
    return page(request, "worked_example/page.html", here="progress", marked=worked_example())
