"""What is said when a win is found: one sentence a rule, to its owner ("you") or about them."""

from collections.abc import Mapping
from typing import Literal

from quietwins.language import N_, _
from quietwins.wording.writing import step_words, variant_of

Voice = Literal["you", "them"]

WORDS: Mapping[str, Mapping[Voice, str]] = {
    "best": {
        "you": N_("Above all your earlier ones in %(thread)s: %(amount)s."),
        "them": N_("%(name)s: above all the earlier ones in %(thread)s, %(amount)s."),
    },
    "best_down": {
        "you": N_("Fewer than ever before in %(thread)s: %(amount)s."),
        "them": N_("%(name)s: fewer than ever before in %(thread)s, %(amount)s."),
    },
    "best_unmarked": {
        "you": N_("Above all your earlier ones in %(thread)s."),
        "them": N_("%(name)s: above all the earlier ones in %(thread)s."),
    },
    "best_down_unmarked": {
        "you": N_("Fewer than ever before in %(thread)s."),
        "them": N_("%(name)s: fewer than ever before in %(thread)s."),
    },
    "came_back": {
        "you": N_("You came back to %(thread)s."),
        "them": N_("%(name)s came back to %(thread)s."),
    },
    "climb_early": {
        "you": N_("In %(thread)s it might be starting to rise."),
        "them": N_("For %(name)s it might be starting to rise in %(thread)s."),
    },
    "climb_early_down": {
        "you": N_("In %(thread)s it might be starting to fall. Fewer is better."),
        "them": N_("For %(name)s it might be starting to fall in %(thread)s. Fewer is better."),
    },
    "climb_likely": {
        "you": N_(
            "It looks like you're improving in %(thread)s: recent ones beat most earlier ones."
        ),
        "them": N_("%(name)s: recent ones in %(thread)s beat most earlier ones."),
    },
    "climb_clear": {
        "you": N_("You have clearly improved in %(thread)s since %(since)s."),
        "them": N_("%(name)s has clearly improved in %(thread)s since %(since)s."),
    },
    "climb_clear_undated": {
        "you": N_("You have clearly improved in %(thread)s."),
        "them": N_("%(name)s has clearly improved in %(thread)s."),
    },
    "climb_past": {
        "you": N_("You have improved in %(thread)s since %(since)s."),
        "them": N_("%(name)s has improved in %(thread)s since %(since)s."),
    },
    "climb_past_undated": {
        "you": N_("You had improved in %(thread)s."),
        "them": N_("%(name)s had improved in %(thread)s."),
    },
    "climb_returned": {
        "you": N_("In %(thread)s you are back to where you were."),
        "them": N_("%(name)s is back to where they were in %(thread)s."),
    },
    "first": {
        "you": N_("A first for you in %(thread)s: %(kind)s."),
        "them": N_("A first for %(name)s in %(thread)s: %(kind)s."),
    },
    "recalled": {
        "you": N_(
            "You answered “%(kind)s” in %(thread)s on your own. On %(since)s you couldn't yet."
        ),
        "them": N_(
            "%(name)s answered “%(kind)s” in %(thread)s on their own. "
            "On %(since)s they couldn't yet."
        ),
    },
    "recalled_undated": {
        "you": N_("You answered “%(kind)s” in %(thread)s on your own."),
        "them": N_("%(name)s answered “%(kind)s” in %(thread)s on their own."),
    },
    "seen": {
        "you": N_("Seen in %(thread)s: %(kind)s."),
        "them": N_("%(name)s, seen in %(thread)s: %(kind)s."),
    },
    "corrected": {
        "you": N_("You put something right in your %(thread)s between two drafts."),
        "them": N_("%(name)s put something right in their %(thread)s between two drafts."),
    },
    "fewer_slips_likely": {
        "you": N_("It looks like there are fewer slips in your %(thread)s than before."),
        "them": N_("%(name)s: it looks like there are fewer slips in %(thread)s than before."),
    },
    "shown": {
        "you": N_("A first for you in %(thread)s: %(kind)s."),
        "them": N_("A first for %(name)s in %(thread)s: %(kind)s."),
    },
    "shown_began": {
        "you": N_("You began a piece of %(thread)s: %(kind)s."),
        "them": N_("%(name)s began a piece of %(thread)s: %(kind)s."),
    },
    "shown_joining_word": {
        "you": N_("A joining word that is new in your %(thread)s: “%(kind)s”."),
        "them": N_("%(name)s: a joining word that is new in their %(thread)s, “%(kind)s”."),
    },
    "shown_longest_paragraph": {
        "you": N_("Your longest finished paragraph in %(thread)s so far."),
        "them": N_("%(name)s: the longest finished paragraph in %(thread)s so far."),
    },
    "shown_precise_word": {
        "you": N_("A word that is new in your %(thread)s: “%(kind)s”."),
        "them": N_("%(name)s: a word that is new in their %(thread)s, “%(kind)s”."),
    },
    "since_early": {
        "you": N_("In %(thread)s it might be starting to rise since %(since)s."),
        "them": N_("For %(name)s it might be starting to rise in %(thread)s since %(since)s."),
    },
    "since_early_down": {
        "you": N_("In %(thread)s it might be starting to fall since %(since)s. Fewer is better."),
        "them": N_(
            "For %(name)s it might be starting to fall in %(thread)s since %(since)s. "
            "Fewer is better."
        ),
    },
    "since_likely": {
        "you": N_("It looks like you're improving in %(thread)s since %(since)s."),
        "them": N_("It looks like %(name)s is improving in %(thread)s since %(since)s."),
    },
    "since_likely_undated": {
        "you": N_("It looks like you're improving in %(thread)s."),
        "them": N_("It looks like %(name)s is improving in %(thread)s."),
    },
    "since_clear": {
        "you": N_("You have clearly improved in %(thread)s since %(since)s."),
        "them": N_("%(name)s has clearly improved in %(thread)s since %(since)s."),
    },
    "since_rising": {
        "you": N_("In %(thread)s you were already rising, and it continues."),
        "them": N_("%(name)s was already rising in %(thread)s, and it continues."),
    },
    "steady": {
        "you": N_("You keep %(thread)s going."),
        "them": N_("%(name)s keeps %(thread)s going."),
    },
    "tried_again": {
        "you": N_("You had another go at %(thread)s."),
        "them": N_("%(name)s had another go at %(thread)s."),
    },
    "two_running": {
        "you": N_("You did two in a row in %(thread)s."),
        "them": N_("%(name)s did two in a row in %(thread)s."),
    },
    "two_running_weeks": {
        "you": N_("You did %(thread)s two weeks running."),
        "them": N_("%(name)s did %(thread)s two weeks running."),
    },
    "unprompted": {
        "you": N_("You did %(thread)s with less help than before."),
        "them": N_("%(name)s did %(thread)s with less help than before."),
    },
    "unprompted_alone": {
        "you": N_("You did %(thread)s on your own."),
        "them": N_("%(name)s did %(thread)s on their own."),
    },
}
"""Rule, or rule and variant -> voice -> sentence. It states what happened and counts no gap."""


