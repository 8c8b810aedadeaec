"""What a draft shows, as its win tells it."""

from collections.abc import Mapping

from quietwins.language import N_, _

STEPS: Mapping[str, str] = {
    "first_draft": N_("a first draft"),
    "one_sentence": N_("one sentence"),
    "two_sentences": N_("two sentences"),
    "quotation": N_("a quotation"),
    "quotation_shown": N_("a quotation and what it shows"),
    "two_paragraphs": N_("two paragraphs"),
    "pee": N_("a point, a quotation and what it shows"),
    "peel": N_("a point, a quotation, what it shows and a link"),
    "starter": N_("a sentence on the teacher's starter"),
}
"""Kinds of what is told as a first by the same sentence, in words."""
_BEGAN = ("first_draft", "one_sentence")


def variant_of(kind: str) -> str:
    """Which sentence tells that a draft shows a thing of this kind."""
    if kind in _BEGAN:
        return "shown_began"
    return "shown" if kind in STEPS else f"shown_{kind}"


def step_words(kind: str, quoted: str = "") -> str:
    """What stands in that sentence: the step, or else the draft's own words."""
    return _(STEPS[kind]) if kind in STEPS else quoted
