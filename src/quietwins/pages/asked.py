"""What a line answers, where its page asked something."""

from collections.abc import Mapping

from quietwins.evidence.questions import KINDER, LEARNED, MONTH
from quietwins.language import N_, _

BOXES: Mapping[str, str] = {
    "did": N_("One thing I did"),
    "effort": N_("One effort I made"),
    "wellbeing": N_("One choice for my wellbeing"),
}
"""The boxes of the journal, in their order."""

_ELSEWHERE: Mapping[str, str] = {
    KINDER: N_("Kinder words"),
    LEARNED: N_("What I learned"),
    MONTH: N_("My quiet win of the month"),
}


def asked(question: str) -> str:
    """Empty where nothing was asked, or the words say it themselves."""
    return _({**BOXES, **_ELSEWHERE}.get(question, ""))
