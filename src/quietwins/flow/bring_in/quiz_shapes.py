"""What stands in the columns of quizzes that hold more than a word or a number."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from quietwins.flow.bring_quiz import QUESTION_FIELDS, SHOWN_FIELDS
from quietwins.quizzes.files import KINDS
from quietwins.recall import Grade

_WORDS = {"asks", "note", "topic"}


def _are_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(one, str) for one in value)


def _ids(value: Any) -> bool:
    try:
        return isinstance(value, list) and bool([UUID(one) for one in value] or True)
    except (ValueError, AttributeError, TypeError):
        return False


def _digest(value: Any) -> bool:
    """It is the name of a file, and so nothing else may stand there."""
    return isinstance(value, str) and re.fullmatch("[0-9a-f]{64}", value) is not None


def _questions(value: Any) -> bool:
    """What a file's questions were before it, by key; nothing where they were not there."""
    return isinstance(value, dict) and all(one is None or _question(one) for one in value.values())


def _question(was: Any) -> bool:
    if not isinstance(was, dict) or set(was) != {*QUESTION_FIELDS, "out_at", "shown"}:
        return False
    return (
        all(isinstance(was[name], str) for name in _WORDS)
        and all(_are_texts(was[name]) for name in set(QUESTION_FIELDS) - _WORDS)
        and bool(was["answers"])
        and (was["out_at"] is None or _moment(was["out_at"]))
        and isinstance(was["shown"], list)
        and all(map(_shown, was["shown"]))
    )


def _shown(was: Any) -> bool:
    return (
        isinstance(was, dict)
        and set(was) == {*SHOWN_FIELDS}
        and all(isinstance(was[name], str) for name in ("name", "text"))
        and isinstance(was["after"], bool)
        and isinstance(was["size"], int)
        and was["kind"] in KINDS.values()
        and _digest(was["digest"])
    )


def _moment(value: Any) -> bool:
    try:
        return datetime.fromisoformat(value).utcoffset() is not None
    except (ValueError, TypeError):
        return False


QUIZ_SHAPES: Mapping[str, Callable[[Any], bool]] = {
    "quizzes.Answer.grade": lambda value: value in set(Grade),
    "quizzes.Brought.before": _questions,
    "quizzes.Question.hints": _are_texts,
    "quizzes.Round.others": _ids,
    "quizzes.Round.questions": _ids,
    "quizzes.Shown.after": lambda value: isinstance(value, bool),
    "quizzes.Shown.digest": _digest,
    "quizzes.Shown.kind": lambda value: value in KINDS.values(),
}
"""By table and column, whether a value is one of its kind."""
