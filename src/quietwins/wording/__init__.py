"""Every sentence said about a win, in two voices. Standard library only."""

from quietwins.wording.amounts import amount_words, help_words
from quietwins.wording.chips import CHIPS, EVERYDAY
from quietwins.wording.days import day_words
from quietwins.wording.how import how_we_know, numbers_behind
from quietwins.wording.wins import Voice, says

__all__ = [
    "CHIPS",
    "EVERYDAY",
    "Voice",
    "amount_words",
    "day_words",
    "help_words",
    "how_we_know",
    "numbers_behind",
    "says",
]
