"""What somebody noticed, as a form sends it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple, Self

from django.http import QueryDict

from quietwins.language import _
from quietwins.selftalk import check
from quietwins.wording.noticing import NOTICED


class Concern(NamedTuple):
    """A part of a note, and what it does beside noticing."""

    part: str
    why: str


@dataclass(frozen=True)
class Noted:
    """As it was sent, and what is asked about it, if anything. `harm`: it is not sent."""

    starter: str = ""
    note: str = ""
    problem: str = ""
    concerns: Sequence[Concern] = ()
    harm: bool = False

    @property
    def asks(self) -> bool:
        return bool(self.problem or self.concerns)

    def refused(self, problem: str, *, harm: bool) -> Self:
        """Not sent, and why."""
        return replace(self, problem=problem, harm=harm)

    @property
    def shown(self) -> dict[str, Any]:
        """As the template calls them."""
        ours = ("problem", "concerns", "harm")
        said = {name: getattr(self, name) for name in ours}
        return {**said, "typed": self.note, "chosen": self.starter}


def noted(sent: QueryDict, *, notes: bool) -> Noted:
    """A chosen line is asked for. Words that were read with their concerns are not asked about
    again.
    """
    note = " ".join(sent.get("note", "").replace("\0", "").split()) if notes else ""
    starter = sent.get("starter", "")
    typed = Noted(starter if starter in NOTICED else "", note)
    if not typed.starter:
        return replace(typed, problem=_("Please choose what you noticed."))
    if note and sent.get("read") != note:
        found = [Concern(note[slice(*one.where)], one.why) for one in check(note)]
        return replace(typed, concerns=found)
    return typed
