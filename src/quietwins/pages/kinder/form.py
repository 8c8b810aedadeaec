"""What one page of Kinder words sends on to the next: nothing is kept until its writer says so."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Self

from django.http import QueryDict

from quietwins.language import _
from quietwins.pages.setbacks.form import Typed, typed_hard
from quietwins.selftalk import Way
from quietwins.selftalk.kinds import KINDS

OWN = "own"
BOXES = (*map(str, Way), OWN)
"""Each has one line in it: what is offered, and one's own."""
SKIPPED, ELSE, NONE = "skipped", "else", "none"
"""What can be said of a kind of talk beside its name: as it was heard, another, none of them."""
_MOST = 20_000
"""Letters that are read at once; more would keep others waiting."""


@dataclass(frozen=True)
class Sent:
    """All that was typed so far.

    kind  what its writer says it sounds like; "" before they were asked
    said  what stands in each box
    new   the words that were chosen, and `box` where they stood
    """

    hard: Typed = field(default_factory=Typed)
    kind: str = ""
    said: Mapping[str, str] = field(default_factory=dict)
    new: str = ""
    box: str = ""

    @property
    def problem(self) -> str:
        """What would have to be different before it can be read; empty where nothing would."""
        if not self.hard.words:
            return _("A word or two is enough.")
        if len(self.hard.words) + len(self.new) > _MOST:
            return _("This is long. Please look at a part of it.")
        return ""

    @property
    def joined(self) -> Self:
        """Old and new words in one box, for a page that has one."""
        words = "\n\n".join(filter(None, (self.hard.words, self.new)))
        return replace(self, hard=replace(self.hard, words=words), new="")


def sent_words(sent: QueryDict) -> Sent:
    """As it was sent. The words of the box that was pressed are the chosen ones; changed since,
    they are what stands in it.
    """
    said = {box: _text(sent, f"said-{box}") for box in BOXES if f"said-{box}" in sent}
    kind, box = sent.get("kind", ""), sent.get("chosen") or sent.get("box", "")
    if "new" in sent and box in said:
        said[box] = _text(sent, "new")
    return Sent(
        hard=typed_hard(sent),
        kind=kind if kind in (*KINDS, SKIPPED, ELSE, NONE) else "",
        said=said,
        new=said[box] if box in said else _text(sent, "new"),
        box=box,
    )


def _text(sent: QueryDict, name: str) -> str:
    return sent.get(name, "").replace("\0", "").strip()
