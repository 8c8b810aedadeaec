import re
import subprocess
import sys
from collections import defaultdict

import pytest

from quietwins.formats import Choices, UnreadableFile, UnreadableRow, formats, recognise
from tests.formats.made import SAMPLES, sample, sample_tables, table_of, typed

BROKEN = {"nul.csv", "cut-utf8.csv", "cut-utf16.csv", "unclosed-quote.csv"}
READABLE = sorted(
    path.name
    for path in SAMPLES.glob("*.[ct]sv")
    if path.name not in BROKEN | {"unclosed-quote-inside.csv"}
)
UNKIND = re.compile(
    r"\b(?:missing|missed|failed|fail|behind|only|should|at least|finally|overdue)\b|!"
)


def test_the_folder_is_the_list_of_formats_and_the_strictest_is_asked_first() -> None:
    names = [format.NAME for format in formats()]
    assert names == [
        *("mapped", "canvas", "moodle", "kolibri", "forms", "open_edx"),
        *("daylio", "loop", "class_numbers", "plain_long", "plain_wide"),
    ]


def test_each_format_has_a_name_and_a_turn_of_its_own() -> None:
    assert len({format.LABEL for format in formats()}) == len(formats())
    assert len({format.ASKED for format in formats()}) == len(formats())


@pytest.mark.parametrize("name", READABLE)
def test_rows_come_in_the_order_of_the_file_and_every_one_is_somebodys(name: str) -> None:
    rows = sample(name).rows
    assert [row.line for row in rows] == sorted(row.line for row in rows)
    assert all(row.learner and row.thread and row.source == name for row in rows)


@pytest.mark.parametrize("name", READABLE)
@pytest.mark.parametrize("threads", ["together", "separate"])
def test_no_two_undated_looks_share_a_place(name: str, threads: str) -> None:
    looks = [
        (row.learner, row.learner_id, row.thread, row.order)
        for row in sample(name, threads=threads).rows
        if row.day is None
    ]
    assert len(looks) == len(set(looks))


@pytest.mark.parametrize("name", READABLE)
def test_everything_that_is_said_is_said_kindly(name: str) -> None:
    reading = sample(name)
    for sentence in [*reading.said, *map(str, reading.bad)]:
        assert not UNKIND.search(re.sub('"[^"]*"', "", sentence)), sentence


def test_several_zeros_are_asked_about_together() -> None:
    reading = typed("name,Maths,Art", "Amira,0,0", "Ben,0,0 %")
    assert reading.asks.zeros == 4
    assert reading.said == [
        "4 zeros could be marks or nothing handed in. We claim nothing from them."
    ]


def test_a_table_nobody_knows_is_answered_with_its_columns_and_the_way_out() -> None:
    with pytest.raises(UnreadableFile) as trouble:
        recognise(table_of("colour,shape", "red,round", name="shapes.csv"), Choices())
    assert str(trouble.value) == (
        'shapes.csv: we do not know what its columns are about: "colour" and "shape". '
        "Please call them learner, skill, day and amount, or write a mapping that says so. "
        "Nothing has been saved."
    )


def test_a_cell_that_cannot_be_read_is_named_in_one_sentence() -> None:
    trouble = UnreadableRow(
        "gradebook.csv", 7, column="date", found="32/13/2025", wanted="a date such as 2025-11-30"
    )
    assert str(trouble) == (
        'gradebook.csv, line 7: we could not read the date "32/13/2025". '
        "Please use a date such as 2025-11-30. Nothing has been saved."
    )


def test_a_long_or_wild_cell_is_shown_short_and_tame() -> None:
    found = "\x1b[31m" + "very\nlong " * 50
    sentence = str(UnreadableRow("a.csv", 2, column="mark", found=found, wanted="a mark"))
    assert "\x1b" not in sentence
    assert "\n" not in sentence
    assert len(sentence) < 200


def test_every_sample_is_told_apart_the_same_way_each_time() -> None:
    known: dict[str, set[str]] = defaultdict(set)
    for name in READABLE:
        known[recognise(sample_tables(name)[0], Choices()).NAME].add(name)
    assert known["canvas"] == {"canvas.csv", "canvas-muted.csv"}
    assert known["moodle"] == {"moodle.csv", "moodle-broken.csv", "moodle-semicolons.csv"}
    assert known["kolibri"] == {"kolibri-summary.csv", "kolibri-sessions.csv"}
    assert known["forms"] == {"Map quiz(1-6).csv"}
    assert known["open_edx"] == {"open-edx.csv"}


def test_looking_at_a_file_does_not_wait_for_what_workbooks_need() -> None:
    code = "import sys, quietwins.formats; print('python_calamine' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
