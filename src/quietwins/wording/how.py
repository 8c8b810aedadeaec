"""How we know: the rule in one sentence, and its numbers for those who ask."""

from collections.abc import Mapping, Sequence

from quietwins.language import N_, _
from quietwins.wording.amounts import amount_words, number_words

HOW: Mapping[str, str] = {
    "own": N_("In your own words."),
    "best": N_("Compared with five or more of this person's own earlier ones of the same kind."),
    "came_back": N_("Done again after a silence that was long for this person."),
    "climb": N_("Each value is compared with all earlier ones of this person, of the same kind."),
    "corrected": N_("It was a slip in the draft before, and is none in this one."),
    "fewer_slips": N_("Slips in the latest pieces, beside earlier ones, told apart from chance."),
    "first": N_("The first of its kind here, where others came before it."),
    "recalled": N_("Known without help, a week or more after last seeing it. Before, it was not."),
    "shown": N_("It is there in this draft, and in none before it."),
    "seen": N_("Somebody saw it in class."),
    "since": N_("The values since that day are compared with this person's own from before it."),
    "steady": N_("Most planned occasions were done, rest aside, over a good while."),
    "tried_again": N_(
        "The next attempt after something hard, a wrong answer or the lowest mark until then."
    ),
    "two_running": N_("Two planned times in a row were done, after one with nothing recorded."),
    "unprompted": N_("Compared with how much help was recorded before, in the same kind of task."),
}

NUMBERS: Mapping[str, str] = {
    "before": N_("before"),
    "boundary": N_("told from"),
    "carry_over": N_("carry-over between neighbours"),
    "days_away": N_("days between the two"),
    "days_unseen": N_("days since it was last seen"),
    "done": N_("occasions done"),
    "e": N_("e-value"),
    "earlier": N_("earlier ones compared"),
    "looks": N_("values compared"),
    "nap": N_("NAP"),
    "planned": N_("occasions planned"),
    "prompts": N_("times helped"),
    "recent": N_("lately"),
    "s": N_("Kendall's S"),
    "tau": N_("Tau"),
    "tasks_between": N_("tasks in between"),
    "value": N_("this one"),
    "z": N_("Mann–Kendall's Z"),
}


def how_we_know(rule: str) -> str:
    """The rule that spoke, in one sentence."""
    return _(HOW[rule])


_SHARES = ("before", "recent", "value")
"""Facts that are shares where there is a total."""


def numbers_behind(
    facts: Mapping[str, int | float], out_of: float | None = None
) -> list[tuple[str, str]]:
    """A win's facts as (what, number), without those that say nothing about it. Shares are told as
    so many of the total, `out_of`.
    """
    return [
        number_behind(name, value, out_of)
        for name, value in facts.items()
        if name in NUMBERS and value
    ]


def number_behind(name: str, value: float, out_of: float | None = None) -> tuple[str, str]:
    """One of them, whatever it is."""
    if out_of and name in _SHARES:
        return _(NUMBERS[name]), amount_words(float(f"{value * out_of:.3g}"), out_of)
    return _(NUMBERS[name]), number_words(value, 3 if value % 1 else 9)


LEVELS: Mapping[str, str] = {"early": N_("early"), "likely": N_("likely"), "clear": N_("clear")}
"""How sure a claim of growth is."""

HELD_BACK: Mapping[str, str] = {
    "recent": N_("The latest do not stand above most earlier ones."),
    "top": N_("The latest stand at the end of the scale."),
    "thinned": N_("Less is written down than before."),
    "long": N_("There are more values than we look at."),
}
"""Why a climb that the numbers would tell is not told."""


def level_words(level: str) -> str:
    """ "likely"."""
    return _(LEVELS[level])


def why_not_told(held_back: Sequence[str]) -> list[str]:
    """What holds it back, a sentence each."""
    return [_(HELD_BACK[name]) for name in held_back]
