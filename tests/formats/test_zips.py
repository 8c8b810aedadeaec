"""A zip of tables: opened, with its folders and the zips in it; its word on sizes is not taken."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quietwins.formats import UnreadableFile, tables, zips
from tests.formats.made import SAMPLES, why_not

TABLE = b"name,Maths\nAmira,7\n"


def zipped(files: Mapping[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def names(data: bytes) -> list[str]:
    return [table.source for table in tables("marks.zip", data)]


def test_each_table_of_a_zip_is_read_and_called_by_its_place() -> None:
    inner = zipped({"maths.csv": TABLE})
    book = (SAMPLES / "book.xlsx").read_bytes()
    files = {"9b/art.tsv": TABLE, "9b/old.zip": inner, "book.xlsx": book}
    found = names(zipped(files))
    assert found[:2] == ["marks.zip/9b/art.tsv", "marks.zip/9b/old.zip/maths.csv"]
    assert found[2].startswith("marks.zip/book.xlsx")


def test_what_is_no_table_is_passed_over() -> None:
    files = {"9b.csv": TABLE, "photo.png": b"\x89PNG", "__MACOSX/9b.csv": b"\0", ".x.csv": b"\0"}
    assert names(zipped(files | {"blank.csv": b"\n"})) == ["marks.zip/9b.csv"]


@pytest.mark.parametrize(
    "files", [{}, {"photo.png": b"\x89PNG"}, {"a.csv": b""}, {"../../9b.csv": TABLE}]
)
def test_a_zip_without_a_table_is_said_to_be_empty(files: Mapping[str, bytes]) -> None:
    assert "there is nothing in it yet" in why_not("marks.zip", zipped(files))


def test_a_file_of_a_zip_that_cannot_be_read_is_named() -> None:
    sentence = why_not("marks.zip", zipped({"9b/nul.csv": b"a\0,b\n"}))
    assert sentence.startswith("marks.zip/9b/nul.csv: there is a NUL byte in it")


def test_a_zip_cut_short_is_said_to_be_broken() -> None:
    assert "this zip is broken" in why_not("marks.zip", zipped({"9b.csv": TABLE})[:-20])


def test_a_locked_zip_is_said_to_be_locked() -> None:
    data = bytearray(zipped({"9b.csv": TABLE}))
    for at in (6, data.rindex(b"PK\x01\x02") + 8):
        data[at] |= 1
    assert "locked with a password" in why_not("marks.zip", bytes(data))


def test_zips_in_zips_end_somewhere() -> None:
    data = zipped({"9b.csv": TABLE})
    for _ in range(zips.DEEPEST):
        data = zipped({"deeper.zip": data})
    assert "deeper than we open" in why_not("marks.zip", data)


def test_more_files_than_we_open_at_once_are_refused() -> None:
    files = {f"{number}.csv": TABLE for number in range(zips.MOST_FILES + 1)}
    assert "more than we open at once" in why_not("marks.zip", zipped(files))
    files.popitem()
    assert len(names(zipped(files))) == zips.MOST_FILES


def test_a_small_zip_that_unpacks_to_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zips, "MOST_BYTES", 5_000_000)
    bomb = zipped({"big.csv": b"name,Maths\n" + b"0" * 6_000_000})
    assert len(bomb) < 20_000
    assert "more than we open at once" in why_not("marks.zip", bomb)
    spread = zipped({"in.zip": zipped({f"{n}.csv": b"0,0\n" * 500_000 for n in range(3)})})
    assert "more than we open at once" in why_not("marks.zip", spread)


def test_a_workbook_in_a_zip_counts_with_what_it_unpacks_to(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(zips, "MOST_BYTES", 5_000_000)
    parts = {"[Content_Types].xml": b"<Types/>", "xl/sheet1.xml": b" " * 6_000_000}
    assert "more than we open at once" in why_not("marks.zip", zipped({"b.xlsx": zipped(parts)}))


@given(st.data())
def test_no_damage_to_a_zip_is_worse_than_unreadable(data: st.DataObject) -> None:
    whole = bytearray(zipped({"a.csv": TABLE, "in.zip": zipped({"b.csv": TABLE})}))
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    try:
        tables("marks.zip", bytes(whole))
    except UnreadableFile as trouble:
        assert "Nothing has been saved." in str(trouble)
