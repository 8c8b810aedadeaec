"""What a line answers, where its page asked something."""

from collections.abc import Mapping

from quietwins.language import N_, _

BOXES: Mapping[str, str] = {
    "did": N_("One thing I did"),
    "effort": N_("One effort I made"),
    "wellbeing": N_("One choice for my wellbeing"),
}
"""The boxes of the journal, in their order."""


def asked(question: str) -> str:
    """Empty where nothing was asked, or the words say it themselves."""
    return _(BOXES.get(question, ""))
