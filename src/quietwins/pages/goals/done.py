"""What was done about a goal so far, in the words that it had then."""

from dataclasses import dataclass
from datetime import date

from quietwins.goals.models import Goal, GoalMark
from quietwins.language import ngettext
from quietwins.pages.became import became
from quietwins.spotting.evidence import State
from quietwins.spotting.runs import DID
from quietwins.wording import day_words

_LATEST = 20


@dataclass(frozen=True)
class Line:
    """One mark."""

    day: date | None
    words: str
    became: str


@dataclass(frozen=True)
class Done:
    """The latest marks, and on how many days something was done since the first: what happened,
    and nothing of what may come.
    """

    latest: list[Line]
    says: str


def done_so_far(goal: Goal) -> Done:
    """All of it in one query."""
    marks = GoalMark.objects.standing().filter(of=goal).order_by("-entry__happened_on", "-pk")
    rows = [*marks.values_list("entry__happened_on", "entry__words", "entry__state")]
    did = [day for day, _words, state in rows if State(state) in DID and day]
    lines = [Line(day, words, became(state)) for day, words, state in rows[:_LATEST]]
    return Done(lines, _added_up(len({*did}), min(did)) if did else "")


def _added_up(days: int, first: date) -> str:
    said = ngettext(
        "You did it on %(num)d day since %(day)s.",
        "You did it on %(num)d days since %(day)s.",
        days,
    )
    return said % {"num": days, "day": day_words(first)}
