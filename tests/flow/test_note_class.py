"""A class as a learner: noted by its teacher, found in by the same rules, seen by nobody else."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from quietwins.evidence.models import Entry, LineLeftOut, Tally
from quietwins.flow.begin_class import begin_class
from quietwins.flow.bring_along import bring_along
from quietwins.flow.erase import erase
from quietwins.flow.keep_line import keep_line
from quietwins.flow.match import WhoseIsIt
from quietwins.flow.note_class import Number, note_attendance, note_class
from quietwins.flow.put_down_hard import put_back, take_out
from quietwins.flow.take_in import File, take_in
from quietwins.flow.undo_import import undo_import
from quietwins.formats import Choices
from quietwins.formats.attendance import attendance
from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Membership, Person
from quietwins.sharing.eyes import (
    class_numbers_for,
    entries_for,
    names_at_home,
    own_wins,
    tallies_for,
    wins_for,
)
from quietwins.spotting.evidence import State
from quietwins.wins.models import Win
from tests.flow.books import NOW, QUIZZES, after, every_row, file, line, somebody, taken
from tests.formats.made import mapped

MONDAY = date(2025, 9, 1)
FALLING = [30.0 - at for at in range(30)]
NUMBERS = "day,redirections,present,expected\n2025-09-01,4,26,28\n2025-09-02,5,27,28\n"


@pytest.fixture
def class_9b(ben: Person) -> Circle:
    return begin_class("9B", by=ben, at=NOW)


def weekly(
    *amounts: float, what: str = "redirections", out_of: float | None = None
) -> list[Number]:
    return [
        Number(what, amount, MONDAY + timedelta(weeks=at), uuid4(), out_of)
        for at, amount in enumerate(amounts)
    ]


def rules(**which: object) -> set[str]:
    return set(Win.objects.filter(**which).values_list("rule", flat=True))


# --- noting ---------------------------------------------------------------------------------


def test_a_class_begins_with_its_name_and_once(ben: Person, class_9b: Circle) -> None:
    assert begin_class("9b", by=ben, at=NOW) == class_9b
    assert Membership.objects.get(circle=class_9b).role == Role.TEACHER


def test_a_number_is_nobodys_step_and_no_win_by_itself(ben: Person, class_9b: Circle) -> None:
    (entry,) = note_class(weekly(4), class_9b, by=ben, at=NOW)
    assert (entry.owner, entry.about, entry.circle) == (ben, None, None)
    assert (entry.state, entry.better) == (State.COUNTED, -1)
    assert not Win.objects.exists()


def test_a_page_sent_twice_is_one_number_and_another_number_on_it_is_another(
    ben: Person, class_9b: Circle
) -> None:
    (number,) = weekly(4)
    for sent in (number, number, replace(number, amount=5.0)):
        note_class([sent], class_9b, by=ben, at=NOW)
    amounts = Entry.objects.order_by("amount").values_list("amount", flat=True)
    assert list(amounts) == [4, 5]


def test_a_number_taken_out_stands_again_when_put_back_or_sent_again(
    ben: Person, class_9b: Circle
) -> None:
    numbers = weekly(*FALLING)
    entries = note_class(numbers, class_9b, by=ben, at=NOW)
    assert rules() == {"best", "climb"}
    for entry in entries:
        take_out(entry, at=after(minutes=1))
    assert rules() == set()
    put_back(entries[0], at=after(minutes=2))
    note_class(numbers, class_9b, by=ben, at=after(minutes=3))
    assert rules() == {"best", "climb"}
    assert Entry.objects.standing().count() == len(FALLING)


def test_two_classes_are_two_learners(ben: Person, class_9b: Circle) -> None:
    """What one did never makes, or hides, a win of the other."""
    other = begin_class("10C", by=ben, at=NOW)
    note_class(weekly(*[1.0] * 30), other, by=ben, at=NOW)
    note_class(weekly(*FALLING), class_9b, by=ben, at=NOW)
    assert rules(thread__tally__circle=class_9b) == {"best", "climb"}
    assert rules(thread__tally__circle=other) == set()


def test_a_typed_line_of_the_same_name_is_about_something_else(
    ben: Person, class_9b: Circle
) -> None:
    (entry,) = note_class(weekly(4), class_9b, by=ben, at=NOW)
    kept = keep_line(replace(line("Fewer"), about=entry.thread.name), by=ben, at=NOW)
    assert kept.win.thread_id != entry.thread_id
    assert list(names_at_home(ben)) == [entry.thread.name]  # of the line, and once


# --- who sees it ----------------------------------------------------------------------------


@pytest.mark.parametrize("role", list(Role))
def test_nobody_else_in_the_class_sees_any_of_it(
    ben: Person, amira: Person, class_9b: Circle, role: Role
) -> None:
    """A pupil, a parent, a lead, another teacher: whatever somebody is to the class."""
    Membership.objects.create(person=amira, circle=class_9b, role=role)
    note_class(weekly(*FALLING), class_9b, by=ben, at=NOW)
    assert own_wins(ben).exists() and class_numbers_for(ben).exists() and tallies_for(ben).exists()
    for seen in (wins_for, entries_for, class_numbers_for, tallies_for):
        assert not seen(amira).exists()


def test_cleo_and_nobody_see_nothing(ben: Person, cleo: Person, class_9b: Circle) -> None:
    note_class(weekly(*FALLING), class_9b, by=ben, at=NOW)
    assert not tallies_for(cleo).exists() and not class_numbers_for(cleo).exists()
    assert not tallies_for(None).exists() and not class_numbers_for(None).exists()


def test_each_of_two_teachers_notes_for_themselves(
    ben: Person, amira: Person, class_9b: Circle
) -> None:
    Membership.objects.create(person=amira, circle=class_9b, role=Role.TEACHER)
    note_class(weekly(4), class_9b, by=ben, at=NOW)
    note_class(weekly(9), class_9b, by=amira, at=NOW)
    assert [entry.amount for entry in class_numbers_for(ben)] == [4]
    assert [entry.amount for entry in class_numbers_for(amira)] == [9]


# --- from a file ----------------------------------------------------------------------------


def numbers(text: str = NUMBERS, *, group: str = "9B") -> File:
    return file(text, name="ours.csv", group=group)


def amounts_of(what: str) -> list[tuple[float | None, float | None]]:
    standing = Entry.objects.standing().filter(thread__tally__what=what)
    return list(standing.order_by("happened_on").values_list("amount", "out_of"))


def test_a_file_of_numbers_is_noted_of_its_class(ben: Person) -> None:
    take_in(numbers(), by=ben, at=NOW)
    assert Tally.objects.get().circle == Circle.objects.get(name="9B")
    assert amounts_of("redirections") == [(4, None), (5, None)]
    assert not Person.objects.exclude(pk=ben.pk).exists()


def test_attendance_in_a_file_is_left_out_until_somebody_says_so(ben: Person) -> None:
    take_in(numbers(), by=ben, at=NOW)
    assert amounts_of("attendance") == []
    assert list(LineLeftOut.objects.values_list("line", "why")) == [
        (2, "attendance"),
        (3, "attendance"),
    ]
    note_attendance(Circle.objects.get(), by=ben, on=True)
    for _ in range(2):
        take_in(numbers(), by=ben, at=NOW)
    assert amounts_of("attendance") == [(26, 28), (27, 28)]
    assert len(amounts_of("redirections")) == 2
    assert not LineLeftOut.objects.exists()


def test_a_later_file_puts_a_number_right_and_its_undo_brings_the_old_one_back(
    ben: Person,
) -> None:
    take_in(numbers(), by=ben, at=NOW)
    later = take_in(numbers(NUMBERS.replace(",5,", ",6,")), by=ben, at=after(days=1))
    assert amounts_of("redirections") == [(4, None), (6, None)]
    undo_import(later, at=after(days=2))
    assert amounts_of("redirections") == [(4, None), (5, None)]


def test_a_class_with_numbers_stays_when_its_last_file_is_undone(ben: Person) -> None:
    gradebook = taken(QUIZZES, by=ben)
    circle = Circle.objects.get()
    note_class(weekly(*FALLING), circle, by=ben, at=NOW)
    win = own_wins(ben).filter(rule="climb").earliest("pk")
    win.keep(by=ben, at=NOW)
    undo_import(gradebook, at=after(days=1))
    assert win.thread.tally.circle == Circle.objects.get()


def test_a_class_that_came_with_a_file_of_numbers_goes_with_it(ben: Person) -> None:
    undo_import(take_in(numbers(), by=ben, at=NOW), at=after(days=1))
    left = every_row()
    assert left["people.Circle"] == left["evidence.Tally"] == left["evidence.Thread"] == []


def test_a_file_that_names_nobody_and_no_measure_is_asked_about(ben: Person) -> None:
    with pytest.raises(WhoseIsIt, match="names nobody"):
        take_in(numbers("day,thread,amount\n2025-09-01,reading,4\n"), by=ben, at=NOW)


# --- attendance -----------------------------------------------------------------------------

REGISTER = Choices(mappings=mapped(learner="Name", tasks="[days]", marks="attendance-uk"))


def register(marks: Sequence[str]) -> File:
    """Three pupils; `marks` are the first one's, and the others are here each day."""
    days = [MONDAY + timedelta(at) for at in range(len(marks))]
    here = ",".join("/" for _ in marks)
    lines = [",".join(["Name", *map(str, days)]), f"Amira,{','.join(marks)}"]
    lines += [f"{name},{here}" for name in ("Omar", "Yusuf")]
    read = file("\n".join(lines), name="register.csv", choices=REGISTER)
    return replace(read, attendance=attendance(read.rows))


