"""A draft of one's own is offered to be shown in class, typed and without a name."""

from collections.abc import Sequence
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from quietwins.flow.show_in_class import offer_draft
from quietwins.pages import clock
from quietwins.pages.today.form import uuid_of
from quietwins.pages.who import person_of
from quietwins.people.models import Person
from quietwins.pieces.models import Draft, DraftQuerySet
from quietwins.sharing.classes import own_displays
from quietwins.sharing.eyes import find
from quietwins.sharing.groups import places_of
from quietwins.sharing.models import Display
from quietwins.sharing.pieces import own_drafts


@require_POST
def offer(request: HttpRequest, draft: UUID) -> HttpResponse:
    """To the class of its piece, perhaps with an earlier draft before it."""
    person = person_of(request)
    one = find(to_offer(person).select_related("piece__circle"), public_id=draft)
    assert person
    earlier = to_offer(person).filter(piece=one.piece).exclude(pk=one.pk)
    before = uuid_of(request.POST.get("before", ""))
    first = earlier.filter(public_id=before).first() if before else None
    offer_draft(one, first, by=person, at=clock.now())
    return redirect("beside_the_words", draft)


def to_offer(person: Person | None) -> DraftQuerySet:
    """One's own that stand, with words, of pieces in classes that one joined."""
    rooms = places_of(person).exclude(joined_at=None).values("circle")
    return own_drafts(person).standing().exclude(text="").filter(piece__circle__in=rooms)


def offered_of(draft: Draft, person: Person | None) -> Sequence[Display]:
    """What of it is offered already."""
    here = own_displays(person).filter(share=None, circle=draft.piece.circle)
    return [*here.filter(text=draft.text).order_by("pk")]
