"""A file of one's own: its rows are about whoever brings it, at home, and never merged with
another's.
"""

from datetime import datetime

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from quietwins.evidence.models import Entry, Import, Thread
from quietwins.flow.bring_along import bring_along
from quietwins.flow.clear_device import clear_device
from quietwins.flow.export import export
from quietwins.flow.match import WhoseIsIt
from quietwins.flow.take_in import take_in
from quietwins.flow.undo_import import undo_import
from quietwins.people.models import Circle, Membership, Person
from quietwins.sharing.eyes import entries_for, imports_for, wins_for
from quietwins.wins.models import OWN, Win
from tests.flow.books import (
    NOW,
    QUIZZES,
    TODAY,
    after,
    every_row,
    file,
    keep,
    proofs,
    somebody,
    standing,
    taken,
)

READING = """\
day,thread,amount
2025-09-01,reading,10
2025-09-03,reading,12
2025-09-05,reading,8
2025-10-20,reading,9
"""
"""Somebody came back to reading after a long silence."""

HABITS = "habit,date,done\nwalk,2025-09-01,yes\nwalk,2025-09-02,no\nwalk,2025-09-03,1\n"


def mine(text: str, *, by: Person, at: datetime = NOW) -> Import:
    return taken(text, by=by, at=at, group="", name="mine.csv")


def test_the_rows_are_about_whoever_brings_the_file(amira: Person) -> None:
    mine(READING, by=amira)
    assert {(one.owner, one.about, one.circle) for one in standing()} == {(amira, amira, None)}
    assert Person.objects.count() == 1
    assert not Circle.objects.exists() and not Membership.objects.exists()


def test_what_is_found_is_ones_own(amira: Person) -> None:
    mine(READING, by=amira)
    assert {(win.person, win.rule) for win in wins_for(amira)} == {(amira, "came_back")}


def test_one_learners_name_in_it_is_ones_own_name(amira: Person) -> None:
    mine("learner,thread,day,amount\nMe,reading,2025-09-01,10\n", by=amira)
    assert Entry.objects.get().owner == amira


@pytest.mark.django_db
def test_nobody_need_have_been_here_before() -> None:
    file_ = take_in(file(READING, group=""), by=None, at=NOW)
    assert Entry.objects.filter(owner=file_.by).count() == 4


def test_ticks_of_a_habit_are_done_or_not(amira: Person) -> None:
    mine(HABITS, by=amira)
    assert [(one.given, one.state, one.planned) for one in standing()] == [
        *(("yes", 4, True), ("no", 0, True), ("1", 4, True))
    ]


def test_the_same_file_twice_adds_nothing(amira: Person) -> None:
    first = mine(READING, by=amira)
    before = every_row()
    assert mine(READING, by=amira, at=after(days=1)) == first
    assert every_row() == before


def test_a_later_list_adds_what_is_new(amira: Person) -> None:
    mine(READING, by=amira)
    mine(READING + "2025-10-21,reading,11\n", by=amira, at=after(days=1))
    assert [one.given for one in standing()].count("11") == 1
    assert len(standing()) == 5


def test_a_typed_line_is_never_taken_for_a_line_of_a_file(amira: Person) -> None:
    """Alike in all but its words, it stays whatever becomes of the file."""
    kept = keep("I got up", by=amira)
    file_ = mine(f"day,thread,note\n{TODAY},everyday things,made tea\n", by=amira)
    assert {one.words for one in standing()} == {"I got up", "made tea"}
    undo_import(file_, at=after(days=1))
    assert standing() == [kept.win.anchor]


@pytest.mark.parametrize("several", [QUIZZES, "name,Essay,Talk\nAmira,6,4\nAmira,1,2\n"])
def test_several_people_in_a_file_of_ones_own_are_asked_about(amira: Person, several: str) -> None:
    before = every_row()
    with pytest.raises(WhoseIsIt, match="More than one person"):
        mine(several, by=amira)
    assert every_row() == before


def test_a_class_of_nobody_is_asked_about(ben: Person) -> None:
    before = every_row()
    with pytest.raises(WhoseIsIt, match="names nobody"):
        taken(READING, by=ben)
    assert every_row() == before


def test_home_and_a_class_are_apart(ben: Person) -> None:
    named = READING.replace("day,", "learner,day,").replace("2025", "Amira,2025")
    taken(named, by=ben)
    before = proofs()
    file_ = mine(named, by=ben)
    assert len(standing(owner=ben)) == len(standing()) / 2 == 4
    undo_import(file_, at=after(days=1))
    assert proofs() == before and len(standing()) == 4


