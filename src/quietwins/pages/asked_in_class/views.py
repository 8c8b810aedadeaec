"""A class quiz as a pupil has it: first who sees what, then the questions, on their own device."""

from uuid import UUID, uuid5

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from quietwins.flow.sit import begin
from quietwins.pages import clock
from quietwins.pages.redraw import page
from quietwins.pages.who import person_of
from quietwins.quizzes.rounds import asked_of
from quietwins.sharing.eyes import find
from quietwins.sharing.rounds import rounds_asked_of


@require_http_methods(["GET", "HEAD", "POST"])
def asked(request: HttpRequest, round: UUID) -> HttpResponse:
    """Who sees the answers is said before the first question. Begun again, it goes on."""
    person = person_of(request)
    here = find(rounds_asked_of(person), public_id=round)
    assert person
    if request.method != "POST":
        return page(request, "asked_in_class/page.html", here="people", round=here)
    sitting = begin(
        person,
        quiz=here.quiz,
        round=here,
        client_id=uuid5(here.public_id, "own"),
        at=clock.now(),
        most=len(asked_of(here, person)),
    )
    return redirect("sitting", sitting.public_id)
