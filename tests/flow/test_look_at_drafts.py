"""What drafts show becomes wins: each told once, true whatever comes in later, kept for good."""

from datetime import timedelta
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from quietwins.evidence.models import Entry
from quietwins.flow.change_piece import change_piece, count_spelling
from quietwins.flow.hand_in import hand_in, take_back
from quietwins.flow.keep_draft import keep_draft, put_draft_back, undo_draft
from quietwins.flow.make_piece import make_piece
from quietwins.formats.drafts.folder import Draft as Written
from quietwins.formats.drafts.rows import rows_of
from quietwins.formats.drafts.steps import NEW_WORDS, RULES
from quietwins.people.models import Circle, Person
from quietwins.pieces.models import Draft, Piece, Showed
from quietwins.wins.models import Win, WinQuerySet
from tests.flow.books import NOW, TODAY, after, somebody
from tests.writing.drafts import FOUR, LIAM, ONE, THREE, TWO

STEPS = ["one_sentence", "two_sentences", "quotation", "quotation_shown", "two_paragraphs"]


def a_piece(by: Person, name: str = "Macbeth", circle: Circle | None = None) -> Piece:
    return make_piece(name, by=by, client_id=uuid4(), at=NOW, circle=circle)


def kept_draft(piece: Piece, text: str, *, week: int = 0) -> Draft:
    """One of so many weeks later."""
    day = TODAY + timedelta(weeks=week)
    return keep_draft(piece, text, client_id=uuid4(), day=day, at=after(weeks=week))


def liams(piece: Piece) -> list[Draft]:
    return [kept_draft(piece, text, week=week) for week, text in enumerate(LIAM)]


def of_writing(by: Person) -> WinQuerySet:
    return Win.objects.filter(person=by, rule__in=RULES).order_by("anchor__happened_on", "pk")


def steps(by: Person) -> list[str]:
    return [win.anchor.kind for win in of_writing(by) if win.anchor.kind in STEPS]


def said(by: Person) -> set[tuple[str, str, str, str]]:
    """Everything that was found: the rule, of which draft, what and by which word."""
    return {
        (win.rule, win.anchor.showed.draft.text, win.anchor.kind, win.anchor.given)
        for win in of_writing(by)
    }


@pytest.fixture
def class_of_ben(amira: Person, ben: Person) -> Circle:
    return Circle.objects.create(name="9B", kept_by=ben, created_at=NOW)


# --- what is told ---


def test_five_drafts_tell_five_steps_in_their_order(amira: Person) -> None:
    liams(a_piece(amira))
    assert steps(amira) == STEPS


def test_a_draft_that_shows_nothing_new_is_there_and_is_no_win(amira: Person) -> None:
    piece = a_piece(amira)
    kept_draft(piece, TWO)
    before = said(amira)
    again = kept_draft(piece, TWO, week=1)
    assert [one.kind for one in again.showed.all()] == [""]
    assert said(amira) == before


def test_what_was_put_right_between_two_drafts_is_told_with_both(amira: Person) -> None:
    piece = a_piece(amira)
    before = kept_draft(piece, "Macbeth is afraid becuase he is guilty.")
    kept_draft(piece, "Macbeth is afraid because he is guilty.", week=1)
    win = of_writing(amira).get(rule="corrected")
    ((name, *was),) = win.anchor.showed.before
    ((start, end),) = win.anchor.showed.after
    now = win.anchor.showed.draft.text[start:end]
    assert (name, before.text[slice(*was)], now) == (str(before.public_id), "becuase", "because")


def test_the_same_words_in_another_piece_put_nothing_right(amira: Person) -> None:
    kept_draft(a_piece(amira), "Macbeth is afraid becuase he is guilty.")
    kept_draft(a_piece(amira, "Banquo"), "Macbeth is afraid because he is guilty.", week=1)
    assert not of_writing(amira).filter(rule="corrected").exists()


def test_two_pieces_are_seen_beside_each_other(amira: Person) -> None:
    kept_draft(a_piece(amira), THREE)
    kept_draft(a_piece(amira, "Banquo"), THREE.replace("Macbeth", "Banquo"), week=1)
    assert "quotation" not in steps(amira)


