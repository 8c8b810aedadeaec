"""docs/wins.md names every win of both documents, each with its chip, its rule, or both."""

from datetime import date, timedelta

import pytest

from quietwins.formats.columns import columns
from quietwins.spotting import RULES, spot
from quietwins.spotting.asking import rules_for
from quietwins.wins.models import OWN
from quietwins.wording import CHIPS, SETS, chips_of
from tests.formats.made import typed
from tests.house.documents import table, text_of

ROWS = [
    (words, asked, chip.strip("`"), rule.strip("`"))
    for words, asked, chip, rule in table(text_of("docs/wins.md"))
]


def test_every_win_has_its_chip_or_its_rule_and_they_are_there() -> None:
    assert [words for words, _, chip, rule in ROWS if not (chip or rule)] == []
    assert {chip for _, _, chip, _ in ROWS if chip} == set(CHIPS)
    assert {rule for _, _, _, rule in ROWS if rule} == {OWN, *(rule.name for rule in RULES)}


def test_every_chip_stands_in_the_row_it_comes_from() -> None:
    rows = {(chip, asked) for _, asked, chip, _ in ROWS}
    assert [name for name, chip in CHIPS.items() if (name, chip.from_) not in rows] == []


def test_the_documents_lists_are_whole() -> None:
    """Five of home and work and one hard feeling; eight of school; five of parents."""
    assert [len(chips_of(name)) for name in SETS] == [6, 8, 5]
    assert len({chip.label for chip in CHIPS.values()}) == len(CHIPS)
    assert [chip.from_ for chip in chips_of("school").values()] == ["S25"] * 8
    assert [chip.from_ for chip in chips_of("parent").values()] == ["S34"] * 5


A_TEACHERS = {
    "Pupils settling faster than last term": "Minutes to settle",
    "Fewer redirections during silent work": "Redirections",
    "Better attendance from a previously disengaged pupil": "Present,Expected",
    "A student asking for help instead of shutting down": "Asked for help",
}
"""Of whom the documents speak, and the heading of what is counted of a class."""


def test_a_teachers_wins_are_these() -> None:
    assert {words for words, asked, _, _ in ROWS if asked == "S30"} == set(A_TEACHERS)


@pytest.mark.parametrize("words", A_TEACHERS)
def test_a_teachers_win_is_found_in_numbers_of_a_class_by_the_rule_it_says(words: str) -> None:
    """Twenty weeks that grow better, looked at since the tenth."""
    (rule,) = [rule for named, _, _, rule in ROWS if named == words]
    heading, first = A_TEACHERS[words], date(2025, 9, 1)
    fewer = "settle" in heading or heading == "Redirections"
    cells = [str(40 - week if fewer else week) for week in range(20)]
    of = ",30" if "," in heading else ""
    days = [first + timedelta(weeks=week) for week in range(20)]
    lines = [f"{day},{cell}{of}" for day, cell in zip(days, cells, strict=True)]
    evidence = columns(typed(f"Day,{heading}", *lines).rows).evidence
    tenth = (days[10] - date(1970, 1, 1)).days
    assert rule in {win.rule for found in spot(evidence, rules_for(day=tenth)) for win in found}
