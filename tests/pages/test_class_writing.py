"""A class is asked to write; its teacher reads what was handed in, and of the rest nothing."""

import re
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from quietwins.flow.hand_in import take_back
from quietwins.people.models import Circle
from quietwins.pieces.models import Beside, Piece, Task
from quietwins.sharing.models import Display
from tests.cast import Someone, finds_nothing
from tests.classroom import a_class, joins, pupil, which
from tests.drafts import NOW, ONE, TWO, drafts_of, handed_in


@pytest.fixture
def room(amira: Someone, ben: Someone) -> Circle:
    """Ben's class, which Amira has joined."""
    path = a_class(ben)
    joins("Amira", amira, at=NOW)
    return Circle.objects.get(public_id=which(path))


def writing_of(room: Circle) -> str:
    return f"/people/{room.public_id}/writing/"


def sets(teacher: Someone, room: Circle, name: str, **more: object) -> Task:
    sent = {"client_id": uuid4(), "name": name, **more}
    teacher.press(writing_of(room), on=writing_of(room), **sent)
    return Task.objects.get(name=name)


def whose(page: str) -> list[str]:
    """Names of those whose drafts are listed, in order."""
    return re.findall(r'<a class="way" href="/drafts/[^"]*"><span><strong>([^<]*)', page)


def test_what_a_class_is_asked_to_write_stands_on_its_pupils_page(
    amira: Someone, ben: Someone, room: Circle
) -> None:
    sets(ben, room, "Lady Macbeth", words="One paragraph.", starter="The writer presents")
    page = amira.open(f"/classes/{room.public_id}/")
    assert "Lady Macbeth" in page
    assert "One paragraph." in page


def test_a_pupil_begins_a_piece_from_it_and_finds_it_again(
    amira: Someone, ben: Someone, room: Circle
) -> None:
    task = sets(ben, room, "Lady Macbeth")
    amira.press("/writing/begin/", task=task.public_id, client_id=uuid4())
    piece = Piece.objects.get()
    assert (piece.task, piece.circle, piece.name) == (task, room, "Lady Macbeth")
    page = amira.open(f"/classes/{room.public_id}/")
    assert f'href="/pieces/{piece.public_id}/">Go on with it' in page


def test_a_name_is_asked_for_and_what_was_typed_stays(ben: Someone, room: Circle) -> None:
    page = ben.press(writing_of(room), name=" ", words="One paragraph.")
    assert ben.status == 422
    assert "A name is enough to begin." in page
    assert "One paragraph." in page
    assert not Task.objects.exists()


def test_asked_twice_by_one_page_it_is_asked_once(ben: Someone, room: Circle) -> None:
    page = uuid4()
    for _ in range(2):
        ben.press(writing_of(room), name="Lady Macbeth", client_id=page)
    assert Task.objects.count() == 1


def test_what_is_put_away_is_offered_no_longer_until_it_is_back(
    amira: Someone, ben: Someone, room: Circle
) -> None:
    task = sets(ben, room, "Lady Macbeth")
    ben.press(f"/tasks/{task.public_id}/put-away/")
    assert "Lady Macbeth" not in amira.open(f"/classes/{room.public_id}/")
    ben.press(f"/tasks/{task.public_id}/put-away/", back="1")
    assert "Lady Macbeth" in amira.open(f"/classes/{room.public_id}/")


def test_what_was_handed_in_last_stands_first(ben: Someone, room: Circle) -> None:
    (one,) = drafts_of(pupil("Amira"), ONE, room=room)
    (other,) = drafts_of(pupil("Omar"), TWO, room=room)
    handed_in(other, one)
    assert whose(ben.open(writing_of(room))) == ["Amira", "Omar"]


def test_of_one_thing_to_write_its_drafts_alone_are_listed(ben: Someone, room: Circle) -> None:
    task = sets(ben, room, "Lady Macbeth")
    handed_in(*drafts_of(pupil("Amira"), ONE, room=room, task=task))
    handed_in(*drafts_of(pupil("Omar"), TWO, room=room))
    assert whose(ben.open(f"{writing_of(room)}?task={task.public_id}")) == ["Amira"]


def test_who_handed_in_nothing_is_neither_named_nor_counted(ben: Someone, room: Circle) -> None:
    """Also where they wrote something and keep it, or took it back."""
    (kept,) = drafts_of(pupil("Omar"), ONE, room=room)
    (back,) = drafts_of(pupil("Zoe"), TWO, room=room)
    handed_in(back)
    take_back(back, at=NOW)
    alone = ben.open(writing_of(room))
    for name in ("Amira", "Omar", "Zoe", "Liam"):
        assert name not in alone
    kept.piece.delete()
    back.piece.delete()
    token = re.compile(r'value="[^"]*"')
    assert token.sub("", ben.open(writing_of(room))) == token.sub("", alone)


