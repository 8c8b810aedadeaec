"""What somebody asks of `quietwins spot`: since which day, where worry began it, which rules."""

import argparse
from collections.abc import Sequence
from datetime import date

from quietwins.language import _
from quietwins.spotting import RULES, Rule, Win
from quietwins.spotting.asking import rules_for
from quietwins.spotting.boundary import CARRY_OVERS
from quietwins.spotting.choosing import choose
from quietwins.spotting.days import day_number


def add_to(parser: argparse.ArgumentParser) -> None:
    """Add its options."""
    add = parser.add_argument
    add(
        "--since",
        type=day_asked,
        metavar="DAY",
        help=_("whether values since this day stand above a learner's own from before it"),
    )
    add(
        "--low-start",
        action="append",
        default=[],
        metavar="NAME",
        help=_("worry began this skill: growth leaves its first three values out"),
    )
    add(
        "--carry-over",
        type=float,
        choices=CARRY_OVERS,
        metavar="0|0.1|0.3",
        help=_("how far one value leans on the last (default: by how close they stand)"),
    )
    add(
        "--rule",
        action="append",
        default=[],
        choices=[rule.name for rule in RULES],
        metavar="RULE",
        help=_("what one rule finds alone, such as climb or since"),
    )
    add(
        "--explain",
        action="store_true",
        help=_("where each skill stands, also what is not told"),
    )


def rules_asked(arguments: argparse.Namespace, threads: Sequence[str]) -> list[Rule]:
    """The rules, reading `threads` as asked. Raises ValueError for a skill that is not there."""
    low = [_numbers(name, threads) for name in arguments.low_start]
    rules = rules_for(
        low_start=frozenset().union(*low),
        day=day_number(arguments.since),
        carry_over=arguments.carry_over,
    )
    return [rule for rule in rules if not arguments.rule or rule.name in arguments.rule]


def few(wins: Sequence[Win]) -> list[Win]:
    """The chosen few of each learner; of a day that was asked about, the latest of each skill."""
    since = {(win.person, win.thread): win for win in wins if win.rule == "since"}
    chosen = choose(win for win in wins if win.rule != "since")
    return sorted([*since.values(), *chosen], key=lambda win: win.person)


def day_asked(text: str) -> date:
    """A day, as an option says it."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        said = _("%(text)s: please write a day such as 2025-11-30") % {"text": text}
        raise argparse.ArgumentTypeError(said) from None


def _numbers(name: str, threads: Sequence[str]) -> frozenset[int]:
    found = [number for number, one in enumerate(threads) if one.casefold() == name.casefold()]
    if not found:
        sentence = _('There is nothing called "%(name)s" in these files.')
        raise ValueError(sentence % {"name": name})
    return frozenset(found)
