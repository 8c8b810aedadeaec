"""What a parent may ask or say at dinner, and what they may offer at a touch."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from quietwins.language import N_

TALK: Sequence[str] = (
    N_("Ask what helped."),
    N_("Say: “I noticed how much effort you put in.”"),
    N_("Ask what felt a little easier."),
    N_("Say: “I noticed that you tried.”"),
    N_("Ask what they were curious about."),
    N_("Say: “I noticed that you took a rest.”"),
    N_("Ask what they would like to show you."),
    N_("Say: “I noticed how you handled a hard feeling.”"),
)
"""One stands first each day, whatever was shared. Those to say are of S18: effort, trying, rest and
feelings.
"""


class Touch(NamedTuple):
    """A parent's chip, said to whom it is about; kept, it is said by them.

    chip  the young person's own that says the same; empty where there is none
    """

    you: str
    i: str
    chip: str = ""


TOUCHES: Mapping[str, Touch] = {
    "homework": Touch(
        N_("You did your homework on your own."), N_("I did my homework on my own"), "alone"
    ),
    "earlier": Touch(
        N_("You began your work earlier than usual."),
        N_("I began my work earlier than usual"),
        "started",
    ),
    "dinner": Touch(
        N_("You asked a question at dinner."), N_("I asked a question at dinner"), "question"
    ),
    "proud": Touch(N_("You were proud of a piece of work."), N_("I was proud of a piece of work")),
    "calmer": Touch(N_("Revision felt calmer."), N_("Revision felt calmer")),
}
"""By the chip's name in `CHIPS`."""


def talk_first(day: int) -> Sequence[str]:
    """`TALK` from where `day`, days since 0001-01-01, begins it."""
    at = day % len(TALK)
    return (*TALK[at:], *TALK[:at])
