"""What shows a win of writing: a draft that is private is quoted to nobody but its writer."""

from datetime import timedelta
from uuid import uuid4

import pytest

from quietwins.flow.hand_in import hand_in, take_back
from quietwins.flow.keep_draft import keep_draft
from quietwins.flow.make_piece import make_piece
from quietwins.pages.telling import Told, tell
from quietwins.pages.wrote import around
from quietwins.people.models import Circle, Person
from quietwins.pieces.models import Draft
from quietwins.sharing.eyes import wins_for
from tests.cast import Someone
from tests.classroom import a_class, pupil, which
from tests.flow.books import NOW, TODAY

WAS, IS = "Macbeth is afraid becuase he is guilty.", "Macbeth is afraid because he is guilty."


@pytest.fixture
def drafts(ben: Someone) -> list[Draft]:
    """Two of one piece in Ben's class; nothing is handed in."""
    room = Circle.objects.get(public_id=which(a_class(ben, "Liam")))
    piece = make_piece("Fear", by=pupil("Liam"), client_id=uuid4(), at=NOW, circle=room)
    return [
        keep_draft(piece, text, client_id=uuid4(), day=TODAY + timedelta(days=day), at=NOW)
        for day, text in enumerate((WAS, IS))
    ]


def put_right(reader: Person | None) -> Told | None:
    """The win of what was put right, as `reader` is told it."""
    return next(iter(tell(wins_for(reader).filter(rule="corrected"), reader)), None)


def words(told: Told | None) -> str:
    return repr(told and (told.wrote, told.rows))


def test_its_writer_reads_what_it_was_and_what_it_is(drafts: list[Draft]) -> None:
    told = put_right(pupil("Liam"))
    assert told and told.wrote
    assert told.wrote.pairs == [("becuase", "because")]


def test_what_is_private_is_told_to_no_teacher(ben: Someone, drafts: list[Draft]) -> None:
    assert put_right(ben.person) is None


def test_a_teacher_reads_what_was_handed_in_and_never_what_stood_before(
    ben: Someone, drafts: list[Draft]
) -> None:
    hand_in(drafts[1], at=NOW)
    told = put_right(ben.person)
    assert told and told.wrote
    assert told.wrote.now == ["because"]
    assert not told.wrote.before and not told.wrote.pairs
    assert "becuase" not in words(told)


def test_what_was_kept_of_a_draft_taken_back_is_its_writers_alone(
    ben: Someone, drafts: list[Draft]
) -> None:
    for draft in drafts:
        hand_in(draft, at=NOW)
    win = wins_for(ben.person).get(rule="corrected")
    win.keep(by=pupil("Liam"), at=NOW)
    for draft in drafts:
        take_back(draft, at=NOW)
    assert put_right(ben.person) is None
    assert put_right(pupil("Liam")) is not None


@pytest.mark.parametrize(
    ("text", "word", "sentence"),
    [
        ("One. He runs, whereas she hides. Three.", "whereas", " He runs, whereas she hides."),
        ("whereas", "whereas", "whereas"),
        ("One\nhe runs whereas 3.5 hide\nthree", "whereas", "he runs whereas 3.5 hide\n"),
    ],
)
def test_a_word_is_shown_in_its_sentence(text: str, word: str, sentence: str) -> None:
    at = text.index(word)
    assert text[slice(*around(text, at, at + len(word)))] == sentence
