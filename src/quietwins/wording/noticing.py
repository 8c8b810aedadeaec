"""What somebody says who noticed. Each line recognises; none advises, compares or asks for more."""

from collections.abc import Mapping

from quietwins.language import N_

NOTICED: Mapping[str, str] = {
    "effort": N_("I noticed the effort in this."),
    "tried": N_("I noticed that you tried."),
    "kept_going": N_("I noticed you kept going."),
    "asked": N_("I noticed that you asked."),
    "rested": N_("I noticed that you let yourself rest."),
    "feeling": N_("I noticed how you handled a hard feeling."),
}
"""In the order in which they are offered. Four are a family's own (S18)."""
