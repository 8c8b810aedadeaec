"""Who may see what, as pure data. What is not listed is nobody's, and answered as not found."""

from collections.abc import Mapping
from enum import StrEnum


class Role(StrEnum):
    """What somebody is to somebody else."""

    SELF = "self"
    MEMBER = "member"
    CARER = "carer"
    TEACHER = "teacher"
    LEARNER = "learner"
    SCHOOL_LEAD = "school_lead"


class Thing(StrEnum):
    """What there is to see of a person."""

    OWN_WORDS = "own words"
    CLASS_EVIDENCE = "class evidence"
    CLASS_WINS = "wins found in class evidence"
    VERDICTS = "what was kept or set aside"


MAY_SEE: Mapping[Role, frozenset[Thing]] = {
    Role.SELF: frozenset(Thing),
    Role.TEACHER: frozenset({Thing.CLASS_EVIDENCE, Thing.CLASS_WINS}),
    Role.CARER: frozenset(),
    Role.MEMBER: frozenset(),
    Role.LEARNER: frozenset(),
    Role.SCHOOL_LEAD: frozenset(),
}
"""By role towards the person; a teacher's reaches as far as the class, and never home."""
