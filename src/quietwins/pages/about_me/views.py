"""What others call me: a name, an age in three bands, and whether their words may reach me."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from quietwins.flow.say_who import allow_notes, say_who
from quietwins.flow.unfit import Unfit
from quietwins.pages import clock
from quietwins.pages.about_me.ages import AGES
from quietwins.pages.asks_first import not_while_looking
from quietwins.pages.redraw import page, with_query
from quietwins.pages.who import person_of, remember
from quietwins.sharing.groups import kept_apart_by


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
def about_me(request: HttpRequest) -> HttpResponse:
    """As it is; once sent, as it was changed."""
    if request.method != "POST":
        return _page(request, saved="saved" in request.GET)
    sent = request.POST
    name, age = sent.get("called", ""), sent.get("age", "")
    try:
        person = say_who(person_of(request), name=name, age=age, at=clock.now())
    except Unfit as problem:
        return _page(request, problem=str(problem), status=422)
    allow_notes(person, allows="notes" in sent)
    remember(request, person)
    return redirect(with_query(reverse("about_me"), {"saved": "1"}))


def _page(
    request: HttpRequest, *, saved: bool = False, problem: str = "", status: int = 200
) -> HttpResponse:
    person = person_of(request)
    return page(
        request,
        "about_me/page.html",
        status=status,
        here="help",
        called=person.name if person else "",
        age=person.age if person else "",
        ages=AGES,
        apart=list(kept_apart_by(person).order_by("pk")),
        notes=bool(person and person.allows_notes),
        saved=saved,
        problem=problem,
    )