GROWN = ("early", "likely", "clear")
UNDATED = {
    "climb_clear": "climb_clear_undated",
    "climb_past": "climb_past_undated",
    "recalled": "recalled_undated",
    "since_early": "climb_early",
    "since_early_down": "climb_early_down",
    "since_likely": "since_likely_undated",
    "since_clear": "climb_clear_undated",
}
"""What is said instead where no day is known, or none is to be told."""


def says(
    rule: str,
    facts: Mapping[str, int | float],
    *,
    voice: Voice,
    thread: str,
    name: str = "",
    kind: str = "",
    quoted: str = "",
    amount: str = "",
    better: int = 1,
    strength: str = "",
    since: str = "",
) -> str:
    """The sentence for a win. `kind` is in words; of what a draft shows it is the kind's own name,
    and `quoted` the draft's words. `amount` is the mark in words, "" for a sentence without it;
    `better` is -1 where fewer is better. Of growth, `strength` is "early", "likely" or "clear";
    `since` is the day in words that a win reaches back to.
    """
    if strength in GROWN:
        variant = _growth(rule, facts, better, strength)
    else:
        variant = _variant(rule, facts, better)
    if rule == "best" and not amount:
        variant += "_unmarked"
    if rule == "shown":
        variant, kind = variant_of(kind), step_words(kind, quoted)
    if not since:
        variant = UNDATED.get(variant, variant)
    words = _(WORDS[variant][voice])
    slots = {"name": name, "thread": thread, "kind": kind, "amount": amount, "since": since}
    return words % slots


def _growth(rule: str, facts: Mapping[str, int | float], better: int, strength: str) -> str:
    """A dip and a return are a return; what no longer holds is past."""
    if strength == "early":
        return f"{rule}_early" if better > 0 else f"{rule}_early_down"
    if facts.get("rising"):
        return "since_rising"
    if facts.get("returned"):
        return "climb_returned"
    return f"{rule}_{strength}" if facts.get("holds", True) else f"{rule}_past"


def _variant(rule: str, facts: Mapping[str, int | float], better: int) -> str:
    if rule == "two_running" and facts.get("with_days"):
        return "two_running_weeks"
    if rule == "unprompted" and not facts.get("prompts"):
        return "unprompted_alone"
    return "best_down" if rule == "best" and better < 0 else rule
