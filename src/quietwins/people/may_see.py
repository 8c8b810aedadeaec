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
    SHARED_WINS = "wins shared with the circle"
    NOTICES = "what others noticed"
    TRACES = "who looked"


MAY_SEE: Mapping[Role, frozenset[Thing]] = {
    Role.SELF: frozenset(Thing),
    Role.TEACHER: frozenset({Thing.CLASS_EVIDENCE, Thing.CLASS_WINS, Thing.SHARED_WINS}),
    Role.CARER: frozenset({Thing.SHARED_WINS}),
    Role.MEMBER: frozenset({Thing.SHARED_WINS}),
    Role.LEARNER: frozenset({Thing.SHARED_WINS}),
    Role.SCHOOL_LEAD: frozenset(),
}
"""By role in a circle: what is seen of the others there. It reaches as far as that circle."""
