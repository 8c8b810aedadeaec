"""A harsh sentence about oneself, and something true and kinder to say instead.

Deterministic and offline: words and rules are data files beside this one, which a writer can edit.
"""

from quietwins.selftalk.consider import consider
from quietwins.selftalk.gentle import Concern, check
from quietwins.selftalk.outcomes import Fact, Help, Line, Nothing, Outcome, Quiet, Swap, Way

__all__ = [
    "Concern",
    "Fact",
    "Help",
    "Line",
    "Nothing",
    "Outcome",
    "Quiet",
    "Swap",
    "Way",
    "check",
    "consider",
]
