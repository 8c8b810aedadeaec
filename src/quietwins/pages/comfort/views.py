"""Help & comfort, what can be made comfortable, and who can see what."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from quietwins.language import _, speaking
from quietwins.pages.comfort import cookie
from quietwins.pages.comfort.choices import CHOICES, Comfort, comfort
from quietwins.pages.comfort.here import comfort_of
from quietwins.pages.comfort.who_sees import lines_of, sees_of, whole_table
from quietwins.pages.notices.notices import NOTICES
from quietwins.pages.redraw import page, redraw
from quietwins.pages.spoken import words_for
from quietwins.pages.who import opened_person_of, person_of


@require_safe
def help_and_comfort(request: HttpRequest) -> HttpResponse:
    """What there is to help, and what belongs to this person."""
    return page(request, "comfort/page.html", here="help")


@require_http_methods(["GET", "HEAD", "POST"])
def make_comfortable(request: HttpRequest) -> HttpResponse:
    """The choices; once sent, this device has them, and so has the person if there is one."""
    if request.method != "POST":
        return page(request, "comfort/choosing.html", here="help", choices=CHOICES)
    chosen = Comfort() if "back" in request.POST else comfort(request.POST.dict())
    response = _answer(request, chosen)
    cookie.write(response, chosen)
    if person := person_of(request):
        person.make_comfortable({**chosen.chosen})
    return response


def _answer(request: HttpRequest, chosen: Comfort) -> HttpResponse:
    """A script has shown the look already: the form is drawn anew where its words change."""
    if request.headers.get("HX-Request") != "true":
        return redirect("comfort")
    if chosen["words"] == comfort_of(request)["words"]:
        return HttpResponse(status=204)
    with speaking(words_for(request, chosen)):
        part = "comfort/choosing.html#choosing"
        return redraw(request, part, to="", comfort=chosen, choices=CHOICES)


@require_safe
def who_can_see(request: HttpRequest) -> HttpResponse:
    """Three lines for each thing that somebody is here, read before anything is kept."""
    found = sees_of(person_of(request), opened=opened_person_of(request) is not None)
    return page(
        request,
        "comfort/who_can_see.html",
        here="help",
        sees=[(_(one.title), lines_of(one, mail=bool(settings.MAIL))) for one in found],
        table=whole_table(),
        notices=[(name, _(notice.title)) for name, notice in NOTICES.items()],
    )
