"""What is kept of somebody and what they can do, in words for their age. Said of this product
alone: a school says the rest ([docs/dpia.md]).
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from quietwins.language import N_


class Part(NamedTuple):
    """A question, and its answer in short lines."""

    asks: str
    lines: Sequence[str]


class Notice(NamedTuple):
    """For whom it is, and its parts."""

    title: str
    parts: Sequence[Part]


_KEPT = N_("What is kept here?")
_SEES = N_("Who can see it?")
_CAN = N_("What can I do?")
_WRONG = N_("What if something feels wrong?")

NOTICES: Mapping[str, Notice] = {
    "under-13": Notice(
        N_("If you are under 13"),
        (
            Part(
                _KEPT,
                (
                    N_("The words that you write."),
                    N_("What you say aloud here, if you want that."),
                    N_("Work from class, if your teacher put it here."),
                    N_("No photo of you, and not where you live."),
                ),
            ),
            Part(
                _SEES,
                (
                    N_("You can."),
                    N_("If a carer keeps this book with you, your carer can too."),
                    N_("Your teacher can see the work from class."),
                    N_("If you share a win, the people in that group can see it."),
                ),
            ),
            Part(
                _CAN,
                (
                    N_("You can read all of it."),
                    N_("You can take a line out. You can stop sharing a win."),
                    N_("You can see who looked."),
                    N_("You can take a copy, or have it all erased. A grown-up can help."),
                ),
            ),
            Part(
                _WRONG,
                (
                    N_("Tell a grown-up that you trust."),
                    N_("“Help now” stands at the foot of each page."),
                ),
            ),
        ),
    ),
    "13-to-17": Notice(
        N_("If you are 13 to 17"),
        (
            Part(
                _KEPT,
                (
                    N_("What you write or say aloud, so that you can see what went well."),
                    N_("Marks and work, if your teacher put them here."),
                    N_("A name, if you chose one. No birthday, no photo, no address."),
                    N_("Wins that were found in all that. You can see how we know."),
                ),
            ),
            Part(
                _SEES,
                (
                    N_("What you type is yours. No parent or teacher can open it."),
                    N_("There is one case apart: a book that a carer still keeps for you."),
                    N_("A teacher sees what the class made, what you hand in, and what was found."),
                    N_("A group sees what you share with it, until you stop."),
                    N_("When somebody looks, a line in “Who looked” says so."),
                ),
            ),
            Part(
                _CAN,
                (
                    N_("Read it, change it, and take any line out."),
                    N_("Take a copy of all of it, to use elsewhere."),
                    N_("Stop sharing at any time. Nobody is told."),
                    N_("Erase it all, now or after some days."),
                ),
            ),
            Part(
                _WRONG,
                (
                    N_("Ask whoever runs this, such as your school. They have to answer."),
                    N_("If that does not help, your country has an office for this."),
                    N_("If something here hurts, “Help now” has people to talk to."),
                ),
            ),
        ),
    ),
    "adults": Notice(
        N_("If you are 18 or older"),
        (
            Part(
                _KEPT,
                (
                    N_("What you write, say aloud, or bring in from a file."),
                    N_("Wins that were found in it, each with how we know."),
                    N_("A name and a passphrase, if you chose them. The passphrase is hashed."),
                    N_("It is used to show you small wins, and for nothing else."),
                    N_("No machine decides anything about you. Each rule can be read."),
                ),
            ),
            Part(
                _SEES,
                (
                    N_("You, and whom you share a win with."),
                    N_("Whoever runs the service can open its files."),
                    N_("It is passed on to nobody, and no other service is asked."),
                ),
            ),
            Part(
                _CAN,
                (
                    N_("Read it, put it right, and take any line out."),
                    N_("Take a copy of all of it. Another Quietwins can read it."),
                    N_("Erase it all, now or after some days."),
                    N_("Ask whoever runs the service. They have to answer within a month."),
                ),
            ),
            Part(
                _WRONG,
                (
                    N_("Tell whoever runs the service. They can stop it at any time."),
                    N_("Your country has an office for this. You can write to it."),
                ),
            ),
        ),
    ),
}
"""By its name in the address."""
