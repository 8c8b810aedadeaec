"""The few wins to show a learner: effort first, the highest mark last."""

from collections import Counter
from collections.abc import Hashable, Iterable
from typing import Protocol, TypeVar

from quietwins.spotting.boundary import CLEAR
from quietwins.spotting.wins import FACT

EFFORT_FIRST = (
    "tried_again",
    "came_back",
    "unprompted",
    "seen",
    "two_running",
    "first",
    "shown",
    "corrected",
    "recalled",
    "steady",
    "fewer_slips",
    "climb",
    "since",
    "best",
)
"""Rules in the order in which they are put forward: what was tried before what was reached, since
praise for effort is what somebody can do again. `seen` is what a teacher saw, and no rule of ours.
"""

FEW = 3


class Choosable(Protocol):
    """What choosing looks at. `day` and `order` say how late a win is; both may be alike."""

    @property
    def rule(self) -> str: ...
    @property
    def person(self) -> Hashable: ...
    @property
    def thread(self) -> Hashable: ...
    @property
    def day(self) -> int: ...
    @property
    def order(self) -> int: ...
    @property
    def strength(self) -> str: ...


W = TypeVar("W", bound=Choosable)


def choose(
    wins: Iterable[W], *, few: int = FEW, said: frozenset[tuple[Hashable, str]] = frozenset()
) -> list[W]:
    """At most `few` wins a learner, kept in the order of `EFFORT_FIRST`, learners as they came.

    A rule speaks once a thread, about the latest, and of growth the strongest claim alone. A return
    from something hard is another go and nothing besides. What was not said lately (`said`: person
    and rule) comes before what was, and different rules before a second of the same; `best` comes
    after all of them. A learner whose wins are all `best` is not put forward.
    """
    by_person: dict[Hashable, list[W]] = {}
    for win in wins:
        by_person.setdefault(win.person, []).append(win)
    return [win for own in by_person.values() for win in _few(own, few, said)]


def _few(own: list[W], few: int, said: frozenset[tuple[Hashable, str]]) -> list[W]:
    latest: dict[tuple[str, Hashable], W] = {}
    for win in sorted(own, key=_when):
        latest[win.rule, win.thread] = win
    if all(rule == "best" for rule, _ in latest):
        return []
    for _, thread in [*latest]:
        another_go, return_ = (latest.get((rule, thread)) for rule in ("tried_again", "came_back"))
        if another_go and return_ and _when(another_go) == _when(return_):
            del latest["came_back", thread]
    grown = [win for win in latest.values() if win.strength != FACT]
    for win in sorted(grown, key=_growth)[:-1]:
        del latest[win.rule, win.thread]
    in_order = sorted(latest.values(), key=lambda win: (_rank(win), tuple(-x for x in _when(win))))
    spoken: Counter[str] = Counter()
    keyed: list[tuple[bool, bool, int, int, int]] = []
    for win in in_order:
        lately = (win.person, win.rule) in said
        keyed.append((win.rule == "best", lately, spoken[win.rule], _rank(win), len(keyed)))
        spoken[win.rule] += 1
    return [in_order[place] for *_, place in sorted(keyed)[:few]]


def _growth(win: Choosable) -> tuple[bool, tuple[int, int]]:
    """The clearest claim last, and of equal ones the latest."""
    return win.strength == CLEAR, _when(win)


def _when(win: Choosable) -> tuple[int, int]:
    return win.day, win.order


def _rank(win: Choosable) -> int:
    return EFFORT_FIRST.index(win.rule) if win.rule in EFFORT_FIRST else len(EFFORT_FIRST)
