"""What somebody does in a group beside sharing: leave, rest, keep apart, say yes to a newcomer."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from quietwins.flow import leave_circle as leaving
from quietwins.flow.join_circle import answer_newcomer
from quietwins.pages import clock
from quietwins.pages.redraw import came_from
from quietwins.pages.today.form import uuid_of
from quietwins.pages.who import person_of
from quietwins.people.models import Person
from quietwins.sharing.eyes import find
from quietwins.sharing.groups import (
    groups_for,
    groups_in,
    groups_kept_by,
    kept_apart_by,
    newcomers_for,
    people_beside,
)


@require_POST
def leave(request: HttpRequest, group: UUID) -> HttpResponse:
    """At once, and silently."""
    person = person_of(request)
    leaving.leave_circle(find(groups_for(person), public_id=group), _some(person), at=clock.now())
    return redirect("people")


@require_POST
def pause(request: HttpRequest, group: UUID) -> HttpResponse:
    """Sharing rests here, or goes on."""
    person = person_of(request)
    circle = find(groups_in(person), public_id=group)
    leaving.pause_sharing(circle, _some(person), paused="go_on" not in request.POST)
    return redirect("group", group)


@require_POST
def take_out(request: HttpRequest, group: UUID) -> HttpResponse:
    """By whoever looks after its codes."""
    circle = find(groups_kept_by(person_of(request)), public_id=group)
    there = Person.objects.filter(memberships__circle=circle).exclude(pk=circle.kept_by_id)
    leaving.take_out(circle, find(there, public_id=_who(request)), at=clock.now())
    return redirect("group", group)


@require_POST
def keep_apart(request: HttpRequest, who: UUID) -> HttpResponse:
    """Neither finds anything of the other's. It can be undone, and nobody is told."""
    person = person_of(request)
    whom = find(people_beside(person), public_id=who)
    leaving.keep_apart(_some(person), whom, at=clock.now())
    return redirect(came_from(request))


@require_POST
def bring_together(request: HttpRequest, who: UUID) -> HttpResponse:
    """As before."""
    person = person_of(request)
    whom = find(kept_apart_by(person), public_id=who)
    leaving.bring_together(_some(person), whom)
    return redirect(came_from(request))


@require_POST
def answer(request: HttpRequest, group: UUID) -> HttpResponse:
    """A young person's word on somebody who asked to come in."""
    person = person_of(request)
    newcomers = newcomers_for(person).filter(circle__public_id=group)
    newcomer = find(newcomers, person__public_id=_who(request))
    answer_newcomer(newcomer, by=_some(person), yes="yes" in request.POST, at=clock.now())
    return redirect(came_from(request))


def _who(request: HttpRequest) -> UUID | None:
    return uuid_of(request.POST.get("who", ""))


def _some(person: Person | None) -> Person:
    assert person  # whom something was found for
    return person
