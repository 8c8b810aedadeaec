"""A new passphrase: changing it, and what can be done where it is forgotten."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from quietwins.flow import new_passphrase as flow
from quietwins.flow.unfit import Unfit
from quietwins.pages import clock
from quietwins.pages.asks_first import in_own_book, not_while_looking
from quietwins.pages.redraw import page, with_query
from quietwins.pages.signed_in.address import address_of
from quietwins.pages.signed_in.entering import let_in
from quietwins.pages.who import own_person_of


@sensitive_post_parameters("old", "passphrase")
@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
@in_own_book
def change(request: HttpRequest) -> HttpResponse:
    """The old one and the new one; all other devices are signed out."""
    person = own_person_of(request)
    if person is None or not hasattr(person, "login"):
        return redirect("sign_in")
    if request.method != "POST":
        return page(request, "passphrase/change.html", here="help", problem="")
    try:
        flow.change_passphrase(
            person,
            old=request.POST.get("old", ""),
            new=request.POST.get("passphrase", ""),
            session=request.session.session_key or "",
            address=address_of(request),
            at=clock.now(),
        )
    except Unfit as unfit:
        return page(request, "passphrase/change.html", status=422, here="help", problem=str(unfit))
    return redirect(with_query(reverse("where_signed_in"), {"changed": "1"}))


@sensitive_post_parameters("passphrase")
@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
@in_own_book
def choose_new(request: HttpRequest) -> HttpResponse:
    """At an address that works once. Looking at it uses nothing up."""
    way = request.POST.get("way", "") or request.GET.get("way", "")
    new = request.POST.get("passphrase", "")
    try:
        login = flow.whose_way(way, at=clock.now())
    except Unfit as unfit:
        status = 422 if request.method == "POST" else 200
        return page(request, "passphrase/used.html", status=status, here="help", problem=str(unfit))
    if request.method != "POST":
        return _choosing(request, way, login.name)
    try:
        person = flow.come_back(way, new=new, at=clock.now())
    except Unfit as unfit:
        return _choosing(request, way, login.name, str(unfit))
    let_in(request, person)
    return redirect("today")


def _choosing(request: HttpRequest, way: str, name: str, problem: str = "") -> HttpResponse:
    return page(
        request,
        "passphrase/choose_new.html",
        status=422 if problem else 200,
        here="help",
        way=way,
        name=name,
        problem=problem,
    )
