"""A draft is kept once, as it was written; undone, handed in, moved and in time forgotten."""

from datetime import timedelta
from itertools import permutations
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quietwins.evidence.models import Entry, Sound, Thread
from quietwins.flow.bring_along import bring_along
from quietwins.flow.change_piece import count_spelling
from quietwins.flow.erase import erase
from quietwins.flow.forget_left import forget_left
from quietwins.flow.forget_taken_out import forget_taken_out
from quietwins.flow.hand_in import hand_in, take_back
from quietwins.flow.keep_draft import keep_draft, put_draft_back, undo_draft
from quietwins.flow.keep_drafts import Written, keep_drafts
from quietwins.flow.leave_class import let_leave
from quietwins.flow.make_card import make_card
from quietwins.flow.make_piece import make_piece
from quietwins.people.keeping import LEFT, TAKEN_OUT
from quietwins.people.models import Circle, Membership, Person
from quietwins.pieces.models import Draft, Piece, Taste
from quietwins.sharing.eyes import sounds_for
from quietwins.sharing.writing import drafts_handed_in_to
from quietwins.wins.models import Win
from tests.flow.books import NOW, QUIZZES, TODAY, after, every_row, proofs, somebody, taken
from tests.flow.pieces import draft, piece
from tests.flow.random_books import WEBM

SOME = "Macbeth is scared. He hides."


@pytest.fixture
def pupil(ben: Person) -> Person:
    """Amira, in Ben's class."""
    taken(QUIZZES, by=ben)
    return Person.objects.get(name="Amira")


def nine_b() -> Circle:
    return Circle.objects.get(name="9B")


def standing(person: Person) -> list[str]:
    mine = Draft.objects.standing().filter(piece__owner=person)
    return [*mine.in_order().values_list("text", flat=True)]


@pytest.mark.django_db
def test_the_first_piece_makes_its_person() -> None:
    made = make_piece("Macbeth", by=None, client_id=uuid4(), at=NOW)
    assert made.owner == Person.objects.get()


def test_a_piece_made_twice_by_one_page_is_one(amira: Person) -> None:
    page = uuid4()
    made = [make_piece("Macbeth", by=amira, client_id=page, at=NOW) for _ in range(2)]
    assert made[0] == made[1] == Piece.objects.get()


def test_the_same_draft_twice_is_one(amira: Person) -> None:
    essay, page = piece(amira), uuid4()
    draft(essay, SOME, client_id=page)
    before = every_row()
    draft(essay, SOME, client_id=page)
    assert every_row() == before


def test_a_page_sent_again_with_another_text_is_a_second_draft(amira: Person) -> None:
    essay, page = piece(amira), uuid4()
    for text in ("He hides.", "He waits.", "He waits."):
        draft(essay, text, client_id=page)
    assert sorted(standing(amira)) == ["He hides.", "He waits."]


def test_every_draft_leaves_something_that_says_so(amira: Person) -> None:
    """Evidence of its day, also where it shows nothing that was not there before."""
    essay = piece(amira)
    for _ in range(2):
        draft(essay, "He hides.")
    assert all(one.showed.exists() for one in Draft.objects.all())


def test_undone_what_it_showed_is_out_of_sight_and_put_back_all_is_as_it_was(
    amira: Person,
) -> None:
    essay = piece(amira)
    draft(essay, "He hides.")
    second = draft(essay, "He hides. He waits “here”.")
    before = proofs()
    undo_draft(second, at=after(minutes=1))
    assert standing(amira) == ["He hides."]
    assert not Entry.objects.standing().filter(showed__draft=second).exists()
    put_draft_back(second, at=after(minutes=2))
    assert standing(amira)[-1] == second.text
    assert proofs() == before


def test_what_somebody_kept_stays_when_its_draft_is_taken_out(amira: Person) -> None:
    written = draft(piece(amira), "He hides. He waits.")
    for win in Win.objects.filter(person=amira):
        win.keep(by=amira, at=NOW)
    kept = Win.objects.filter(person=amira).count()
    assert kept
    undo_draft(written, at=after(minutes=1))
    assert Win.objects.filter(person=amira).count() == kept


TEXTS = ("He hides.", "He hides. He waits.", "He says “I am afraid”, which shows fear.", "")


@pytest.mark.django_db
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_whatever_is_sent_twice_undone_and_put_back_nothing_is_lost_or_doubled(
    db: None, data: st.DataObject
) -> None:
    writer = somebody()
    essay = piece(writer)
    pages = [uuid4() for _ in TEXTS]
    standing: set[int] = set()
    for which in data.draw(st.lists(st.integers(0, len(TEXTS) - 1), max_size=8)):
        kept = draft(essay, TEXTS[which], client_id=pages[which])
        standing.add(which)
        if data.draw(st.booleans()):
            undo_draft(kept, at=NOW)
            standing.discard(which)
    there = Draft.objects.standing().filter(piece=essay)
    assert sorted(there.values_list("text", flat=True)) == sorted(TEXTS[one] for one in standing)


@pytest.mark.parametrize("order", [*permutations(range(3))][1::2])
def test_drafts_stand_by_their_day_in_whatever_order_they_came(
    amira: Person, order: tuple[int, ...]
) -> None:
    essay = piece(amira)
    for which in order:
        draft(essay, TEXTS[which], day=TODAY - timedelta(days=10 - which))
    assert standing(amira) == [*TEXTS[:3]]


