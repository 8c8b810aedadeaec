"""Whether spelling is read in what somebody writes: one button, on the page of Writing."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from quietwins.flow.change_piece import count_spelling
from quietwins.pages import clock
from quietwins.pages.who import person_of
from quietwins.people.models import Person
from quietwins.sharing.pieces import taste_of


@require_POST
def choose(request: HttpRequest) -> HttpResponse:
    """For all of one's drafts, at once. Of nobody there is none."""
    if person := person_of(request):
        count_spelling(person, counts=request.POST.get("count") == "1", at=clock.now())
    return redirect("writing")


def counts_spelling(person: Person | None) -> bool:
    """Unless somebody says otherwise it is read."""
    return all(taste_of(person).values_list("count_spelling", flat=True))
