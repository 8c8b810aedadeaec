"""A file taken in: whole or not at all, once, and the same wins as in a terminal."""

import json
from pathlib import Path

import pytest
from django.db import DatabaseError, transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from quietwins.cli import main
from quietwins.evidence.models import Entry, Import, Thread
from quietwins.flow import take_in as module
from quietwins.flow.take_in import take_in
from quietwins.flow.undo_import import undo_import
from quietwins.formats import Choices
from quietwins.pages.telling import tell
from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Membership, Person
from quietwins.wins.models import Win
from tests.flow.books import (
    NOW,
    ONE_MORE,
    PUT_RIGHT,
    QUIZZES,
    after,
    every_row,
    file,
    marks,
    proofs,
    somebody,
    taken,
)

GRADEBOOK = Path(__file__).parents[2] / "examples" / "9b-gradebook.csv"
NAMESAKES = "name,Quiz 1,Quiz 2,Quiz 3\nAmira,6,4,7\nAmira,1,2,3\n"
DAYS = "learner,thread,day,amount\n"


def read_pupils() -> int:
    return Membership.objects.filter(role=Role.LEARNER).count()


def test_a_file_makes_its_pupils_their_marks_and_a_group_of_their_teachers(ben: Person) -> None:
    taken(QUIZZES, by=ben)
    circle = Circle.objects.get()
    assert (circle.name, circle.kept_by) == ("9B", ben)
    assert Membership.objects.get(person=ben).role == Role.TEACHER
    assert read_pupils() == 2
    assert Entry.objects.standing().count() == 12
    assert ("Amira", "tried_again", ("4", "7")) in proofs()


@pytest.mark.django_db
def test_a_teacher_need_not_have_been_here_before() -> None:
    assert take_in(file(QUIZZES), by=None, at=NOW).by == Circle.objects.get().kept_by


def test_the_same_file_twice_adds_nothing(ben: Person) -> None:
    first = taken(QUIZZES, by=ben)
    before = every_row()
    assert taken(QUIZZES, by=ben, at=after(days=1), name="a copy.csv", group="9b") == first
    assert every_row() == before


def test_the_same_rows_in_another_file_add_no_mark(ben: Person) -> None:
    taken(QUIZZES, by=ben)
    before = marks(), proofs(), every_row()["people.Person"]
    taken(QUIZZES + "\n", by=ben, at=after(days=1))
    assert (marks(), proofs(), every_row()["people.Person"]) == before
    assert Entry.objects.count() == 12


def test_a_later_export_with_one_more_column_adds_that_column(ben: Person) -> None:
    taken(QUIZZES, by=ben)
    before = marks()
    taken(ONE_MORE, by=ben, at=after(days=7))
    assert sorted(set(marks()) - set(before)) == [("Amira", "Quiz 7", "8"), ("Omar", "Quiz 7", "5")]
    assert set(before) <= set(marks())
    assert Entry.objects.count() == len(before) + 2


def test_a_column_put_in_between_moves_those_after_it(ben: Person) -> None:
    taken("name,Essay,Talk,Poem\nAmira,6,4,7\n", by=ben)
    taken("name,Essay,Map,Talk,Poem\nAmira,6,5,4,7\n", by=ben, at=after(days=7))
    assert order_of_tasks() == ["Essay", "Map", "Talk", "Poem"]


def order_of_tasks() -> list[str]:
    return list(Entry.objects.standing().order_by("order").values_list("task", flat=True))


AUTUMN = "name,Homework 1,Homework 2,Homework 3\nAmira,6,5,7\n"
SPRING = "name,Homework 4,Homework 5,Homework 6\nAmira,6,4,8\n"


def test_a_second_book_comes_after_the_first(ben: Person) -> None:
    taken(AUTUMN, by=ben)
    taken(SPRING, by=ben, at=after(days=90))
    assert order_of_tasks() == [f"Homework {n}" for n in range(1, 7)]


def test_a_later_export_of_the_first_book_stays_before_the_second(ben: Person) -> None:
    taken(AUTUMN, by=ben)
    taken(SPRING, by=ben, at=after(days=90))
    again = taken(AUTUMN.replace("6,5,7", "9,9,9"), by=ben, at=after(days=91))
    assert order_of_tasks() == [f"Homework {n}" for n in range(1, 7)]
    undo_import(again, at=after(days=92))
    assert order_of_tasks() == [f"Homework {n}" for n in range(1, 7)]


