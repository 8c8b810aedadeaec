"""Who is in which class: the lists that a school's system or a teacher already has.

One file a format, found by being there. Names, ids and classes are read, and nothing else.
"""

from quietwins.formats.rosters.reading import read_roster, typed_roster
from quietwins.formats.rosters.roster import ClassList, Pupil, Roster

__all__ = ["ClassList", "Pupil", "Roster", "read_roster", "typed_roster"]