def test_no_words_of_a_draft_are_kept_twice_but_one_that_its_sentence_needs(amira: Person) -> None:
    liams(a_piece(amira))
    given = Entry.objects.filter(owner=amira).exclude(given="")
    assert {entry.kind for entry in given} <= {*NEW_WORDS}


def test_a_starter_that_is_chosen_later_is_looked_for_in_what_is_there(amira: Person) -> None:
    piece = a_piece(amira)
    kept_draft(piece, ONE)
    kept_draft(piece, f"{ONE} The writer presents him as weak.", week=1)
    change_piece(
        piece, name="Fear", starter="The writer presents …", set_texts=(), circle=None, at=NOW
    )
    win = of_writing(amira).get(anchor__kind="starter")
    assert win.anchor.task == "Fear"


def test_where_spelling_is_not_read_nothing_spelt_is_told(amira: Person) -> None:
    piece = a_piece(amira)
    kept_draft(piece, "Macbeth is afraid becuase he is guilty.")
    kept_draft(piece, "Macbeth is afraid because he is guilty.", week=1)
    count_spelling(amira, counts=False, at=NOW)
    assert not of_writing(amira).filter(rule="corrected").exists()
    count_spelling(amira, counts=True, at=NOW)
    assert of_writing(amira).filter(rule="corrected").exists()


def test_nothing_that_others_write_changes_what_is_found(amira: Person, ben: Person) -> None:
    liams(a_piece(ben))
    liams(a_piece(amira))
    assert said(amira) == said(ben)


# --- drafts that come late, go and come back ---


def test_an_earlier_draft_makes_a_later_first_none(amira: Person) -> None:
    piece = a_piece(amira)
    kept_draft(piece, TWO)
    kept_draft(piece, THREE, week=2)
    kept_draft(piece, THREE, week=1)
    (win,) = [win for win in of_writing(amira) if win.anchor.kind == "quotation"]
    assert win.anchor.happened_on == TODAY + timedelta(weeks=1)


def test_what_was_kept_stays_though_an_earlier_draft_had_it(amira: Person) -> None:
    piece = a_piece(amira)
    kept_draft(piece, TWO)
    kept_draft(piece, THREE, week=2)
    (win,) = [win for win in of_writing(amira) if win.anchor.kind == "quotation"]
    win.keep(by=amira, at=NOW)
    kept_draft(piece, THREE, week=1)
    assert Win.objects.kept_by(amira).get() == win


def test_what_a_draft_showed_goes_with_it_and_comes_back_with_it(amira: Person) -> None:
    piece = a_piece(amira)
    draft = [kept_draft(piece, text, week=week) for week, text in enumerate((ONE, FOUR))][1]
    found = said(amira)
    undo_draft(draft, at=NOW)
    assert steps(amira) == ["one_sentence"]
    put_draft_back(draft, at=NOW)
    assert said(amira) == found
    assert Showed.objects.filter(draft=draft).count() == len({*draft.showed.values_list("kind")})


def test_taking_the_first_draft_out_makes_the_next_the_first(amira: Person) -> None:
    first, *_ = liams(a_piece(amira))
    undo_draft(first, at=NOW)
    assert of_writing(amira)[0].anchor.kind == "first_draft"
    assert steps(amira) == STEPS[2:]


# --- handed in, and taken back ---


def test_what_is_handed_in_is_the_classs_and_what_was_kept_stays_kept(
    amira: Person, class_of_ben: Circle
) -> None:
    piece = a_piece(amira, circle=class_of_ben)
    kept_draft(piece, TWO)
    draft = kept_draft(piece, THREE, week=1)
    (win,) = [win for win in of_writing(amira) if win.anchor.kind == "quotation"]
    win.keep(by=amira, at=NOW)
    hand_in(draft, at=NOW)
    win.refresh_from_db()
    assert win.thread.circle == win.anchor.circle == class_of_ben
    assert Win.objects.kept_by(amira).get() == win
    take_back(draft, at=NOW)
    win.refresh_from_db()
    assert Win.objects.filter(pk=win.pk, thread__circle=None, anchor__circle=None).exists()
    assert Win.objects.kept_by(amira).get() == win


