"""A mark or a count, as it was given."""

from quietwins.language import N_

_OF = N_("%(amount)s of %(out_of)s")
_ALONE = N_("on their own")
_HELPED = N_("with help: %(count)d")


def help_words(prompts: float | None) -> str:
    """How much help there was; empty where nobody recorded it."""
    if prompts is None:
        return ""
    return _ALONE if prompts == 0 else _HELPED % {"count": prompts}


def amount_words(amount: float | None, out_of: float | None = None) -> str:
    """ "7", "8.5 of 10"; empty where nothing was counted."""
    if amount is None:
        return ""
    if out_of is None:
        return f"{amount:g}"
    return _OF % {"amount": f"{amount:g}", "out_of": f"{out_of:g}"}
