"""One typed line: kept at once, kept once, and never lost."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import DatabaseError

from quietwins.evidence.models import Entry, Thread
from quietwins.flow import keep_line as module
from quietwins.flow.keep_line import keep_line
from quietwins.flow.undo import undo
from quietwins.people.models import Person
from quietwins.wins.models import OWN, Cited, Keep, Win
from tests.flow.books import NOW, TODAY, after, every_row, keep, line


@pytest.mark.django_db
def test_the_first_line_makes_its_person() -> None:
    kept = keep_line(line("I got up"), by=None, at=NOW)
    assert (kept.by, kept.win.person) == (Person.objects.get(), Person.objects.get())


def test_a_line_is_a_win_that_is_its_own_evidence(amira: Person) -> None:
    kept = keep("I got up", by=amira)
    entry = Entry.objects.get()
    assert (kept.win.rule, kept.win.anchor, entry.words) == (OWN, entry, "I got up")
    assert [one.entry for one in Cited.objects.filter(win=kept.win)] == [entry]


def test_the_same_line_twice_is_one(amira: Person) -> None:
    typed = line("I got up", "started")
    first = keep_line(typed, by=amira, at=NOW)
    again = keep_line(typed, by=amira, at=after(seconds=1))
    assert first == again
    assert Entry.objects.count() == Win.objects.filter(rule=OWN).count() == 1


def test_the_same_words_on_two_pages_are_two_lines(amira: Person) -> None:
    keep("I got up", by=amira)
    keep("I got up", by=amira)
    assert Entry.objects.count() == 2


@pytest.mark.parametrize(
    "other",
    [
        {"words": "I made tea"},
        {"day": TODAY - timedelta(days=1)},
        {"chips": ("asked",)},
        {"place": "home"},
    ],
)
def test_a_page_sent_again_with_something_else_on_it_is_a_second_line(
    amira: Person, other: dict[str, object]
) -> None:
    typed = line("I got up", "started")
    keep_line(typed, by=amira, at=NOW)
    for _ in range(2):  # and that one, sent twice, is one
        keep_line(replace(typed, **other), by=amira, at=NOW)  # type: ignore[arg-type]
    assert Entry.objects.standing().count() == 2
    assert Win.objects.filter(rule=OWN).count() == 2


def test_two_people_may_hold_the_same_page(amira: Person, cleo: Person) -> None:
    typed = line("I got up")
    assert keep_line(typed, by=amira, at=NOW).by == amira
    assert keep_line(typed, by=cleo, at=NOW).by == cleo


def test_a_line_taken_out_and_sent_again_is_back(amira: Person) -> None:
    typed = line("I asked", "asked")
    keep("I got up", "started", by=amira, day=TODAY - timedelta(days=1))
    kept = keep_line(typed, by=amira, at=NOW)
    before = Win.objects.exclude(rule=OWN).values_list("rule", flat=True)
    was = set(before)
    undo(kept, at=NOW)
    again = keep_line(typed, by=amira, at=NOW)
    assert again.undone_at is None
    assert Entry.objects.standing().count() == 2
    assert set(before.all()) == was == {"first"}


def test_case_and_spaces_do_not_make_a_second_thread(amira: Person) -> None:
    assert Thread.key_of("  Every  Day ") == Thread.key_of("every day")
    keep("I got up", by=amira)
    keep("I made tea", by=amira)
    assert Thread.objects.count() == 1


def test_lines_of_one_moment_are_kept_in_one_order(amira: Person) -> None:
    for words in ("one", "two", "three"):
        keep(words, by=amira)
    assert list(Entry.objects.order_by("order", "pk").values_list("words", flat=True)) == [
        *("one", "two", "three")
    ]


def test_coming_back_is_found_in_what_was_typed(amira: Person) -> None:
    for days in (120, 119, 118, 117, 116, 115, 0):
        keep("I read", by=amira, day=TODAY - timedelta(days=days), at=after(days=-days))
    assert Win.objects.filter(rule="came_back", person=amira).exists()


def test_a_line_is_whole_or_not_there(amira: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object, **__: object) -> None:
        raise DatabaseError

    before = every_row()
    monkeypatch.setattr(module, "look_again", breaks)
    with pytest.raises(DatabaseError):
        keep("I asked", "asked", by=amira)
    assert every_row() == before


def test_cleo_keeps_a_line_and_amiras_book_stays_as_it_was(amira: Person, cleo: Person) -> None:
    keep("I got up", by=amira)
    before = Keep.objects.filter(by=amira).values()
    was = list(before)
    keep("I fed the dog too", by=cleo)
    assert list(before.all()) == was
