"""Kinder words, the old ones or both: kept at one moment, once, and each undone alone."""

from uuid import UUID, uuid4

import pytest

from quietwins.evidence.models import Entry
from quietwins.evidence.questions import HARD, KINDER, LEARNED
from quietwins.flow import keep_swap as flow
from quietwins.flow.edit_line import Edit, edit_line
from quietwins.flow.erase import erase
from quietwins.flow.keep_swap import Kept, KinderWords, keep_swap
from quietwins.flow.put_down_hard import Hard, put_back, take_out
from quietwins.flow.put_down_hard import erase as erase_hard
from quietwins.flow.undo import undo
from quietwins.people.models import Person
from quietwins.sharing.eyes import swaps_for
from quietwins.wins.models import Keep, Swap, Win
from tests.flow.books import NOW, TODAY, after

pytestmark = pytest.mark.django_db

OLD, NEW = "I never finish anything", "It isn't all done. I began it."


def kept(
    by: Person | None = None, *, new: bool = True, old: bool = True, page: UUID, **said: str
) -> Kept:
    hard = Hard(OLD, TODAY, page, said.get("about", ""), said.get("learned", ""))
    return keep_swap(KinderWords(hard, said.get("words", NEW), new, old), by=by, at=NOW)


def lines() -> list[tuple[str, str]]:
    return [*Entry.objects.order_by("pk").values_list("question", "words")]


def both(by: Person | None = None) -> tuple[Keep, Entry, Swap]:
    new, old = kept(by, page=uuid4())
    assert new and old
    return new, old, Swap.objects.get(new=new.win, old=old)


@pytest.mark.parametrize(
    ("new", "old", "stands"),
    [
        (True, False, [(KINDER, NEW)]),
        (False, True, [(HARD, OLD)]),
        (True, True, [(HARD, OLD), (KINDER, NEW)]),
        (False, False, []),
    ],
)
def test_the_new_words_the_old_ones_both_or_neither(
    *, new: bool, old: bool, stands: list[tuple[str, str]]
) -> None:
    told = kept(new=new, old=old, page=uuid4())
    assert lines() == stands
    assert Win.objects.count() == new
    assert Swap.objects.count() == (new and old)
    assert told.owner == Person.objects.first()


def test_words_beside_sad_ones_are_no_pair() -> None:
    hard = Hard("My nan died", TODAY, uuid4())
    keep_swap(KinderWords(hard, NEW, True, True, instead=False), by=None, at=NOW)
    assert lines() == [(HARD, "My nan died"), (KINDER, NEW)]
    assert not Swap.objects.exists()


def test_the_same_page_sent_twice_is_kept_once_and_other_words_are_others() -> None:
    page = uuid4()
    amira = kept(page=page).owner
    kept(amira, page=page)
    assert (Entry.objects.count(), Swap.objects.count()) == (2, 1)
    kept(amira, page=page, words="I began it.")
    assert (Entry.objects.count(), Swap.objects.count()) == (3, 2)


def test_sent_again_after_an_undo_it_stands_again() -> None:
    page = uuid4()
    new, old = kept(page=page)
    assert new and old
    undo(new, at=after(minutes=1))
    take_out(old, at=after(minutes=1))
    kept(new.by, page=page)
    assert swaps_for(new.by).count() == 1


def test_either_all_of_a_page_is_kept_or_none(monkeypatch: pytest.MonkeyPatch) -> None:
    def cut(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr(flow, "keep_line", cut)
    with pytest.raises(OSError):
        kept(page=uuid4())
    assert not Entry.objects.exists() and not Person.objects.exists()


def test_each_half_is_taken_out_alone_and_the_pair_stands_while_both_do() -> None:
    new, old, swap = both()
    undo(new, at=NOW)
    assert not swaps_for(new.by).exists() and Entry.objects.standing().get() == old
    new.refresh_from_db()
    kept(new.by, page=uuid4(), old=False)
    take_out(old, at=NOW)
    put_back(old, at=NOW)
    assert not swaps_for(new.by).exists()
    assert Swap.objects.get() == swap


def test_new_words_said_differently_still_stand_in_for_the_old_ones() -> None:
    new, old, swap = both()
    edit_line(new, Edit("I began it.", "", TODAY, uuid4()), at=NOW)
    found = swaps_for(new.by).get()
    assert (found, found.new.anchor.words, found.old) == (swap, "I began it.", old)


def test_old_words_that_are_erased_take_the_pair_with_them_and_leave_the_new_ones() -> None:
    new, old, _ = both()
    erase_hard(old, at=NOW)
    assert not Swap.objects.exists()
    assert lines() == [(KINDER, NEW)]
    assert Keep.objects.get() == new


def test_a_person_who_is_erased_leaves_no_pair(cleo: Person) -> None:
    new, *_ = both()
    erase(new.by, at=NOW)
    assert not Swap.objects.exists()
    assert Person.objects.get() == cleo


def test_kinder_words_are_no_other_go_at_what_was_hard() -> None:
    amira = kept(page=uuid4(), about="maths").owner
    assert amira
    later = Hard("Maths again", TODAY, uuid4(), "maths")
    keep_swap(KinderWords(later, NEW, keeps_new=True, keeps_old=False), by=amira, at=after(days=1))
    assert {win.rule for win in Win.objects.all()} == {"own"}


@pytest.mark.parametrize("old", [True, False])
def test_what_was_learned_is_kept_beside_either(*, old: bool) -> None:
    kept(page=uuid4(), old=old, learned="To begin sooner")
    assert (LEARNED, "To begin sooner") in lines()


def test_cleo_has_nothing_of_it(cleo: Person) -> None:
    both()
    assert not swaps_for(cleo).exists()
    assert not swaps_for(None).exists()
