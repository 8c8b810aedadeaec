"""Why this works: each idea with its limits, what is done with it, and where it comes from."""

import re

import pytest

from quietwins.pages.why.reasons import REASONS, Reason
from tests.cast import Someone

NAMED = (
    *("Bandura", "Dweck", "Sisk", "Yeager", "Macnamara", "Burgoyne", "Fogg", "Clear, J."),
    *("Roediger", "Karpicke", "Bjork", "Amabile", "Kramer", "Education Endowment Foundation"),
    "Schultz",
)


def test_everybody_it_rests_on_is_named(amira: Someone) -> None:
    page = amira.open("/why/")
    assert [name for name in NAMED if name not in page] == []


@pytest.mark.parametrize("reason", REASONS, ids=lambda reason: reason.title)
def test_each_idea_has_its_limits_its_use_and_dated_sources(amira: Someone, reason: Reason) -> None:
    page = amira.open("/why/")
    assert all(" ".join(said) in page for said in (reason.found, reason.limits, reason.here))
    for source in reason.sources:
        assert re.search(r"\((19|20)\d\d\)\. ", source), source
        assert source in page


def test_a_growing_mind_is_told_from_both_sides() -> None:
    (growing,) = [one for one in REASONS if any("Dweck" in source for source in one.sources)]
    cited = " ".join(growing.sources)
    assert all(name in cited for name in ("Sisk", "Yeager", "Macnamara"))


def test_it_says_of_itself_what_is_not_known(amira: Someone) -> None:
    assert "Quietwins itself has not been tested in a study." in amira.open("/why/")
