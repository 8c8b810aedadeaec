"""People: one's groups, who asks to come into them, and classes one looks after."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from quietwins.pages.circles.members import newcomers_to
from quietwins.pages.family.ways import family_ways
from quietwins.pages.redraw import page
from quietwins.pages.who import person_of
from quietwins.sharing.eyes import circles_for
from quietwins.sharing.groups import groups_for, places_of
from quietwins.sharing.schools import schools_for, workplaces_of


@require_safe
def people(request: HttpRequest) -> HttpResponse:
    """The groups and classes of this person, by name."""
    person = person_of(request)
    return page(
        request,
        "people/page.html",
        here="people",
        circles=list(circles_for(person).order_by("name")),
        places=list(places_of(person)),
        workplace=workplaces_of(person).first(),
        schools=list(schools_for(person).order_by("name", "pk")),
        groups=list(groups_for(person).order_by("name", "pk")),
        newcomers=[one for one in newcomers_to(person) if not one.answered],
        ways=family_ways(person),
    )
