"""Files larger than memory give the wins that a small one gives."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quietwins.formats import Choices, UnreadableFile, read, tables
from quietwins.formats.columns import columns, folded
from quietwins.language import speaking, words_of
from quietwins.scale import columns as scale_columns
from quietwins.scale.spot_files import spot_files
from quietwins.spotting import spot

NAMES = ("learner", "thread", "kind", "day", "amount", "out_of", "prompts", "planned", "better")
TYPES: dict[str, pa.DataType] = {
    "learner": pa.string(),
    "thread": pa.dictionary(pa.int32(), pa.string()),
    "kind": pa.string(),
    "day": pa.date32(),
    "amount": pa.float64(),
    "out_of": pa.int32(),
    "prompts": pa.int8(),
    "planned": pa.bool_(),
    "better": pa.string(),
}
SPELLED = {True: "yes", False: "no", None: ""}
MONDAY = date(2025, 9, 1)

Line = tuple[Any, ...]
Whose = tuple[str, str, str, int | None, tuple[int, ...]]

lines = st.lists(
    st.tuples(
        st.sampled_from(["Amira", "amira ", "Ben", "Cleo"]),
        st.sampled_from(["reading", "sums"]),
        st.sampled_from(["", "", "project"]),
        st.one_of(st.none(), st.integers(0, 60).map(lambda n: MONDAY + timedelta(n))),
        st.one_of(st.none(), st.integers(0, 20).map(lambda n: n / 2)),
        st.sampled_from([None, None, 10]),
        st.sampled_from([None, 0, 1, 3]),
        st.sampled_from([True, False, None]),
        st.sampled_from(["up", "up", "down"]),
    ),
    min_size=1,
    max_size=60,
)
left_out = st.sets(st.sampled_from(["kind", "out_of", "prompts", "planned", "better"]))


def table(rows: Sequence[Line], names: Sequence[str] = NAMES) -> pa.Table:
    at = [NAMES.index(name) for name in names]
    cells = [[row[i] for row in rows] for i in at]
    return pa.table(
        [pa.array(column, TYPES[name]) for name, column in zip(names, cells, strict=True)],
        names=list(names),
    )


def in_parquet(*parts: pa.Table, group: int = 1000, **how: Any) -> list[Whose]:
    """What is found in files of these rows."""
    with TemporaryDirectory() as folder:
        files = [Path(folder) / f"{i}.parquet" for i in range(len(parts))]
        for file, part in zip(files, parts, strict=True):
            pq.write_table(part, file, row_group_size=group)
        out = Path(folder) / "wins.parquet"
        count = spot_files(files, out, **({"processes": 1} | how))
        found = pq.read_table(out).to_pylist()
        assert sorted(path.name for path in Path(folder).iterdir()) == sorted(
            [*(file.name for file in files), "wins.parquet"]
        )
    assert count == len(found)
    return sorted(
        (
            (
                folded(win["learner"]),
                win["thread"],
                win["rule"],
                win["day"] and (win["day"] - MONDAY).days,
                tuple(win["because"]),
            )
            for win in found
        ),
        key=repr,
    )


def in_csv(rows: Sequence[Line], names: Sequence[str]) -> list[Whose]:
    """The same rows as a list of one's own, and what is found there."""
    at = [NAMES.index(name) for name in names]
    text = "\n".join([",".join(names), *(",".join(_cell(row[i]) for i in at) for row in rows)])
    (whole,) = tables("rows.csv", text.encode())
    said = columns(read(whole, Choices()).rows)
    assert len(said.rows) == len(rows)
    return sorted(
        (
            (
                folded(said.learners[win.person].name),
                said.threads[win.thread],
                win.rule,
                None if (day := said.rows[win.anchor].day) is None else (day - MONDAY).days,
                win.because,
            )
            for wins in spot(said.evidence)
            for win in wins
        ),
        key=repr,
    )


def _cell(value: object) -> str:
    return SPELLED[value] if value is None or isinstance(value, bool) else str(value)


@given(lines, left_out, st.integers(1, 20), st.integers(3, 40))
@settings(max_examples=60)
def test_a_parquet_file_and_a_list_of_the_same_lines_give_the_same_wins(
    rows: list[Line], without: set[str], group: int, size: int
) -> None:
    names = [name for name in NAMES if name not in without]
    assert in_parquet(table(rows, names), group=group, size=size) == in_csv(rows, names)


@given(lines, st.integers(1, 20), st.integers(3, 40))
@settings(max_examples=40)
def test_so_they_do_where_each_learners_lines_stand_together(
    rows: list[Line], group: int, size: int
) -> None:
    rows.sort(key=lambda row: folded(row[0]))
    assert in_parquet(table(rows), group=group, size=size) == in_csv(rows, NAMES)


def weekly(learner: str, values: Sequence[float], thread: str = "reading") -> list[Line]:
    days = [MONDAY + timedelta(7 * week) for week in range(len(values))]
    return [
        (learner, thread, "", day, value, None, None, False, "up")
        for day, value in zip(days, values, strict=True)
    ]


