"""A file taken back out: what was there before it stands again, and what was kept stays."""

import pytest
from django.db import DatabaseError

from quietwins.evidence.models import Entry, Import
from quietwins.flow import undo_import as module
from quietwins.flow.undo import undo
from quietwins.flow.undo_import import undo_import
from quietwins.pages.telling import tell
from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Membership, Person
from quietwins.wins.models import Keep, Win
from tests.flow.books import (
    NOW,
    ONE_MORE,
    PUT_RIGHT,
    QUIZZES,
    after,
    every_row,
    found,
    keep,
    marks,
    proofs,
    taken,
)


def test_undoing_the_only_file_leaves_nothing_of_it(ben: Person) -> None:
    before = every_row()
    undo_import(taken(QUIZZES, by=ben), at=after(minutes=1))
    assert every_row() == before


def test_undoing_a_later_file_brings_the_earlier_marks_back(ben: Person) -> None:
    taken(QUIZZES, by=ben)
    was = marks(), proofs()
    later = taken(PUT_RIGHT.replace("2,3\n", "2,9\n"), by=ben, at=after(days=1))
    assert (marks(), proofs()) != was
    undo_import(later, at=after(days=2))
    assert (marks(), proofs()) == was


def test_undoing_an_earlier_file_leaves_all_that_the_later_one_says(ben: Person) -> None:
    first = taken(QUIZZES, by=ben)
    second = taken(ONE_MORE, by=ben, at=after(days=1))
    was = marks(), proofs()
    undo_import(first, at=after(days=2))
    assert (marks(), proofs()) == was
    undo_import(second, at=after(days=3))
    assert marks() == []


def test_what_two_later_files_say_stays_until_the_last_is_undone(ben: Person) -> None:
    files = [taken(QUIZZES + "\n" * n, by=ben, at=after(days=n)) for n in range(3)]
    for file in files[:2]:
        undo_import(file, at=after(days=4))
    assert len(marks()) == 12
    undo_import(files[2], at=after(days=5))
    assert not Circle.objects.exists()


def test_a_mark_put_right_goes_back_to_what_another_file_says_too(ben: Person) -> None:
    first = taken(QUIZZES, by=ben)
    taken(QUIZZES + "\n", by=ben, at=after(days=1))
    last = taken(PUT_RIGHT, by=ben, at=after(days=2))
    undo_import(first, at=after(days=3))
    undo_import(last, at=after(days=4))
    assert ("Amira", "Quiz 5", "4") in marks()


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
def test_undoing_two_of_three_versions_brings_back_the_first(
    ben: Person, order: tuple[int, int]
) -> None:
    files = [QUIZZES, PUT_RIGHT, QUIZZES.replace("6,4,7", "6,2,7")]
    imports = [taken(text, by=ben, at=after(days=n)) for n, text in enumerate(files)]
    for n in order:
        undo_import(imports[n], at=after(days=5))
    assert ("Amira", "Quiz 5", "4") in marks()
    assert len(marks()) == 12


def test_a_version_whose_own_file_was_undone_stays_out(ben: Person) -> None:
    first = taken(QUIZZES, by=ben)
    second = taken(PUT_RIGHT, by=ben, at=after(days=1))
    undo_import(first, at=after(days=2))
    undo_import(second, at=after(days=3))
    assert marks() == []


def test_suggestions_go_and_kept_wins_stay_and_say_so(ben: Person) -> None:
    import_ = taken(QUIZZES, by=ben)
    kept = found("Amira", "tried_again")
    kept.keep(by=ben, at=NOW)
    undo_import(import_, at=after(minutes=1))
    assert list(Win.objects.all()) == [kept]
    assert Keep.objects.get().verdict == Keep.Verdict.KEPT
    (win,) = tell(Win.objects.all(), ben)
    assert win.withdrawn
    assert [row.given for row in win.rows] == ["4", "7"]


