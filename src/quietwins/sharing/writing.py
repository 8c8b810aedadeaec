"""Eyes on what is handed in: a teacher's on their classes', and everybody's on their own."""

from django.db.models import Q, QuerySet

from quietwins.people.models import Person
from quietwins.pieces.models import Beside, Draft, DraftQuerySet, Feedback, Piece, Task
from quietwins.sharing.eyes import circles_for
from quietwins.sharing.pieces import own_drafts


def drafts_handed_in_to(person: Person | None) -> DraftQuerySet:
    """Those that pupils of the classes one teaches have handed in there."""
    return Draft.objects.handed_in().filter(piece__circle__in=circles_for(person))


def drafts_for(person: Person | None) -> DraftQuerySet:
    """One's own that stand, and those handed in to one."""
    if person is None:
        return Draft.objects.none()
    to_me = Q(pk__in=drafts_handed_in_to(person).values("pk"))
    return Draft.objects.standing().filter(Q(piece__owner=person) | to_me)


def read_pieces_for(person: Person | None) -> QuerySet[Piece]:
    """One's own, and those of which a draft is handed in to one."""
    if person is None:
        return Piece.objects.none()
    to_me = Q(pk__in=drafts_handed_in_to(person).values("piece"))
    return Piece.objects.filter(Q(owner=person) | to_me)


def tasks_for(person: Person | None) -> QuerySet[Task]:
    """What the classes that one teaches are asked to write."""
    return Task.objects.filter(circle__in=circles_for(person))


def beside_by(person: Person | None) -> QuerySet[Beside]:
    """What one said oneself beside words that one may read still."""
    return Beside.objects.filter(by=person, draft__in=drafts_for(person))


def feedback_by(person: Person | None) -> QuerySet[Feedback]:
    """What one said oneself to the writers of drafts that one may read still."""
    return Feedback.objects.filter(by=person, draft__in=drafts_for(person))


def beside_mine(person: Person | None) -> QuerySet[Beside]:
    """What others said beside words of one's own drafts that stand."""
    mine = Beside.objects.filter(undone_at=None, draft__in=own_drafts(person).standing())
    return mine.exclude(by=person).select_related("by", "draft__piece")


def feedback_to(person: Person | None) -> QuerySet[Feedback]:
    """What others said to one about them."""
    mine = Feedback.objects.filter(undone_at=None, draft__in=own_drafts(person).standing())
    return mine.select_related("by", "draft__piece")
