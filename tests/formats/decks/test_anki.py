"""Packages of Anki: what Anki itself wrote, and what we write."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest

from quietwins.formats.decks import Deck, Question, Shown, read_deck
from quietwins.formats.decks.anki import write
from tests.formats.decks.made import AT, DECK, HEART, sample


@pytest.mark.parametrize("name", ["old.apkg", "new.apkg", "old.colpkg", "new.colpkg"])
def test_what_anki_wrote_is_read_alike_in_all_its_ways(name: str) -> None:
    deck = sample(name)
    told = [(question.asks, question.answers) for question in deck.questions]
    assert told == [
        ("What pumps blood?", ("the heart",)),
        ("le chien", ("the dog",)),
        ("the dog", ("le chien",)),
        ("Water is […] and salt is NaCl.", ("H₂O",)),
        ("Water is H₂O and salt is […].", ("NaCl",)),
        ("Capital of France?", ("Paris",)),
    ]
    assert {question.topic for question in deck.questions} == {"Biology::Cells"}
    assert deck.left_out == ()


def test_tags_hints_pictures_and_notes_come_along() -> None:
    heart, *_others, salt, _paris = sample("new.apkg").questions
    assert heart.tags == ("body", "year9")
    assert heart.shown == (Shown("heart.png", "a heart"),)
    assert sample("new.apkg").media["heart.png"].startswith(b"\x89PNG")
    assert salt.hints == ("two elements",)
    assert salt.note == "extra"


def test_old_and_new_packages_give_the_same_questions() -> None:
    assert sample("old.apkg") == replace(sample("new.apkg"), name="old")


def test_what_we_write_is_read_as_it_was() -> None:
    again = read_deck("mine.apkg", write(DECK, AT))
    assert again == DECK


def test_a_package_written_again_has_the_same_ids() -> None:
    fewer = replace(DECK, questions=DECK.questions[1:])
    ids, fewer_ids = (_ids(write(deck, at)) for deck, at in ((DECK, AT), (fewer, AT + 60)))
    assert fewer_ids == {key: id_ for key, id_ in ids.items() if key != HEART.key}


def _ids(data: bytes) -> dict[str, int]:
    with ZipFile(BytesIO(data)) as package, closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(package.read("collection.anki2"))
        return dict(database.execute("select guid, id from notes").fetchall())


def test_the_same_questions_written_at_the_same_time_are_the_same_bytes() -> None:
    assert write(DECK, AT) == write(DECK, AT)


def test_no_id_is_given_twice() -> None:
    many = tuple(Question(str(n), f"{n}?", (str(n),)) for n in range(3_000))
    assert len({*_ids(write(Deck("many", many), AT)).values()}) == 3_000
    assert read_deck("many.apkg", write(Deck("many", many), AT)).questions[:3] == tuple(
        replace(one, topic="many") for one in many[:3]
    )


def test_a_question_without_a_topic_takes_its_decks_name() -> None:
    bare = Deck("mine", (Question("k", "2 + 2?", ("4",)),))
    [question] = read_deck("mine.apkg", write(bare, AT)).questions
    assert question.topic == "mine"