def test_handed_in_or_not_the_same_is_found(amira: Person, class_of_ben: Circle) -> None:
    drafts = liams(a_piece(amira, circle=class_of_ben))
    found = said(amira)
    for draft in drafts[1::2]:
        hand_in(draft, at=NOW)
    assert said(amira) == found


def test_a_win_of_the_class_never_cites_a_draft_that_is_private(
    amira: Person, class_of_ben: Circle
) -> None:
    drafts = liams(a_piece(amira, circle=class_of_ben))
    for draft in drafts[2:]:
        hand_in(draft, at=NOW)
    for win in Win.objects.filter(person=amira):
        win.keep(by=amira, at=NOW)
    take_back(drafts[3], at=NOW)
    for win in Win.objects.filter(thread__circle=class_of_ben):
        assert {entry.circle for entry in win.because.all()} == {class_of_ben}


# --- whatever is done, in whatever order ---

TEXTS = (
    *LIAM,
    "Macbeth is scarred becuase he sees a dagger.",
    "Macbeth is scared because he sees a dagger. However, he goes on.",
    "",
)
DONE = st.lists(
    st.tuples(st.sampled_from(("write", "undo", "put back", "keep")), st.integers(0, 9)),
    min_size=1,
    max_size=9,
)
SLOWLY = settings(max_examples=12, suppress_health_check=list(HealthCheck))


class WhateverIsDone(TestCase):
    @SLOWLY
    @given(st.permutations(list(enumerate(LIAM))))
    def test_the_order_in_which_drafts_come_in_changes_nothing(
        self, drafts: list[tuple[int, str]]
    ) -> None:
        in_turn, mixed = somebody("Amira"), somebody("Zoe")
        liams(a_piece(in_turn))
        piece = a_piece(mixed)
        for week, text in drafts:
            kept_draft(piece, text, week=week)
        assert said(mixed) == said(in_turn)

    @SLOWLY
    @given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=6))
    def test_a_folder_of_the_same_drafts_has_the_same_rows(self, texts: list[str]) -> None:
        amira = somebody("Amira")
        piece = a_piece(amira)
        drafts = [kept_draft(piece, text, week=week) for week, text in enumerate(texts)]
        folder = [Written("Amira", one.happened_on, "Macbeth", one.text, "") for one in drafts]
        rows = {(row.day, row.kind, row.state, row.thread, row.task) for row in rows_of(folder)}
        held = Entry.objects.filter(owner=amira).values_list(
            *("happened_on", "kind", "state", "thread__name", "task")
        )
        assert set(held) == rows and len(held) == len(rows)

    @SLOWLY
    @given(DONE)
    def test_no_win_is_ever_taken_from_whoever_kept_it(self, done: list[tuple[str, int]]) -> None:
        amira = somebody("Amira")
        piece, drafts, kept = a_piece(amira), list[Draft](), set[int]()
        for what, which in done:
            if what == "write":
                drafts.append(kept_draft(piece, TEXTS[which % len(TEXTS)], week=which))
            elif drafts and what in ("undo", "put back"):
                change = undo_draft if what == "undo" else put_draft_back
                change(drafts[which % len(drafts)], at=NOW)
            elif found := list(of_writing(amira)):
                win = found[which % len(found)]
                win.keep(by=amira, at=NOW)
                kept.add(win.pk)
            assert kept <= set(Win.objects.kept_by(amira).values_list("pk", flat=True))

    @SLOWLY
    @given(DONE)
    def test_what_stands_is_what_a_look_at_the_standing_drafts_alone_would_find(
        self, done: list[tuple[str, int]]
    ) -> None:
        amira, zoe = somebody("Amira"), somebody("Zoe")
        piece, drafts = a_piece(amira), list[Draft]()
        for what, which in done:
            if what == "write" or not drafts:
                drafts.append(kept_draft(piece, TEXTS[which % len(TEXTS)], week=len(drafts)))
            else:
                change = undo_draft if what == "undo" else put_draft_back
                change(drafts[which % len(drafts)], at=NOW)
        fresh = a_piece(zoe)
        for week, draft in enumerate(drafts):
            if draft.undone_at is None:
                kept_draft(fresh, draft.text, week=week)
        assert said(amira) == said(zoe)
