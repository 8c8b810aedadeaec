"""A parents' evening: a pupil chooses, by their own yes, and that and nothing else is printed."""

from io import BytesIO

import pytest
from pypdf import PdfReader
from pytest_django import Settings

from quietwins.flow.erase import erase_again, tombstones, what_goes
from quietwins.flow.export import export
from quietwins.flow.leave_circle import take_out
from quietwins.flow.make_card import Made, make_card
from quietwins.people.models import Circle, Login, Membership, Person
from quietwins.sharing.models import Brought
from quietwins.wins.models import Keep, Win
from tests.cast import Someone, finds_nothing
from tests.pupils import NOW, class_of, joins, pupil_of

LINE = "I could not sleep, and came all the same"


@pytest.fixture(autouse=True)
def hashed_at_once(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def nine_b(ben: Someone) -> Circle:
    return class_of(ben)


@pytest.fixture
def pupil(amira: Someone, ben: Someone, nine_b: Circle) -> Person:
    """Amira, who has joined and has a line of her own."""
    joins(amira, pupil_of(nine_b, "Amira"), ben)
    amira.keep(LINE)
    return pupil_of(nine_b, "Amira")


def mine(room: Circle) -> str:
    return f"/classes/{room.public_id}/evening/"


def together(room: Circle, person: Person) -> str:
    return f"/people/{room.public_id}/evening/?pupil={person.public_id}"


def paper(teacher: Someone, room: Circle, person: Person) -> str:
    """All that is printed of somebody; nothing where nothing is."""
    path = f"/people/{room.public_id}/evening/pdf/?pupil={person.public_id}"
    answer = teacher.client.get(path)
    if answer.status_code != 200:
        return ""
    return "\n".join(one.extract_text() for one in PdfReader(BytesIO(answer.content)).pages)


def found_of(person: Person) -> Win:
    return Win.objects.get(person=person, rule="tried_again")


def card_of(person: Person, teacher: Someone) -> Made:
    assert teacher.person
    return make_card(person, name=person.name, by=teacher.person, at=NOW)


def says_yes(teacher: Someone, room: Circle, person: Person, card: Made, *wins: Win) -> str:
    """On the teacher's screen, with the pupil beside it."""
    return teacher.press(
        f"/people/{room.public_id}/evening/",
        on=together(room, person),
        pupil=person.public_id,
        win=[one.public_id for one in wins],
        code=card.code,
        picture=card.pictures,
    )


def test_what_a_pupil_ticks_in_their_own_book_is_printed_and_nothing_else(
    amira: Someone, ben: Someone, nine_b: Circle, pupil: Person
) -> None:
    amira.press(mine(nine_b), win=[found_of(pupil).public_id])
    printed = paper(ben, nine_b, pupil)
    assert "Small wins that Amira chose" in printed and "another go" in printed
    assert printed.count("Amira") == 2 and LINE not in printed
    assert "Nothing else is included." in printed


def test_nothing_is_printed_before_a_pupil_chose(
    ben: Someone, nine_b: Circle, pupil: Person
) -> None:
    assert paper(ben, nine_b, pupil) == ""


def test_of_a_pupil_who_has_not_joined_nothing_can_be_chosen_or_printed(
    ben: Someone, nine_b: Circle, pupil: Person
) -> None:
    omar = pupil_of(nine_b, "Omar")
    assert "Omar" not in ben.open(f"/people/{nine_b.public_id}/evening/")
    assert "Amira" in ben.page
    assert finds_nothing(ben, together(nine_b, omar))
    says_yes(ben, nine_b, omar, card_of(omar, ben), found_of(omar))
    assert ben.status == 404 and not Brought.objects.exists()
    assert paper(ben, nine_b, omar) == ""


def test_a_line_of_their_own_is_on_a_teachers_screen_once_they_chose_it(
    amira: Someone, ben: Someone, nine_b: Circle, pupil: Person
) -> None:
    assert LINE not in ben.open(together(nine_b, pupil))
    own = Win.objects.get(person=pupil, rule="own")
    amira.press(mine(nine_b), win=[own.public_id])
    assert LINE in ben.open(together(nine_b, pupil))
    assert LINE in paper(ben, nine_b, pupil)


def test_beside_their_teacher_a_pupil_says_yes_with_their_card(
    ben: Someone, nine_b: Circle, pupil: Person
) -> None:
    says_yes(ben, nine_b, pupil, card_of(pupil, ben), found_of(pupil))
    assert "Small wins that Amira chose" in ben.page
    assert "another go" in paper(ben, nine_b, pupil)
    assert Keep.objects.get(by=pupil, win=found_of(pupil)).verdict == Keep.Verdict.KEPT


def test_without_the_pupils_own_card_nothing_is_chosen(
    ben: Someone, nine_b: Circle, pupil: Person
) -> None:
    """Neither another pupil's card, nor pictures in another order, nor none."""
    card, others = card_of(pupil, ben), card_of(pupil_of(nine_b, "Omar"), ben)
    turned = Made(card.name, card.code, [*card.pictures][::-1])
    for wrong in (others, turned, Made("", "", [])):
        says_yes(ben, nine_b, pupil, wrong, found_of(pupil))
        assert ben.status == 422 and 'id="problem"' in ben.page
        assert "checked" in ben.page  # what was ticked is ticked still
    assert not Brought.objects.exists() and paper(ben, nine_b, pupil) == ""


def test_what_was_chosen_is_remembered_and_taken_back_at_any_time(
    amira: Someone, ben: Someone, nine_b: Circle, pupil: Person
) -> None:
    amira.press(mine(nine_b), win=[found_of(pupil).public_id])
    assert "checked" in amira.open(mine(nine_b))
    amira.press(mine(nine_b))
    assert "checked" not in amira.open(mine(nine_b))
    assert paper(ben, nine_b, pupil) == ""


@pytest.mark.parametrize("how", ["set aside", "rest", "leave"])
def test_what_no_longer_stands_is_no_longer_printed(
    amira: Someone, ben: Someone, nine_b: Circle, pupil: Person, how: str
) -> None:
    win = found_of(pupil)
    amira.press(mine(nine_b), win=[win.public_id])
    if how == "set aside":
        amira.press(f"/wins/{win.public_id}/set-aside/")
    elif how == "rest":
        amira.press(f"/groups/{nine_b.public_id}/pause/")
    else:
        Membership.objects.filter(person=pupil).update(left_at=NOW)
    assert paper(ben, nine_b, pupil) == ""


def test_a_pupil_reads_that_it_was_printed(
    amira: Someone, ben: Someone, nine_b: Circle, pupil: Person
) -> None:
    amira.press(mine(nine_b), win=[found_of(pupil).public_id])
    assert "Printed what you chose" not in amira.open("/my-data/who-looked/")
    paper(ben, nine_b, pupil)
    assert "Printed what you chose for an evening" in amira.open("/my-data/who-looked/")


def test_nobody_but_a_teacher_of_that_class_can_choose_or_print(
    amira: Someone, ben: Someone, cleo: Someone, nine_b: Circle, pupil: Person
) -> None:
    class_of(cleo, "9C")
    omar = Someone()
    joins(omar, pupil_of(nine_b, "Omar"), ben)
    amira.press(mine(nine_b), win=[found_of(pupil).public_id])
    for other in (cleo, omar, amira):
        assert finds_nothing(other, together(nine_b, pupil))
        assert paper(other, nine_b, pupil) == ""


def test_what_a_pupil_brings_is_in_their_copy_and_named_before_it_goes(
    amira: Someone, nine_b: Circle, pupil: Person
) -> None:
    amira.press(mine(nine_b), win=[found_of(pupil).public_id])
    assert [row["rule"] for row in export(pupil)["brought_to_evening"]] == ["tried_again"]
    assert {one.title: one.many for one in what_goes(pupil)}["Wins for an evening with class"] == 1


def test_what_was_taken_back_stays_so_when_a_backup_is_put_back(
    amira: Someone, nine_b: Circle, pupil: Person
) -> None:
    amira.press(mine(nine_b), win=[found_of(pupil).public_id])
    brought = Brought.objects.get()
    take_out(nine_b, pupil, at=NOW)
    assert not Brought.objects.exists()
    brought.save(force_insert=True)
    erase_again(tombstones(), at=NOW)
    assert not Brought.objects.exists()


def test_whoever_has_a_passphrase_chooses_in_their_own_book(
    ben: Someone, nine_b: Circle, pupil: Person
) -> None:
    """A card that was theirs before opens nothing."""
    card = card_of(pupil, ben)
    pupil.card.delete()
    Login.objects.create(person=pupil, name="Amira", name_key="amira")
    says_yes(ben, nine_b, pupil, card, found_of(pupil))
    assert ben.status == 422 and not Brought.objects.exists()
