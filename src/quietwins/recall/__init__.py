"""Answers in; how they are marked, what is asked next and what is still known out.

Pure: no clock, no files but its own, no Django. See docs/recall.md.
"""

from quietwins.recall.asking import Asked, Cards, next_question
from quietwins.recall.coming_back import Pause
from quietwins.recall.growth import (
    Pairs,
    Range,
    gain,
    known_now,
    mean_gain,
    share,
    topic_gain,
    without_guessing,
)
from quietwins.recall.hints import choices, ladder
from quietwins.recall.item_facts import Recalled, recalled_later
from quietwins.recall.marking import mark
from quietwins.recall.memory import Memory, after, replay
from quietwins.recall.reviews import Grade, Review, grade_of
from quietwins.recall.verdicts import Because, Mark, Verdict

__all__ = [
    "Asked",
    "Because",
    "Cards",
    "Grade",
    "Mark",
    "Memory",
    "Pairs",
    "Pause",
    "Range",
    "Recalled",
    "Review",
    "Verdict",
    "after",
    "choices",
    "gain",
    "grade_of",
    "known_now",
    "ladder",
    "mark",
    "mean_gain",
    "next_question",
    "recalled_later",
    "replay",
    "share",
    "topic_gain",
    "without_guessing",
]
