"""argparse's own words, in ours: kind, and in the language that is spoken here."""

import argparse

from quietwins.language import N_, _, ngettext

WORDS = {
    "usage: ": N_("In short: "),
    "positional arguments": N_("what to name"),
    "options": N_("options"),
    "show this help message and exit": N_("show this help"),
    "%(prog)s: error: %(message)s\n": N_("%(prog)s: %(message)s\n"),
    "argument %(argument_name)s: %(message)s": N_("%(argument_name)s: %(message)s"),
    "the following arguments are required: %s": N_("please name these as well: %s"),
    "unrecognized arguments: %s": N_("we do not know these: %s"),
    "expected one argument": N_("please give it one value"),
    "expected at least one argument": N_("please give it one value or more"),
    "ignored explicit argument %r": N_("it takes no value, so please leave out %r"),
    "invalid choice: %(value)r (choose from %(choices)s)": N_(
        "we do not know %(value)r; please choose one of %(choices)s"
    ),
    "invalid %(type)s value: %(value)r": N_("we could not read %(value)r"),
    "ambiguous option: %(option)s could match %(matches)s": N_(
        "%(option)s could be any of %(matches)s"
    ),
}


def in_our_words() -> None:
    """From here on argparse says `WORDS`; it looks its words up in its own module."""
    vars(argparse).update(_=_ours, ngettext=ngettext)


def _ours(text: str | None) -> str:
    return _(WORDS.get(text or "", text or ""))
