"""For those who ask the numbers: since one day, and how a thing began."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from quietwins.flow.look_at import note_looks
from quietwins.flow.say_began_low import say_began_low
from quietwins.pages import clock
from quietwins.pages.numbers.asking import answered, asked
from quietwins.pages.numbers.things import things_of
from quietwins.pages.redraw import page, with_query
from quietwins.pages.who import person_of
from quietwins.people.models import Trace
from quietwins.sharing.eyes import find, threads_for
from quietwins.wording import about_words


@require_safe
def since(request: HttpRequest) -> HttpResponse:
    """One thing before a day and since."""
    person, to = person_of(request), asked(request.GET)
    things = things_of(person)
    answer = answered(to, things, person)
    return page(request, "numbers/since.html", here="progress", to=to, things=things, answer=answer)


@require_http_methods(["GET", "HEAD", "POST"])
def how_it_began(request: HttpRequest, thing: UUID) -> HttpResponse:
    """A tick for whoever began to note it because of a worry: its owner, or who teaches them."""
    person = person_of(request)
    thread = find(threads_for(person), public_id=thing)
    own = person is not None and thread.owner_id == person.pk
    verb = Trace.Verb.CHANGED if request.method == "POST" else Trace.Verb.SAW
    note_looks(person, [thread.owner_id], verb, at=clock.now())
    if request.method == "POST":
        say_began_low(thread, low=bool(request.POST.get("low")), at=clock.now())
        return redirect(with_query(reverse("how_it_began", args=[thing]), {"saved": "1"}))
    return page(
        request,
        "numbers/how_it_began.html",
        here="progress" if own else "people",
        name=about_words(thread.name),
        thing=thread,
        saved="saved" in request.GET,
    )
