"""The pupils of a class, from their names to their cards, as a teacher goes through the pages."""

import re
from io import BytesIO
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pypdf import PdfReader
from pytest_django import Settings

from quietwins.evidence.models import Entry
from quietwins.people.models import Card, Circle, Membership, Person, Roster
from tests.cast import Someone
from tests.formats.rosters.made import ONE_ROSTER, SYNCED, zipped
from tests.formats.rosters.test_results import GRADEBOOK
from tests.pages.cards import Sent, tap

MARKS = b"name,Quiz 1,Quiz 2,Quiz 3\nThomas Okafor,4,6,7\nAmi Lindqvist,3,5,6\n"


@pytest.fixture(autouse=True)
def hashed_at_once(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def brings(someone: Someone, *files: SimpleUploadedFile, names: str = "", group: str = "") -> str:
    """Look at files or typed names; the page that follows."""
    return someone.press("/rosters/", on="/rosters/", file=files, names=names, group=group)


def types(someone: Someone, names: str, group: str = "9B") -> str:
    """Type names and take them in; the path of the class's pupils."""
    brings(someone, names=names, group=group)
    someone.press(f"{someone.path}take-in/")
    assert someone.path.endswith("/pupils/"), someone.page
    return someone.path


def ids_of(page: str, name: str) -> list[str]:
    return re.findall(rf'name="{name}" value="([0-9a-f-]+)"', page)


def one_roster() -> SimpleUploadedFile:
    """In which the school year goes on."""
    text = ONE_ROSTER["enrollments"].replace("24/07/2026", "24/07/2096")
    return SimpleUploadedFile("roster.zip", zipped({**ONE_ROSTER, "enrollments": text}))


def test_typed_names_are_a_class_once_they_look_right(ben: Someone) -> None:
    page = brings(ben, names="Tom Okafor\nAmi Lindqvist")
    assert "2 pupils" in page and "Nothing is saved yet" in page
    assert not Person.objects.exists()
    page = ben.press(f"{ben.path}take-in/", **{"name.0": "9B"})
    assert "Pupils of 9B" in page and "Tom Okafor" in page and "Ami Lindqvist" in page


def test_a_list_without_a_class_asks_what_it_is_called(ben: Someone) -> None:
    brings(ben, names="Tom Okafor")
    page = ben.press(f"{ben.path}take-in/", **{"name.0": " "})
    assert ben.status == 422 and "say its name" in page and not Person.objects.exists()


def test_a_file_shows_its_classes_first_names_and_what_is_left_out(ben: Someone) -> None:
    page = brings(ben, one_roster())
    assert "9B English" in page and "9B Maths" in page and "Tom, Ami" in page
    assert "password" in page and "demographics" in page
    assert "Lindqvist" not in page and "moss" not in page and "s.example" not in page


def test_of_several_classes_the_ticked_ones_come_in(ben: Someone) -> None:
    brings(ben, one_roster())
    ben.press(f"{ben.path}take-in/", **{"class": "1", "name.1": "My maths"})
    assert [circle.name for circle in Circle.objects.all()] == ["My maths"]


def test_several_files_that_belong_together_are_read_as_one(ben: Someone) -> None:
    files = [SimpleUploadedFile(f"{n}.csv", text.encode()) for n, text in SYNCED.items()]
    assert "Biology 10" in brings(ben, *files)


def test_last_names_and_ids_can_be_left_out_too(ben: Someone) -> None:
    brings(ben, one_roster())
    path = ben.path
    ben.press(f"{path}leave-out/", last="1", ids="1")
    ben.press(f"{path}take-in/", **{"class": "0"})
    refs = Membership.objects.filter(role="learner").values_list("ref", "person__name")
    assert sorted(refs) == [("name:ami", "Ami"), ("name:tom", "Tom")]


def test_the_whole_list_can_be_undone(ben: Someone) -> None:
    types(ben, "Tom Okafor\nAmi Lindqvist")
    ben.press(f"/rosters/{Roster.objects.get().public_id}/undo/")
    assert ben.path == "/people/" and not Circle.objects.exists()
    assert Person.objects.count() == 1


def test_a_list_that_is_dropped_is_gone_at_once(ben: Someone) -> None:
    brings(ben, names="Tom Okafor")
    path = ben.path
    ben.press(f"{path}drop/")
    ben.open(path)
    assert ben.status == 404 and not Person.objects.exists()


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.csv", b"", "there is nothing in it yet."),
        ("a.csv", b"day,amount\n1,2\n", "we do not know which column holds names."),
        ("a.zip", b"PK\x03\x04 and no more", "this zip is broken."),
        ("a.csv", b"name\n\n", "there are no pupils in it."),
        ("a.csv", b"\xff\xfe\x00", "its text is cut short or damaged"),
    ],
)
def test_a_list_that_cannot_be_read_is_named_kindly(
    ben: Someone, name: str, data: bytes, says: str
) -> None:
    page = brings(ben, SimpleUploadedFile(name, data)) if data else brings(ben)
    assert ben.status == 422
    assert (says if data else "Please choose a file, or type a name.") in page


def test_whoever_is_no_longer_in_the_list_stays_unless_it_is_ticked(ben: Someone) -> None:
    path = types(ben, "Tom Okafor\nAmi Lindqvist")
    later = SimpleUploadedFile("later.csv", b"name\nAmi Lindqvist\nKim Field\n")
    page = brings(ben, later, group="9B")
    assert "These are no longer in the list." in page and "Tom Okafor leaves" in page
    preview, (tom,) = ben.path, ids_of(page, "leave")
    ben.press(f"{preview}take-in/", leave=tom)
    assert ben.path == path
    assert "Tom Okafor is back" in ben.page
    assert "Tom Okafor is back" not in ben.press(f"{path}back/", pupil=tom)


