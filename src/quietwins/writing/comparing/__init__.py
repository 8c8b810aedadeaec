"""Two drafts beside each other: which sentence is which, and what was done to it."""

from quietwins.writing.comparing.compare import compare
from quietwins.writing.comparing.diff import KINDS, Diff, Edit, Gain, Pair

__all__ = ["KINDS", "Diff", "Edit", "Gain", "Pair", "compare"]
