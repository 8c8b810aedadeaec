"""Small files that unpack, or grow, to more than a machine has: each is refused in a process of
its own, which has little memory and little time.
"""

import resource
import struct
import subprocess
import sys
from collections.abc import Iterator
from io import BytesIO
from itertools import repeat
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile
from zlib import crc32

import pytest

MEMORY, SECONDS = 2_000_000_000, 60
SHEET = "xl/worksheets/sheet1.xml"
SPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORKBOOK = (
    f'<workbook {SPACE} xmlns:r="{OFFICE}"><sheets>'
    '<sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>'
)
PARTS = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": f'<Relationships {RELS}><Relationship Id="r1" Type="{OFFICE}/officeDocument" '
    'Target="xl/workbook.xml"/></Relationships>',
    "xl/_rels/workbook.xml.rels": f"<Relationships {RELS}>"
    f'<Relationship Id="r1" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'
    f'<Relationship Id="r2" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
    "</Relationships>",
    "xl/workbook.xml": WORKBOOK,
    "xl/sharedStrings.xml": f"<sst {SPACE}/>",
}
ROW = '<row r="1"><c r="A1"><v>1</v></c></row>'
READ = """
import sys
from quietwins.formats import UnreadableFile, tables
try:
    found = tables(sys.argv[1], open(sys.argv[1], "rb").read())
    print("read", sum(map(len, found[0].rows)), found[0].header[:1])
except UnreadableFile as said:
    print(said)
"""


def sheet(rows: str, before: str = "") -> str:
    return f"{before}<worksheet {SPACE}><sheetData>{rows}</sheetData></worksheet>"


def book(rows: str, before: str = "", **parts: str) -> bytes:
    """A workbook of one sheet; `parts` stand in the place of its own."""
    out, changed = BytesIO(), {f"xl/{name}.xml": text for name, text in parts.items()}
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, text in (PARTS | changed | {SHEET: sheet(rows, before)}).items():
            archive.writestr(name, text)
    return out.getvalue()


def endless(name: str, pieces: Iterator[bytes]) -> bytes:
    """A zip of one part that is written piece by piece."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive, archive.open(name, "w") as part:
        part.writelines(pieces)
    return out.getvalue()


def understated(data: bytes, name: str, size: int) -> bytes:
    """`data` where a part says that it is `size` bytes, with the digest that those would have."""
    with ZipFile(BytesIO(data)) as archive:
        digest = crc32(archive.read(name)[:size])
        local = archive.getinfo(name).header_offset
    central = data.rindex(name.encode()) - 46
    out = bytearray(data)
    for at in (local + 14, central + 16):
        struct.pack_into("<I", out, at, digest)
        struct.pack_into("<I", out, at + 8, size)
    return bytes(out)


ENTITIES = "".join(f'<!ENTITY l{n} "' + f"&l{n - 1};" * 10 + '">' for n in range(1, 10))
LAUGHS = f'<!DOCTYPE l [<!ENTITY l0 "ha">{ENTITIES}]>'
OUTSIDE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
SAYS = '<row r="1"><c r="A1" t="inlineStr"><is><t>&{};</t></is></c></row>'
LONG = f"<sst {SPACE}><si><t>{'x' * 1_000_000}</t></si></sst>"
SHARED = '<c t="s"><v>0</v></c>'
MANY = f"<row>{SHARED * 100_000}</row>"
ONE_SHEET = '<sheet name="A" sheetId="1" r:id="r1"/>'
MANY_SHEETS = WORKBOOK.replace(
    ONE_SHEET, "".join(f'<sheet name="S{n}" sheetId="{n}" r:id="r1"/>' for n in range(1, 2000))
)
BOMBS = {
    "billion laughs.xlsx": lambda: book(SAYS.format("l9"), LAUGHS),
    "another file.xlsx": lambda: book(SAYS.format("x"), OUTSIDE),
    "one text in many cells.xlsx": lambda: book(MANY, sharedStrings=LONG),
    "one text said oddly.xlsx": lambda: book(MANY.replace(">0<", ">&#48;<"), sharedStrings=LONG),
    "cells without a place.xlsx": lambda: book(f"<row>{'<c><v>1</v></c>' * 6_000_000}</row>"),
    "one sheet many times.xlsx": lambda: book(
        '<row r="1500"><c r="ZZ1500"><v>1</v></c></row>', workbook=MANY_SHEETS
    ),
    "one text in many sheets.xlsx": lambda: book(
        f"<row>{SHARED * 200}</row>", workbook=MANY_SHEETS, sharedStrings=LONG
    ),
    "gigabyte.xlsx": lambda: endless(SHEET, repeat(b" " * 1_000_000, 1000)),
    "understated.xlsx": lambda: understated(book(ROW + " " * 40_000_000), SHEET, 60),
    "gigabyte.zip": lambda: endless("marks.csv", repeat(b"0" * 1_000_000, 1000)),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_small_file_that_grows_is_refused_in_words(tmp_path: Path, name: str) -> None:
    data = BOMBS[name]()
    assert len(data) < 2_000_000
    said = read(tmp_path / name, data)
    assert said.startswith(str(tmp_path / name)) and said.endswith("Nothing has been saved.\n")


def test_a_workbook_of_these_parts_is_read_where_nothing_grows(tmp_path: Path) -> None:
    assert read(tmp_path / "good.xlsx", book(ROW)) == "read 0 ('1',)\n"


def read(file: Path, data: bytes) -> str:
    """What reading it prints, in little memory and time."""
    file.write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-c", READ, str(file)],
        preexec_fn=_in_little,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-500:]
    return done.stdout


def _in_little() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
