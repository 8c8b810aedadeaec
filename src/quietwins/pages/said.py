"""The sentence of a win, as pages say it to its owner or about them."""

from typing import Any

from quietwins.formats.measures import MEASURES
from quietwins.language import _
from quietwins.people.models import Person
from quietwins.wins.models import OWN, SEEN
from quietwins.wording import CHIPS, about_words, amount_words, day_words, says, seen_words

SAYING = (
    *("public_id", "rule", "facts", "strength", "since"),
    *("person_id", "person__name", "thread__name"),
    *("thread__tally__what", "thread__tally__circle__name"),
    *("anchor__words", "anchor__kind", "anchor__amount", "anchor__out_of", "anchor__better"),
    *("anchor__prompts", "anchor__given"),
)
"""The columns of a win that its sentence is made of."""


def said(win: Any, viewer: Person | None, *, marks: bool = True) -> str:
    """The sentence of a win, of which `SAYING` is known; without `marks`, with no mark and no day
    in it.
    """
    if win.rule == OWN:
        return str(win.anchor__words)
    measure = MEASURES.get(win.thread__tally__what)
    mine = viewer and win.person_id == viewer.pk and measure is None  # else the class's own
    return says(
        win.rule,
        win.facts,
        voice="you" if mine else "them",
        name=win.thread__tally__circle__name or win.person__name,
        thread=_(measure.about) if measure else about_words(win.thread__name),
        kind=_kind(win),
        quoted=str(win.anchor__given),
        amount=amount_words(win.anchor__amount, win.anchor__out_of) if marks else "",
        better=win.anchor__better,
        strength=win.strength,
        since=day_words(win.since) if marks else "",
    )


def _kind(win: Any) -> str:
    chip = CHIPS.get(win.anchor__kind)
    doing = _(chip.doing) if chip else str(win.anchor__kind)
    return seen_words(doing, win.anchor__prompts, win.anchor__words) if win.rule == SEEN else doing
