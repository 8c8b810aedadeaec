"""A pupil comes into their class by card: who sees what, their own word, and what they share."""

from uuid import uuid4

import pytest
from pytest_django import Settings

from quietwins.flow.note_in_class import Occasion, Sight, observe
from quietwins.people.models import Circle, Membership, Person
from quietwins.sharing.models import Notice, Share
from quietwins.wins.models import Keep, Win
from tests.cast import Someone, finds_nothing
from tests.pupils import NOW, class_of, joins, pupil_of, taps_in


@pytest.fixture(autouse=True)
def hashed_at_once(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def nine_b(ben: Someone) -> Circle:
    return class_of(ben)


@pytest.fixture
def omar(ben: Someone, nine_b: Circle) -> Someone:
    """A classmate who has joined."""
    classmate = Someone()
    joins(classmate, pupil_of(nine_b, "Omar"), ben)
    return classmate


def address(room: Circle) -> str:
    return f"/classes/{room.public_id}/"


def kept_one(someone: Someone, room: Circle) -> Win:
    """One that was found, which they keep."""
    someone.open(address(room))
    win = Win.objects.get(public_id=someone.found()[0])
    someone.press(f"/wins/{win.public_id}/keep/")
    return win


def shares(someone: Someone, win: Win, room: Circle) -> Share:
    someone.press(f"/wins/{win.public_id}/share/", group=room.public_id)
    return Share.objects.get(win=win, circle=room)


def place_of(person: Person) -> Membership:
    return Membership.objects.get(person=person)


def test_a_card_leads_a_pupil_to_three_lines_before_their_class(
    amira: Someone, ben: Someone, nine_b: Circle
) -> None:
    page = taps_in(amira, pupil_of(nine_b, "Amira"), ben)
    assert amira.path == f"{address(nine_b)}join/"
    assert "Your teacher sees what the class made" in page
    assert "Your teacher sees nothing else you type or keep." in page
    assert "a line in “Who looked” says so" in page


def test_nothing_is_joined_before_the_yes(amira: Someone, ben: Someone, nine_b: Circle) -> None:
    taps_in(amira, pupil_of(nine_b, "Amira"), ben)
    amira.open(address(nine_b))
    assert amira.path.endswith("/join/")
    assert place_of(pupil_of(nine_b, "Amira")).joined_at is None


def test_what_a_class_found_waits_for_a_pupils_yes_to_the_class(
    amira: Someone, ben: Someone, nine_b: Circle
) -> None:
    """Signed in by card, before the yes, they have their own book and nothing of the class."""
    person = pupil_of(nine_b, "Amira")
    taps_in(amira, person, ben)
    assert all("another go" not in amira.open(path) for path in ("/", "/wins/"))
    joins(amira, person, ben)
    assert "another go" in amira.open("/wins/")


def test_a_pupil_says_what_they_like_to_be_called(
    amira: Someone, ben: Someone, nine_b: Circle
) -> None:
    person = pupil_of(nine_b, "Amira")
    joins(amira, person, ben, called="Mira")
    assert amira.path == address(nine_b)
    assert Person.objects.get(pk=person.pk).name == "Mira"
    assert "Mira" in ben.open(f"/people/{nine_b.public_id}/")


def test_who_joined_once_is_not_asked_again(amira: Someone, ben: Someone, nine_b: Circle) -> None:
    person = pupil_of(nine_b, "Amira")
    joins(amira, person, ben)
    joined = place_of(person).joined_at
    amira.press(f"{address(nine_b)}join/", called="Somebody else")
    assert place_of(person).joined_at == joined
    assert Person.objects.get(pk=person.pk).name == "Amira"
    taps_in(amira, person, ben)
    assert amira.path == "/"


def test_a_pupil_sees_what_their_teacher_sees_found_for_them_and_nobody_elses(
    amira: Someone, ben: Someone, nine_b: Circle
) -> None:
    ben.open(f"/people/{nine_b.public_id}/?all=1")
    person = pupil_of(nine_b, "Amira")
    of_amira = {one for one in ben.found() if Win.objects.get(public_id=one).person == person}
    joins(amira, person, ben)
    assert of_amira and set(amira.found()) == of_amira


@pytest.mark.parametrize("word", ["keep", "set-aside"])
def test_a_teacher_cannot_tell_what_a_pupil_kept_or_set_aside(
    amira: Someone, ben: Someone, nine_b: Circle, word: str
) -> None:
    joins(amira, pupil_of(nine_b, "Amira"), ben)
    path = f"/people/{nine_b.public_id}/?all=1"
    ben.open(path)
    before = ben.found()
    amira.press(f"/wins/{amira.found()[0]}/{word}/")
    assert Keep.objects.count() == 1
    ben.open(path)
    assert ben.found() == before


def test_a_win_is_shared_with_a_class_by_its_owner_and_taken_back(
    amira: Someone, ben: Someone, omar: Someone, nine_b: Circle
) -> None:
    joins(amira, pupil_of(nine_b, "Amira"), ben)
    win = kept_one(amira, nine_b)
    assert "your class and its teachers" in amira.open(f"/wins/{win.public_id}/share/")
    assert "Amira" not in omar.open(address(nine_b))
    share = shares(amira, win, nine_b)
    for other in (omar, ben):
        assert f'id="share-{share.public_id}"' in other.open(address(nine_b))
    amira.press(f"/shares/{share.public_id}/stop/")
    for other in (omar, ben):
        assert "Amira" not in other.open(address(nine_b)).partition("<main")[2]


def test_between_pupils_nothing_is_written_but_a_chosen_line(
    amira: Someone, ben: Someone, omar: Someone, nine_b: Circle
) -> None:
    person = pupil_of(nine_b, "Amira")
    joins(amira, person, ben)
    Person.objects.filter(pk=person.pk).update(allows_notes=True)
    share = shares(amira, kept_one(amira, nine_b), nine_b)
    assert 'name="note"' not in omar.open(address(nine_b))
    omar.press(f"/shares/{share.public_id}/notice/", starter="effort", note="meet me outside")
    assert Notice.objects.get().note == ""


def test_a_pupil_rests_from_sharing_and_does_not_leave_a_class(
    amira: Someone, ben: Someone, omar: Someone, nine_b: Circle
) -> None:
    joins(amira, pupil_of(nine_b, "Amira"), ben)
    shares(amira, kept_one(amira, nine_b), nine_b)
    amira.press(f"/groups/{nine_b.public_id}/pause/")
    assert amira.path == address(nine_b) and "Your sharing rests here." in amira.page
    assert "Amira" not in omar.open(address(nine_b)).partition("<main")[2]
    amira.press(f"/groups/{nine_b.public_id}/pause/", go_on="1")
    assert "Amira" in omar.open(address(nine_b))
    assert finds_nothing(amira, f"/groups/{nine_b.public_id}/leave/")


def test_a_pupil_reads_what_a_teacher_saw_of_them(
    amira: Someone, ben: Someone, omar: Someone, nine_b: Circle
) -> None:
    person = pupil_of(nine_b, "Amira")
    assert ben.person
    when = Occasion("Reading", NOW.date(), uuid4(), nine_b, ben.person)
    observe([(person, Sight(prompts=1, words="Read aloud to the room"))], when, at=NOW)
    assert "Read aloud to the room" in joins(amira, person, ben)
    assert "Your school can read" not in amira.page  # there is none
    assert "Read aloud to the room" not in omar.open(address(nine_b))


def test_before_they_joined_nobody_but_their_teacher_finds_anything_of_a_pupil(
    ben: Someone, cleo: Someone, omar: Someone, nine_b: Circle
) -> None:
    """Also on paper: a teacher's own story, and everything that others can take along."""
    amiras = Win.objects.filter(person=pupil_of(nine_b, "Amira"))
    assert amiras
    for win in amiras:
        ben.press(f"/wins/{win.public_id}/keep/")
    ids = [win.public_id for win in amiras]
    assert all(str(one) not in ben.open("/progress/story/") for one in ids)
    ben.press("/progress/story/", win=ids)
    assert ben.status == 422
    ben.press("/progress/story/pdf/", win=ids)
    assert ben.status == 422
    for other in (cleo, omar):
        for path in ("/wins/", "/progress/", "/progress/story/", "/people/", "/shares/"):
            assert "Amira" not in other.open(path).partition("<main")[2]
        assert all(finds_nothing(other, f"/wins/{one}/keep/") for one in ids)


def test_the_next_child_on_a_school_computer_finds_nothing(
    amira: Someone, ben: Someone, nine_b: Circle
) -> None:
    joins(amira, pupil_of(nine_b, "Amira"), ben)
    amira.press("/sign-out/")
    assert amira.person is None
    assert "Amira" not in amira.open("/") and ">9B<" not in amira.open("/people/")
    amira.open(address(nine_b))
    assert amira.status == 404


def test_another_class_finds_nothing_of_this_one(
    amira: Someone, ben: Someone, cleo: Someone, nine_b: Circle
) -> None:
    other = class_of(cleo, "9C")
    joins(amira, pupil_of(nine_b, "Amira"), ben)
    for somebody, room in ((amira, other), (cleo, nine_b)):
        somebody.open(address(room))
        assert somebody.status == 404
