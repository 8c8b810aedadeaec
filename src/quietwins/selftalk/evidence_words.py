"""A fact about somebody's own entries, said to them: counted exactly, and never what is left."""

from collections.abc import Callable, Mapping

from quietwins.language import N_, _, ngettext
from quietwins.selftalk.outcomes import Fact

SPANS: Mapping[str, str] = {"": N_("so far"), "week": N_("this week"), "today": N_("today")}

Said = Callable[[int], str]

_SEVERAL: Mapping[str, Said] = {
    "started": lambda n: ngettext(
        "You started %(num)d thing %(when)s.", "You started %(num)d things %(when)s.", n
    ),
    "tried": lambda n: ngettext(
        "You tried %(num)d thing %(when)s.", "You tried %(num)d things %(when)s.", n
    ),
    "finished": lambda n: ngettext(
        "You finished %(num)d thing %(when)s.", "You finished %(num)d things %(when)s.", n
    ),
    "asked": lambda n: ngettext(
        "You asked for help once %(when)s.", "You asked for help %(num)d times %(when)s.", n
    ),
    "rested": lambda n: ngettext(
        "You took a break %(when)s.", "You took %(num)d breaks %(when)s.", n
    ),
    "new": lambda n: ngettext(
        "You tried something new %(when)s.", "You tried %(num)d new things %(when)s.", n
    ),
    "kept": lambda n: ngettext(
        "You noticed %(num)d thing %(when)s.", "You noticed %(num)d things %(when)s.", n
    ),
}
"""What was done, of nothing that is named."""

_NAMED: Mapping[str, Said] = {
    "started": lambda n: ngettext(
        "You started %(thread)s %(when)s.", "You started %(thread)s %(num)d times %(when)s.", n
    ),
    "tried": lambda n: ngettext(
        "You tried %(thread)s %(when)s.", "You tried %(thread)s %(num)d times %(when)s.", n
    ),
    "came_back": lambda n: ngettext(
        "You came back to %(thread)s %(when)s.",
        "You came back to %(thread)s %(num)d times %(when)s.",
        n,
    ),
    "asked": lambda n: ngettext(
        "You asked for help with %(thread)s %(when)s.",
        "You asked for help with %(thread)s %(num)d times %(when)s.",
        n,
    ),
}


def _any_other(n: int) -> str:
    return ngettext(
        "%(thread)s: %(verb)s, once %(when)s.", "%(thread)s: %(verb)s, %(num)d times %(when)s.", n
    )


def evidence_words(fact: Fact) -> str:
    """One sentence, of what was counted and nothing else."""
    known = _NAMED if fact.thread else _SEVERAL
    said = known.get(fact.verb, _any_other)(fact.count)
    return said % {
        "thread": fact.thread or _("Several things"),
        "verb": fact.verb.replace("_", " "),
        "num": fact.count,
        "when": _(SPANS[fact.span]),
    }
