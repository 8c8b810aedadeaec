"""Packages that are broken or mean harm: refused or cleaned, with a sentence, and never half."""

import json
import sqlite3
import struct
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quietwins.formats.decks import limits, read_deck
from quietwins.formats.decks.media import is_safe
from quietwins.formats.errors import UnreadableFile
from tests.formats.decks.made import DECK, MP3, PNG, SAMPLES, changed, collection_of, package


def refusal(data: bytes, name: str = "deck.apkg") -> str:
    with pytest.raises(UnreadableFile) as refused:
        read_deck(name, data)
    assert str(refused.value).endswith("Nothing has been saved.")
    return refused.value.found


def test_a_package_as_it_should_be_is_read() -> None:
    assert read_deck("mine.apkg", changed()) == DECK


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04 cut short",
        package(collection_anki2=b"SQLite format 3\0 and then nothing"),
        package(collection_anki2=collection_of()[:5_000]),
        package(collection_anki21b=b"\x28\xb5\x2f\xfd broken"),
        package(meta=b"\xff\xff\xff", collection_anki2=collection_of()),
        package(readme=b"no collection"),
        changed(media=["a", "list"])[:-200],
    ],
)
def test_what_is_broken_is_said_to_be(data: bytes) -> None:
    assert refusal(data) == "this package is broken."


def test_a_package_of_a_later_anki_is_not_guessed_at() -> None:
    data = package(meta=b"\x08\x09", collection_anki2=collection_of())
    assert refusal(data) == "this package is of a newer Anki than we know."


@pytest.mark.parametrize(
    "sql",
    [
        "create trigger harm after insert on notes begin delete from notes; end",
        "create view harm as select * from notes",
        "create virtual table harm using fts5(words)",
        "drop table cards; create view cards as select 1 as id, 2 as nid",
        "alter table notes add column harm text generated always as (hex(zeroblob(1000000)))",
    ],
)
def test_a_database_that_holds_more_than_cards_is_refused(sql: str) -> None:
    assert refusal(changed(sql)) == "there is more than cards in this package."


def test_other_tables_are_not_looked_at() -> None:
    data = changed("create table people (name text); insert into people values ('Amira')")
    assert read_deck("mine.apkg", data) == DECK


def test_a_database_of_something_else_is_refused() -> None:
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("create table habits (name text)")
        data = package(collection_anki2=database.serialize())
    assert refusal(data) == "there are no cards in this package."


@pytest.mark.parametrize("sql", ["update col set models = '{'", "update notes set mid = 1"])
def test_cards_of_no_kind_are_refused_as_a_whole(sql: str) -> None:
    assert refusal(changed(sql)) == "this package is broken."


def test_what_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_BYTES", 10_000)
    assert refusal(changed()) == "this package holds more than we open at once."


def test_a_picture_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = (SAMPLES / "new.apkg").read_bytes()
    monkeypatch.setattr(limits, "MOST_BYTES", 60_000)
    assert refusal(bomb) == "this package holds more than we open at once."


def test_a_size_that_lies_is_not_believed(monkeypatch: pytest.MonkeyPatch) -> None:
    data = bytearray(package(collection_anki2=b"\0" * 50_000))
    at = data.index(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<L", 10)
    monkeypatch.setattr(limits, "MOST_BYTES", 10_000)
    refusal(bytes(data))


@pytest.mark.parametrize(
    "name",
    [
        "../../heart.png",
        "/etc/heart.png",
        "..\\heart.png",
        "C:heart.png",
        ".heart.png",
        "heart.png\0.txt",
        "heart.html",
        "heart.svg",
        "heart",
        "x" * 300 + ".png",
    ],
)
def test_a_file_whose_name_leads_elsewhere_is_left_out(name: str) -> None:
    field = f"What? <img src='{name}'>".replace("\0", "")
    data = changed(f"""update notes set flds = replace(flds, 'What pumps', "{field}")""")
    assert not is_safe(name, PNG)
    deck = read_deck("mine.apkg", data)
    assert {*deck.media} <= {"heart.png", "beat.mp3"}
    assert deck.left_out == ("1 file was left out: it is not there, or no picture or sound.",)


def test_a_file_that_is_not_what_its_name_says_is_left_out() -> None:
    deck = read_deck("mine.apkg", changed(files={"1": b"<html><script>alert(1)</script>"}))
    assert [*deck.media] == ["beat.mp3"]
    assert "heart.png" not in {one.name for q in deck.questions for one in q.shown}
    assert deck.left_out == ("1 file was left out: it is not there, or no picture or sound.",)


def test_names_in_the_zip_itself_lead_nowhere(tmp_path: Path) -> None:
    data = changed(files={"../../escaped.png": PNG})
    assert read_deck("mine.apkg", data) == DECK
    assert [*tmp_path.parent.rglob("escaped.png")] == []


def test_a_script_is_taken_out_and_said_to_be() -> None:
    harm = "<script>alert(1)</script><b onclick=''alert(1)''>What</b> pumps"
    kind = """update col set models = replace(models, 'Quietwins question', 'Basic')"""
    data = changed(f"update notes set flds = replace(flds, 'What pumps', '{harm}'); {kind}")
    deck = read_deck("mine.apkg", data)
    assert deck.questions[0].asks.startswith("What pumps blood?")
    assert "alert" not in repr(deck.questions)
    assert deck.left_out == ("A script was taken out of 1 card.",)


def test_cards_that_no_text_answers_are_counted() -> None:
    kind = "update col set models = replace(models, 'Quietwins question', 'Basic')"
    picture = "update notes set flds = 'What?' || char(31) || '<img src=\"heart.png\">'"
    heart = "delete from cards where nid not in (select id from notes where guid = 'heart')"
    alone = refusal(changed(f"{kind}; {picture}; {heart}"))
    assert alone == "there are no questions in it that we can ask."


def test_media_named_in_no_way_we_know_is_no_media() -> None:
    deck = read_deck("mine.apkg", changed(media=["heart.png"]))
    assert deck.media == {}
    assert len(deck.questions) == len(DECK.questions)


@settings(max_examples=40)
@given(st.data())
def test_bytes_changed_at_random_are_read_or_refused(data: st.DataObject) -> None:
    whole = bytearray(changed())
    for _turn in range(data.draw(st.integers(1, 20))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        assert read_deck("mine.apkg", bytes(whole)).questions
    except UnreadableFile as refused:
        assert refused.found


def test_a_media_list_may_be_any_json() -> None:
    for media in (None, 3, "text", {"0": 5}, {"0": None}):
        data = package(
            collection_anki2=collection_of(), media=json.dumps(media).encode(), **{"0": MP3}
        )
        assert read_deck("mine.apkg", data).media == {}
