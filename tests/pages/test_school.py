"""A school's lead: who is in it, whom to turn to, who cannot come in; and nothing of a pupil's."""

import re
from uuid import uuid4

import pytest
from django.urls import reverse
from pytest_django import Settings

from quietwins.cli.school import _make
from quietwins.flow.devices import Device, note_device
from quietwins.flow.erase import erase
from quietwins.flow.note_in_class import Occasion, Sight, observe
from quietwins.pages import clock
from quietwins.pages.urls import urlpatterns
from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Membership, Person, Trace
from quietwins.wins.models import Win
from tests.cast import Someone
from tests.pupils import NOW, class_of, joins, pupil_of, taps_in

OWN, SAID, TAUGHT = "I ate an orange", "The moon is mine", "My calm lesson"


@pytest.fixture(autouse=True)
def hashed_at_once(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def lead(db: None) -> Someone:
    """Who leads Hill School."""
    someone = Someone()
    someone.press("/schools/make/", name="Hill School")
    return someone


@pytest.fixture
def nine_b(ben: Someone, lead: Someone) -> Circle:
    """Ben's class, which came into the school with him."""
    room = class_of(ben)
    page = lead.press(f"{lead.path}code/")
    code = re.findall(r'class="shown code">([^<]*)<', page)[0]
    ben.press("/join/come-in/", code=code, called="Ben", age="adult")
    return Circle.objects.get(pk=room.pk)


def school_of(someone: Someone) -> str:
    school = Circle.objects.get(kept_by=someone.person, kind=Circle.Kind.SCHOOL)
    return f"/schools/{school.public_id}/"


def main_of(page: str) -> str:
    return page.partition("<main")[2]


def freezes(lead: Someone, who: Person, **also: str) -> str:
    return lead.press(f"{school_of(lead)}freeze/", who=who.public_id, **also)


def writes(teacher: Someone, room: Circle, pupil: Person, words: str) -> None:
    assert teacher.person
    when = Occasion("Reading", NOW.date(), uuid4(), room, teacher.person)
    observe([(pupil, Sight(words=words))], when, at=NOW)


def test_the_roster_has_names_by_class(lead: Someone, nine_b: Circle) -> None:
    page = main_of(lead.open(school_of(lead)))
    assert all(name in page for name in ("9B", "Amira", "Omar", "Ben"))


def test_a_class_begun_later_is_in_its_teachers_school_too(
    ben: Someone, lead: Someone, nine_b: Circle
) -> None:
    ben.press("/people/begin/", name="9D")
    assert "9D" in lead.open(school_of(lead))


def test_a_teacher_sees_where_a_class_will_be_and_can_keep_it_apart(
    ben: Someone, lead: Someone, cleo: Someone, nine_b: Circle
) -> None:
    assert "It is in Hill School." in ben.open("/people/")
    assert "This class is in Hill School." in ben.open(f"/people/{nine_b.public_id}/")
    ben.press("/people/begin/", name="My tutoring", apart="1")
    assert "My tutoring" not in lead.open(school_of(lead))
    cleo.press("/people/begin/", name="Class of Cleo")
    assert "Hill School" not in cleo.open("/people/")
    assert "Class of Cleo" not in lead.open(school_of(lead))


def test_a_teacher_reads_what_a_lead_sees_before_coming_in(ben: Someone, lead: Someone) -> None:
    page = lead.press(f"{lead.path}code/")
    code = re.findall(r'class="shown code">([^<]*)<', page)[0]
    assert "what you write to pupils" in ben.press("/join/look/", code=code)
    assert "No lead sees your own wins" in ben.page


def test_a_pupil_makes_no_school(amira: Someone, ben: Someone, nine_b: Circle) -> None:
    joins(amira, pupil_of(nine_b, "Amira"), ben)
    amira.press("/schools/make/", name="Mine")
    assert amira.status == 422


def test_a_frozen_book_opens_for_nobody_loses_nothing_and_opens_again(
    amira: Someone, ben: Someone, lead: Someone, nine_b: Circle
) -> None:
    person = pupil_of(nine_b, "Amira")
    joins(amira, person, ben)
    line = amira.keep(OWN)
    assert "Frozen" in freezes(lead, person)
    assert OWN not in amira.open("/wins/")
    assert "This book rests for now." in taps_in(Someone(), person, ben)
    assert Win.objects.filter(public_id=line).exists()
    freezes(lead, person, undo="1")
    there = Someone()
    taps_in(there, person, ben)
    assert OWN in there.open("/wins/")


def test_a_frozen_teacher_does_not_come_in_with_their_passphrase(
    ben: Someone, lead: Someone, nine_b: Circle
) -> None:
    ben.keep_safe("Ben")
    assert ben.person
    freezes(lead, ben.person)
    assert ">9B<" not in ben.open("/people/")
    assert "This book rests for now." in Someone().sign_in("Ben")
    assert "We don't know that name" in Someone().sign_in("Ben", "something else here")


def test_a_lead_freezes_nobody_outside_their_school(
    cleo: Someone, lead: Someone, nine_b: Circle
) -> None:
    assert cleo.person and lead.person
    for who in (cleo.person, lead.person):
        freezes(lead, who)
        assert lead.status == 404


@pytest.mark.parametrize(("many", "said"), [(5, "Not shown"), (12, "Yes, this month.")])
def test_whether_it_is_used_is_said_of_ten_or_more(
    ben: Someone, lead: Someone, nine_b: Circle, many: int, said: str
) -> None:
    for number in range(many):
        someone = Person.objects.create(name=f"Pupil {number}", created_at=NOW)
        Membership.objects.create(person=someone, circle=nine_b, role=Role.LEARNER)
    assert ben.person
    key = ben.client.session.session_key or ""
    note_device(ben.person, key, Device(), at=clock.now(), on=clock.today(ben.person))
    assert said in lead.open(school_of(lead))


def test_the_safeguarding_lead_is_named_on_pages_of_the_schools_classes(
    amira: Someone, ben: Someone, cleo: Someone, lead: Someone, nine_b: Circle
) -> None:
    lead.press(f"{school_of(lead)}safety/", name="Ms Olu", contact="room 12")
    joins(amira, pupil_of(nine_b, "Amira"), ben)
    assert "Please tell Ms Olu: room 12" in amira.page
    assert "Please tell Ms Olu: room 12" in ben.open(f"/people/{nine_b.public_id}/")
    other = class_of(cleo, "9C")
    assert "Ms Olu" not in cleo.open(f"/classes/{other.public_id}/")
    assert "Please tell the safeguarding lead of your school." in cleo.page
    lead.press(f"{school_of(lead)}safety/", name="Ms Olu", contact="")
    assert lead.status == 422


def test_a_lead_reads_what_staff_wrote_and_the_pupil_reads_that_they_did(
    amira: Someone, ben: Someone, cleo: Someone, lead: Someone, nine_b: Circle
) -> None:
    person = pupil_of(nine_b, "Amira")
    joins(amira, person, ben)
    amira.keep(SAID)
    writes(ben, nine_b, person, "You put it right yourself")
    elsewhere = class_of(cleo, "9C")
    writes(cleo, elsewhere, pupil_of(elsewhere, "Amira"), "Another school's words")
    page = lead.open(f"{school_of(lead)}notes/")
    assert "You put it right yourself" in page
    assert SAID not in page and "Another school's words" not in page
    room = amira.open(f"/classes/{nine_b.public_id}/")
    assert "Your school can read what teachers write to you." in room
    looked = amira.open("/my-data/who-looked/")
    assert "Your school" in looked and "Read what teachers wrote to you" in looked


def test_a_lead_reads_who_of_the_staff_looked_and_at_no_pupil_by_name(
    ben: Someone, lead: Someone, nine_b: Circle
) -> None:
    ben.open(f"/people/{nine_b.public_id}/")
    page = main_of(lead.open(f"{school_of(lead)}looked/"))
    assert "Ben" in page and "Saw what was found in class" in page
    assert "Amira" not in page and "Omar" not in page


def test_family_and_classmates_who_look_are_no_business_of_a_school(
    ben: Someone, lead: Someone, nine_b: Circle
) -> None:
    person = pupil_of(nine_b, "Amira")
    opened = {"role": Role.CARER, "verb": Trace.Verb.OPENED, "day": NOW.date(), "at": NOW}
    Trace.objects.create(whose=person, by=ben.person, **opened)
    assert "Opened your book" not in lead.open(f"{school_of(lead)}looked/")


def test_no_page_shows_a_lead_a_win_or_a_word_of_a_pupils_or_a_teachers_own(
    amira: Someone, ben: Someone, lead: Someone, nine_b: Circle
) -> None:
    """Every address there is, with every id that there is to try."""
    joins(amira, pupil_of(nine_b, "Amira"), ben)
    amira.keep(SAID)
    found = Win.objects.filter(person=amira.person, thread__circle=nine_b)[0]
    amira.press(f"/wins/{found.public_id}/keep/")
    amira.press(f"/wins/{found.public_id}/share/", group=nine_b.public_id)
    ben.keep(TAUGHT)
    ben.press(f"/people/{nine_b.public_id}/numbers/", settling="4")
    ids = [
        *Circle.objects.values_list("public_id", flat=True),
        *Win.objects.values_list("public_id", flat=True),
        *Person.objects.values_list("public_id", flat=True),
    ]
    seen = 0
    for pattern in urlpatterns:
        names = list(pattern.pattern.converters)
        if not pattern.name or len(names) > 1 or "slug" in str(pattern.pattern):
            continue
        for one in ids if names else [None]:
            answer = lead.client.get(reverse(pattern.name, args=[one] if one else []))
            if answer.status_code == 200 and not answer.streaming:
                seen += 1
                page = main_of(answer.content.decode(errors="replace"))
                marks = (SAID, TAUGHT, str(found.public_id))
                assert [mark for mark in marks if mark in page] == [], pattern.name
    assert seen > 20


@pytest.mark.django_db
def test_the_command_makes_a_school_for_somebody_with_a_name_here(
    capsys: pytest.CaptureFixture[str],
) -> None:
    head = Someone()
    head.keep_safe("Head")
    assert _make("Hill School", "head") == 0
    path = capsys.readouterr().out.splitlines()[-1]
    assert "Hill School" in head.open(path)
    assert _make("Hill School", "nobody") == 2
    second = Someone()
    second.keep_safe("Second")
    assert _make(" Hill  School ", "second") == 0
    assert "Hill School" in second.open(path) and "Hill School" in head.open(path)
    assert _make(" ", "head") == 2


def second_lead(lead: Someone, someone: Someone) -> str:
    """Who came in by a lead's code, and their page of the school."""
    page = lead.press(f"{school_of(lead)}code/", lead="1")
    code = re.findall(r'class="shown code">([^<]*)<', page)[-1]
    assert "You lead this school too." in someone.press("/join/look/", code=code)
    someone.press("/join/come-in/", code=code, called="Second", age="adult")
    return school_of(lead)


def test_a_lead_names_another_by_a_code(lead: Someone, nine_b: Circle) -> None:
    second = Someone()
    assert "9B" in second.open(second_lead(lead, second))


def test_a_teacher_of_the_school_can_come_to_lead_it_too(
    ben: Someone, lead: Someone, nine_b: Circle
) -> None:
    assert "9B" in ben.open(second_lead(lead, ben))


def test_a_code_for_staff_makes_nobody_lead(ben: Someone, lead: Someone, nine_b: Circle) -> None:
    ben.open(school_of(lead))
    assert ben.status == 404


def test_when_one_lead_goes_the_other_has_the_school_as_it_was(
    ben: Someone, lead: Someone, nine_b: Circle
) -> None:
    second = Someone()
    path = second_lead(lead, second)
    erase(person_of(lead), at=NOW)
    assert "9B" in second.open(path) and "Ben" in second.page
    assert Circle.objects.get(kind="school").kept_by == second.person


def test_the_only_lead_reads_before_they_go_that_the_school_has_no_other(
    lead: Someone, nine_b: Circle
) -> None:
    assert "Nobody else leads Hill School." in lead.open("/my-data/erase/?days=0")
    second_lead(lead, Someone())
    assert "Nobody else leads" not in lead.open("/my-data/erase/?days=0")


def test_a_school_whose_lead_went_stays_and_leads_nobody_who_was_not_asked(
    ben: Someone, lead: Someone, nine_b: Circle, capsys: pytest.CaptureFixture[str]
) -> None:
    path = school_of(lead)
    erase(person_of(lead), at=NOW)
    assert Circle.objects.get(pk=nine_b.pk).within
    ben.open(path)
    assert ben.status == 404
    ben.keep_safe("Ben")
    assert _make("Hill School", "ben") == 0
    assert capsys.readouterr().out.splitlines()[-1] == path
    assert "9B" in ben.open(path)


def person_of(someone: Someone) -> Person:
    assert someone.person
    return someone.person
