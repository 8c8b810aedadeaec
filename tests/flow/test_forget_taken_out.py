"""What was taken out can be put back for thirty days. Then its words are gone for good."""

from datetime import datetime
from uuid import uuid4

import pytest

from quietwins.evidence.models import Entry, Import, Sound, Thread
from quietwins.flow.edit_line import Edit, bring_back, edit_line
from quietwins.flow.erase import tombstones
from quietwins.flow.forget_taken_out import forget_taken_out
from quietwins.flow.keep_aloud import keep_aloud
from quietwins.flow.undo import put_back, undo
from quietwins.flow.undo_import import undo_import
from quietwins.people.models import Person
from quietwins.wins.models import Cited, Keep, Win
from tests.flow.books import NOW, QUIZZES, TODAY, after, found, keep, line, taken
from tests.flow.random_books import WEBM

THEN = after(days=30)


def words() -> list[str]:
    return sorted(Entry.objects.values_list("words", flat=True))


def taken_out(person: Person, *, at: datetime = NOW) -> Keep:
    kept = keep("I got up", by=person)
    undo(kept, at=at)
    return kept


def test_a_line_goes_after_thirty_days_and_not_an_hour_before(amira: Person) -> None:
    kept = taken_out(amira)
    name = Entry.objects.get().public_id
    assert forget_taken_out(after(days=30, hours=-1)) == 0
    assert forget_taken_out(THEN) == 1
    assert not Entry.objects.exists() and not Win.objects.filter(pk=kept.win_id).exists()
    assert not Thread.objects.exists()
    assert tombstones() == [name]


def test_put_back_in_time_it_stays(amira: Person) -> None:
    put_back(taken_out(amira), at=after(days=29))
    assert forget_taken_out(after(days=99)) == 0
    assert words() == ["I got up"]


def test_what_still_stands_keeps_its_earlier_wordings(amira: Person) -> None:
    edit_line(keep("I got upp", by=amira), Edit("I got up", "", TODAY, uuid4()), at=NOW)
    assert forget_taken_out(THEN) == 0
    assert words() == ["I got up", "I got upp"]


def test_a_line_taken_out_takes_its_earlier_wordings_along(amira: Person) -> None:
    kept = keep("I got upp", by=amira)
    edit_line(kept, Edit("I got up", "", TODAY, uuid4()), at=NOW)
    kept.refresh_from_db()
    undo(kept, at=NOW)
    assert forget_taken_out(THEN) + forget_taken_out(THEN) == 2
    assert words() == []


def test_a_wording_that_was_not_wanted_goes_alone(amira: Person) -> None:
    kept = keep("I got up", by=amira)
    edit_line(kept, Edit("I got upp", "", TODAY, uuid4()), at=NOW)
    bring_back(Keep.objects.get(), Entry.objects.get(words="I got upp").public_id, at=NOW)
    assert forget_taken_out(THEN) == 1
    assert words() == ["I got up"]


def test_what_was_said_aloud_goes_with_it(
    amira: Person, django_capture_on_commit_callbacks: pytest.FixtureRequest
) -> None:
    undo(keep_aloud(line("I read aloud"), WEBM, by=amira, at=NOW), at=NOW)
    path = Sound.objects.get().path
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        forget_taken_out(THEN)
    assert not path.exists()


def test_a_file_goes_but_for_what_proves_a_win_that_somebody_keeps(ben: Person) -> None:
    file = taken(QUIZZES, by=ben)
    win = found("Amira", "tried_again")
    win.keep(by=ben, at=NOW)
    undo_import(file, at=NOW)
    assert forget_taken_out(THEN) > 0
    proof = set(Cited.objects.filter(win=win).values_list("entry", flat=True))
    assert set(Entry.objects.values_list("pk", flat=True)) == proof
    Keep.objects.all().delete()
    assert forget_taken_out(THEN) == len(proof)
    assert not Import.objects.exists()


def test_cleos_line_is_hers(amira: Person, cleo: Person) -> None:
    taken_out(amira)
    forget_taken_out(THEN)
    assert words() == ["I fed the cat"]
