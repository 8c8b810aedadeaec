"""Pages of what somebody can know and ask of their own data, each by how they come to it."""

from collections.abc import Callable, Mapping

from django.utils import timezone

from quietwins.flow.look_at import note_look
from quietwins.pages.notices.notices import NOTICES
from quietwins.people.models import Care, Circle, Membership, Person, Trace
from tests.browser.visit import Visit

Arrive = Callable[[Visit], None]


def page(path: str) -> Arrive:
    def arrive(visit: Visit) -> None:
        visit.go(path)

    return arrive


def who_looked(visit: Visit) -> None:
    """A teacher saw, a carer opened and took a copy, a friend saw what is shared."""
    visit.keep("I got up")
    person = visit.someone.person
    assert person
    for kind, role, verb in (
        ("class", "teacher", Trace.Verb.SAW),
        ("family", "carer", Trace.Verb.OPENED),
        ("family", "carer", Trace.Verb.COPIED),
        ("friends", "member", Trace.Verb.SAW),
    ):
        other = Person.objects.create(created_at=timezone.now())
        comes_in(other, kind, role, beside=person)
        note_look(other, person, verb, at=timezone.now())
    visit.go("/my-data/who-looked/")


def comes_in(person: Person, kind: str, role: str, *, beside: Person | None = None) -> None:
    """Into a circle of that kind, with somebody beside."""
    now = timezone.now()
    circle = Circle.objects.create(name="9B", kind=kind, kept_by=person, created_at=now)
    Membership.objects.create(circle=circle, person=person, role=role)
    if beside:
        Membership.objects.create(circle=circle, person=beside, role="member")


def who_can_see_of_many(visit: Visit) -> None:
    """Somebody who teaches, is in a family, and keeps a child's book."""
    visit.keep("I got up")
    person = visit.someone.person
    assert person
    for kind, role in (("class", "teacher"), ("family", "carer")):
        comes_in(person, kind, role)
    child = Person.objects.create(kept_by=person, created_at=timezone.now())
    Care.objects.create(person=child, by=person, name="Liam", since=timezone.now())
    visit.go("/who-can-see/")
    visit.page.get_by_text("The whole table").click()


RIGHTS_SCREENS: Mapping[str, Arrive] = {
    "who looked, nobody": page("/my-data/who-looked/"),
    "who looked": who_looked,
    "how long things are kept": page("/my-data/how-long/"),
    "who can see this, of many": who_can_see_of_many,
    **{f"what is kept, {name}": page(f"/what-is-kept/{name}/") for name in NOTICES},
}
"""By the name that a test says it by."""
