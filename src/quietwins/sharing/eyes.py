"""The only way to rows: what is not for these eyes is not found."""

from typing import TypeVar
from uuid import UUID

from django.db.models import Model, Q, QuerySet
from django.http import Http404

from quietwins.evidence.models import Entry, Import, Mapping, Sound, Tally, Thread
from quietwins.evidence.questions import HARD
from quietwins.goals.models import Goal, Sure
from quietwins.lists.models import List, ListQuerySet
from quietwins.people.circles import not_blocked
from quietwins.people.may_see import Role, Thing
from quietwins.people.models import Care, Circle, Membership, Person, SignedIn, Trace
from quietwins.reminders.models import Calendar, Reminder
from quietwins.sharing.models import Notice, Share, ShareQuerySet
from quietwins.wins.models import OWN, Big, Keep, Swap, Win, WinQuerySet

M = TypeVar("M", bound=Model)


def find(rows: QuerySet[M], **which: object) -> M:
    """The one row. Forbidden and missing look the same: Http404."""
    found = rows.filter(**which).first()
    if found is None:
        raise Http404
    return found


def wins_for(person: Person | None) -> WinQuerySet:
    """One's own, and those found in the evidence of circles one teaches."""
    if person is None:
        return Win.objects.none()
    taught = Q(thread__circle__in=_circles(person, Thing.CLASS_WINS))
    return Win.objects.filter(Q(person=person) | taught)


def own_wins(person: Person | None) -> WinQuerySet:
    """Those found in one's own book alone."""
    return Win.objects.none() if person is None else Win.objects.filter(person=person)


def open_wins(person: Person | None) -> WinQuerySet:
    """Those of them that are one's own to read: what a class found is its teacher's until one
    joined it.
    """
    not_joined = Membership.objects.filter(person=person, role=Role.LEARNER, joined_at=None)
    return own_wins(person).exclude(thread__circle__in=not_joined.values("circle"))


def entries_for(person: Person | None) -> QuerySet[Entry]:
    """One's own, and what the circles one teaches have produced."""
    if person is None:
        return Entry.objects.none()
    taught = Q(circle__in=_circles(person, Thing.CLASS_EVIDENCE))
    return Entry.objects.filter(Q(owner=person) | taught)


def threads_for(person: Person | None) -> QuerySet[Thread]:
    """What one's own entries are about, and those of the circles one teaches."""
    if person is None:
        return Thread.objects.none()
    taught = Q(circle__in=_circles(person, Thing.CLASS_EVIDENCE))
    return Thread.objects.filter(Q(owner=person) | taught)


def hard_for(person: Person | None) -> QuerySet[Entry]:
    """What was hard for oneself, also what one took out, and nobody else's."""
    if person is None:
        return Entry.objects.none()
    return Entry.objects.filter(owner=person, question=HARD)


def swaps_for(person: Person | None) -> QuerySet[Swap]:
    """One's own kinder words beside the old ones, and nobody else's, while both stand."""
    if person is None:
        return Swap.objects.none()
    return Swap.objects.standing().filter(new__person=person, old__owner=person)


def keeps_for(person: Person | None) -> QuerySet[Keep]:
    """One's own word on wins, and nobody else's."""
    return Keep.objects.none() if person is None else Keep.objects.filter(by=person)


def shares_for(person: Person | None) -> ShareQuerySet:
    """What others let one see in the circles one is in."""
    if person is None:
        return Share.objects.none()
    shared = Share.objects.filter(circle__in=_circles(person, Thing.SHARED_WINS))
    return shared.for_others(person)


def own_shares(person: Person | None) -> ShareQuerySet:
    """What one lets others see, also while sharing is paused."""
    return Share.objects.none() if person is None else Share.objects.filter(win__person=person)


def notices_for(person: Person | None) -> QuerySet[Notice]:
    """What others noticed of one's own: never what was said to somebody else."""
    if person is None:
        return Notice.objects.none()
    return Notice.objects.filter(share__win__person=person).filter(not_blocked(person.pk, "by"))


def notices_by(person: Person | None) -> QuerySet[Notice]:
    """What one said oneself of what one may see still."""
    if person is None:
        return Notice.objects.none()
    return Notice.objects.filter(by=person, share__in=shares_for(person))


def circles_in(person: Person | None) -> QuerySet[Circle]:
    """Those one is in: in whatever role, and not merely asked to be."""
    if person is None:
        return Circle.objects.none()
    return Circle.objects.filter(
        pk__in=Membership.objects.present().filter(person=person).values("circle")
    )