def test_a_newcomer_who_is_typed_asks_nothing_of_the_others(ben: Someone) -> None:
    types(ben, "Tom Okafor")
    assert "no longer in the list" not in brings(ben, names="Kim Field", group="9B")


def test_a_doubtful_name_is_asked_about_before_marks_are_saved(ben: Someone) -> None:
    path = types(ben, "Tom Okafor\nAmi Lindqvist")
    ben.drop("marks.csv", MARKS)
    preview = ben.path
    page = ben.press(f"{preview}take-in/", group="9B")
    assert ben.status == 422 and "Thomas Okafor" in page and "Yes, Tom Okafor of this class" in page
    (field,) = set(re.findall(r'name="(who\.[0-9a-f]+)"', page))
    tom = str(Person.objects.get(name="Tom Okafor").public_id)
    ben.press(f"{preview}take-in/", group="9B", whose="group", **{field: tom})
    assert ben.path == path.removesuffix("pupils/")
    assert Membership.objects.filter(role="learner").count() == 2
    ben.drop("later.csv", MARKS.replace(b"3,5,6", b"3,5,8"))
    ben.press(f"{ben.path}take-in/", group="9B")
    assert ben.path == path.removesuffix("pupils/")


def test_a_list_asks_as_well_and_both_questions_are_answered_in_turn(ben: Someone) -> None:
    for group in ("9B", "9C"):
        ben.drop("marks.csv", MARKS)
        ben.press(f"{ben.path}take-in/", group=group)
        ben.drop("more.csv", MARKS.replace(b"4,6,7", b"4,6,8"))
    text = "name,class\nTom Okafor,9B\nTom Okafor,9C\n"
    brings(ben, SimpleUploadedFile("list.csv", text.encode()))
    path = ben.path
    fields: dict[str, Any] = {"class": ["0", "1"]}
    for _ in range(2):
        page = ben.press(f"{path}take-in/", **fields)
        (field,) = set(re.findall(r'type="radio" name="(who\.[0-9a-f]+)"', page))
        fields |= dict(re.findall(r'type="hidden" name="(who\.\w+)" value="([^"]+)"', page))
        fields |= {field: "new"}
    ben.press(f"{path}take-in/", **fields)
    assert Person.objects.filter(name="Tom Okafor").count() == 2


def test_cards_for_the_class_and_each_opens_a_book(ben: Someone) -> None:
    path = types(ben, "Tom Okafor\nAmi Lindqvist")
    ben.press(path.replace("pupils", "cards"), pupil=ids_of(ben.page, "pupil"))
    sent = [part.split('"')[0] for part in ben.page.split('name="card" value="')[1:]]
    assert len(sent) == 2
    answer = ben.client.post(path.replace("pupils/", "cards/pdf/"), {"card": sent})
    text = PdfReader(BytesIO(answer.content)).pages[0].extract_text()
    assert "Tom Okafor" in text and "Ami Lindqvist" in text
    ami = Someone()
    tap(ami, Sent(sent[0]))
    assert ami.person and ami.person.name == "Ami Lindqvist"


def test_one_new_card_leaves_the_others_as_they_are(ben: Someone) -> None:
    path = types(ben, "Tom Okafor\nAmi Lindqvist")
    pupils = ids_of(ben.page, "pupil")
    ben.press(path.replace("pupils", "cards"), pupil=pupils)
    before = dict(Card.objects.values_list("person__public_id", "code"))
    ben.press(path.replace("pupils", "cards"), pupil=pupils[0])
    after = dict(Card.objects.values_list("person__public_id", "code"))
    assert [str(one) for one in before if before[one] != after[one]] == pupils[:1]


def test_whoever_has_joined_is_not_ticked(ben: Someone) -> None:
    path = types(ben, "Tom Okafor\nAmi Lindqvist")
    Membership.objects.filter(person__name="Tom Okafor").update(
        joined_at=Roster.objects.get().recorded_at
    )
    page = ben.open(path)
    assert len(re.findall(r'name="pupil" value="[0-9a-f-]+" checked', page)) == 1


def test_cleo_finds_nothing_of_bens_class(ben: Someone, cleo: Someone) -> None:
    path = types(ben, "Tom Okafor")
    (tom,) = set(ids_of(ben.page, "pupil"))
    roster = Roster.objects.get().public_id
    cleo.open(path)
    assert cleo.status == 404
    for way in (f"{path}leave/", path.replace("pupils", "cards"), f"/rosters/{roster}/undo/"):
        cleo.press(way, pupil=tom)
        assert cleo.status == 404
    types(cleo, "Zoe")
    cleo.press(cleo.path.replace("pupils", "cards"), pupil=tom)
    cleo.press(f"{cleo.path}leave/", pupil=tom)
    assert not Card.objects.exists()
    assert Membership.objects.get(person__name="Tom Okafor").left_at is None


def test_results_of_the_same_school_find_their_pupils_by_id(ben: Someone) -> None:
    brings(ben, one_roster())
    ben.press(f"{ben.path}take-in/")
    ben.drop("marks.zip", zipped(GRADEBOOK))
    ben.press(f"{ben.path}take-in/", group="9B English")
    room = Circle.objects.get(name="9B English")
    assert room.memberships.filter(role="learner").count() == 2
    entries = Entry.objects.filter(circle=room)
    assert {one.owner.name for one in entries} == {"Tom Okafor"}
    assert {(one.kind, one.amount, one.out_of) for one in entries} == {
        ("Quizzes", 6, 10),
        ("Quizzes", 7, 10),
    }
