"""Each step of Kinder words in a language that nobody speaks, over words typed in Greek."""

from typing import Any

import pytest

from quietwins.pages.kinder import asking
from quietwins.selftalk import Outcome, consider
from quietwins.selftalk.kinds import KINDS
from quietwins.wins.models import Swap
from tests.cast import Someone
from tests.pages.kinder import CLEAR, HARSH, INDIRECT, SAD
from tests.words import greek
from tests.words.pseudo import unsaid_in

STEPS: tuple[tuple[str, dict[str, str]], ...] = (
    (CLEAR, {}),
    (CLEAR, {"country": "gb"}),
    (CLEAR, {"country": "elsewhere"}),
    (INDIRECT, {}),
    (SAD, {}),
    (HARSH, {}),
    (HARSH, {"write": "1"}),
    *((HARSH, {"kind": kind}) for kind in (*KINDS, "else", "none")),
    (HARSH, {"kind": "none", "chosen": "own", "said-own": greek.WORDS}),
)


@pytest.mark.usefixtures("pseudo")
@pytest.mark.parametrize(("sounds_like", "fields"), STEPS)
def test_every_step_is_said(
    ben: Someone, monkeypatch: pytest.MonkeyPatch, sounds_like: str, fields: dict[str, str]
) -> None:
    def heard(_: str, **known: Any) -> Outcome:
        return consider(sounds_like, **known)

    monkeypatch.setattr(asking, "consider", heard)
    ben.keep(greek.WORDS, "started")
    answer = ben.client.post("/kinder-words/other-words/", {"words": greek.WORDS} | fields)
    assert answer.status_code == 200
    assert unsaid_in(answer.content.decode()) == []


@pytest.mark.usefixtures("pseudo")
@pytest.mark.parametrize("which", ["new", "old", "both", "neither"])
def test_what_was_kept_is_said(ben: Someone, monkeypatch: pytest.MonkeyPatch, which: str) -> None:
    monkeypatch.setattr(asking, "consider", lambda _, **known: consider(HARSH, **known))
    said = {"words": greek.WORDS, "new": greek.NAME, "keep": which}
    assert unsaid_in(ben.press("/kinder-words/keep/", **said)) == []
    for pair in Swap.objects.all():
        assert unsaid_in(ben.open(f"/kinder-words/{pair.public_id}/")) == []
    assert Swap.objects.exists() == (which == "both")
