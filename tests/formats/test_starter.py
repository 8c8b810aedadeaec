"""A mapping written down reads back equal, whatever is in its headings."""

import tomllib
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from quietwins.formats.guessing import guess
from quietwins.formats.mapped import KNOWN
from quietwins.formats.mapping import FIXED, ColumnMap, load
from quietwins.formats.starter import starter, written
from tests.formats.made import sample_tables, table_of

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
HEADINGS = st.lists(TEXT, max_size=4).map(tuple)
FIXES = st.dictionaries(st.sampled_from(["thread", "kind", "out_of"]), TEXT) | st.just(
    {"better": "down; A=up", "add_up": "week"}
)
MAPPINGS = st.builds(
    ColumnMap,
    st.dictionaries(st.sampled_from(KNOWN), HEADINGS, min_size=1),
    HEADINGS,
    FIXES,
    st.sampled_from(["", "attendance-uk"]),
)


@given(MAPPINGS)
def test_a_mapping_written_down_reads_back_equal(mapping: ColumnMap) -> None:
    assert ColumnMap.of(tomllib.loads(written(mapping))) == mapping


@given(TEXT, TEXT)
def test_so_does_a_first_guess_with_all_that_is_said_around_it(first: str, second: str) -> None:
    table = table_of("name,Maths,Email", "Amira,7,a", name=f"{first}.csv")
    table = type(table)(
        table.source, (first or "x", second or "y", "Email"), table.rows, table.lines
    )
    mapping = guess(table)
    if mapping.columns:
        assert ColumnMap.of(tomllib.loads(starter(table, mapping))) == mapping


def test_every_name_that_can_be_fixed_is_written_about(tmp_path: Path) -> None:
    [table] = sample_tables("asked/register-wide.csv")
    text = starter(table, guess(table))
    assert [name for name in (*KNOWN, *FIXED) if name not in text] == []
    assert '# Left out: "Reg", "UPN", "Present", "Possible", "% Attendance"' in text
    (tmp_path / "own.toml").write_text(text, "utf-8")
    assert load(tmp_path / "own.toml") == (guess(table),)
