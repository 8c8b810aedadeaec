"""Eyes in a school: who is in its classes, what staff wrote to pupils, who of the staff looked."""

from django.db.models import F, Q, QuerySet

from quietwins.evidence.models import Observed
from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Membership, Person, SignedIn, Trace
from quietwins.pieces.models import Beside, Feedback
from quietwins.sharing.models import Suggestion

STAFF = (Role.TEACHER, Role.SCHOOL_LEAD)


def schools_for(person: Person | None) -> QuerySet[Circle]:
    """Those one leads."""
    if person is None:
        return Circle.objects.none()
    led = Membership.objects.present().filter(person=person, role=Role.SCHOOL_LEAD)
    return Circle.objects.filter(kind=Circle.Kind.SCHOOL, pk__in=led.values("circle"))


def workplaces_of(person: Person | None) -> QuerySet[Circle]:
    """Those one came into with a code for staff, the first first: a class begun is in it."""
    if person is None:
        return Circle.objects.none()
    staff = Membership.objects.present().filter(person=person, role__in=STAFF)
    schools = Circle.objects.filter(kind=Circle.Kind.SCHOOL, pk__in=staff.values("circle"))
    return schools.order_by("pk")


def led_alone(person: Person | None) -> QuerySet[Circle]:
    """Those of them that nobody else leads."""
    leads = Membership.objects.present().filter(role=Role.SCHOOL_LEAD).exclude(person=person)
    return schools_for(person).exclude(pk__in=leads.values("circle"))


def roster_for(person: Person | None) -> QuerySet[Membership]:
    """Who is in the schools one leads: staff, and the pupils and teachers of their classes."""
    led = schools_for(person)
    there = Membership.objects.present().filter(Q(circle__in=led) | Q(circle__within__in=led))
    return there.select_related("person", "circle")


def observations_under(person: Person | None) -> QuerySet[Observed]:
    """What teachers wrote of pupils, in the classes of the schools one leads."""
    led = schools_for(person)
    return Observed.objects.filter(entry__circle__within__in=led, entry__undone_at=None)


def suggestions_under(person: Person | None) -> QuerySet[Suggestion]:
    """The chosen lines that teachers said to pupils there."""
    led = schools_for(person)
    return Suggestion.objects.filter(win__thread__circle__within__in=led).exclude(starter="")


def beside_under(person: Person | None) -> QuerySet[Beside]:
    """What teachers said there beside pupils' words, also of drafts taken back since."""
    led = Beside.objects.filter(draft__piece__circle__within__in=schools_for(person))
    return led.filter(undone_at=None).exclude(by=F("draft__piece__owner"))


def feedback_under(person: Person | None) -> QuerySet[Feedback]:
    """What teachers said there to the writers of drafts, likewise."""
    led = Feedback.objects.filter(draft__piece__circle__within__in=schools_for(person))
    return led.filter(undone_at=None)


def looks_under(person: Person | None) -> QuerySet[Trace]:
    """What staff of the schools one leads did, as staff, with what is the pupils' there: neither
    family nor classmates.
    """
    there = roster_for(person)
    pupils = there.filter(role=Role.LEARNER).values("person")
    staff = there.filter(role__in=STAFF).values("person")
    return Trace.objects.filter(whose__in=pupils, by__in=staff, role__in=STAFF)


def devices_under(person: Person | None) -> QuerySet[SignedIn]:
    """Where people of the schools one leads are signed in."""
    return SignedIn.objects.filter(person__in=roster_for(person).values("person"))
