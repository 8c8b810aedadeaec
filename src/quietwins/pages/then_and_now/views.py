"""Then and now: two drafts side by side, what was done between them marked in colour and line."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from markupsafe import Markup

from quietwins.flow.look_at import note_look
from quietwins.pages import clock
from quietwins.pages.redraw import page
from quietwins.pages.then_and_now.choosing import Choice, by_piece, choices, draft_at, two_of
from quietwins.pages.who import person_of
from quietwins.people.models import Person, Trace
from quietwins.pictures.drafts import drafts
from quietwins.sharing.eyes import find, sounds_for
from quietwins.sharing.writing import read_pieces_for
from quietwins.writing.comparing import compare


@require_safe
def then_and_now(request: HttpRequest, piece: UUID) -> HttpResponse:
    """A piece's first draft and its latest, or any two of its writer's that the reader sees."""
    person = person_of(request)
    one = find(read_pieces_for(person).select_related("owner"), public_id=piece)
    assert person
    note_look(person, one.owner, Trace.Verb.SAW, at=clock.now())
    offered = choices(one, person)
    two = two_of(one, offered, request.GET)
    return page(
        request,
        "then_and_now/page.html",
        here="progress" if one.owner_id == person.pk else "people",
        piece=one,
        offered=by_piece(offered),
        two=two,
        picture=_picture(two, person) if two else "",
        sounds=_sounds(two, person),
    )


def _picture(two: Sequence[Choice], reader: Person) -> Markup:
    old, new = (draft_at(one, reader) for one in two)
    same = old.piece_id == new.piece_id
    then, now = (one.name if same else f"{one.title}: {one.name}" for one in two)
    diff = compare(old.text, new.text, same_piece=same)
    mine = new.piece.owner_id == reader.pk
    return drafts(diff, then=then, now=now, voice="you" if mine else "them")


def _sounds(two: Sequence[Choice], reader: Person) -> Mapping[UUID, UUID]:
    """By draft, what its writer said aloud, for their own ears."""
    aloud = [one.id for one in two if one.aloud]
    here = sounds_for(reader).filter(entry__showed__draft__public_id__in=aloud)
    return dict(here.values_list("entry__showed__draft__public_id", "public_id")) if aloud else {}
