"""What is said when a win is found: one sentence a rule, to its owner ("you") or about them."""

from collections.abc import Mapping
from typing import Literal

from quietwins.language import N_, _

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
    "first": {
        "you": N_("A first for you in %(thread)s: %(kind)s."),
        "them": N_("A first for %(name)s in %(thread)s: %(kind)s."),
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


def says(
    rule: str,
    facts: Mapping[str, int | float],
    *,
    voice: Voice,
    thread: str,
    name: str = "",
    kind: str = "",
    amount: str = "",
    better: int = 1,
) -> str:
    """The sentence for a win. `amount` is the mark in words, "" for a sentence without it;
    `better` is -1 where fewer is better.
    """
    variant = _variant(rule, facts, better)
    if rule == "best" and not amount:
        variant += "_unmarked"
    words = _(WORDS[variant][voice])
    return words % {"name": name, "thread": thread, "kind": kind, "amount": amount}


def _variant(rule: str, facts: Mapping[str, int | float], better: int) -> str:
    if rule == "two_running" and facts.get("with_days"):
        return "two_running_weeks"
    if rule == "unprompted" and not facts.get("prompts"):
        return "unprompted_alone"
    return "best_down" if rule == "best" and better < 0 else rule
