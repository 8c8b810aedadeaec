"""Children whom one keeps a book for: adding one, opening the book, closing it."""

from collections.abc import Mapping
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from quietwins.flow import keep_for_a_child as flow
from quietwins.flow.unfit import Unfit
from quietwins.language import N_
from quietwins.pages import clock
from quietwins.pages.asks_first import in_own_book, not_while_looking
from quietwins.pages.redraw import page
from quietwins.pages.who import open_for_today, opened_person_of, own_person_of, remember
from quietwins.people.models import Care, Person
from quietwins.sharing.eyes import cares_for, find

AGES: Mapping[str, str] = {
    Person.Age.CHILD: N_("Under 13"),
    Person.Age.TEEN: N_("13 to 17"),
}


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
@in_own_book
def children(request: HttpRequest) -> HttpResponse:
    """Those one keeps a book for, and adding one."""
    if request.method != "POST":
        return _all(request)
    name, age = request.POST.get("name", "").replace("\0", ""), request.POST.get("age", "")
    try:
        care = flow.add_child(name, age, by=own_person_of(request), at=clock.now())
    except Unfit as unfit:
        return _all(request, str(unfit))
    remember(request, care.by)
    return redirect("child", care.public_id)


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
@in_own_book
def child(request: HttpRequest, care: UUID) -> HttpResponse:
    """What can be done for one of them; sent, how old they are."""
    found = found_care(request, care)
    if request.method != "POST" or found.person is None:
        return _one(request, found)
    try:
        flow.say_age(found.person, request.POST.get("age", ""))
    except Unfit as unfit:
        return _one(request, found, str(unfit))
    return redirect("child", care)


@require_POST
@not_while_looking
def open_book(request: HttpRequest, care: UUID) -> HttpResponse:
    """From here on every page is of the child's book; the child can read that it was opened."""
    found = find(cares_for(own_person_of(request)).exclude(person=None), public_id=care)
    flow.open_book(found, at=clock.now(), day=clock.today(found.person))
    open_for_today(request, found.person)
    return redirect("today")


@require_POST
def close_book(request: HttpRequest) -> HttpResponse:
    """Back to one's own."""
    if opened_person_of(request):
        open_for_today(request, None)
    return redirect("children")


def found_care(request: HttpRequest, care: UUID) -> Care:
    """One of those this browser's own person keeps a book for, handed over or not. Http404."""
    return find(cares_for(own_person_of(request)), public_id=care)


def _all(request: HttpRequest, problem: str = "") -> HttpResponse:
    return page(
        request,
        "children/page.html",
        status=422 if problem else 200,
        here="people",
        cares=list(cares_for(own_person_of(request)).order_by("pk")),
        ages=AGES,
        problem=problem,
        name=request.POST.get("name", ""),
        age=request.POST.get("age", ""),
    )


def _one(request: HttpRequest, care: Care, problem: str = "") -> HttpResponse:
    return page(
        request,
        "children/child.html",
        status=422 if problem else 200,
        here="people",
        care=care,
        ages=AGES,
        problem=problem,
        ready=flow.can_take_over(care.person),
    )
