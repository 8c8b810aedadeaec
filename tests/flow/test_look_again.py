"""Looking again finds what is there, forgets what is not, and keeps what somebody kept."""

import pytest

from quietwins.evidence.models import Entry, Thread
from quietwins.flow.look_again import look_again
from quietwins.flow.undo import undo
from quietwins.people.models import Person
from quietwins.wins.models import OWN, Win
from tests.flow.books import (
    NOW,
    PUT_RIGHT,
    QUIZZES,
    after,
    cited,
    every_row,
    found,
    keep,
    proofs,
    taken,
)

ALONE = """\
name,id,Quiz 1,Quiz 2,Quiz 3,Quiz 4,Quiz 5,Quiz 6
Amira,1,6,7,5,6,4,7
"""


def look() -> None:
    look_again(list(Thread.objects.values_list("pk", flat=True)), at=after(days=1))


def test_looking_twice_changes_nothing(amira: Person, ben: Person) -> None:
    keep("I got up", "started", by=amira)
    keep("I asked", "asked", by=amira)
    taken(QUIZZES, by=ben)
    before = every_row()
    look()
    look()
    assert every_row() == before


@pytest.mark.django_db
def test_looking_at_nothing_is_fine() -> None:
    look_again([], at=NOW)


def test_classmates_change_nothing(ben: Person, cleo: Person) -> None:
    taken(QUIZZES, by=ben)
    taken(ALONE, by=cleo)
    ours, alone = (
        {
            (win.rule, cited(win))
            for win in Win.objects.filter(person__name="Amira", person__kept_by=keeper)
        }
        for keeper in (ben, cleo)
    )
    assert ours == alone != set()


def test_a_line_in_its_owners_words_is_never_removed(amira: Person) -> None:
    kept = keep("I got up", by=amira)
    Entry.objects.update(undone_at=NOW)
    look()
    assert Win.objects.get(rule=OWN) == kept.win


def test_what_no_longer_holds_goes(ben: Person) -> None:
    taken(QUIZZES, by=ben)
    Entry.objects.filter(given="4").update(undone_at=NOW)
    assert ("Amira", "tried_again", ("4", "7")) in proofs()
    look()
    assert ("Amira", "tried_again", ("4", "7")) not in proofs()


@pytest.mark.parametrize("verb", [Win.keep, Win.set_aside])
def test_what_somebody_has_a_word_on_stays(ben: Person, verb: object) -> None:
    taken(QUIZZES, by=ben)
    win = found("Amira", "tried_again")
    assert callable(verb)
    verb(win, by=ben, at=NOW)
    Entry.objects.filter(owner=win.person).update(undone_at=NOW)
    look()
    assert Win.objects.filter(person=win.person).get() == win


def test_a_word_that_was_taken_back_holds_nothing(ben: Person) -> None:
    taken(QUIZZES, by=ben)
    win = found("Amira", "tried_again")
    undo(win.keep(by=ben, at=NOW), at=NOW)
    Entry.objects.filter(owner=win.person).update(undone_at=NOW)
    look()
    assert not Win.objects.filter(person=win.person).exists()


def test_a_win_cites_the_marks_as_they_stand_now(ben: Person) -> None:
    """A mark that is cited was put right: the win is the same, and shows the right one."""
    taken(QUIZZES, by=ben)
    win = found("Amira", "tried_again")
    taken(PUT_RIGHT, by=ben, at=after(days=1))
    assert found("Amira", "tried_again") == win
    assert cited(win) == ("3", "7")


def test_a_kept_win_cites_the_marks_as_they_stand_now(ben: Person) -> None:
    taken(QUIZZES, by=ben)
    win = found("Amira", "tried_again")
    win.keep(by=ben, at=NOW)
    taken(PUT_RIGHT, by=ben, at=after(days=1))
    assert cited(win) == ("3", "7")


def test_numbers_behind_a_win_are_those_of_its_marks(ben: Person) -> None:
    runs = "name,id,Run 1,Run 2,Run 3,Run 4,Run 5,Run 6\nAmira,1,6,4,5,6,5,9\n"
    taken(runs, by=ben)
    assert found("Amira", "best").facts["before"] == 6
    taken(runs.replace("6,4,5", "6,7,5"), by=ben, at=after(days=1))
    assert found("Amira", "best").facts["before"] == 7


def test_cleos_looking_touches_no_other_book(amira: Person, cleo: Person) -> None:
    keep("I got up", by=amira)
    before = every_row()
    look_again(Thread.objects.filter(owner=cleo).values_list("pk", flat=True), at=after(days=1))
    assert every_row() == before
