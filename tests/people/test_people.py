"""Who is who, and who may see what."""

import pytest
from django.db import IntegrityError
from django.utils.timezone import now

from quietwins.people.may_see import MAY_SEE, Role, Thing
from quietwins.people.models import Circle, Login, Membership, Person


def someone(name: str = "") -> Person:
    return Person.objects.create(name=name, created_at=now())


def test_every_role_has_its_line_and_only_oneself_sees_everything() -> None:
    assert MAY_SEE.keys() == set(Role)
    assert [role for role in Role if MAY_SEE[role] == set(Thing)] == [Role.SELF]


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.SELF])
def test_nobody_else_sees_own_words_what_was_kept_what_was_noticed_or_who_looked(
    role: Role,
) -> None:
    assert not MAY_SEE[role] & {Thing.OWN_WORDS, Thing.VERDICTS, Thing.NOTICES, Thing.TRACES}


@pytest.mark.parametrize("role", [Role.CARER, Role.MEMBER, Role.LEARNER, Role.SCHOOL_LEAD])
def test_who_does_not_teach_sees_no_class_evidence(role: Role) -> None:
    assert not MAY_SEE[role] & {Thing.CLASS_EVIDENCE, Thing.CLASS_WINS}


def test_a_school_lead_sees_nothing_of_any_pupil() -> None:
    assert not MAY_SEE[Role.SCHOOL_LEAD]


@pytest.mark.parametrize("typed", ["amira", " AMIRA ", "Amira\u00a0"])
def test_a_name_is_the_same_name_however_it_is_typed(typed: str) -> None:
    assert Login.key_of(typed) == Login.key_of("Amira")


@pytest.mark.django_db
def test_a_name_opens_one_book() -> None:
    Login.objects.create(name="Amira", name_key="amira", person=someone())
    with pytest.raises(IntegrityError):
        Login.objects.create(name="AMIRA", name_key="amira", person=someone())


@pytest.mark.django_db
def test_who_a_file_says_somebody_is_is_one_person_in_a_circle() -> None:
    circle = Circle.objects.create(name="9B", kept_by=someone("Ben"), created_at=now())
    other = Circle.objects.create(name="9C", kept_by=circle.kept_by, created_at=now())
    for where in (circle, other):
        Membership.objects.create(person=someone(), circle=where, role=Role.LEARNER, ref="id:900")
    with pytest.raises(IntegrityError):
        Membership.objects.create(person=someone(), circle=circle, role=Role.LEARNER, ref="id:900")