RISING = [1.0, 2, 3, 4, 5, 6, 7, 8]
AMIRA, BEN = weekly("Amira", RISING), weekly("Ben", [3.0] * 8)


def test_a_learner_over_the_edge_of_two_row_groups_is_looked_at_whole() -> None:
    """Six in order are enough; Amira's stand in rows 8 to 13, and a row group ends with row 9."""
    cut = in_parquet(table([*BEN, *AMIRA]), group=5, size=5)
    assert ("amira", "reading", "climb", 35, tuple(range(8, 14))) in cut
    assert cut == in_parquet(table([*BEN, *AMIRA]))


def test_a_learner_in_two_files_is_one_learner_and_rows_are_counted_through_both() -> None:
    parts = table([*BEN, *AMIRA[:4]]), table(AMIRA[4:])
    assert in_parquet(*parts) == in_parquet(table([*BEN, *AMIRA]))


def test_files_may_store_their_columns_differently() -> None:
    other = table(AMIRA[4:]).set_column(0, "learner", pa.array(["amira"] * 4).dictionary_encode())
    parts = table([*BEN, *AMIRA[:4]]), other.drop_columns("kind")
    assert in_parquet(*parts) == in_parquet(table([*BEN, *AMIRA]))


def test_learners_may_be_numbers() -> None:
    numbered = table(AMIRA).set_column(0, "learner", pa.array([7] * len(AMIRA)))
    assert {learner for learner, *_ in in_parquet(numbered)} == {"7"}


def test_more_kinds_than_evidence_has_numbers_for_are_still_told_apart(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rows = [(*row[:2], f"{row[0]}'s {i % 3}", *row[3:]) for i, row in enumerate([*AMIRA, *BEN])]
    plainly = in_parquet(table(rows))
    monkeypatch.setattr(scale_columns, "_KINDS", 4)
    assert in_parquet(table(rows)) == plainly


def test_several_processes_find_the_same_and_say_what_is_wrong_in_the_same_words() -> None:
    rows = [*BEN, *AMIRA]
    assert in_parquet(table(rows), group=4, size=8, processes=2) == in_parquet(table(rows))
    states = pa.array(["done"] * 15 + ["dunno"])
    with pytest.raises(UnreadableFile) as raised, speaking(words_of("en_GB@plain")):
        in_parquet(table(rows).append_column("state", states), group=4, size=8, processes=2)
    assert 'its column "state" says "dunno", which we do not know.' in str(raised.value)


def test_what_became_of_an_occasion_is_taken_as_it_is_said() -> None:
    states = ["done", "nothing", "done", "done"]
    rows = [(*row[:7], True, "up") for row in weekly("Amira", [1.0] * 4)]
    said = table(rows).append_column("state", pa.array(states))
    assert "two_running" in {rule for _, _, rule, _, _ in in_parquet(said)}
    assert "two_running" not in {rule for _, _, rule, _, _ in in_parquet(table(rows))}


def test_a_file_without_rows_has_no_wins() -> None:
    assert in_parquet(table([])) == []


# --- what cannot be read ---

ONE = table(AMIRA)
BAD = {
    "nobody is named": (ONE.drop_columns("learner"), "do not say who did what"),
    "neither day nor amount": (
        ONE.drop_columns(["day", "amount"]),
        "its columns do not say who did what, and when or how much.",
    ),
    "days as text": (
        ONE.set_column(3, "day", pa.array(["3/4/2025"] * 8)),
        'its column "day" holds something other than dates. Please store dates there.',
    ),
    "moments of a time zone": (
        ONE.set_column(3, "day", pa.array([0] * 8, pa.timestamp("s", "UTC"))),
        'its column "day" holds something other than dates.',
    ),
    "half a help": (
        ONE.set_column(6, "prompts", pa.array([0.5] * 8)),
        'its column "prompts" holds something other than whole numbers.',
    ),
    "a blank name": (
        ONE.set_column(0, "learner", pa.array(["Amira"] * 6 + [" ", None])),
        'its column "learner" is empty in 2 rows.',
    ),
    "an odd direction": (
        ONE.set_column(8, "better", pa.array(["sideways"] * 8)),
        'its column "better" says "sideways", which we do not know. Please use one of: up, down.',
    ),
}


@pytest.mark.parametrize("what", BAD)
def test_what_cannot_be_read_is_named_with_what_is_wanted(what: str, tmp_path: Path) -> None:
    given, said = BAD[what]
    pq.write_table(given, tmp_path / "marks.parquet")
    with pytest.raises(UnreadableFile) as raised:
        spot_files([tmp_path / "marks.parquet"], tmp_path / "wins.parquet", processes=1)
    assert str(raised.value).startswith("marks.parquet: ")
    assert said in str(raised.value)
    assert [path.name for path in tmp_path.iterdir()] == ["marks.parquet"]
