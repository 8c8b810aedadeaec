"""A line said differently: its win and its place stay, and the old words are kept."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from quietwins.evidence.models import Entry
from quietwins.flow.edit_line import Edit, bring_back, edit_line
from quietwins.flow.keep_line import keep_line
from quietwins.flow.undo import put_back, undo
from quietwins.people.models import Person
from quietwins.wins.models import OWN, Cited, Keep, Win
from tests.flow.books import NOW, TODAY, after, every_row, keep, line, standing

YESTERDAY = TODAY - timedelta(days=1)


def edit(words: str, **other: object) -> Edit:
    plain = Edit(words, place="", day=TODAY, client_id=uuid4())
    return replace(plain, **other)  # type: ignore[arg-type]


def now(kept: Keep) -> Keep:
    return Keep.objects.get(pk=kept.pk)


def words(person: Person) -> list[str]:
    return [entry.words for entry in standing(owner=person)]


def test_the_new_words_stand_in_for_the_old_and_the_win_is_the_same(amira: Person) -> None:
    kept = keep("I got upp", by=amira)
    edit_line(kept, edit("I got up", place="home"), at=after(minutes=1))
    (entry,) = standing(owner=amira)
    assert (entry.words, entry.place, entry.replaces) == ("I got up", "home", kept.win.anchor)
    win = Win.objects.get()
    assert (win.public_id, win.anchor) == (kept.win.public_id, entry)
    assert [one.entry for one in Cited.objects.filter(win=win)] == [entry]
    assert now(kept).at == kept.at


def test_all_else_about_it_stays(amira: Person) -> None:
    typed = replace(line("I read", "asked"), about="reading", question="did", aloud=True)
    kept = keep_line(typed, by=amira, at=NOW)
    edit_line(kept, edit("I read a page"), at=after(minutes=1))
    (entry,) = standing(owner=amira)
    same = ("thread_id", "chips", "kind", "question", "aloud", "order", "state", "spans")
    assert [getattr(entry, name) for name in same] == [
        getattr(kept.win.anchor, name) for name in same
    ]


def test_the_same_page_twice_is_one_change(amira: Person) -> None:
    kept, change = keep("I got upp", by=amira), edit("I got up")
    for _ in range(2):
        edit_line(now(kept), change, at=after(minutes=1))
    assert Entry.objects.count() == 2


def test_nothing_changed_is_no_change(amira: Person) -> None:
    kept = keep("I got up", by=amira)
    before = every_row()
    edit_line(kept, edit("I got up"), at=after(minutes=1))
    assert every_row() == before


def test_the_old_words_can_be_brought_back_once(amira: Person) -> None:
    kept = keep("one", by=amira)
    for new in ("two", "three"):
        edit_line(now(kept), edit(new), at=after(minutes=1))
    version = now(kept).win.anchor.public_id
    for _ in range(2):  # pressed twice
        bring_back(now(kept), version, at=after(minutes=2))
        assert words(amira) == ["two"]
    bring_back(now(kept), now(kept).win.anchor.public_id, at=after(minutes=3))
    assert words(amira) == ["one"]
    bring_back(now(kept), now(kept).win.anchor.public_id, at=after(minutes=4))
    assert words(amira) == ["one"]


def test_what_was_found_in_it_is_still_found_and_still_kept(amira: Person) -> None:
    keep("I began", "started", by=amira, day=YESTERDAY)
    kept = keep("I askd Sam", "asked", by=amira)
    found = Win.objects.exclude(rule=OWN).get()
    found.keep(by=amira, at=NOW)
    edit_line(kept, edit("I asked Sam"), at=after(minutes=1))
    (same,) = Win.objects.exclude(rule=OWN)
    assert (same, same.anchor.words) == (found, "I asked Sam")
    assert all(one.entry.undone_at is None for one in Cited.objects.filter(win=same))


def test_a_day_put_right_is_looked_at_again(amira: Person) -> None:
    """Before anything else there, it is the first of nothing."""
    keep("I began", "started", by=amira, day=YESTERDAY)
    kept = keep("I asked", "asked", by=amira)
    assert Win.objects.filter(rule="first").count() == 1
    early = edit("I asked", day=YESTERDAY - timedelta(days=1))
    edit_line(kept, early, at=after(minutes=1))
    assert [win.anchor.chips for win in Win.objects.filter(rule="first")] == [["started"]]


def test_taken_out_after_an_edit_it_can_be_put_back(amira: Person) -> None:
    kept = keep("I got upp", by=amira)
    edit_line(kept, edit("I got up"), at=after(minutes=1))
    undo(now(kept), at=after(minutes=2))
    assert words(amira) == []
    put_back(now(kept), at=after(minutes=3))
    assert words(amira) == ["I got up"]


@pytest.mark.parametrize("other", [{"place": "work"}, {"day": YESTERDAY}])
def test_a_place_or_a_day_alone_can_be_put_right(amira: Person, other: dict[str, object]) -> None:
    kept = keep("I got up", by=amira)
    edit_line(kept, edit("I got up", **other), at=after(minutes=1))
    (entry,) = standing(owner=amira)
    assert {name: getattr(entry, name.replace("day", "happened_on")) for name in other} == other


def test_cleos_book_stays_as_it_was(amira: Person, cleo: Person) -> None:
    kept = keep("I got upp", by=amira)
    before = Entry.objects.filter(owner=cleo).values()
    was = list(before)
    edit_line(kept, edit("I got up"), at=after(minutes=1))
    assert list(before.all()) == was
