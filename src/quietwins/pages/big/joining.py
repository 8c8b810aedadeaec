"""From one small win: what it is part of."""

from functools import partial
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from quietwins.pages.big.form import client_id
from quietwins.pages.big.one import changed
from quietwins.pages.big.parts import own_kept
from quietwins.pages.redraw import page
from quietwins.pages.telling import tell
from quietwins.pages.who import person_of
from quietwins.sharing.eyes import big_things_for, find
from quietwins.wins.models import Big, Part, Win


@require_http_methods(["GET", "HEAD", "POST"])
def part_of(request: HttpRequest, win: UUID) -> HttpResponse:
    """A tick for each big thing that this win is part of."""
    person = person_of(request)
    one = find(own_kept(person), public_id=win)
    bigs = big_things_for(person).filter(put_away=False).order_by("-pk")
    if request.method == "POST":
        for big in bigs:
            wins = {one.pk} if str(big.public_id) in request.POST.getlist("big") else set()
            changed(request, big, partial(Big.holds, wins=wins, of=[one.pk]))
        return redirect(f"{reverse('wins')}#win-{win}")
    (told,) = tell(Win.objects.filter(pk=one.pk), person)
    holding = Part.objects.filter(win=one, linked=True, big__owner=person)
    return page(
        request,
        "big/part_of.html",
        here="wins",
        win=told,
        bigs=bigs,
        holding={*holding.values_list("big", flat=True)},
        client_id=client_id(request.POST),
    )
