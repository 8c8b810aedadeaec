"""One goal of one's own: found, and the moment at which something is decided of it."""

from uuid import UUID

from django.http import HttpRequest

from quietwins.flow.decide import Moment
from quietwins.goals.models import Goal
from quietwins.pages import clock
from quietwins.pages.goals.shown import Shown, shown
from quietwins.pages.lists.form import client_id
from quietwins.pages.who import person_of
from quietwins.sharing.eyes import find, goals_for


def found(request: HttpRequest, goal: UUID, **which: object) -> Goal:
    """The goal or tiny step. Http404 where it is not one's own."""
    own = goals_for(person_of(request)).select_related("owner")
    return find(own, public_id=goal, **which)


def as_shown(goal: Goal) -> Shown:
    """As it is on its owner's day."""
    (held,) = shown(Goal.objects.filter(pk=goal.pk), clock.today(goal.owner))
    return held


def asked_now(request: HttpRequest, goal: Goal) -> Moment:
    """Today, by the page that was sent."""
    return Moment(clock.today(goal.owner), clock.now(), client_id(request.POST))
