"""A group is made: by an adult, who takes part in it or holds its codes for young people."""

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from quietwins.flow.make_circle import NewCircle, make_circle, new_code, roles_in
from quietwins.flow.say_who import say_who
from quietwins.flow.unfit import Unfit
from quietwins.language import _
from quietwins.pages import clock
from quietwins.pages.about_me.ages import AGES
from quietwins.pages.asks_first import not_while_looking
from quietwins.pages.circles.kinds import KINDS
from quietwins.pages.redraw import page, with_query
from quietwins.pages.who import person_of, remember
from quietwins.people.models import Circle, Person

_LONGEST = 200


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
def make(request: HttpRequest) -> HttpResponse:
    """The form; to young people, who can make one. Once made, its codes."""
    person, sent = person_of(request), request.POST
    if request.method != "POST" or (person and person.age and person.young):
        return _page(request)
    age = person.age if person and person.age else sent.get("age", "")
    if age not in AGES:
        return _page(request, problem=_("Please say your age. It is asked once."))
    try:
        maker = say_who(person, name=sent.get("called", ""), age=age, at=clock.now())
    except Unfit as problem:
        return _page(request, problem=str(problem))
    remember(request, maker)
    if maker.young:
        return redirect("make_group")
    circle = make_circle(_new(sent), by=maker, at=clock.now())
    for role in roles_in(circle):
        new_code(circle, role, by=maker, at=clock.now())
    return redirect(with_query(reverse("codes", args=[circle.public_id]), {"made": "1"}))


def _new(sent: QueryDict) -> NewCircle:
    """A group without a name is called by its kind."""
    kind = sent.get("kind", "")
    kind = kind if kind in KINDS else Circle.Kind.GROUP
    name = " ".join(sent.get("name", "").replace("\0", "").split())[:_LONGEST]
    return NewCircle(name or _(KINDS[kind]), Circle.Kind(kind), sent.get("part") != "codes")


def _page(request: HttpRequest, problem: str = "") -> HttpResponse:
    person, sent = person_of(request), request.POST
    return page(
        request,
        "circles/make.html",
        status=422 if problem else 200,
        here="people",
        sent=sent,
        called=sent.get("called") or (person.name if person else ""),
        age=person.age if person else "",
        young=bool(person and person.age and person.age != Person.Age.ADULT),
        ages=AGES,
        kinds=KINDS,
        problem=problem,
    )
