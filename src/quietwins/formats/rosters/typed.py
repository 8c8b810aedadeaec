"""Names as somebody types them: one a line, or in one line with commas."""

import re

from quietwins.formats.learners import turned
from quietwins.formats.rosters.roster import ClassList, Pupil, Roster
from quietwins.language import _

_BEFORE = re.compile(r"^\s*(?:[-*•·]|\d+[.):])\s*")
_LONGEST = 200


def typed(text: str) -> Roster:
    """A class of whoever is named. "Okafor, Tom" is Tom Okafor where every line has one comma."""
    lines = [_BEFORE.sub("", line).strip() for line in re.split(r"[\r\n]+", text)]
    lines = [line for line in lines if any(map(str.isalpha, line))]
    if lines and all(line.count(",") == 1 for line in lines) and lines[1:]:
        names = [turned(line) for line in lines]
    else:
        names = [part for line in lines for part in re.split("[,;\t]", line)]
    pupils = tuple(Pupil(name[:_LONGEST]) for part in names if (name := " ".join(part.split())))
    return Roster(_("names, one a line"), (ClassList("", pupils),) if pupils else ())
