"""A mark or a count, as it was given."""

from quietwins.language import N_, _

# Said: the mark between a whole number and its decimals, as in 8.5
_POINT = N_(".")


def number_words(number: float, digits: int = 6) -> str:
    """ "8.5", to so many `digits`."""
    return f"{number:.{digits}g}".replace(".", _(_POINT))


def help_words(prompts: float | None) -> str:
    """How much help there was; empty where nobody recorded it."""
    if prompts is None:
        return ""
    return _("on their own") if prompts == 0 else _("with help: %(count)d") % {"count": prompts}


def amount_words(amount: float | None, out_of: float | None = None) -> str:
    """ "7", "8.5 of 10"; empty where nothing was counted."""
    if amount is None:
        return ""
    if out_of is None:
        return number_words(amount)
    said = {"amount": number_words(amount), "out_of": number_words(out_of)}
    return _("%(amount)s of %(out_of)s") % said
