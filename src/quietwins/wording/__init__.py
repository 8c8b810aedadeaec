"""Every sentence said about a win, in two voices. Standard library only."""

from quietwins.wording.amounts import amount_words, help_words, number_words
from quietwins.wording.chips import CHIPS, EVERYDAY, SETS, STARTERS, about_words, chips_of
from quietwins.wording.days import day_words, month_name, month_short, month_words, week_words
from quietwins.wording.family import TALK, TOUCHES, talk_first
from quietwins.wording.how import (
    how_we_know,
    level_words,
    number_behind,
    numbers_behind,
    why_not_told,
)
from quietwins.wording.of_a_class import how_we_know_of_a_class
from quietwins.wording.seen import OBSERVED, seen_words
from quietwins.wording.weekdays import WEEKDAYS, weekdays_words
from quietwins.wording.wins import Voice, says
from quietwins.wording.writing import step_words

__all__ = [
    "CHIPS",
    "EVERYDAY",
    "OBSERVED",
    "SETS",
    "STARTERS",
    "TALK",
    "TOUCHES",
    "WEEKDAYS",
    "Voice",
    "about_words",
    "amount_words",
    "chips_of",
    "day_words",
    "help_words",
    "how_we_know",
    "how_we_know_of_a_class",
    "level_words",
    "month_name",
    "month_short",
    "month_words",
    "number_behind",
    "number_words",
    "numbers_behind",
    "says",
    "seen_words",
    "step_words",
    "talk_first",
    "week_words",
    "weekdays_words",
    "why_not_told",
]
