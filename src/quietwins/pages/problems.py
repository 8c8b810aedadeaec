"""When something is not there, or went wrong: what happened, and what became of the work."""

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse

from quietwins.language import _
from quietwins.pages.redraw import page


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Missing and forbidden look the same."""
    return page(
        request,
        "problem.html",
        status=404,
        here="",
        title=_("There is nothing here"),
        says=_("This page is not here, or not yours. What you kept is where it was."),
    )


def stale(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form from before this device was cleared, or from another site."""
    return page(
        request,
        "problem.html",
        status=403,
        here="",
        title=_("This page had been open a while"),
        says=_("It was not sent. Please go back, reload it, and try once more."),
    )


def odd(request: HttpRequest, exception: Exception) -> HttpResponse:
    """A request that no page of ours sends: too long, or to a name that is not this machine's."""
    if isinstance(exception, RequestDataTooBig):
        large, please = _("This is more than we take in at once."), _("Please send less of it.")
        return _plain(f"{large} {please} {_('Nothing has been saved.')}", 413)
    return _plain(_("We could not read what was sent. Please go back and try once more."), 400)


def broken(request: HttpRequest) -> HttpResponse:
    """No database is asked: it may be what is broken."""
    safe = _("Something on our side went wrong. What you had kept is safe.")
    again = _("Please go back and try once more. Your words are still in the box.")
    return _plain(f"{safe} {again}", 500)


def _plain(sentence: str, status: int) -> HttpResponse:
    return HttpResponse(sentence, content_type="text/plain; charset=utf-8", status=status)
