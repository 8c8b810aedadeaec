"""A folder of drafts: whose each is and of what day is told by its name, or by a list."""

from datetime import date

import pytest

from quietwins.formats.drafts.folder import Draft, drafts_in
from quietwins.formats.drafts.names import holds_drafts
from quietwins.formats.errors import UnreadableFile, UnreadableRow

LIST = b"file,name,date,piece\nessay 1.txt,Liam,12/9/2025,Macbeth\nessay 2.txt,Liam,2025-10-03,\n"


def said(draft: Draft) -> tuple[str, date, str, str]:
    return draft.learner, draft.day, draft.piece, draft.text


def test_a_name_says_whose_it_is_and_of_what_day() -> None:
    found = drafts_in(
        [
            ("Liam/2025-10-01.txt", b"Two."),
            ("9b/Liam/2025-09-12.md", b"One."),
            ("Ada_Lee_2025-09-13.txt", b"Hers."),
            ("notes.pdf", b"%PDF"),
        ]
    )
    assert [said(one) for one in found] == [
        ("Ada_Lee", date(2025, 9, 13), "", "Hers."),
        ("Liam", date(2025, 9, 12), "", "One."),
        ("Liam", date(2025, 10, 1), "", "Two."),
    ]


def test_a_list_says_it_where_names_do_not() -> None:
    listed = LIST.replace(b"12/9/2025", b"2025-09-12")
    files = [("9b/drafts.csv", listed), ("9b/essay 1.txt", b"One."), ("9b/essay 2.txt", b"Two.")]
    assert [said(one) for one in drafts_in(files)] == [
        ("Liam", date(2025, 9, 12), "Macbeth", "One."),
        ("Liam", date(2025, 10, 3), "", "Two."),
    ]


@pytest.mark.parametrize(
    "name", ["essay.txt", "2025-09-12.txt", "Liam/12-09-2025.txt", "Liam/2025-13-12.txt"]
)
def test_a_name_that_does_not_say_is_named_and_never_guessed(name: str) -> None:
    with pytest.raises(UnreadableFile, match=r"Name/2025-09-12\.txt") as trouble:
        drafts_in([(name, b"One.")])
    assert trouble.value.source == name


@pytest.mark.parametrize(
    ("line", "column"),
    [
        (b"nowhere.txt,Liam,2025-09-12,", "file"),
        (b"essay 1.txt,,2025-09-12,", "name"),
        (b"essay 1.txt,Liam,3/4/2025,", "date"),
        (b"drafts.csv,Liam,2025-09-12,", "file"),
    ],
)
def test_a_line_of_a_list_that_cannot_be_read_is_named(line: bytes, column: str) -> None:
    files = [("drafts.csv", b"file,name,date,piece\n" + line), ("essay 1.txt", b"One.")]
    with pytest.raises(UnreadableRow) as trouble:
        drafts_in(files)
    assert (trouble.value.line, trouble.value.column) == (2, column)


def test_a_list_without_a_column_that_is_needed_says_which() -> None:
    with pytest.raises(UnreadableFile, match='no column called "date"'):
        drafts_in([("drafts.csv", b"file,name\na.txt,Liam\n"), ("a.txt", b"One.")])


def test_a_folder_of_tables_is_no_folder_of_drafts() -> None:
    assert not holds_drafts(["marks.csv", "9b/marks.txt"])
    assert holds_drafts(["marks.csv", "Liam/2025-09-12.txt"])
    assert holds_drafts(["drafts.csv", "one.txt"])
    assert holds_drafts(["essay.docx"])