def test_undo_takes_it_out_and_what_was_kept_stays(amira: Person) -> None:
    keep("I got up", by=amira)
    file_ = mine(READING, by=amira)
    undo_import(file_, at=after(days=1))
    assert len(standing()) == 1
    assert {win.rule for win in Win.objects.all()} == {OWN}
    assert mine(READING, by=amira, at=after(days=2)) != file_
    assert len(standing()) == 5


def test_signing_in_brings_the_file_along(amira: Person) -> None:
    visitor = somebody()
    file_ = mine(READING, by=visitor)
    bring_along(visitor, to=amira, at=after(days=1))
    assert list(imports_for(amira)) == [file_]
    assert len(standing(owner=amira)) == 4
    assert mine(READING, by=amira, at=after(days=2)) == file_


def test_a_file_that_both_books_had_is_there_once(amira: Person) -> None:
    visitor = somebody()
    for person in (amira, visitor):
        mine(READING, by=person)
    bring_along(visitor, to=amira, at=after(days=1))
    assert len(standing()) == len(standing(owner=amira)) == 4
    assert Thread.objects.count() == 1
    assert imports_for(amira).filter(undone_at=None).count() == 1


def test_a_win_kept_in_one_of_two_copies_of_a_file_stands_on_the_other(amira: Person) -> None:
    visitor = somebody()
    for person in (amira, visitor):
        mine(READING, by=person)
    Win.objects.get(person=visitor).keep(by=visitor, at=NOW)
    bring_along(visitor, to=amira, at=after(days=1))
    win = Win.objects.kept_by(amira).get()
    assert (win.rule, win.person, win.anchor.undone_at) == ("came_back", amira, None)
    assert Win.objects.count() == 1


def test_a_word_said_in_both_books_is_ones_own_books(amira: Person) -> None:
    visitor = somebody()
    for person in (amira, visitor):
        mine(READING, by=person)
    Win.objects.get(person=visitor).keep(by=visitor, at=NOW)
    Win.objects.get(person=amira).set_aside(by=amira, at=NOW)
    bring_along(visitor, to=amira, at=after(days=1))
    assert Win.objects.filter(anchor__undone_at=None).undecided_by(amira).count() == 0
    assert not Win.objects.kept_by(amira).filter(anchor__undone_at=None).exists()


def test_clearing_the_device_leaves_nothing_of_it(amira: Person) -> None:
    mine(READING, by=amira)
    clear_device(amira, at=NOW)
    assert not any(every_row(but=["people.Tombstone"]).values())


def test_a_copy_says_which_file_each_is_from(amira: Person) -> None:
    mine(HABITS, by=amira)
    copy = export(amira)
    (file,) = copy["files"]
    assert file["source"] == "mine.csv"
    assert [(one["taken_in"], one["given"], one["planned"]) for one in copy["entries"]] == [
        *((1, "yes", True), (1, "no", True), (1, "1", True))  # the first file of the copy
    ]


ROWS = st.lists(
    st.tuples(
        st.sampled_from([f"2025-09-{day:02}" for day in (1, 2, 3, 9, 15, 30)]),
        st.sampled_from(["reading", "everyday things"]),
        st.sampled_from(["", "1", "2", "rest"]),
        st.sampled_from(["", "aloud"]),
    ),
    min_size=1,
    max_size=15,
).map(lambda rows: "day,thread,amount,kind\n" + "".join(",".join(row) + "\n" for row in rows))


def held() -> list[tuple[int, str, int]]:
    return [(one.pk, one.given, one.order) for one in standing()]


@pytest.mark.django_db
@settings(max_examples=25)
@given(before=ROWS, text=ROWS)
def test_taking_in_and_out_leaves_what_was_there(before: str, text: str) -> None:
    with transaction.atomic():
        amira = somebody()
        keep("I got up", by=amira)
        mine(before, by=amira)
        was = held(), proofs()
        undo_import(mine(text + "\n\n", by=amira, at=after(days=1)), at=after(days=2))
        assert (held(), proofs()) == was
        transaction.set_rollback(True)


def test_cleo_sees_nothing_of_it(amira: Person, cleo: Person) -> None:
    mine(READING, by=amira)
    assert not wins_for(cleo).filter(person=amira).exists()
    assert not entries_for(cleo).filter(owner=amira).exists()
    assert not imports_for(cleo).exists()
