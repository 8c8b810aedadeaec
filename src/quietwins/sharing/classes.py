"""Eyes in a class: who is in it, what was noted there, what is put before a pupil or offered."""

from django.db.models import QuerySet

from quietwins.evidence.models import Observed
from quietwins.people.may_see import Role
from quietwins.people.models import Membership, Person, Roster
from quietwins.sharing.eyes import circles_for, shares_for
from quietwins.sharing.models import Display, Suggestion


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
