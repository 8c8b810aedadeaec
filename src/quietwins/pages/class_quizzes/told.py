"""A class quiz as its teacher sees it: question by question, and nobody's answers."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from quietwins.language import N_, _
from quietwins.quizzes.models import Question, Round
from quietwins.quizzes.rounds import all_asked
from quietwins.recall import Range, mean_gain
from quietwins.sharing.rounds import changes_since, known_in

FEW = 5
"""So many answer before anything is said, and before it may change: a word that changed with one
answer would tell whose it was.
"""
_ENOUGH = 10

_MOST = N_("Most of those who answered knew this.")
_HALF = N_("About half of those who answered knew this.")
_LESS = N_("This one is worth another look together.")
_SILENT = N_("We can't tell yet. A few more answers are needed.")


class Told(NamedTuple):
    """One question, and what the class made of it."""

    asks: str
    answers: Sequence[str]
    says: str


class Grown(NamedTuple):
    """What the class knows more of than then, in a sentence, and how we know."""

    then: date
    says: str
    how: str


def question_by_question(round: Round) -> Sequence[Told]:
    """In their order."""
    knew, names = known_in(round), all_asked(round)
    there = Question.objects.filter(public_id__in=names).values_list("public_id", "asks", "answers")
    found = {str(name): (asks, answers) for name, asks, answers in there}
    return [Told(*found[name], _says(knew.get(name, ()))) for name in names if name in found]


def _says(knew: Sequence[bool]) -> str:
    whole = knew[: len(knew) // FEW * FEW]
    if not whole:
        return _(_SILENT)
    part = sum(whole) / len(whole)
    return _(_MOST if part >= 2 / 3 else _HALF if part >= 1 / 3 else _LESS)


def then_and_now(round: Round) -> Grown | None:
    """Looked at once, when the round has ended, so that no look is chosen by what it shows. None
    where too few answered both, or where the range holds none.
    """
    if round.after is None or round.ended_at is None:
        return None
    changes = changes_since(round.after, round)
    gained = mean_gain(changes) if len(changes) >= _ENOUGH else None
    return _grown(round, gained) if gained and gained.low > 0 else None


def _grown(round: Round, gained: Range) -> Grown:
    """Of the very questions, or of the topic: the two are never taken for each other."""
    assert round.after
    of_topic = bool(round.others)
    says = (
        _("The class knows more of this topic.")
        if of_topic
        else _("The class knows more of these questions.")
    )
    fresh = _("Each half had other questions, and then they changed over.")
    same = _("These are the same questions, asked twice.")
    ends = {"low": max(1, _of_100(gained.low)), "high": _of_100(gained.high)}
    range_ = _("Of 100 questions, a pupil knows %(low)d to %(high)d more than then.") % ends
    return Grown(round.after.on, says, f"{fresh if of_topic else same} {range_}")


def _of_100(part: float) -> int:
    """So many of 100."""
    return int(part * 100)
