"""`quietwins spot --explain`: where each skill stands, and what is behind what was found."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from quietwins.cli.found import Told, tell
from quietwins.formats.columns import Columns, Learner
from quietwins.formats.rows import Row
from quietwins.language import _
from quietwins.spotting import Rule, Win
from quietwins.spotting.boundary import EARLY
from quietwins.spotting.comparing import Compared, compared
from quietwins.spotting.days import day_of
from quietwins.spotting.rules.climb import Climb
from quietwins.spotting.rules.since import Since
from quietwins.spotting.standing import Climbing, climbing
from quietwins.spotting.wins import FACT
from quietwins.wording import Voice, day_words, says

Whose = tuple[int, int]
"""A person and a thread, as evidence numbers them."""


@dataclass(frozen=True)
class Explained:
    """One learner's skill. What was not asked, or has too few values to be looked at, is None.

    climbs, climb_says  where it stands, and the sentence for that; also that we cannot tell yet
    told_at             the rows at which a climb was told, and how sure it was
    since               the day asked about, where one was, and `compares`, `since_says` of it
    facts               the other wins, in words
    """

    whose: Whose
    learner: Learner
    thread: str
    climbs: Climbing | None
    climb_says: str
    told_at: Sequence[tuple[Row, str]]
    since: date | None
    compares: Compared | None
    since_says: str
    facts: Sequence[Told]


def explain(given: Columns, rules: Sequence[Rule], wins: Sequence[Win]) -> list[Explained]:
    """Of each learner and skill with something to say of it, in their order; `wins` as told."""
    climbs, compares = _climbs(given, rules), _compares(given, rules)
    since = next((day_of(rule.day) for rule in rules if isinstance(rule, Since)), None)
    facts: dict[Whose, list[Win]] = defaultdict(list)
    for win in wins:
        if win.strength == FACT:
            facts[win.person, win.thread].append(win)
    return [
        _explained(given, whose, climbs.get(whose), compares.get(whose), since, facts[whose])
        for whose in sorted({*climbs, *compares, *facts})
    ]


def _climbs(given: Columns, rules: Sequence[Rule]) -> Mapping[Whose, Climbing]:
    found = [climbing(given.evidence, rule) for rule in rules if isinstance(rule, Climb)]
    return {(one.person, one.thread): one for several in found for one in several}


def _compares(given: Columns, rules: Sequence[Rule]) -> Mapping[Whose, Compared]:
    found = [compared(given.evidence, rule) for rule in rules if isinstance(rule, Since)]
    return {(one.person, one.thread): one for several in found for one in several}


def _explained(
    given: Columns,
    whose: Whose,
    climbs: Climbing | None,
    compares: Compared | None,
    since: date | None,
    facts: Sequence[Win],
) -> Explained:
    person, thread = whose
    learner, name = given.learners[person], given.threads[thread]
    told = climbs.told if climbs else ()
    return Explained(
        whose=whose,
        learner=learner,
        thread=name,
        climbs=climbs,
        climb_says=_climb_says(given, climbs, learner, name) if climbs else "",
        told_at=[(given.rows[win.anchor], win.strength) for win in told],
        since=since,
        compares=compares,
        since_says=_since_says(compares, learner, name, since) if compares else "",
        facts=tell(given, facts),
    )


def _climb_says(given: Columns, climbs: Climbing, learner: Learner, thread: str) -> str:
    if climbs.claims:
        return tell(given, climbs.claims[-1:])[0].says
    level = climbs.level if climbs.level == EARLY else ""
    return _says("climb", {}, level, climbs.better, learner, thread)


def _since_says(one: Compared, learner: Learner, thread: str, since: date | None) -> str:
    facts = {"rising": one.rising}
    return _says("since", facts, one.level, one.better, learner, thread, day_words(since))


def _says(
    rule: str,
    facts: Mapping[str, int | float],
    level: str,
    better: int,
    learner: Learner,
    thread: str,
    since: str = "",
) -> str:
    """Where there is no level, that we cannot tell yet."""
    if level:
        voice: Voice = "them" if learner.name else "you"
        sure = {"strength": level, "since": since}
        return says(
            rule, facts, voice=voice, name=learner.name, thread=thread, better=better, **sure
        )
    if not learner.name:
        return _("We can't tell yet. That says nothing about you.")
    sentence = _("We can't tell yet. That says nothing about %(name)s.")
    return sentence % {"name": learner.name}
