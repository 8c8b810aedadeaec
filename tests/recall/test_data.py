"""The misspellings and confusables that marking is measured on."""

import pytest

from bench.marking import rows_in
from tests.house.documents import table, text_of

PARTS = ("tune", "held_out")


def test_there_are_as_many_as_their_page_says_and_as_were_asked_for() -> None:
    told = {
        row[0].strip("`"): [*map(int, row[2:])] for row in table(text_of("data/recall/README.md"))
    }
    for name, least in (("misspelled", 300), ("confusable", 100)):
        counts = [len(rows_in(part, name)) for part in PARTS]
        assert counts == told[f"{name}.tsv"]
        assert sum(counts) >= least


@pytest.mark.parametrize("name", ["misspelled", "confusable"])
def test_nothing_held_out_was_there_to_learn_from(name: str) -> None:
    tune, held_out = ({tuple(row[-2:]) for row in rows_in(part, name)} for part in PARTS)
    assert tune & held_out == set()


def test_no_answer_of_a_misspelling_stands_in_both_parts() -> None:
    tune, held_out = ({row[-1] for row in rows_in(part, "misspelled")} for part in PARTS)
    assert tune & held_out == set()
