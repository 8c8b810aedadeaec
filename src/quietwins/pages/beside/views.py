"""Beside the words: what got better in a draft, said beside it; and to its writer, what is next."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from quietwins.flow.say_of_draft import Said, feed_back, put_back, say_beside, take_out
from quietwins.flow.unfit import Unfit
from quietwins.pages import clock
from quietwins.pages.asks_first import not_while_looking
from quietwins.pages.beside.form import typed_beside, typed_feedback
from quietwins.pages.beside.showing import found_draft, show
from quietwins.pages.redraw import with_query
from quietwins.pages.who import person_of
from quietwins.pieces.models import Beside, Draft, Feedback
from quietwins.sharing.eyes import find
from quietwins.sharing.writing import beside_by, drafts_handed_in_to, feedback_by


@require_http_methods(["GET", "HEAD", "POST"])
def beside_the_words(request: HttpRequest, draft: UUID) -> HttpResponse:
    """The draft, with what is said of it; sent, a few words stand beside some of its own."""
    if request.method == "POST":
        return _say(request, draft=draft)
    return show(request, found_draft(request, draft))


@not_while_looking
def _say(request: HttpRequest, draft: UUID) -> HttpResponse:
    one, typed = found_draft(request, draft), typed_beside(request.POST)
    if typed.waits:
        return show(request, one, beside=typed)
    person = person_of(request)
    assert person
    try:
        say_beside(Said(one, typed.words, person, typed.client_id), *typed.span, at=clock.now())
    except Unfit as problem:
        return show(request, one, beside=typed.refused(problem))
    return _back(one)


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
def tell_writer(request: HttpRequest, draft: UUID) -> HttpResponse:
    """The class's teacher to the writer of a draft that was handed in; never a mark."""
    person = person_of(request)
    theirs = drafts_handed_in_to(person).select_related("piece__owner", "piece__circle")
    one = find(theirs, public_id=draft)
    if request.method != "POST":
        return _back(one)
    typed = typed_feedback(request.POST)
    if typed.waits:
        return show(request, one, told=typed)
    assert person
    try:
        said = Said(one, typed.words, person, typed.client_id)
        feed_back(said, Feedback.On(typed.on), at=clock.now())
    except Unfit as problem:
        return show(request, one, told=typed.refused(problem))
    return _back(one)


@require_POST
def undo_beside(request: HttpRequest, beside: UUID) -> HttpResponse:
    """What one said oneself; with `back`, it stands again."""
    return _undone(request, find(beside_by(person_of(request)), public_id=beside))


@require_POST
def undo_feedback(request: HttpRequest, feedback: UUID) -> HttpResponse:
    """What one said oneself; with `back`, it stands again."""
    return _undone(request, find(feedback_by(person_of(request)), public_id=feedback))


def _undone(request: HttpRequest, one: Beside | Feedback) -> HttpResponse:
    if "back" in request.POST:
        put_back(one)
        return _back(one.draft)
    take_out(one, at=clock.now())
    return _back(one.draft, out=str(one.public_id))


def _back(draft: Draft, **said: str) -> HttpResponse:
    return redirect(with_query(reverse("beside_the_words", args=[draft.public_id]), said))
