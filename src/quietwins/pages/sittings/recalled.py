"""What of a session was recalled, for its last page: no score, and nothing of what was not."""

from collections.abc import Sequence

from quietwins.quizzes.models import Sitting
from quietwins.recall import Grade


def recalled_in(sitting: Sitting) -> Sequence[tuple[str, str]]:
    """(what was asked, its answer) of each that was recalled, in order, once."""
    standing = sitting.answers.standing().filter(grade__gt=Grade.AGAIN).order_by("at", "pk")
    rows = standing.values_list("question__asks", "question__answers")
    return [*dict.fromkeys((asks, answers[0]) for asks, answers in rows)]
