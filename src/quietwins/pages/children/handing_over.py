"""From 13: the book becomes the young person's alone."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from quietwins.flow.keep_for_a_child import can_take_over, hand_over
from quietwins.flow.unfit import Unfit
from quietwins.pages import clock
from quietwins.pages.asks_first import not_while_looking
from quietwins.pages.redraw import page
from quietwins.pages.signed_in.entering import note_entry
from quietwins.pages.who import open_for_today, opened_person_of, person_of
from quietwins.people.models import Person


@sensitive_post_parameters("passphrase")
@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
def take_over(request: HttpRequest) -> HttpResponse:
    """In a book that a carer keeps: its owner chooses a name and a passphrase."""
    person = person_of(request)
    if person is None or not can_take_over(person):
        return redirect("today")
    if request.method != "POST":
        return _form(request)
    name = request.POST.get("name", "").replace("\0", "")
    passphrase = request.POST.get("passphrase", "")
    mine = "" if opened_person_of(request) else request.session.session_key or ""
    try:
        own = hand_over(person, name=name, passphrase=passphrase, session=mine, at=clock.now())
    except Unfit as unfit:
        return _form(request, str(unfit))
    return _handed_over(request, own)


def _handed_over(request: HttpRequest, own: Person) -> HttpResponse:
    """On their own device they go on; on their carer's it is the carer's again."""
    if opened_person_of(request):
        open_for_today(request, None)
        return redirect("children")
    note_entry(request, own)
    return redirect("today")


def _form(request: HttpRequest, problem: str = "") -> HttpResponse:
    return page(
        request,
        "children/take_over.html",
        status=422 if problem else 200,
        here="help",
        problem=problem,
        name=request.POST.get("name", ""),
    )
