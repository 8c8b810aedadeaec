from datetime import date
from pathlib import Path

import pytest

from quietwins.formats import Choices, UnreadableFile, narrowed, read, recognise
from quietwins.formats.mapping import ColumnMap, load
from tests.formats.made import complaints, mapped, table_of, typed

LONG = mapped(learner="Kid", thread="Area", day="On", amount="How Many")
WIDE = mapped(learner=["Given", "Family"], learner_id="No", tasks=["Total", "Kit"])


def test_a_person_can_say_which_column_is_which() -> None:
    reading = typed("Area,Kid,On,how many,x", "walk,Amira,2025-09-12,3,secret", mappings=LONG)
    [row] = reading.rows
    assert (row.learner, row.thread, row.day, row.amount) == (
        "Amira",
        "walk",
        date(2025, 9, 12),
        3,
    )
    assert reading.format == "mapped"


def test_a_mapped_table_of_marks_reads_the_columns_it_is_told_to() -> None:
    reading = typed("No,Given,Family,Total,Kit", "1,Amira,Haddad,7,x", mappings=WIDE)
    assert [(row.learner, row.learner_id, row.thread) for row in reading.rows] == [
        ("Amira Haddad", "1", "Total"),
        ("Amira Haddad", "1", "Kit"),
    ]


def test_a_preview_keeps_the_mapped_columns_alone() -> None:
    table, choices = (
        table_of("x,Area,Kid,On,How many", "s,walk,A,2025-09-12,3"),
        Choices(mappings=LONG),
    )
    kept = narrowed(table, recognise(table, choices).keeps(table, choices))
    assert "x" not in kept.header
    assert read(kept, choices).rows == read(table, choices).rows


@pytest.mark.parametrize(
    ("mapping", "found"),
    [
        (
            mapped(learner="Pupil", thread="Area"),
            'it has no column "Pupil"; its columns are "Kid"',
        ),
        (mapped(lerner="Kid"), 'its mapping names "lerner", which we do not know'),
        (mapped(learner="Kid"), "its mapping does not say enough"),
        (mapped(thread="Area"), "its mapping does not say enough"),
        (mapped(learner="Kid", thread="Area", tasks="Art"), "does not say enough"),
        (mapped(learner=[], thread="Area"), "does not say enough"),
        (mapped(learner="Kid", fixed={"out_of": "lots"}, thread="Area", amount="Art"), '"lots"'),
    ],
)
def test_a_mapping_that_does_not_fit_says_what_is_there(
    mapping: tuple[ColumnMap, ...], found: str
) -> None:
    with pytest.raises(UnreadableFile) as trouble:
        read(table_of("Kid,Area,Art", "Amira,walk,3"), Choices(mappings=mapping))
    assert found in str(trouble.value)


def test_of_several_mappings_the_one_made_for_the_header_is_used() -> None:
    short = mapped(learner="Kid", tasks="Art")
    long = mapped(learner="Kid", thread="Area", amount="Art", header=["Kid", "Area", "Art"])
    both = (*short, *long)
    assert typed("art, AREA ,kid", "3,walk,Amira", mappings=both).rows[0].thread == "walk"
    assert typed("Kid,Art", "Amira,3", mappings=both).rows[0].thread == "Art"


def test_a_mapping_for_another_header_is_passed_over() -> None:
    other = mapped(learner="Pupil", tasks="Art", header=["Pupil", "Art"])
    assert typed("name,Maths", "Amira,7", mappings=other).format == "plain_wide"


def test_what_is_fixed_holds_for_every_line() -> None:
    fixed = {"thread": "Reading", "kind": "aloud", "out_of": "20"}
    own = mapped(learner="Kid", amount="Mark", fixed=fixed)
    [row] = typed("Kid,Mark", "Amira,7", mappings=own).rows
    assert (row.thread, row.kind, row.amount, row.out_of) == ("Reading", "aloud", 7, 20)


