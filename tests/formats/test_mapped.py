from datetime import date
from pathlib import Path

import pytest

from quietwins.formats import Choices, UnreadableFile, narrowed, read, recognise
from quietwins.formats.mapping import load
from tests.formats.made import table_of, typed

LONG = {"learner": "Kid", "thread": "Area", "day": "On", "amount": "How Many"}
WIDE = {"learner": ["Given", "Family"], "learner_id": "No", "tasks": ["Total", "Kit"]}


def test_a_person_can_say_which_column_is_which() -> None:
    reading = typed("Area,Kid,On,how many,x", "walk,Amira,2025-09-12,3,secret", mapping=LONG)
    [row] = reading.rows
    assert (row.learner, row.thread, row.day, row.amount) == (
        "Amira",
        "walk",
        date(2025, 9, 12),
        3,
    )
    assert reading.format == "mapped"


def test_a_mapped_table_of_marks_reads_the_columns_it_is_told_to() -> None:
    reading = typed("No,Given,Family,Total,Kit", "1,Amira,Haddad,7,x", mapping=WIDE)
    assert [(row.learner, row.learner_id, row.thread) for row in reading.rows] == [
        ("Amira Haddad", "1", "Total"),
        ("Amira Haddad", "1", "Kit"),
    ]


def test_a_preview_keeps_the_mapped_columns_alone() -> None:
    table, choices = (
        table_of("x,Area,Kid,On,How many", "s,walk,A,2025-09-12,3"),
        Choices(mapping=LONG),
    )
    kept = narrowed(table, recognise(table, choices).keeps(table, choices))
    assert "x" not in kept.header
    assert read(kept, choices).rows == read(table, choices).rows


@pytest.mark.parametrize(
    ("mapping", "found"),
    [
        ({"learner": "Pupil", "thread": "Area"}, 'it has no column "Pupil"; its columns are "Kid"'),
        ({"lerner": "Kid"}, 'its mapping names "lerner", which we do not know'),
        ({"learner": "Kid"}, "its mapping does not say enough"),
        ({"thread": "Area"}, "its mapping does not say enough"),
        ({"learner": "Kid", "thread": "Area", "tasks": ["Art"]}, "does not say enough"),
        ({"learner": [], "thread": "Area"}, "does not say enough"),
    ],
)
def test_a_mapping_that_does_not_fit_says_what_is_there(
    mapping: dict[str, str | list[str]], found: str
) -> None:
    with pytest.raises(UnreadableFile) as trouble:
        read(table_of("Kid,Area,Art", "Amira,walk,3"), Choices(mapping=mapping))
    assert found in str(trouble.value)


def test_a_mapping_is_read_from_its_file(tmp_path: Path) -> None:
    path = tmp_path / "ours.toml"
    path.write_text('[columns]\nlearner = "Élève"\ntasks = ["Art", "Kit"]\n', encoding="utf-8")
    assert load(path) == {"learner": "Élève", "tasks": ["Art", "Kit"]}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "learner = 'Kid'",
        "[columns]",
        "[columns]\nlearner = 3",
        "columns = 3",
        "[columns",
        "\xff",
    ],
)
def test_a_mapping_of_another_shape_says_how_to_mend_it(tmp_path: Path, text: str) -> None:
    path = tmp_path / "ours.toml"
    path.write_bytes(text.encode("latin-1"))
    with pytest.raises(UnreadableFile, match="Please write a table"):
        load(path)


def test_a_mapping_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="we cannot open it"):
        load(tmp_path / "none.toml")