def test_several_files_are_kept_whole_or_not_at_all(
    amira: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    essay = piece(amira)

    def breaks(_: Piece, text: str, **how: Any) -> Draft:
        if text == "second":
            raise RuntimeError
        return keep_draft(_, text, **how)

    monkeypatch.setattr("quietwins.flow.keep_drafts.keep_draft", breaks)
    with pytest.raises(RuntimeError):
        keep_drafts(essay, [Written(text, TODAY, uuid4()) for text in ("one", "second")], at=NOW)
    assert not Draft.objects.exists()


def test_a_voice_alone_is_a_draft_and_sounds_the_same(amira: Person) -> None:
    essay, spoken = piece(amira), Written("", TODAY, uuid4(), sound=WEBM)
    for _ in range(2):
        keep_drafts(essay, [spoken], at=NOW)
    assert Draft.objects.get().aloud
    assert Sound.objects.get().path.read_bytes() == WEBM
    assert [*sounds_for(amira)] == [Sound.objects.get()]


def test_a_voice_still_sounds_once_an_earlier_draft_came_in(
    amira: Person,
) -> None:
    """What was new in it is no longer; it was said all the same."""
    essay = piece(amira)
    keep_drafts(essay, [Written("He hides.", TODAY, uuid4(), sound=WEBM)], at=NOW)
    draft(essay, "He hides. He waits.", day=TODAY - timedelta(days=60))
    forget_taken_out(after(days=60))
    assert sounds_for(amira).exists()
    undo_draft(Draft.objects.get(aloud=True), at=after(days=61))
    assert not sounds_for(amira).exists()


def test_a_draft_is_handed_in_to_its_class_and_taken_back(ben: Person, pupil: Person) -> None:
    written = draft(piece(pupil, circle=nine_b()), SOME)
    assert not drafts_handed_in_to(ben).exists()
    hand_in(written, at=NOW)
    assert [*drafts_handed_in_to(ben)] == [written]
    take_back(written, at=NOW)
    assert not drafts_handed_in_to(ben).exists()


def test_at_home_nothing_is_handed_in(amira: Person) -> None:
    written = draft(piece(amira), SOME)
    hand_in(written, at=NOW)
    assert written.handed_in_at is None


def test_what_was_handed_in_goes_home_with_whoever_leaves_the_class(
    ben: Person, pupil: Person
) -> None:
    make_card(pupil, name="Amira", by=ben, at=NOW)
    hand_in(draft(piece(pupil, circle=nine_b()), SOME), at=NOW)
    let_leave(Membership.objects.filter(person=pupil), at=NOW)
    forget_left(NOW + LEFT)
    assert not drafts_handed_in_to(ben).exists()
    assert standing(pupil) == [SOME]
    assert not Entry.objects.filter(showed__draft__piece__owner=pupil, circle=nine_b()).exists()
    writing = Thread.objects.filter(owner=pupil, name_key__startswith="writing")
    assert [one.circle for one in writing] == [None]


def test_a_draft_taken_out_goes_for_good_in_its_time(amira: Person) -> None:
    essay = piece(amira)
    undo_draft(draft(essay, SOME), at=NOW)
    forget_taken_out(NOW + TAKEN_OUT - timedelta(hours=1))
    assert Draft.objects.exists()
    forget_taken_out(NOW + TAKEN_OUT)
    assert not Draft.objects.exists()
    assert not Entry.objects.filter(owner=amira).exists()


def test_a_draft_that_a_kept_win_rests_on_stays(amira: Person) -> None:
    written = draft(piece(amira), SOME)
    for win in Win.objects.filter(person=amira):
        win.keep(by=amira, at=NOW)
    undo_draft(written, at=NOW)
    forget_taken_out(NOW + TAKEN_OUT)
    assert Draft.objects.get() == written


def test_writing_before_signing_in_comes_along(amira: Person) -> None:
    visitor, page = somebody(), uuid4()
    mine = make_piece("Macbeth", by=amira, client_id=page, at=NOW)
    draft(mine, "He hides.")
    draft(make_piece("Fear", by=visitor, client_id=page, at=NOW), "He waits.")
    count_spelling(visitor, counts=False, at=NOW)
    bring_along(visitor, to=amira, at=NOW)
    assert sorted(standing(amira)) == ["He hides.", "He waits."]
    assert Taste.objects.get(person=amira).count_spelling is False


def test_erased_nothing_of_it_is_left(amira: Person, cleo: Person) -> None:
    before = every_row(but=["people.Tombstone"])
    hers = somebody()
    keep_drafts(piece(hers), [Written(SOME, TODAY, uuid4(), sound=WEBM)], at=NOW)
    count_spelling(hers, counts=False, at=NOW)
    erase(hers, at=NOW)
    assert every_row(but=["people.Tombstone"]) == before


def test_cleos_drafts_are_hers(amira: Person, cleo: Person) -> None:
    draft(piece(cleo), SOME)
    undo_draft(draft(piece(amira), SOME), at=NOW)
    assert standing(cleo) == [SOME]
