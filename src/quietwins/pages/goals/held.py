"""What the pages of goals and of tiny steps share: one is made, and all of one's own are shown."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from quietwins.flow.make_goal import Wanted, make_goal
from quietwins.pages import clock
from quietwins.pages.goals.shown import Shown, path_of, shown
from quietwins.pages.redraw import with_query
from quietwins.pages.who import person_of, remember
from quietwins.sharing.eyes import goals_for


def made(request: HttpRequest, wanted: Wanted, client_id: UUID, *, draft: str) -> HttpResponse:
    """The way to the new one; `draft` is a draft no longer."""
    person = person_of(request)
    day, at = clock.today(person), clock.now()
    goal = make_goal(wanted, by=person, day=day, client_id=client_id, at=at)
    remember(request, goal.owner)
    return redirect(with_query(path_of(goal), {"drafted": draft}))


def held(request: HttpRequest, *, tiny: bool) -> dict[str, list[Shown]]:
    """Those that stand, and those that rest."""
    person = person_of(request)
    own = shown(goals_for(person).filter(tiny=tiny), clock.today(person)) if person else []
    return {
        "standing": [one for one in own if one.stands],
        "resting": [one for one in own if not one.stands],
    }
