"""The page of a draft with what is said of it: its writer's, and that of the class's teacher."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse

from quietwins.flow.look_at import note_look
from quietwins.flow.say_of_draft import MOST_BESIDE, MOST_TO_WRITER
from quietwins.language import _
from quietwins.pages import clock
from quietwins.pages.beside.form import Typed
from quietwins.pages.beside.said import ON, feedback_of, parts_of, with_notes
from quietwins.pages.redraw import page
from quietwins.pages.showing.drafts import offered_of, to_offer
from quietwins.pages.telling import Told, tell
from quietwins.pages.today.form import uuid_of
from quietwins.pages.who import person_of
from quietwins.people.models import Person, Trace
from quietwins.pieces.models import Draft
from quietwins.sharing.eyes import find, sounds_for, wins_for
from quietwins.sharing.writing import beside_by, drafts_for, feedback_by


def found_draft(request: HttpRequest, draft: UUID) -> Draft:
    """One's own that stands, or one that was handed in to one."""
    theirs = drafts_for(person_of(request)).select_related("piece__owner", "piece__circle")
    return find(theirs, public_id=draft)


def show(
    request: HttpRequest, draft: Draft, *, beside: Typed | None = None, told: Typed | None = None
) -> HttpResponse:
    """`beside` and `told` are forms that something is asked about, if any."""
    reader = person_of(request)
    assert reader
    writer = draft.piece.owner
    note_look(reader, writer, Trace.Verb.SAW, at=clock.now())
    mine = writer == reader
    return page(
        request,
        "beside/page.html",
        status=422 if beside or told else 200,
        here="progress" if mine else "people",
        draft=draft,
        mine=mine,
        marked=with_notes(draft, reader),
        sound=sounds_for(reader).filter(entry__showed__draft=draft).first(),
        found=[] if mine else _found(draft, reader),
        feedback=feedback_of(draft, reader),
        room=draft.piece.circle if mine and to_offer(reader).filter(pk=draft.pk).exists() else None,
        offered=offered_of(draft, reader) if mine else [],
        earlier=_earlier(draft) if mine else [],
        taken_out=_taken_out(request, draft),
        parts_of_it=parts_of(draft),
        on=[(which.value, _(name), _(example)) for which, (name, example) in ON.items()],
        beside=beside or Typed(),
        told=told or Typed(),
        most=(MOST_BESIDE, MOST_TO_WRITER),
    )


def _found(draft: Draft, reader: Person) -> list[Told]:
    """What a teacher reads of it: the wins that this draft's own words prove."""
    here = wins_for(reader).filter(anchor__showed__draft=draft, anchor__undone_at=None)
    return tell(here.order_by("pk"), reader)


def _earlier(draft: Draft) -> list[Draft]:
    """Others of its piece, to lie before it."""
    others = draft.piece.drafts.standing().exclude(pk=draft.pk).exclude(text="")
    return [*others.in_order().only("public_id", "happened_on", "piece")]


def _taken_out(request: HttpRequest, draft: Draft) -> tuple[str, UUID, str] | None:
    """What has just been taken out: the address to put it back, which, and its words."""
    which, reader = uuid_of(request.GET.get("out", "")), person_of(request)
    gone = {"draft": draft, "public_id": which, "undone_at__isnull": False}
    if one := beside_by(reader).filter(**gone).first():
        return "undo_beside", one.public_id, one.words
    if told := feedback_by(reader).filter(**gone).first():
        return "undo_feedback", told.public_id, told.words
    return None
