"""How sure somebody feels, from 0 to 10, in words."""

from quietwins.language import N_, _

SURE = (
    N_("not sure at all"),
    N_("hardly sure"),
    N_("a tiny bit sure"),
    N_("a little sure"),
    N_("nearly half sure"),
    N_("half sure"),
    N_("a bit more than half sure"),
    N_("fairly sure"),
    N_("quite sure"),
    N_("very sure"),
    N_("completely sure"),
)


def told(answers: list[int]) -> str:
    """The first and the latest, in words; empty where nothing was said."""
    if not answers:
        return ""
    said = {"then": _(SURE[answers[0]]), "now": _(SURE[answers[-1]])}
    if len(answers) == 1:
        return _("Now: %(now)s.") % said
    return _("Then: %(then)s. Now: %(now)s.") % said
