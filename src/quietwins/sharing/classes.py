"""Eyes in a class: who is in it, what was noted there, what is put before a pupil or offered."""

from django.db.models import Q, QuerySet

from quietwins.evidence.models import Observed
from quietwins.people.circles import not_blocked
from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Membership, Person, Roster
from quietwins.sharing.eyes import circles_for, keeps_for, own_wins, shares_for, wins_for
from quietwins.sharing.models import Brought, BroughtQuerySet, Display, Suggestion
from quietwins.wins.models import Keep, Win, WinQuerySet


def pupils_for(person: Person | None) -> QuerySet[Membership]:
    """The places of pupils in the classes one teaches."""
    places = Membership.objects.present().filter(role=Role.LEARNER, circle__in=circles_for(person))
    return places.select_related("person")


def left_for(person: Person | None) -> QuerySet[Membership]:
    """Those who left a class that one teaches, while what is theirs is there."""
    gone = Membership.objects.filter(role=Role.LEARNER, left_at__isnull=False)
    return gone.filter(circle__in=circles_for(person)).select_related("person")


def observed_by(person: Person | None) -> QuerySet[Observed]:
    """What one noted oneself, in classes one teaches still."""
    if person is None:
        return Observed.objects.none()
    return Observed.objects.filter(by=person, entry__circle__in=circles_for(person))


def observations_of(person: Person | None) -> QuerySet[Observed]:
    """What teachers noted of one."""
    if person is None:
        return Observed.objects.none()
    return Observed.objects.filter(entry__owner=person)


def suggestions_by(person: Person | None) -> QuerySet[Suggestion]:
    """What one put before pupils, in classes one teaches still. It says nothing of their word."""
    if person is None:
        return Suggestion.objects.none()
    return Suggestion.objects.filter(by=person, win__thread__circle__in=circles_for(person))


def suggestions_for(person: Person | None) -> QuerySet[Suggestion]:
    """What a teacher put before one."""
    if person is None:
        return Suggestion.objects.none()
    return Suggestion.objects.filter(win__person=person)


def displays_for(person: Person | None) -> QuerySet[Display]:
    """What pupils offer to be shown in the classes one teaches, while it is shared."""
    offered = Display.objects.filter(circle__in=circles_for(person))
    return offered.filter(share__in=shares_for(person)) | offered.filter(share=None)


def own_displays(person: Person | None) -> QuerySet[Display]:
    """What one offers oneself."""
    return Display.objects.none() if person is None else Display.objects.filter(by=person)


def rosters_for(person: Person | None) -> QuerySet[Roster]:
    """Lists of pupils that one took in oneself, and that stand, the latest first."""
    if person is None:
        return Roster.objects.none()
    return Roster.objects.filter(by=person, undone_at=None).order_by("-recorded_at", "-pk")


def brought_for(person: Person | None) -> BroughtQuerySet:
    """What pupils bring to an evening with a class that one teaches."""
    if person is None:
        return Brought.objects.none()
    brought = Brought.objects.standing().filter(circle__in=circles_for(person))
    return brought.filter(not_blocked(person.pk, "win__person"))


def own_brought(person: Person | None) -> BroughtQuerySet:
    """What one brings oneself."""
    return Brought.objects.none() if person is None else Brought.objects.filter(win__person=person)


def to_bring(person: Person | None, room: Circle) -> WinQuerySet:
    """What one can bring from one's own book: what one keeps, and what was found in that class."""
    kept = Q(keeps__in=keeps_for(person).filter(verdict=Keep.Verdict.KEPT, undone_at=None))
    return own_wins(person).filter(kept | Q(thread__circle=room)).distinct()


def to_choose_with(person: Person | None, pupil: Person, room: Circle) -> WinQuerySet:
    """What one can look at together with a pupil: found in class, shared there, or brought."""
    here = {"circle": room, "win__person": pupil}
    shown = [rows(person).filter(**here).values("win") for rows in (shares_for, brought_for)]
    found = Q(pk__in=wins_for(person).filter(thread__circle=room, person=pupil).values("pk"))
    return Win.objects.filter(found | Q(pk__in=shown[0]) | Q(pk__in=shown[1]))
