"""What was answered, as it is kept: raw, so that any memory can be worked out again from it."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from quietwins.recall.verdicts import Verdict


class Grade(IntEnum):
    """FSRS's four. Easy comes from other apps alone: nothing here asks how easy it was."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4

    @property
    def recalled(self) -> bool:
        return self > Grade.AGAIN


@dataclass(frozen=True, slots=True)
class Review:
    """One answer to one question.

    at          when, in UTC
    typed       what was typed, "" where it was chosen or said aloud
    confidence  how sure they said they were, 1 to 5; None where they did not say. It never grades.
    helped      whether a hint or choices were on the page: then it was not recalled unprompted
    """

    card: int
    at: datetime
    grade: Grade
    typed: str = ""
    confidence: int | None = None
    helped: bool = False


def grade_of(verdict: Verdict, *, hints: int = 0, meant: bool = False) -> Grade:
    """The grade of an answer, typed, chosen or said aloud: Good at the most. How long it took is
    not asked.

    hints  how many were opened; with one it was recalled, and is asked again a little sooner
    meant  whether they said "I meant that", which stands above any marking; what is nearly right
           counts as recalled once they have
    """
    if verdict is not Verdict.ACCEPT and not meant:
        return Grade.AGAIN
    return Grade.HARD if hints else Grade.GOOD
