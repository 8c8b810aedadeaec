"""A passphrase is forgotten: what can be done, said as it is."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from quietwins.pages.redraw import page


@require_safe
def forgot(request: HttpRequest) -> HttpResponse:
    """The ways there are."""
    return page(request, "passphrase/forgot.html", here="help", mail=False, sent=False, problem="")
