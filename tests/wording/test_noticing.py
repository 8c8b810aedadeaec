"""What can be said when somebody notices: it recognises, and does nothing else."""

import pytest

from quietwins.selftalk import check
from quietwins.selftalk.harm import means_harm
from quietwins.wording.noticing import NOTICED
from tests.words.never import NEVER, said, shouted


@pytest.mark.parametrize("words", NOTICED.values())
def test_every_line_says_what_was_noticed_and_neither_advises_nor_compares(words: str) -> None:
    assert words.startswith("I noticed ") and words.endswith(".") and words.count(".") == 1
    assert check(words) == [] and not means_harm(words)
    assert said(NEVER, words) == [] and shouted(words.removeprefix("I ")) == []


def test_a_family_has_a_line_for_effort_trying_rest_and_feelings() -> None:
    assert {"effort", "tried", "rested", "feeling"} <= {*NOTICED}
    assert "handled a hard feeling" in NOTICED["feeling"]


@pytest.mark.parametrize(
    ("note", "harms"),
    [
        ("I will hurt you.", True),
        ("go kill urself", True),
        ("I want to die", True),
        ("I noticed you hurt your knee and went on.", False),
        ("I noticed the dying plant you saved.", False),
    ],
)
def test_a_note_that_means_harm_is_known(note: str, harms: bool) -> None:
    assert means_harm(note) is harms
