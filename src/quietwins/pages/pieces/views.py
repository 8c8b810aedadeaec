"""Writing: one's own pieces, ten a page, a new one, and one with its drafts."""

from uuid import UUID

from django.db.models import F, Max, Q, QuerySet
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from quietwins.flow.make_piece import make_piece
from quietwins.pages import clock
from quietwins.pages.asks_first import not_while_looking
from quietwins.pages.kept import TEN, page_number
from quietwins.pages.pieces.form import typed_piece
from quietwins.pages.pieces.one import back_to, found, rooms_of
from quietwins.pages.pieces.showing import show_form, show_piece
from quietwins.pages.pieces.spelling import counts_spelling
from quietwins.pages.pieces.written import Typed as Draft
from quietwins.pages.redraw import first_page, page
from quietwins.pages.who import person_of, remember
from quietwins.people.models import Person
from quietwins.pieces.models import Piece
from quietwins.sharing.pieces import pieces_for, tasks_asked_of

_DRAFT = "piece"


@require_safe
def writing(request: HttpRequest) -> HttpResponse:
    """What was worked on last stands first."""
    person, number = person_of(request), page_number(request.GET.get("page", ""))
    first = (number - 1) * TEN
    pieces = [*_in_turn(person).filter(put_away=False)[first : first + TEN + 1]]
    if number > 1 and not pieces:
        return first_page(request)
    return page(
        request,
        "pieces/page.html",
        here="progress",
        pieces=pieces[:TEN],
        number=number,
        more=len(pieces) > TEN,
        away=_in_turn(person).filter(put_away=True) if number == 1 else (),
        counts_spelling=counts_spelling(person),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@not_while_looking
def make(request: HttpRequest) -> HttpResponse:
    """A new one by its name; where it has none, it is asked for. What a class is asked to write
    has a name already.
    """
    person = person_of(request)
    if request.method != "POST":
        return show_form(request, typed_piece(request.GET))
    typed = typed_piece(request.POST)
    task = tasks_asked_of(person).filter(public_id=typed.task).select_related("circle").first()
    name = typed.name or (task.name if task else "")
    if not name:
        return show_form(request, typed.asking(), status=422)
    made = make_piece(
        name,
        by=person,
        client_id=typed.client_id,
        at=clock.now(),
        circle=task.circle if task else rooms_of(person).get(typed.room),
        task=task,
        starter=typed.starter,
        set_texts=typed.set_texts,
    )
    remember(request, made.owner)
    return back_to(made, drafted=_DRAFT)


@require_safe
def piece(request: HttpRequest, piece: UUID) -> HttpResponse:
    """Its drafts, and a box for another."""
    return show_piece(request, found(request, piece), Draft())


def _in_turn(person: Person | None) -> QuerySet[Piece]:
    """With the day of the latest draft, if there is one."""
    standing = Q(drafts__undone_at=None)
    latest = Max("drafts__happened_on", filter=standing)
    touched = Coalesce(Max("drafts__recorded_at", filter=standing), F("made_at"))
    pieces = pieces_for(person).select_related("circle").annotate(latest=latest, touched=touched)
    return pieces.order_by("-touched", "-pk")