def test_undo_puts_tasks_back_in_their_order(ben: Person) -> None:
    taken("name,Essay,Talk,Poem\nAmira,6,4,7\n", by=ben)
    turned = taken("name,Poem,Talk,Essay\nAmira,7,4,6\n", by=ben, at=after(days=7))
    assert order_of_tasks() == ["Poem", "Talk", "Essay"]
    undo_import(turned, at=after(days=8))
    assert order_of_tasks() == ["Essay", "Talk", "Poem"]


def test_a_changed_mark_becomes_a_new_version(ben: Person) -> None:
    taken(QUIZZES, by=ben)
    taken(PUT_RIGHT, by=ben, at=after(days=7))
    now = Entry.objects.standing().get(owner__name="Amira", task="Quiz 5")
    assert now.given == "3"
    assert now.replaces is not None
    assert (now.replaces.given, now.replaces.undone_at) == ("4", after(days=7))
    assert Entry.objects.standing().count() == 12


def test_a_line_that_stays_is_not_replaced_by_its_neighbour(ben: Person) -> None:
    """Two readings of one day: a second one, added later, is another and no correction."""
    one = DAYS + "Amira,reading,2025-09-01,10\n"
    taken(one, by=ben)
    both = DAYS + "Amira,reading,2025-09-01,12\nAmira,reading,2025-09-01,10\n"
    taken(both, by=ben, at=after(days=1))
    assert [given for _, _, given in marks()] == ["10", "12"]


def test_two_columns_of_one_name_keep_both_their_marks(ben: Person) -> None:
    taken("name,Essay,Talk\nAmira,6,4\n", by=ben)
    taken("name,Essay,Essay,Talk\nAmira,5,6,4\n", by=ben, at=after(days=1))
    assert sorted(given for _, _, given in marks()) == ["4", "5", "6"]


def test_a_second_line_of_one_pupil_does_not_replace_the_first(ben: Person) -> None:
    taken("name,id,Essay,Talk\nAmira,1,6,4\n", by=ben)
    taken("name,id,Essay,Talk\nAmira,1,5,3\nAmira,1,6,4\n", by=ben, at=after(days=1))
    assert sorted(given for _, _, given in marks()) == ["3", "4", "5", "6"]


def test_a_day_with_two_lines_alike_has_two(ben: Person) -> None:
    taken(DAYS + "Amira,reading,2025-09-01,10\n" * 2, by=ben)
    assert Entry.objects.count() == 2
    taken(DAYS + "Amira,reading,2025-09-01,10\n" * 3, by=ben, at=after(days=1))
    assert Entry.objects.count() == 3


def test_two_pupils_of_one_name_without_ids_are_two(ben: Person) -> None:
    import_ = taken(NAMESAKES, by=ben)
    assert read_pupils() == 2
    undo_import(import_, at=after(hours=1))
    taken(NAMESAKES, by=ben, at=after(hours=2))
    assert read_pupils() == 2
    taken(NAMESAKES, by=ben, at=after(hours=3))
    assert read_pupils() == 2


def test_a_name_without_an_id_is_found_again_whatever_its_case(ben: Person) -> None:
    taken("name,Essay,Talk\nAmira  Haddad,6,4\n", by=ben)
    taken("name,Essay,Talk,Poem\namira haddad,6,4,7\n", by=ben, at=after(days=1))
    assert read_pupils() == 1
    assert Entry.objects.count() == 3


def test_one_number_in_two_systems_is_two_pupils(ben: Person) -> None:
    taken("name,id,Essay,Talk\nAmira,12,6,4\n", by=ben)
    taken("name,id,Poem,Map\nOmar,12,5,3\n", by=ben, at=after(days=1))
    assert [(who, task) for who, task, _ in marks()] == [
        *(("Amira", "Essay"), ("Amira", "Talk"), ("Omar", "Map"), ("Omar", "Poem"))
    ]


def test_namesakes_on_the_same_line_of_two_sheets_are_told_apart(
    ben: Person, tmp_path: Path
) -> None:
    from openpyxl import Workbook

    book = Workbook()
    for sheet, name in ((book.active, "Amira"), (book.create_sheet("Two"), "Omar")):
        assert sheet is not None
        for row in (["name", f"{name}'s essay", "Talk"], [name, 6, 4], [name, 5, 3]):
            sheet.append(row)
    book.save(tmp_path / "book.xlsx")
    taken((tmp_path / "book.xlsx").read_bytes(), by=ben, name="book.xlsx")
    assert sorted(Person.objects.exclude(kept_by=None).values_list("name", flat=True)) == [
        *("Amira", "Amira", "Omar", "Omar")
    ]


