"""Somebody goes; what others have in the groups they kept is theirs and stays."""

from django.db.models import Case, Q, When

from quietwins.evidence.models import Entry, Import, Thread
from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Membership, Person
from quietwins.pieces.models import Task
from quietwins.quizzes.models import Quiz, Round


def pass_on(person: Person) -> None:
    """Every group that `person` keeps goes to another adult in it, a class to another teacher, a
    school to another lead, else to one of its staff, who does not lead it by that. Where there is
    none, whoever can come back to a book takes what is theirs home, and the group goes with its
    keeper.
    """
    for circle in Circle.objects.filter(kept_by=person):
        if heir := _heir(circle):
            Import.objects.filter(circle=circle, by=person).update(by=heir)
            kept = Person.objects.filter(kept_by=person, memberships__circle=circle)
            Person.objects.filter(pk__in=list(kept.values_list("pk", flat=True))).update(
                kept_by=heir
            )
            Circle.objects.filter(pk=circle.pk).update(kept_by=heir)
        else:
            _take_home(circle)
    _pass_on_what_was_asked(person)


def _pass_on_what_was_asked(person: Person) -> None:
    """Quizzes and tasks of classes that go on without `person`: pupils' answers belong to them."""
    asked = Q(quizzes__owner=person) | Q(quizzes__rounds__by=person) | Q(tasks__by=person)
    for circle in Circle.objects.filter(asked).exclude(kept_by=person).distinct():
        to = circle.kept_by_id
        Quiz.objects.filter(circle=circle, owner=person).update(owner=to)
        Round.objects.filter(quiz__circle=circle, by=person).update(by=to)
        Task.objects.filter(circle=circle, by=person).update(by=to)


def _heir(circle: Circle) -> Person | None:
    """Carers and leads first, and whoever has been there longest."""
    there = Membership.objects.present().filter(circle=circle).exclude(person=circle.kept_by_id)
    if circle.kind in (Circle.Kind.CLASS, Circle.Kind.SCHOOL):
        there = there.filter(role__in=(Role.TEACHER, Role.SCHOOL_LEAD))
    else:
        there = there.filter(person__age=Person.Age.ADULT)
    first = Case(When(role__in=(Role.CARER, Role.SCHOOL_LEAD), then=0), default=1)
    heir = there.order_by(first, "pk").select_related("person").first()
    return heir.person if heir else None


def _take_home(circle: Circle) -> None:
    """What belongs to a group goes with it. At home, it is its owner's alone."""
    back = ~Q(owner__login=None) | ~Q(owner__card=None) | ~Q(owner__kept_by=circle.kept_by_id)
    staying = Thread.objects.filter(back, circle=circle).exclude(owner=circle.kept_by_id)
    for thread in list(staying):
        thread.name, thread.name_key = _name_at_home(thread, circle)
        thread.circle = None
        thread.save(update_fields=["name", "name_key", "circle"])
        Entry.objects.filter(thread=thread).update(circle=None, taken_in=None, source_line=None)


def _name_at_home(thread: Thread, circle: Circle) -> tuple[str, str]:
    """Its own, or beside another of that name, with the group's."""
    at_home = Thread.objects.filter(owner=thread.owner_id, circle=None)
    names = (thread.name, f"{thread.name} ({circle.name})", f"{thread.name} {thread.public_id}")
    free = (name for name in names if not at_home.filter(name_key=Thread.key_of(name)).exists())
    name = next(free)
    return name, Thread.key_of(name)
