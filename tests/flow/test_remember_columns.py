"""What somebody said of a file's columns, kept for the next file with that header."""

from pathlib import Path

import pytest
from pytest_django import Settings

from quietwins.evidence.models import Mapping
from quietwins.flow import preview as previews
from quietwins.flow.bring_along import bring_along
from quietwins.flow.clear_device import clear_device
from quietwins.flow.export import export
from quietwins.flow.preview import Preview
from quietwins.flow.remember_columns import known_columns, remember_columns
from quietwins.formats.fitting import key_of
from quietwins.formats.mapping import ColumnMap
from quietwins.people.models import Person
from tests.flow.books import NOW, after, somebody
from tests.formats.made import mapped
from tests.formats.test_zips import zipped

TABLE = b"Kid,Colour,SEND\nAmira,7,yes\nOmar,8,no\n"
KEY = key_of(["Kid", "Colour", "SEND"])
(OWN,) = mapped(learner="Kid", tasks="Colour")
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, settings: Settings) -> None:
    settings.DATA_DIR = tmp_path


def say(by: Person, mapping: ColumnMap = OWN, table: bytes = TABLE) -> None:
    preview = Preview.of("kids.csv", table, ask=True).named(mapping)
    remember_columns(preview, by=by, at=NOW)


def looked(person: Person | None, table: bytes = TABLE) -> Preview:
    return Preview.of("kids.csv", table, lambda keys: known_columns(person, keys))


def test_the_next_file_with_that_header_is_read_as_was_said(amira: Person) -> None:
    say(amira)
    later = looked(amira, b"send, colour ,KID\nno,9,Omar\n")
    assert later.stage == "remembered"
    assert [row.learner for row in later.readings()[0].rows] == ["Omar"]
    assert later.tables[0].header == ("colour", "KID")


def test_what_waits_to_be_named_and_what_was_named_read_the_same_later(amira: Person) -> None:
    whole = Preview.of("kids.csv", TABLE, ask=True)
    for preview in (whole, whole.named(OWN)):
        previews.save(preview, now=NOW)
        assert previews.load(preview.id, now=after(minutes=1)) == preview


def test_each_file_of_a_zip_is_read_as_was_said_of_its_header(amira: Person) -> None:
    other = b"Who,Art,Extra\nBen,5,x\n"
    say(amira)
    say(amira, mapped(learner="Who", tasks="Art")[0], other)
    files = {"1.csv": TABLE, "2.csv": other, "3.csv": b"name,Maths\nCleo,4\n"}
    preview = looked(amira, zipped(files))
    assert [reading.format for reading in preview.readings()] == ["mapped", "mapped", "plain_wide"]
    assert len(preview.keys) == 3


def test_what_was_said_of_one_header_is_not_said_of_another(amira: Person) -> None:
    say(amira)
    assert looked(amira, b"Kid,Colour,Shape\nAmira,7,8\n").stage != "remembered"


def test_what_was_left_out_is_kept_by_no_name(amira: Person) -> None:
    say(amira)
    kept = Mapping.objects.get(by=amira)
    assert "SEND" not in str(kept.columns) + kept.key
    assert kept.key == KEY


def test_the_latest_word_stands(amira: Person) -> None:
    say(amira)
    say(amira, mapped(learner="Kid", tasks="SEND")[0])
    assert known_columns(amira, [KEY])[KEY].columns["tasks"] == ("SEND",)
    assert Mapping.objects.count() == 1


def test_a_file_that_a_format_knows_is_not_remembered(amira: Person) -> None:
    remember_columns(Preview.of("9b.csv", b"name,Maths\nAmira,7\n"), by=amira, at=NOW)
    assert not Mapping.objects.exists()


@pytest.mark.parametrize(
    "columns",
    [
        {"columns": {"learner": ["Somebody else"], "tasks": ["Colour"]}, "header": ["x"]},
        {"columns": {"pupil": ["Kid"]}, "header": ["Kid"]},
        {"columns": {"learner": ["Kid"]}, "header": ["Kid"]},
        {"columns": {}},
        {"of another": "version"},
    ],
)
def test_a_word_that_no_longer_fits_is_as_if_it_had_not_been_said(
    amira: Person, columns: dict[str, object]
) -> None:
    Mapping.objects.create(by=amira, key=KEY, columns=columns, recorded_at=NOW)
    assert looked(amira).stage == looked(None).stage != "remembered"


def test_it_comes_along_on_signing_in_and_the_newer_word_stands(amira: Person) -> None:
    visitor = somebody()
    say(amira)
    say(visitor, mapped(learner="Kid", tasks="SEND")[0])
    bring_along(visitor, to=amira, at=after(minutes=1))
    assert known_columns(amira, [KEY])[KEY].columns["tasks"] == ("SEND",)


def test_it_goes_when_the_device_is_cleared() -> None:
    visitor = somebody()
    say(visitor)
    clear_device(visitor, at=NOW)
    assert not Mapping.objects.exists()


def test_it_is_in_the_copy_to_take_along(amira: Person) -> None:
    say(amira)
    (columns,) = [row["columns"] for row in export(amira)["columns"]]
    assert ColumnMap.of(columns).columns == OWN.columns


def test_cleo_is_not_helped_by_what_amira_said(amira: Person, cleo: Person) -> None:
    say(amira)
    assert looked(cleo).stage == looked(None).stage != "remembered"
    assert export(cleo)["columns"] == []