def test_pupils_of_two_groups_are_apart(ben: Person) -> None:
    taken(QUIZZES, by=ben, group="9B")
    taken(QUIZZES, by=ben, group="9C")
    assert Circle.objects.count() == 2
    assert read_pupils() == 4


def test_what_ben_takes_in_is_not_in_anothers_group_of_that_name(ben: Person, cleo: Person) -> None:
    taken(QUIZZES, by=ben)
    taken(QUIZZES, by=cleo)
    assert {circle.kept_by for circle in Circle.objects.all()} == {ben, cleo}


@pytest.mark.parametrize("where", ["look_again", "_entry"])
def test_nothing_is_saved_where_a_row_fails_in_the_middle(
    ben: Person, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    """A row that the database refuses, or anything else that breaks on the way."""
    taken(QUIZZES, by=ben)
    before, works, calls = every_row(), getattr(module, where), []

    def breaks(*given: object, **named: object) -> object:
        calls.append(given)
        if where == "look_again" or len(calls) > 7:
            raise DatabaseError
        return works(*given, **named)

    monkeypatch.setattr(module, where, breaks)
    with pytest.raises(DatabaseError):
        taken(ONE_MORE.replace("7,8", "7,9"), by=ben, at=after(days=1))
    assert every_row() == before


@pytest.mark.django_db
def test_a_teacher_whose_first_file_fails_leaves_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object, **__: object) -> None:
        raise DatabaseError

    monkeypatch.setattr(module, "look_again", breaks)
    with pytest.raises(DatabaseError):
        take_in(file(QUIZZES), by=None, at=NOW)
    assert not any(every_row().values())


def test_long_words_in_a_file_are_kept_as_they_came(ben: Person) -> None:
    name, task, kind = "Amira " + "o" * 300, "Essay " + "ß" * 300, "k" * 300
    taken(f"name,{task},Talk\n{name},6,4\n", by=ben, name="f" * 300 + ".csv")
    rows = f"{name},{task},2025-09-01,{' ' * 300}7,{kind}\n"
    taken("learner,thread,day,amount,kind\n" + rows, by=ben, at=after(days=1), group="g" * 200)
    assert {entry.owner.name for entry in Entry.objects.all()} == {name}
    assert task in set(Thread.objects.values_list("name", flat=True))
    assert Entry.objects.filter(kind=kind).exists()


def test_long_threads_that_begin_alike_are_two(ben: Person) -> None:
    long = "Essay " + "o" * 300
    taken(f"name,{long} on rivers,{long} on hills\nAmira,6,4\n", by=ben)
    assert Thread.objects.count() == 2


def test_help_past_counting_is_no_reason_to_lose_a_file(ben: Person) -> None:
    taken("learner,thread,day,prompts\nAmira,reading,2025-09-01,99999999999\n", by=ben)
    assert Entry.objects.get().prompts == 99999999999


# --- two doors, one and the same behind both ---------------------------------


