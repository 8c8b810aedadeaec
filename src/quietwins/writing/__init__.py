"""Drafts in; what is in them, what changed and what is new out. No file, no network, no clock."""

from quietwins.writing.analyse import analyse
from quietwins.writing.analysis import Analysis, Built, Part
from quietwins.writing.history import Draft, Observation, Policy, Quote
from quietwins.writing.observe import KINDS, observe
from quietwins.writing.profile import Profile

__all__ = [
    "KINDS",
    "Analysis",
    "Built",
    "Draft",
    "Observation",
    "Part",
    "Policy",
    "Profile",
    "Quote",
    "analyse",
    "observe",
]