def test_columns_can_be_looks_at_one_thing_in_their_order() -> None:
    own = mapped(learner="Kid", tasks=["Autumn", "Spring"], fixed={"thread": "Spelling"})
    rows = typed("Kid,Autumn,Spring", "Amira,7,8", mappings=own).rows
    assert [(row.thread, row.order, row.task) for row in rows] == [
        ("Spelling", 0, "Autumn"),
        ("Spelling", 1, "Spring"),
    ]


def test_columns_headed_by_days_are_named_together() -> None:
    own = mapped(learner="Kid", tasks="[days]", fixed={"thread": "Minutes"})
    head = "Kid,w/c 08/09/2025,w/c 15/09/2025,w/c 22/09/2025,Total"
    rows = typed(head, "Amira,5,6,7,18", mappings=own).rows
    assert [(row.thread, row.day, row.amount) for row in rows] == [
        ("Minutes", date(2025, 9, 8), 5),
        ("Minutes", date(2025, 9, 15), 6),
        ("Minutes", date(2025, 9, 22), 7),
    ]


def test_several_marks_on_a_line_are_of_its_day() -> None:
    own = mapped(learner="Kid", day="On", tasks=["Pages", "Minutes"])
    table = ("Kid,On,Pages,Minutes", "Amira,2025-09-08,3,10", "Amira,2025-09-09,4,12")
    rows = typed(*table, mappings=own).rows
    assert {(row.learner, row.learner_id) for row in rows} == {("Amira", None)}
    assert [(row.day, row.thread) for row in rows][:2] == [
        (date(2025, 9, 8), "Pages"),
        (date(2025, 9, 8), "Minutes"),
    ]
    bad = typed(*table, "Amira,32/13/2025,1,1", mappings=own)
    assert complaints(bad) == [(4, "date", "32/13/2025")]
    assert len(bad.rows) == 4


def test_names_written_last_name_first_are_said_as_people_say_them() -> None:
    own = mapped(learner="Name", tasks="Art")
    rows = typed("Name,Art", '"Haddad, Amira",7', '"Okafor, Ben",8', mappings=own).rows
    assert [row.learner for row in rows] == ["Amira Haddad", "Ben Okafor"]


def test_totals_footers_and_headers_said_again_are_nobody() -> None:
    own = mapped(learner="Name", tasks="Art")
    lines = ("Name,Art", "Amira,7", "name,art", "Totals,7", "Printed 12/09/2025,")
    reading = typed(*lines, mappings=own)
    assert [row.learner for row in reading.rows] == ["Amira"]
    assert 'Line 4, "Totals", is not read as a learner.' in reading.said
    assert 'Line 5, "Printed 12/09/2025", is not read as a learner.' in reading.said


def test_a_mapping_is_read_from_its_file(tmp_path: Path) -> None:
    path = tmp_path / "ours.toml"
    path.write_text('[columns]\nlearner = "Élève"\ntasks = ["Art", "Kit"]\n', encoding="utf-8")
    assert load(path) == mapped(learner="Élève", tasks=["Art", "Kit"])


def test_a_file_or_a_folder_may_hold_several_mappings(tmp_path: Path) -> None:
    text = '[[mapping]]\ncolumns = {learner = "A"}\n[[mapping]]\ncolumns = {learner = "B"}\n'
    (tmp_path / "two.toml").write_text(text)
    (tmp_path / "one.toml").write_text('[columns]\nlearner = "C"\n')
    found = [mapping.columns["learner"] for mapping in load(tmp_path)]
    assert found == [("C",), ("A",), ("B",)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "learner = 'Kid'",
        "[columns]",
        "[columns]\nlearner = 3",
        "[columns]\nlearner = ['a', 3]",
        "columns = 3",
        "mapping = 3",
        "mapping = ['a']",
        "[columns",
        "marks = 'own'\n[columns]\nlearner = 'a'",
        "marks = []\n[columns]\nlearner = 'a'",
        "[columns]\nlearner = 'a'\n[fixed]\ncolour = 'red'",
        "[columns]\nlearner = 'a'\n[fixed]\nthread = true",
        "[columns]\nlearner = 'a'\n[fixed]\nbetter = 'sideways'",
        "[columns]\nlearner = 'a'\n[fixed]\nadd_up = 'month'",
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
