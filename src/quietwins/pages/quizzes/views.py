"""Quizzes: all of one's own, a new one, and one with its questions."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from quietwins.flow.make_quiz import make_quiz
from quietwins.language import _
from quietwins.pages import clock
from quietwins.pages.asks_first import not_while_looking
from quietwins.pages.big.form import client_id
from quietwins.pages.lists.form import words_of
from quietwins.pages.quizzes.own import back_to, found
from quietwins.pages.redraw import page
from quietwins.pages.still_known.grown import grown_in
from quietwins.pages.still_known.known import still_known
from quietwins.pages.who import person_of, remember
from quietwins.sharing.quizzes import own_questions, own_quizzes, pauses_for

_SHOWN = 100


@require_safe
def quizzes(request: HttpRequest) -> HttpResponse:
    """All of them, the newest first, and those put away."""
    return _all(request)


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
def make(request: HttpRequest) -> HttpResponse:
    """A new one by its name; where it has none, it is asked for."""
    if request.method != "POST":
        return redirect("quizzes")
    name = words_of(request.POST, "name")
    if not name:
        return _all(request, _("A name is enough to begin."))
    made = make_quiz(name, by=person_of(request), client_id=client_id(request.POST), at=clock.now())
    remember(request, made.owner)
    return redirect("add_question", made.public_id)


@require_safe
def show(request: HttpRequest, quiz: UUID) -> HttpResponse:
    """Its questions, what was taken out of it, and its latest file, to be undone."""
    one = found(request, quiz)
    standing = one.questions.filter(out_at=None).order_by("order", "pk")
    return page(
        request,
        "quizzes/quiz.html",
        here="progress",
        quiz=one,
        known=still_known(one.owner, standing, clock.today(one.owner)),
        grown=grown_in(one.owner, standing, one.name),
        questions=[*standing[:_SHOWN]],
        more=standing.count() > _SHOWN,
        out=[*one.questions.exclude(out_at=None).order_by("-out_at")[:_SHOWN]],
        brought=one.brought.filter(undone_at=None).defer("before").order_by("-pk").first(),
    )


@require_POST
def change(request: HttpRequest, quiz: UUID) -> HttpResponse:
    """Another name, put away, or among the others again."""
    one = found(request, quiz)
    one.name = words_of(request.POST, "name") or one.name
    one.put_away = {"yes": True, "no": False}.get(request.POST.get("away", ""), one.put_away)
    one.save(update_fields=["name", "put_away"])
    return back_to(one)


def _all(request: HttpRequest, problem: str = "") -> HttpResponse:
    person = person_of(request)
    held = [*own_quizzes(person).order_by("-pk")]
    asks = own_questions(person).filter(out_at=None, quiz__put_away=False)
    return page(
        request,
        "quizzes/page.html",
        status=422 if problem else 200,
        here="progress",
        quizzes=[one for one in held if not one.put_away],
        away=[one for one in held if one.put_away],
        can_begin=asks.exists(),
        pauses=[*pauses_for(person).order_by("first")],
        problem=problem,
    )
