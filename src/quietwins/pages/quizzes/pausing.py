"""Days off: nothing comes back to be asked on them."""

from datetime import date
from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from quietwins.pages.lists.form import day_of
from quietwins.pages.who import person_of
from quietwins.quizzes.models import Pause
from quietwins.sharing.eyes import find
from quietwins.sharing.quizzes import pauses_for


@require_POST
def put_in(request: HttpRequest) -> HttpResponse:
    """From one day to another, whichever was put in first; one day alone is a pause of that day."""
    days = _days(request.POST)
    person = person_of(request)
    if days and person:
        Pause.objects.get_or_create(person=person, first=days[0], last=days[-1])
    return redirect(f"{reverse('quizzes')}#days-off")


@require_POST
def take_out(request: HttpRequest, pause: UUID) -> HttpResponse:
    """As if it had not been put in."""
    find(pauses_for(person_of(request)), public_id=pause).delete()
    return redirect(f"{reverse('quizzes')}#days-off")


def _days(sent: QueryDict) -> list[date]:
    given = (day_of(sent.get(name, "")) for name in ("first", "last"))
    return sorted(day for day in given if day)