def test_a_register_says_nothing_of_its_class_until_somebody_says_so(ben: Person) -> None:
    for _ in range(2):
        take_in(register("/N/"), by=ben, at=NOW)
    assert not tallies_for(ben).exists()
    note_attendance(Circle.objects.get(), by=ben, on=True)
    take_in(register("/N/"), by=ben, at=NOW)
    assert amounts_of("attendance") == [(3, 3), (2, 3), (3, 3)]


def test_a_list_of_ones_own_about_being_here_is_ones_own(ben: Person) -> None:
    own = "day,thread,amount\n2025-09-01,being here,4\n"
    take_in(numbers(own, group=""), by=ben, at=NOW)
    assert not LineLeftOut.objects.exists() and Entry.objects.get().circle is None


def test_a_register_is_counted_once_it_may_be_and_stops_when_it_may_not(
    ben: Person, class_9b: Circle
) -> None:
    note_attendance(class_9b, by=ben, on=True)
    take_in(register("/NI"), by=ben, at=NOW)
    assert amounts_of("attendance") == [(3, 3), (2, 3), (2, 2)]
    note_attendance(class_9b, by=ben, on=False)
    take_in(register("/NI/"), by=ben, at=after(days=1))
    assert len(amounts_of("attendance")) == 3


def test_an_absence_that_is_given_leave_later_no_longer_counts(
    ben: Person, class_9b: Circle
) -> None:
    note_attendance(class_9b, by=ben, on=True)
    take_in(register("/N"), by=ben, at=NOW)
    take_in(register("/I"), by=ben, at=after(days=1))
    assert amounts_of("attendance") == [(3, 3), (2, 2)]


