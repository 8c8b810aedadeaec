"""Quietwins: true small wins, each with its evidence, in kind words."""

__version__ = "0.1.0"
