"""What comes of marking one answer."""

from dataclasses import dataclass
from enum import StrEnum


class Verdict(StrEnum):
    """accept; nearly, which asks "did you mean …?"; not yet, which shows the answer."""

    ACCEPT = "accept"
    NEARLY = "nearly"
    NOT_YET = "not_yet"


class Because(StrEnum):
    """Why: for whoever asks how it was marked. No sentence is put together from it here."""

    SAME = "same"
    SPELLING = "spelling"
    SOUND = "sound"
    ALIKE = "alike"
    CAPITALS = "capitals"
    PART = "part"
    ANOTHER_WORD = "another_word"
    ANOTHER_ANSWER = "another_answer"
    LISTED = "listed"
    NUMBER = "number"
    FAR = "far"
    EMPTY = "empty"


@dataclass(frozen=True)
class Mark:
    """What an answer is taken for.

    answer  the accepted answer it was held to, as its author wrote it; "" where none is near
    """

    verdict: Verdict
    because: Because
    answer: str = ""
