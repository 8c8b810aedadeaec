"""A copy brought in again: all of it read before any of it is written."""

from quietwins.flow.bring_in.reading import Copy, read_copy
from quietwins.flow.bring_in.writing import NotEmpty, bring_in

__all__ = ["Copy", "NotEmpty", "bring_in", "read_copy"]
