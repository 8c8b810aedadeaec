"""Coming into a group: a code, who is there and what they will see, and then one's own yes."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from quietwins.flow.join_circle import invited, join_circle
from quietwins.flow.say_who import say_who
from quietwins.flow.unfit import Unfit
from quietwins.pages import clock
from quietwins.pages.about_me.ages import AGES
from quietwins.pages.asks_first import not_while_looking
from quietwins.pages.redraw import page
from quietwins.pages.who import person_of, remember
from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Invite, Membership


@require_safe
@not_while_looking
def join(request: HttpRequest) -> HttpResponse:
    """A box for the code, with what its address brings."""
    return _ask(request, request.GET.get("code", ""))


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
def look_at_code(request: HttpRequest) -> HttpResponse:
    """What the group is, who is there, and what they will see: before any yes."""
    return _with_invite(request, _before)


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
def come_in(request: HttpRequest) -> HttpResponse:
    """The yes."""
    return _with_invite(request, _in)


def _with_invite(
    request: HttpRequest, then: Callable[[HttpRequest, Invite], HttpResponse]
) -> HttpResponse:
    if request.method != "POST":  # the address of a form that was sent back, opened again
        return redirect("join")
    code = request.POST.get("code", "")[:64].replace("\0", "")
    session, address = request.session.session_key or "", request.META.get("REMOTE_ADDR", "")
    try:
        invite = invited(code, session=session, address=address, at=clock.now())
    except Unfit as problem:
        return _ask(request, code, str(problem))
    return then(request, invite)


def _ask(request: HttpRequest, code: str, problem: str = "") -> HttpResponse:
    status = 422 if problem else 200
    shown = {"here": "people", "code": code, "problem": problem}
    return page(request, "circles/join.html", status=status, **shown)


def _before(request: HttpRequest, invite: Invite, problem: str = "") -> HttpResponse:
    person, sent = person_of(request), request.POST
    return page(
        request,
        "circles/before.html",
        status=422 if problem else 200,
        here="people",
        code=invite.code,
        group=invite.circle,
        leads=invite.role == Role.SCHOOL_LEAD,
        people=_names(invite.circle),
        called=sent.get("called") or (person.name if person else ""),
        age=person.age if person else "",
        chosen=sent.get("age", ""),
        ages=AGES,
        problem=problem,
    )


def _in(request: HttpRequest, invite: Invite) -> HttpResponse:
    person, sent = person_of(request), request.POST
    age = person.age if person and person.age else sent.get("age", "")
    try:
        person = say_who(person, name=sent.get("called", ""), age=age, at=clock.now())
    except Unfit as problem:
        return _before(request, invite, str(problem))
    join_circle(invite, by=person, at=clock.now())
    remember(request, person)
    if invite.circle.kind == Circle.Kind.SCHOOL:
        return redirect("people")
    return redirect("group", invite.circle.public_id)


def _names(circle: Circle) -> list[str]:
    there = Membership.objects.came_in().filter(circle=circle).order_by("pk")
    return list(there.values_list("person__name", flat=True))