def test_full_attendance_is_never_a_win(ben: Person, class_9b: Circle) -> None:
    note_attendance(class_9b, by=ben, on=True)
    take_in(register(["N"] * 8 + ["/"] * 30), by=ben, at=NOW)
    assert not own_wins(ben).exists()


def test_a_class_of_more_and_more_being_here_is_found(ben: Person, class_9b: Circle) -> None:
    rising = weekly(*[float(at) for at in range(8, 38)], what="attendance", out_of=40)
    note_class(rising, class_9b, by=ben, at=NOW)
    assert rules() == {"best", "climb"}


# --- the book -------------------------------------------------------------------------------


def test_what_was_noted_before_signing_in_comes_along(ben: Person) -> None:
    visitor = somebody()
    circle = begin_class("9B", by=visitor, at=NOW)
    note_class(weekly(4), circle, by=visitor, at=NOW)
    bring_along(visitor, to=ben, at=NOW)
    assert tallies_for(ben).get().circle.kept_by == ben
    assert class_numbers_for(ben).get().about is None


def test_erasing_a_teacher_leaves_nothing_of_it(
    ben: Person, cleo: Person, class_9b: Circle
) -> None:
    note_class(weekly(*FALLING), class_9b, by=ben, at=NOW)
    erase(ben, at=NOW)
    left = every_row(but=["people.Tombstone"])
    assert not left["evidence.Tally"] and not left["people.Circle"]
    assert [row["words"] for row in left["evidence.Entry"]] == ["I fed the cat"]
