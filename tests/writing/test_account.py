"""What is written about reading a draft is what the code does."""

import re

from quietwins.writing import KINDS
from quietwins.writing.slips import KINDS as SLIPS
from tests.house.documents import fences, section, table, text_of

PAGE = "docs/writing.md"


def named(cells: str) -> list[str]:
    return re.findall(r"`(\w+)`", cells)


def test_every_observation_is_told_with_what_becomes_of_it() -> None:
    told = [kind for row in table(section(PAGE, "## What becomes of it")) for kind in named(row[0])]
    assert sorted(told) == sorted(KINDS)


def test_every_kind_of_slip_is_told() -> None:
    assert [kind for row in table(section(PAGE, "## Slips")) for kind in named(row[0])] == [*SLIPS]


def test_the_example_gives_what_it_says() -> None:
    (code,) = [one for one in fences(text_of(PAGE)) if "analyse" in one]
    said: dict[str, object] = {}
    *lines, last = code.strip().splitlines()
    exec("\n".join(lines), said)
    assert repr(eval(last.split("  #")[0], said)) == last.split("# ")[1].replace('"', "'")