def in_the_terminal(path: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    capsys.readouterr()
    assert main(["spot", str(path), "--all", "--format", "jsonl"]) == 0
    return sorted(
        _line(
            *(win["learner"], win["kind"], win["thread"], win["day"], win["since"]),
            *(win["strength"], win["facts"], win["says"]),
            [(row["line"], row["day"], row["amount"]) for row in win["because"]],
        )
        for win in map(json.loads, capsys.readouterr().out.splitlines())
    )


def in_the_browser() -> list[str]:
    says = {win.id: win.says for win in tell(Win.objects.all(), None)}
    return sorted(
        _line(
            *(win.person.name, win.rule, win.thread.name, win.anchor.happened_on, win.since),
            *(win.strength, win.facts, says[win.public_id]),
            [
                (one.entry.source_line, one.entry.happened_on, one.entry.amount)
                for one in win.cited.all()
            ],
        )
        for win in Win.objects.select_related("person", "thread", "anchor")
    )


def _line(*values: object) -> str:
    return json.dumps(values, default=str, sort_keys=True)


def tasks_in_the_browser() -> list[tuple[str, str, list[tuple[int | None, str]]]]:
    return sorted(
        (
            win.person.name,
            win.rule,
            [(one.entry.source_line, one.entry.task) for one in win.cited.all()],
        )
        for win in Win.objects.all()
    )


def tasks_in_the_terminal(text: bytes) -> list[tuple[str, str, list[tuple[int | None, str]]]]:
    from quietwins.cli.found import tell
    from quietwins.formats.columns import columns
    from quietwins.spotting import spot

    here = columns(file(text).rows)
    found = tell(here, (win for wins in spot(here.evidence) for win in wins))
    return sorted(
        (win.learner, win.kind, [(row.line, row.task) for row in win.because]) for win in found
    )


def test_a_gradebook_gives_the_same_wins_behind_both_doors(
    ben: Person, capsys: pytest.CaptureFixture[str]
) -> None:
    text = GRADEBOOK.read_bytes()
    taken(text, by=ben, name=GRADEBOOK.name)
    there = in_the_terminal(GRADEBOOK, capsys)
    assert in_the_browser() == there
    assert len(there) == Win.objects.count() > 20
    assert tasks_in_the_browser() == tasks_in_the_terminal(text)


def test_a_later_export_gives_the_same_wins_as_if_it_were_the_first(
    ben: Person, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    taken(QUIZZES, by=ben)
    later = ONE_MORE.replace("6,4,7,8", "6,3,7,8")
    taken(later, by=ben, at=after(days=7))
    (tmp_path / "9b.csv").write_text(later)
    assert in_the_browser() == in_the_terminal(tmp_path / "9b.csv", capsys)


CELLS = st.tuples(
    st.sampled_from(["Amira", "amira", "Omar", "Cleo"]),
    st.sampled_from(["", "7", "8"]),
    st.sampled_from(["reading", "Reading ", "sums"]),
    st.sampled_from(["", *(f"2025-09-{day:02}" for day in (1, 2, 3, 9, 15, 30)), "2025-12-24"]),
    st.sampled_from(["", "1", "2", "3", "4", "5", "4/10", "x", "ex", "-"]),
    st.sampled_from(["", "aloud", "Aloud", "alone"]),
    st.sampled_from(["", "0", "1", "3"]),
    st.sampled_from(["", "yes", "no"]),
)
TABLE = st.lists(CELLS, min_size=1, max_size=25).map(
    lambda rows: (
        "learner,id,thread,day,amount,kind,prompts,planned\n"
        + "\n".join(",".join(row) for row in rows)
    )
)


@pytest.mark.django_db
@settings(max_examples=40)
@given(text=TABLE)
def test_any_list_gives_the_same_wins_behind_both_doors(text: str) -> None:
    with transaction.atomic():
        taken(text, by=somebody("Ben"))
        assert tasks_lines(tasks_in_the_browser()) == tasks_lines(
            tasks_in_the_terminal(text.encode())
        )
        transaction.set_rollback(True)


def tasks_lines(
    found: list[tuple[str, str, list[tuple[int | None, str]]]],
) -> list[tuple[str, list[int | None]]]:
    """Names aside: a name in two spellings is shown in the first of each door."""
    return sorted((rule, [line for line, _ in because]) for _, rule, because in found)


def standing_in_order() -> list[tuple[int, int, str, int | None]]:
    of = Entry.objects.standing().order_by("pk")
    return list(of.values_list("pk", "order", "given", "source_line"))


@pytest.mark.django_db
@settings(max_examples=25)
@given(before=TABLE, text=TABLE)
def test_taking_in_and_out_leaves_what_was_there(before: str, text: str) -> None:
    with transaction.atomic():
        ben = somebody("Ben")
        taken(before, by=ben)
        was = marks(), proofs(), standing_in_order()
        undo_import(taken(text + "\n\n", by=ben, at=after(days=1)), at=after(days=2))
        assert (marks(), proofs(), standing_in_order()) == was
        transaction.set_rollback(True)


def test_zeros_are_what_the_teacher_said(ben: Person) -> None:
    text = "name,id,Essay,Talk,Poem\nAmira,1,5,0,7\n"
    taken(text, by=ben, choices=Choices(zeros="mark"))
    assert Entry.objects.get(task="Talk").amount == 0


def test_cleo_has_nothing_of_bens_file(ben: Person, cleo: Person) -> None:
    taken(QUIZZES, by=ben)
    assert not Import.objects.filter(by=cleo).exists()
    assert not Membership.objects.filter(person=cleo).exists()
    assert not Person.objects.filter(kept_by=cleo).exists()