def circles_for(person: Person | None) -> QuerySet[Circle]:
    """Circles one teaches."""
    if person is None:
        return Circle.objects.none()
    return Circle.objects.filter(pk__in=_circles(person, Thing.CLASS_WINS))


def tallies_for(person: Person | None) -> QuerySet[Tally]:
    """What one notes of one's classes, for oneself alone: no pupil's, no colleague's, no lead's."""
    return Tally.objects.none() if person is None else Tally.objects.filter(owner=person)


def class_numbers_for(person: Person | None) -> QuerySet[Entry]:
    """What one noted of them, also what one took out."""
    if person is None:
        return Entry.objects.none()
    return Entry.objects.filter(thread__tally__owner=person)


def imports_for(person: Person | None) -> QuerySet[Import]:
    """Files one took in oneself."""
    return Import.objects.none() if person is None else Import.objects.filter(by=person)


def mappings_for(person: Person | None) -> QuerySet[Mapping]:
    """What one said oneself of files' columns."""
    return Mapping.objects.none() if person is None else Mapping.objects.filter(by=person)


def sounds_for(person: Person | None) -> QuerySet[Sound]:
    """What one said aloud oneself and has not taken out, and nobody else's."""
    if person is None:
        return Sound.objects.none()
    of_a_draft = Q(entry__showed__isnull=False, entry__showed__draft__undone_at=None)
    stands = Q(entry__showed=None, entry__undone_at=None) | of_a_draft
    return Sound.objects.filter(stands, entry__owner=person)


def own_lines(person: Person | None) -> QuerySet[Keep]:
    """One's own word on one's own lines that stand: what can be said differently."""
    kept = keeps_for(person).filter(verdict=Keep.Verdict.KEPT, undone_at=None)
    return kept.filter(win__rule=OWN, win__person=person).select_related("win__anchor", "by")


def names_at_home(person: Person | None) -> QuerySet[Thread, str]:
    """What one's own lines at home are about, the latest names first."""
    mine = Thread.objects.filter(owner=person, circle=None) if person else Thread.objects.none()
    return mine.filter(tally=None).exclude(name="").order_by("-pk").values_list("name", flat=True)


def lists_for(person: Person | None) -> ListQuerySet:
    """One's own lists, and nobody else's."""
    return List.objects.none() if person is None else List.objects.filter(owner=person)


def big_things_for(person: Person | None) -> QuerySet[Big]:
    """What one named oneself as something bigger, and nobody else's."""
    return Big.objects.none() if person is None else Big.objects.filter(owner=person)


def goals_for(person: Person | None) -> QuerySet[Goal]:
    """One's own goals and tiny steps, and nobody else's."""
    return Goal.objects.none() if person is None else Goal.objects.filter(owner=person)


def how_sure_for(person: Person | None) -> QuerySet[Sure]:
    """How sure one feels oneself: whatever somebody teaches or keeps, nobody else's."""
    return Sure.objects.none() if person is None else Sure.objects.filter(owner=person)


def reminders_for(person: Person | None) -> QuerySet[Reminder]:
    """What one asked oneself to be reminded of, also what was taken out."""
    return Reminder.objects.none() if person is None else Reminder.objects.filter(owner=person)


def calendars_at(address: UUID) -> QuerySet[Calendar]:
    """The one at a secret address: for whoever was told it, until its owner stops it."""
    return Calendar.objects.filter(address=address).select_related("owner")


def traces_for(person: Person | None) -> QuerySet[Trace]:
    """Who looked at what is one's own, the latest first."""
    if person is None:
        return Trace.objects.none()
    return Trace.objects.filter(whose=person).order_by("-at", "-pk")


def own_files(person: Person | None) -> QuerySet[Import]:
    """Those of them that are about oneself, and stand, the latest first."""
    return imports_for(person).filter(circle=None, undone_at=None).order_by("-recorded_at")


def _circles(person: Person, thing: Thing) -> QuerySet[Circle]:
    seen = Membership.objects.that_see(thing).filter(person=person)
    return Circle.objects.filter(pk__in=seen.values("circle"))


def cares_for(person: Person | None) -> QuerySet[Care]:
    """Children whom one keeps a book for, or did before it became theirs alone."""
    if person is None:
        return Care.objects.none()
    return Care.objects.filter(by=person).select_related("person", "by")


def devices_for(person: Person | None) -> QuerySet[SignedIn]:
    """Where one is signed in oneself, and nobody else's."""
    return SignedIn.objects.none() if person is None else SignedIn.objects.filter(person=person)
