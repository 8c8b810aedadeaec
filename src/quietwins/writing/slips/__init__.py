"""Slips of the pen, where they are certain: what the writer would mend on seeing it.

Dialect is none, and British, American and Irish spellings are all right. `find` says where.
"""

from quietwins.writing.slips.find import slips
from quietwins.writing.slips.slip import KINDS, Slip

__all__ = ["KINDS", "Slip", "slips"]
