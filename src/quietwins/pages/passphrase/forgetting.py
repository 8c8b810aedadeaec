"""A passphrase is forgotten: what can be done, said as it is."""

from functools import partial
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from quietwins.flow.mail_way_back import ask_to_confirm, confirm, send_way_back
from quietwins.flow.unfit import Unfit
from quietwins.language import _
from quietwins.pages import clock
from quietwins.pages.asks_first import in_own_book, not_while_looking
from quietwins.pages.redraw import page
from quietwins.pages.signed_in.address import address_of
from quietwins.pages.who import own_person_of
from quietwins.people.models import Mailbox


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
@in_own_book
def forgot(request: HttpRequest) -> HttpResponse:
    """The ways there are; by mail where it is set up."""
    if request.method != "POST":
        return _ways(request)
    if not settings.MAIL:
        return _ways(request, _("No mail is set up here. Please take one of these ways."))
    mailbox, link = request.POST.get("address", ""), partial(_link, request, "new_passphrase")
    try:
        send_way_back(mailbox, link, address=address_of(request), at=clock.now())
    except Unfit as unfit:
        return _ways(request, str(unfit))
    return redirect(f"{reverse('forgot')}?sent=1")


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
@in_own_book
def mailbox(request: HttpRequest) -> HttpResponse:
    """Where a way back in may be sent; a mail asks whether the address is theirs."""
    person = own_person_of(request)
    if not settings.MAIL or person is None or not hasattr(person, "login"):
        return redirect("help")
    if request.method != "POST":
        return _mailbox(request)
    if "forget" in request.POST:
        Mailbox.objects.filter(person=person).delete()
        return redirect("mailbox")
    link, at = partial(_link, request, "confirm_mailbox"), clock.now()
    try:
        sent = request.POST.get("address", "")
        ask_to_confirm(person, sent, link, address=address_of(request), at=at)
    except Unfit as unfit:
        return _mailbox(request, str(unfit))
    return redirect(f"{reverse('mailbox')}?sent=1")


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
@in_own_book
def confirm_mailbox(request: HttpRequest) -> HttpResponse:
    """Looking at it changes nothing: some programs look at every address in a mail."""
    way = request.POST.get("way", "") or request.GET.get("way", "")
    if request.method != "POST":
        return page(request, "passphrase/confirm.html", here="help", way=way)
    try:
        confirm(way, at=clock.now())
    except Unfit as unfit:
        return page(request, "passphrase/used.html", status=422, here="help", problem=str(unfit))
    return redirect("today")


def _link(request: HttpRequest, name: str, way: str) -> str:
    return request.build_absolute_uri(f"{reverse(name)}?{urlencode({'way': way})}")


def _ways(request: HttpRequest, problem: str = "") -> HttpResponse:
    return page(
        request,
        "passphrase/forgot.html",
        status=422 if problem else 200,
        here="help",
        mail=settings.MAIL,
        sent=bool(settings.MAIL and request.GET.get("sent")),
        problem=problem,
    )


def _mailbox(request: HttpRequest, problem: str = "") -> HttpResponse:
    known = Mailbox.objects.filter(person=own_person_of(request)).first()
    return page(
        request,
        "passphrase/mailbox.html",
        status=422 if problem else 200,
        here="help",
        known=known.address if known else "",
        sent=bool(request.GET.get("sent")),
        problem=problem,
    )
