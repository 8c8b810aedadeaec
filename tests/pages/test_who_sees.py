"""Who can see this: three lines, true for whoever reads them; and what is kept, for each age."""

from datetime import UTC, datetime

import pytest

from quietwins.pages.comfort.who_sees import (
    ALONE,
    CARER,
    GROUP,
    KEPT,
    LEAD,
    PUPIL,
    ROLES,
    TEACHER,
    THINGS,
    Sees,
    sees_of,
    whole_table,
)
from quietwins.pages.notices.notices import NOTICES
from quietwins.people.may_see import MAY_SEE, Role, Thing
from quietwins.people.models import Care, Circle, Membership, Person
from tests.cast import Someone

NOW = datetime(2025, 11, 30, 18, tzinfo=UTC)


def somebody(**who: object) -> Person:
    return Person.objects.create(created_at=NOW, **who)


def comes_in(person: Person, kind: str, role: str, **how: object) -> None:
    circle = Circle.objects.create(name="9B", kind=kind, kept_by=somebody(), created_at=NOW)
    Membership.objects.create(circle=circle, person=person, role=role, **how)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("kind", "role", "sees"),
    [
        ("class", "teacher", TEACHER),
        ("class", "learner", PUPIL),
        ("class", "member", PUPIL),
        ("family", "member", GROUP),
        ("family", "carer", GROUP),
        ("friends", "member", GROUP),
        ("school", "school_lead", LEAD),
    ],
)
def test_each_role_reads_its_own_lines(kind: str, role: str, sees: Sees) -> None:
    person = somebody()
    comes_in(person, kind, role)
    assert list(sees_of(person)) == [sees]


@pytest.mark.django_db
def test_whoever_is_two_things_reads_both_and_each_once() -> None:
    person = somebody()
    for kind in ("class", "family", "friends"):
        comes_in(person, kind, "learner" if kind == "class" else "member")
    assert list(sees_of(person)) == [PUPIL, GROUP]


@pytest.mark.django_db
@pytest.mark.parametrize("how", [{"waits": True}, {"left_at": NOW}])
def test_where_somebody_waits_or_left_nothing_more_holds(how: dict[str, object]) -> None:
    person = somebody()
    comes_in(person, "family", "member", **how)
    assert list(sees_of(person)) == [ALONE]


@pytest.mark.django_db
def test_a_child_and_their_carer_each_read_what_the_carer_sees() -> None:
    carer = somebody()
    child = somebody(kept_by=carer)
    Care.objects.create(person=child, by=carer, name="Liam", since=NOW)
    assert list(sees_of(child)) == [KEPT]
    assert list(sees_of(child, opened=True)) == [CARER]
    assert list(sees_of(carer)) == [CARER]


def test_somebody_new_reads_what_holds_before_anything_is_kept() -> None:
    assert sees_of(None) == (ALONE,)


def test_every_thing_there_is_to_see_is_named_with_all_who_see_it() -> None:
    assert set(THINGS) == set(Thing)
    assert set(ROLES) == set(Role)
    assert whole_table() == [
        (words, ", ".join(ROLES[role] for role in Role if thing in MAY_SEE[role]))
        for thing, words in THINGS.items()
    ]
    assert all(ROLES[Role.SELF] in whom for _, whom in whole_table())


def test_the_page_tells_a_teacher_what_they_cannot_see(ben: Someone, cleo: Someone) -> None:
    ben.take_in()
    assert TEACHER.lines[1] in ben.open("/who-can-see/")
    assert TEACHER.lines[1] not in cleo.open("/who-can-see/")


@pytest.mark.parametrize("whom", NOTICES)
def test_a_notice_says_what_is_kept_who_sees_it_and_what_can_be_done(
    amira: Someone, whom: str
) -> None:
    assert f'href="/what-is-kept/{whom}/"' in amira.open("/who-can-see/")
    seen = amira.open(f"/what-is-kept/{whom}/")
    for part in NOTICES[whom].parts:
        assert part.asks in seen and all(line in seen for line in part.lines)
    assert len(NOTICES[whom].parts) == 4
