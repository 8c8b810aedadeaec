"""A class quiz on paper: printed, and then typed in, as ticks."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from quietwins.flow.look_at import note_looks
from quietwins.flow.tick_paper import Cell, tick_paper, typed_in, undo_paper
from quietwins.pages import clock
from quietwins.pages.redraw import page, with_query
from quietwins.pages.who import person_of
from quietwins.people.models import Person, Trace
from quietwins.quizzes.models import Question, Round
from quietwins.quizzes.rounds import all_asked, asked_of
from quietwins.sharing.classes import pupils_for
from quietwins.sharing.eyes import find
from quietwins.sharing.rounds import rounds_for


class Line(NamedTuple):
    """One pupil's row: of each question whether it is theirs, and whether it is ticked."""

    key: int
    name: str
    here: bool
    cells: Sequence[tuple[Question, bool, bool]]


@require_safe
def paper(request: HttpRequest, round: UUID) -> HttpResponse:
    """To print: a page for everybody, or one for each half."""
    here = find(rounds_for(person_of(request)), public_id=round)
    questions = _questions(here)
    sheets = [[questions[name] for name in names if name in questions] for names in _sets(here)]
    return page(request, "class_quizzes/paper.html", here="people", round=here, sheets=sheets)


@require_http_methods(["GET", "HEAD", "POST"])
def ticks(request: HttpRequest, round: UUID) -> HttpResponse:
    """A grid of pupils and questions; with ?all=1 every tick is set to begin with."""
    person = person_of(request)
    here = find(rounds_for(person), public_id=round)
    pupils, questions = _pupils(here, person), _questions(here)
    if request.method == "POST":
        known = _known(request.POST, pupils, questions)
        handed = {*request.POST.getlist("here")} | {str(pupil) for pupil, _ in known}
        those = [pupil for pupil in pupils if str(pupil.pk) in handed]
        note_looks(person, [one.pk for one in those], Trace.Verb.CHANGED, at=clock.now())
        tick_paper(here, those, questions, known, at=clock.now())
        return redirect(with_query(reverse("ticks", args=[round]), {"noted": "1"}))
    return page(
        request,
        "class_quizzes/ticks.html",
        here="people",
        round=here,
        questions=[questions[name] for name in all_asked(here) if name in questions],
        lines=_lines(here, pupils, questions, every=request.GET.get("all") == "1"),
        noted=request.GET.get("noted") == "1",
    )


@require_POST
def undo_ticks(request: HttpRequest, round: UUID) -> HttpResponse:
    """All that was typed in for it is out again."""
    person = person_of(request)
    here = find(rounds_for(person), public_id=round)
    undo_paper(here, _pupils(here, person), at=clock.now())
    return redirect("ticks", round)


def _pupils(round: Round, person: Person | None) -> Sequence[Person]:
    places = pupils_for(person).filter(circle=round.quiz.circle)
    return [place.person for place in places.order_by("person__name", "person")]


def _questions(round: Round) -> Mapping[str, Question]:
    """By public id."""
    there = Question.objects.filter(public_id__in=all_asked(round)).select_related("quiz")
    return {str(one.public_id): one for one in there}


def _sets(round: Round) -> Sequence[Sequence[str]]:
    return [names for names in (round.questions, round.others) if names]


def _known(
    sent: QueryDict, pupils: Sequence[Person], questions: Mapping[str, Question]
) -> set[Cell]:
    """Ticks, named by pupil and question; others are passed over."""
    ticked = {*sent.getlist("known")}
    keys = [one.pk for one in questions.values()]
    return {(one.pk, key) for one in pupils for key in keys if f"{one.pk}-{key}" in ticked}


def _lines(
    round: Round, pupils: Sequence[Person], questions: Mapping[str, Question], *, every: bool
) -> Sequence[Line]:
    typed = dict(typed_in(round))
    handed = {pupil for pupil, _ in typed}
    names = [name for name in all_asked(round) if name in questions]

    def line(pupil: Person) -> Line:
        theirs = {*asked_of(round, pupil)}
        cells = [
            (one, name in theirs, typed.get((pupil.pk, one.pk), every))
            for name, one in ((name, questions[name]) for name in names)
        ]
        return Line(pupil.pk, pupil.name, pupil.pk in handed, cells)

    return [line(pupil) for pupil in pupils]
