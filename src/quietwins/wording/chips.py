"""The five chips of home and work, as their owner says them and as a win speaks of them."""

from collections.abc import Mapping
from typing import NamedTuple

from quietwins.language import N_, _

EVERYDAY = N_("everyday things")
"""What a typed line is about, unless its owner says otherwise."""


def about_words(thread: str) -> str:
    """What a win is about: its owner's own words for it, or ours in their language."""
    return _(EVERYDAY) if thread == EVERYDAY else thread


class Chip(NamedTuple):
    """`label` stands on the chip; `doing` inside a sentence: "A first for you: asking for help"."""

    label: str
    doing: str


CHIPS: Mapping[str, Chip] = {
    "started": Chip(N_("I started"), N_("starting")),
    "asked": Chip(N_("I asked for help"), N_("asking for help")),
    "break": Chip(N_("I took a break"), N_("taking a break")),
    "new": Chip(N_("I tried something new"), N_("trying something new")),
    "differently": Chip(N_("I did it differently"), N_("doing it differently")),
}