def test_ten_stand_on_a_page(ben: Someone, room: Circle) -> None:
    handed_in(*drafts_of(pupil("Amira"), *[f"Sentence {n}." for n in range(12)], room=room))
    assert len(whose(ben.open(writing_of(room)))) == 10
    assert len(whose(ben.open(f"{writing_of(room)}?page=2"))) == 2
    ben.open(f"{writing_of(room)}?page=9")
    assert ben.status == 200


def test_many_drafts_cost_as_few_questions_as_two(ben: Someone, room: Circle) -> None:
    def asked() -> int:
        ben.open(writing_of(room))
        with CaptureQueriesContext(connection) as queries:
            ben.open(writing_of(room))
        return len(queries)

    handed_in(*drafts_of(pupil("Amira"), ONE, TWO, room=room))
    few = asked()
    for name in ("Omar", "Zoe", "Liam"):
        handed_in(*drafts_of(pupil(name), ONE, TWO, room=room))
    assert asked() == few


def test_nobody_but_its_teacher_finds_a_classs_writing(
    amira: Someone, ben: Someone, cleo: Someone, room: Circle
) -> None:
    task = sets(ben, room, "Lady Macbeth")
    a_class(cleo, "Zed", name="9C")
    for other in (amira, cleo):
        other.open(writing_of(room))
        assert other.status == 404
        assert finds_nothing(other, writing_of(room))
        assert finds_nothing(other, f"/tasks/{task.public_id}/put-away/")


def test_a_draft_is_shown_in_class_without_a_name_and_taken_back(
    amira: Someone, ben: Someone, room: Circle
) -> None:
    first, latest = drafts_of(pupil("Amira"), ONE, TWO, room=room)
    amira.press(f"/drafts/{latest.public_id}/show/", before=first.public_id)
    shown = ben.open(f"/people/{room.public_id}/show/")
    assert ONE in shown
    assert TWO in shown
    assert "Amira" not in shown
    beside = f"/drafts/{latest.public_id}/beside/"
    assert "May be shown there with an earlier draft, without your name." in amira.open(beside)
    amira.press(f"/shown/{Display.objects.get().public_id}/take-back/", on=beside)
    assert amira.path == beside
    assert TWO not in ben.open(f"/people/{room.public_id}/show/")


def test_what_is_shown_in_class_is_listed_with_what_one_shares(
    amira: Someone, room: Circle
) -> None:
    """So that it can be taken back also once the draft itself is taken out."""
    (one,) = drafts_of(pupil("Amira"), TWO, room=room)
    amira.press(f"/drafts/{one.public_id}/show/")
    amira.press(f"/drafts/{one.public_id}/undo/")
    page = amira.open("/shares/")
    assert "The witches are evil." in page
    assert f"/shown/{Display.objects.get().public_id}/take-back/" in page


def test_a_draft_at_home_is_offered_to_no_class(amira: Someone, room: Circle) -> None:
    (one,) = drafts_of(pupil("Amira"), TWO)
    assert finds_nothing(amira, f"/drafts/{one.public_id}/show/")
    assert "To show in class" not in amira.open(f"/drafts/{one.public_id}/beside/")


def test_a_worked_example_says_beside_each_sentence_what_it_does(cleo: Someone) -> None:
    page = cleo.open("/worked-example/")
    said = re.findall(r'<li><q dir="auto">(.*?)</q><p dir="auto">(.*?)</p>', page)
    assert said[1] == (
        "She asks dark spirits to “unsex me here”.",
        "A short quotation stands inside the sentence.",
    )
    marked = re.findall(r'<mark class="noted" data-from="\d+">(.*?)</mark>', page)
    assert marked == [words for words, _note in said]


def test_whoever_looks_around_as_the_teacher_reads_liams_drafts_and_puts_nothing_in(
    cleo: Someone,
) -> None:
    cleo.press("/look-around/", **{"as": "teacher"})
    room = Circle.objects.get(kind=Circle.Kind.CLASS)
    page = cleo.open(writing_of(room))
    assert whose(page) == ["Liam Byrne"] * 3
    address = re.findall(r'href="(/drafts/[^"]*)"', page)[0]
    assert "New in this draft" in cleo.open(address)
    cleo.press(writing_of(room), name="Lady Macbeth")
    cleo.press(address, where="0-3", words="A way in.")
    assert not Task.objects.exists()
    assert not Beside.objects.exists()
