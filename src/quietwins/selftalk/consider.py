"""One sentence considered: help first, then a kinder line, or nothing at all."""

from collections.abc import Sequence

from quietwins.language import N_, _
from quietwins.selftalk.countries import Country, country_of
from quietwins.selftalk.kinds import recognise
from quietwins.selftalk.offers import lines_for, why_of
from quietwins.selftalk.outcomes import Fact, Help, Nothing, Outcome, Quiet, Swap
from quietwins.selftalk.plain import plain
from quietwins.selftalk.risk import CLEAR, INDIRECT, tier_of

HARD = N_("This sounds really hard. You can talk to someone now.")
SOMEBODY = N_("If you'd like to talk to somebody, help is here.")
NOT_TOLD = N_("No one has been told.")
MAYBE_WRONG = N_("We may have got this wrong. Keep writing.")
WHY_HELP = N_("Some words here can mean that somebody is in danger or being hurt.")
WHY_QUIET = N_("Some words here can mean more than a hard day.")
WHY_NOTHING = N_("Nothing here asks for other words.")


def consider(text: str, *, facts: Sequence[Fact] = (), country: str | None = None) -> Outcome:
    """What to do about `text`, which its owner typed about their own day.

    text     as typed, any length
    facts    what their entries show; no line counts anything else
    country  ISO 3166 alpha-2, whose help lines are shown; None where it is still to be asked
    errors   none: what no rule knows is Nothing
    source   ../docs/kinder-words.md
    """
    words = plain(text)
    tier = tier_of(words)
    if tier == CLEAR:
        return Help(_help_lines(country), _(WHY_HELP), country_of(country))
    if tier == INDIRECT:
        return Quiet((_(SOMEBODY), _(MAYBE_WRONG)), _(WHY_QUIET), country_of(country))
    found = recognise(words)
    if not found.offer:
        return Nothing(_(WHY_NOTHING))
    return Swap(found.kind, lines_for(found.kind, words, facts), why_of(found.kind))


def _help_lines(code: str | None) -> Sequence[str]:
    country = country_of(code)
    return (_(HARD), *_numbers(country), _(NOT_TOLD), _(MAYBE_WRONG))


def _numbers(country: Country | None) -> list[str]:
    """Each line of a country as it is said; none where it is still to be asked."""
    if country is None:
        return []
    shown = [{"who": _(line.who), "number": _(line.say)} for line in country.lines]
    return [_("%(who)s: %(number)s") % one for one in shown]
