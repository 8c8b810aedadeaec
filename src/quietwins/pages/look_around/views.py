"""Look around: a year of somebody invented, until it is stopped."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from quietwins.flow.look_around import Whom, look_around, stop_looking
from quietwins.pages import clock
from quietwins.pages.redraw import page
from quietwins.pages.who import invented_person_of, look_as, own_person_of
from quietwins.sharing.eyes import circles_for


@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """Choose as whom; what was looked at before goes."""
    whom = request.POST.get("as", "")
    if whom not in list(Whom):
        status = 422 if request.method == "POST" else 200
        return page(request, "look_around/page.html", status=status, here="help")
    _stop(request)
    today = clock.today(own_person_of(request))
    person = look_around(Whom(whom), today=today, at=clock.now())
    look_as(request, person, whom)
    taught = circles_for(person).first()
    return redirect("found", taught.public_id) if taught else redirect("wins")


@require_POST
def stop(request: HttpRequest) -> HttpResponse:
    """Take it all away; one's own is as it was."""
    _stop(request)
    return redirect("today")


def _stop(request: HttpRequest) -> None:
    if person := invented_person_of(request):
        stop_looking(person)
        look_as(request, None)
