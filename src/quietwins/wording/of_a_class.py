"""How we know of a class, which is a learner too: it is compared with itself, and no pupil is."""

from collections.abc import Mapping

from quietwins.language import N_, _

HOW: Mapping[str, str] = {
    "best": N_("Compared with five or more of this class's own earlier ones."),
    "climb": N_("Each value is compared with all earlier ones of this class."),
    "since": N_("The values since that day are compared with this class's own from before it."),
}
"""By the rules that look at numbers; no other speaks of what is counted and nobody's step."""


def how_we_know_of_a_class(rule: str) -> str:
    """The rule that spoke, in one sentence."""
    return _(HOW[rule])