def test_what_stays_is_the_pupil_whose_win_was_kept_and_no_other(ben: Person) -> None:
    import_ = taken(QUIZZES, by=ben)
    found("Amira", "tried_again").keep(by=ben, at=NOW)
    undo_import(import_, at=after(minutes=1))
    assert list(Person.objects.filter(kept_by=ben).values_list("name", flat=True)) == ["Amira"]


def test_a_word_taken_back_keeps_nobody(ben: Person) -> None:
    import_ = taken(QUIZZES, by=ben)
    undo(found("Amira", "tried_again").keep(by=ben, at=NOW), at=NOW)
    undo_import(import_, at=after(minutes=1))
    assert not Person.objects.filter(kept_by=ben).exists()
    assert not Circle.objects.exists()


def test_a_file_can_be_taken_in_again_after_undo(ben: Person) -> None:
    first = taken(QUIZZES, by=ben)
    was = marks(), proofs()
    undo_import(first, at=after(minutes=1))
    again = taken(QUIZZES, by=ben, at=after(minutes=2))
    assert again.undone_at is None
    assert (marks(), proofs()) == was


def test_a_file_taken_in_again_after_undo_finds_its_pupils(ben: Person) -> None:
    first = taken(QUIZZES, by=ben)
    kept = found("Amira", "tried_again")
    kept.keep(by=ben, at=NOW)
    undo_import(first, at=after(minutes=1))
    taken(QUIZZES, by=ben, at=after(minutes=2))
    assert Membership.objects.filter(role=Role.LEARNER).count() == 2
    assert Entry.objects.standing().filter(owner=kept.person).count() == 6


def test_a_kept_win_stands_again_with_its_file(ben: Person) -> None:
    """Taken in again, it is found again: kept still, once, and no longer said to be taken back."""
    first = taken(QUIZZES, by=ben)
    kept = found("Amira", "tried_again")
    kept.keep(by=ben, at=NOW)
    undo_import(first, at=after(minutes=1))
    taken(QUIZZES, by=ben, at=after(minutes=2))
    (win,) = Win.objects.filter(person=kept.person, rule="tried_again")
    assert win == kept
    assert not tell(Win.objects.all(), ben)[0].withdrawn


def test_undo_twice_is_undo_once(ben: Person) -> None:
    import_ = taken(QUIZZES, by=ben)
    found("Amira", "tried_again").keep(by=ben, at=NOW)
    undo_import(import_, at=after(minutes=1))
    before = every_row()
    undo_import(Import.objects.get(), at=after(minutes=2))
    assert every_row() == before


def test_other_groups_and_other_people_are_untouched(ben: Person, cleo: Person) -> None:
    taken(QUIZZES, by=cleo)
    taken(QUIZZES, by=ben, group="9C")
    before = every_row()
    undo_import(taken(QUIZZES, by=ben), at=after(minutes=1))
    assert every_row() == before


def test_somebody_with_lines_of_their_own_is_never_removed(ben: Person) -> None:
    import_ = taken(QUIZZES, by=ben)
    amira = Person.objects.get(name="Amira")
    kept = keep("I got up", by=amira)
    Membership.objects.filter(person=amira).update(ref="")
    undo_import(import_, at=after(minutes=1))
    assert Entry.objects.standing().get() == kept.win.anchor


def test_somebody_with_marks_in_another_group_is_never_removed(ben: Person, cleo: Person) -> None:
    import_ = taken(QUIZZES, by=ben)
    taken("name,Run 1,Run 2,Run 3\nAmira,1,2,3\n", by=cleo, group="Running")
    running = Person.objects.get(kept_by=cleo)
    Membership.objects.create(
        person=running, circle=Circle.objects.get(name="9B"), role=Role.LEARNER
    )
    undo_import(import_, at=after(minutes=1))
    assert Entry.objects.standing().filter(owner=running).count() == 3


def test_it_is_undone_whole_or_not_at_all(ben: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object, **__: object) -> None:
        raise DatabaseError

    import_ = taken(QUIZZES, by=ben)
    before = every_row()
    monkeypatch.setattr(module, "tidy", breaks)
    with pytest.raises(DatabaseError):
        undo_import(import_, at=after(minutes=1))
    assert every_row() == before
