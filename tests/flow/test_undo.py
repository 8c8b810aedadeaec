"""Undo, and the undo of an undo: by either, nothing is lost."""

from datetime import timedelta

from quietwins.evidence.models import Entry
from quietwins.flow.undo import put_back, undo
from quietwins.people.models import Person
from quietwins.wins.models import OWN, Keep, Win
from tests.flow.books import NOW, QUIZZES, TODAY, after, every_row, found, keep, taken


def test_a_line_taken_out_is_out_of_sight_and_still_there(amira: Person) -> None:
    undo(keep("I got up", by=amira), at=after(minutes=1))
    assert not Entry.objects.standing().exists()
    assert not Win.objects.kept_by(amira).exists()
    assert Entry.objects.get().words == "I got up"


def test_put_back_is_as_if_nothing_had_happened(amira: Person) -> None:
    keep("I got up", "started", by=amira, day=TODAY - timedelta(days=1))
    kept = keep("I asked", "asked", by=amira)
    found_before = set(Win.objects.values_list("rule", "anchor"))
    rows = every_row(but=["wins.Win", "wins.Cited"])
    undo(kept, at=after(minutes=1))
    put_back(kept, at=after(minutes=2))
    assert every_row(but=["wins.Win", "wins.Cited"]) == rows
    assert set(Win.objects.values_list("rule", "anchor")) == found_before


def test_what_was_found_in_a_line_goes_and_comes_with_it(amira: Person) -> None:
    keep("I got up", "started", by=amira, day=TODAY - timedelta(days=1))
    kept = keep("I asked", "asked", by=amira)
    assert Win.objects.filter(rule="first").exists()
    undo(kept, at=NOW)
    assert not Win.objects.filter(rule="first").exists()
    put_back(kept, at=NOW)
    assert Win.objects.filter(rule="first").exists()


def test_undo_twice_is_undo_once(amira: Person) -> None:
    kept = keep("I got up", by=amira)
    undo(kept, at=NOW)
    undo(kept, at=NOW)
    put_back(kept, at=NOW)
    put_back(kept, at=NOW)
    assert Win.objects.kept_by(amira).count() == Entry.objects.standing().count() == 1


def test_undoing_a_word_on_a_found_win_leaves_its_evidence(ben: Person) -> None:
    taken(QUIZZES, by=ben)
    win, entries = found("Amira", "tried_again"), Entry.objects.standing().count()
    word = win.keep(by=ben, at=NOW)
    undo(word, at=NOW)
    assert Entry.objects.standing().count() == entries
    assert win in Win.objects.undecided_by(ben)


def test_set_aside_can_be_undone_too(ben: Person) -> None:
    taken(QUIZZES, by=ben)
    win = found("Amira", "tried_again")
    word = win.set_aside(by=ben, at=NOW)
    assert win not in Win.objects.undecided_by(ben)
    undo(word, at=NOW)
    assert win in Win.objects.undecided_by(ben)


def test_the_last_word_counts(ben: Person) -> None:
    taken(QUIZZES, by=ben)
    win = found("Amira", "tried_again")
    win.set_aside(by=ben, at=NOW)
    win.keep(by=ben, at=after(minutes=1))
    assert Keep.objects.get().verdict == Keep.Verdict.KEPT


def test_bens_undo_is_not_his_pupils(ben: Person) -> None:
    taken(QUIZZES, by=ben)
    win = found("Amira", "tried_again")
    pupils, teachers = win.keep(by=win.person, at=NOW), win.keep(by=ben, at=NOW)
    undo(teachers, at=NOW)
    pupils.refresh_from_db()
    assert pupils.undone_at is None
    assert win in Win.objects.kept_by(win.person)


def test_what_cleo_undoes_is_hers_alone(amira: Person, cleo: Person) -> None:
    kept = keep("I got up", by=amira)
    for own in Keep.objects.filter(by=cleo):
        undo(own, at=NOW)
    kept.win.anchor.refresh_from_db()
    assert kept.win.anchor.undone_at is None
    assert Win.objects.filter(rule=OWN).count() == 2
