"""A name and a passphrase: keeping it safe, signing in, signing out."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from quietwins.flow import keep_safe as flow
from quietwins.flow.unfit import Unfit
from quietwins.pages import clock
from quietwins.pages.asks_first import in_own_book, not_while_looking
from quietwins.pages.device.leaving import left
from quietwins.pages.redraw import page
from quietwins.pages.signed_in.address import address_of
from quietwins.pages.signed_in.entering import let_in, note_entry
from quietwins.pages.who import person_of


@sensitive_post_parameters("passphrase")
@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
@in_own_book
def keep_safe(request: HttpRequest) -> HttpResponse:
    """Give what was kept a name and a passphrase."""
    person = person_of(request)
    if person and hasattr(person, "login"):
        return redirect("today")
    if request.method != "POST":
        return _form(request, "safe/keep_safe.html")
    try:
        note_entry(request, flow.keep_safe(person, **_typed(request), at=clock.now()))
    except Unfit as unfit:
        return _form(request, "safe/keep_safe.html", str(unfit))
    return redirect("today")


@sensitive_post_parameters("passphrase")
@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
@in_own_book
def sign_in(request: HttpRequest) -> HttpResponse:
    """Come back to one's book; what this device holds without a login comes along."""
    if request.method != "POST":
        return _form(request, "safe/sign_in.html")
    try:
        person = flow.signed_in(**_typed(request), address=address_of(request), at=clock.now())
    except Unfit as unfit:
        return _form(request, "safe/sign_in.html", str(unfit))
    let_in(request, person)
    return redirect("today")


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """Sign out, and leave nothing on the device."""
    return left(request)


def _typed(request: HttpRequest) -> dict[str, str]:
    sent = request.POST
    name = sent.get("name", "").replace("\0", "")
    return {"name": name, "passphrase": sent.get("passphrase", "")}


def _form(request: HttpRequest, template: str, problem: str = "") -> HttpResponse:
    status = 422 if problem else 200
    name = request.POST.get("name", "")
    return page(request, template, status=status, here="help", problem=problem, name=name)
