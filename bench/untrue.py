"""Lines that count what nobody did: looked for among all that is offered to invented people."""

import re
from collections.abc import Sequence
from random import Random

from bench.shares import Share, share
from quietwins.selftalk import Fact, Line, Swap, Way, consider

_THREADS = ("", "reading", "the kitchen", "getting to school")
_VERBS = ("started", "tried", "came_back", "asked", "rested", "new", "finished", "drew")
_SPANS = ("", "week", "today")


def untrue(texts: Sequence[str], times: int, seed: int) -> tuple[Share, Share]:
    """Of the lines that count something, and of all others, those that no fact bears out."""
    random = Random(seed)
    counting: list[bool] = []
    others: list[bool] = []
    for _ in range(times):
        facts = [_fact(random) for _ in range(random.randrange(4))]
        outcome = consider(random.choice(texts), facts=facts)
        for line in outcome.lines if isinstance(outcome, Swap) else ():
            found = counting if line.way is Way.EVIDENCE else others
            found.append(not bears_out(line, facts))
    return share(counting), share(others)


def _fact(random: Random) -> Fact:
    """One in three counts rows that are not there, or one twice."""
    rows = random.choices(range(1_000), k=random.randrange(1, 12))
    count = len({*rows}) if random.random() < 2 / 3 else len(rows) + random.randrange(-1, 3)
    return Fact(random.choice(_THREADS), random.choice(_VERBS), count, rows, random.choice(_SPANS))


def bears_out(line: Line, facts: Sequence[Fact]) -> bool:
    """Whether each number in `line` is that of a fact whose rows it cites; one may go unsaid."""
    said = {int(number) for number in re.findall(r"\d+", line)}
    if line.way is not Way.EVIDENCE:
        return not said and not line.rows
    cited = [fact for fact in facts if tuple(fact.rows) == line.rows]
    return any(len({*fact.rows}) == fact.count and said <= {fact.count} for fact in cited) and (
        bool(said) or len({*line.rows}) == 1
    )
