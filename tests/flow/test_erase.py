"""Everything goes when it was asked to, and not before. An id stays for backups to forget by."""

from datetime import timedelta
from uuid import uuid4

import pytest

from quietwins.evidence.models import Entry, Sound
from quietwins.flow.erase import (
    ask_to_erase,
    erase,
    erase_again,
    stop_erasing,
    sweep,
    tombstones,
    what_goes,
)
from quietwins.flow.keep_aloud import keep_aloud
from quietwins.flow.keep_safe import keep_safe, signed_in
from quietwins.flow.put_down_hard import Hard, put_down_hard
from quietwins.flow.unfit import Unfit
from quietwins.people.models import Circle, Leaving, Person, Tombstone
from tests.flow.books import NOW, QUIZZES, TODAY, after, every_row, keep, line, somebody, taken
from tests.flow.random_books import WEBM

NAMED = {"name": "Amira", "passphrase": "moss on a warm stone"}


@pytest.mark.parametrize("days", [7, 30])
def test_it_goes_on_its_day_and_not_an_hour_before(amira: Person, cleo: Person, days: int) -> None:
    keep("I got up", by=amira)
    ask_to_erase(amira, days, at=NOW)
    sweep(after(days=days, hours=-1))
    assert Entry.objects.filter(owner=amira).exists()
    sweep(after(days=days))
    assert [entry.words for entry in Entry.objects.all()] == ["I fed the cat"]
    assert Person.objects.get() == cleo


def test_now_is_now(amira: Person) -> None:
    name = amira.public_id
    assert ask_to_erase(amira, 0, at=NOW) is None
    assert not Person.objects.exists()
    assert tombstones() == [name]


def test_stopped_it_never_goes(amira: Person) -> None:
    ask_to_erase(amira, 7, at=NOW)
    stop_erasing(amira)
    sweep(after(days=999))
    assert Person.objects.get() == amira


def test_asked_for_again_the_last_word_counts(amira: Person) -> None:
    ask_to_erase(amira, 7, at=NOW)
    ask_to_erase(amira, 30, at=after(days=1))
    assert Leaving.objects.get().goes_at == NOW + timedelta(days=31)


def test_files_go_with_their_rows(
    amira: Person, django_capture_on_commit_callbacks: pytest.FixtureRequest
) -> None:
    keep_aloud(line("I read aloud"), WEBM, by=amira, at=NOW)
    path = Sound.objects.get().path
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        erase(amira, at=NOW)
    assert not path.exists()


def test_a_class_goes_with_whoever_keeps_it_and_a_pupil_with_a_login_stays(ben: Person) -> None:
    taken(QUIZZES, by=ben)
    amira = Person.objects.get(name="Amira")
    keep_safe(amira, **NAMED, at=NOW)
    erase(ben, at=NOW)
    assert list(Person.objects.values_list("name", flat=True)) == ["Amira"]
    assert not Circle.objects.exists()
    assert Tombstone.objects.count() == 2


def test_nobody_can_sign_in_once_it_has_gone(amira: Person) -> None:
    keep_safe(amira, **NAMED, at=NOW)
    ask_to_erase(amira, 7, at=NOW)
    assert signed_in(**NAMED, address="192.0.2.1", at=after(days=6)) == amira
    with pytest.raises(Unfit):
        signed_in(**NAMED, address="192.0.2.1", at=after(days=7))
    assert keep_safe(somebody(), **NAMED, at=after(days=7)).login.name == "Amira"


def test_what_goes_is_counted_by_kind(amira: Person) -> None:
    keep("I got up", by=amira)
    keep("I rested", by=amira)
    goes = {one.title: one.many for one in what_goes(amira)}
    assert goes == {"What it's about": 1, "Something I did": 2, "Wins": 2}


def test_after_a_restore_it_is_erased_again(amira: Person, cleo: Person) -> None:
    hard = put_down_hard(Hard("The exam", TODAY, uuid4()), by=cleo, at=NOW)
    names = [amira.public_id, hard.public_id, uuid4()]
    assert erase_again(names, at=NOW) == 2
    assert Person.objects.get() == cleo
    assert [entry.words for entry in Entry.objects.all()] == ["I fed the cat"]
    assert set(tombstones()) == set(names)
    before = every_row()
    assert erase_again(names, at=NOW) == 0
    assert every_row() == before
