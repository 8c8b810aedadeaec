"""docs/wins.md names every win of both documents, each with its chip, its rule, or both."""

from quietwins.spotting import RULES
from quietwins.wins.models import OWN
from quietwins.wording import CHIPS, SETS, chips_of
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
