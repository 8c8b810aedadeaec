"""What a column's heading says about it: whose name, whose id, private, or a total."""

import re
from collections.abc import Sequence

LEARNERS = "learner|student|pupil|name|learner name|student name|pupil name|full name|child|who"
IDS = "learner id|id|student id|pupil id|id number|student number|pupil number|user id"
FIRST_NAMES = "first name|firstname|forename|given name"
LAST_NAMES = "last name|lastname|surname|family name"

_PRIVATE = re.compile(
    r"\b(?:e ?mails?|birth(?:day|date)?|dob|age|sex|gender|ethnic\w*|send?|eal|fsm|lac|password"
    r"|phone|telephone|mobile|address|post ?code|zip|nationality|religion|medical|allerg\w*"
    r"|pupil premium|guardian|parent|carer|user ?name|log ?in(?: id)?|upn|uln)\b"
)
_PRIVATE_ALONE = re.compile(
    r"pp|class(?: name)?|section|(?:form|year|tutor|reg|registration)(?: group| form)?|yr|nc year"
    r"|house|set|group|school|teacher"
    r"|department|institution|first name|last name|surname|forename"
    r"|sis user id|integration id|root account|comments?|notes?"
)
_TOTAL = re.compile(
    r"(?:total|average|avg|mean|overall|sum|grade|rank)"
    r"|.*\b(?:overall|predicted|target|rank)\b.*"
    r"|.*\b(?:total|average|totals|averages)"
    r"|(?:final|current|end of year|year|term|class|working at|total|average|mean)"
    r" (?:grade|mark|marks|score|points|average|mean|percent|percentage)"
)


def plain(heading: str) -> str:
    """A heading in small letters, words alone: "Out_of " and "out of" are one."""
    return " ".join(re.sub(r"[\W_]+", " ", heading.casefold()).split())


def find(header: Sequence[str], names: str) -> int | None:
    """The column headed by the earliest of `names` ("a|b|c") that there is."""
    headings = [plain(heading) for heading in header]
    return next((headings.index(name) for name in names.split("|") if name in headings), None)


def is_private(heading: str) -> bool:
    """Whether a column is about a person, and not about what they did."""
    words = plain(re.sub(r"\(.*\)", "", heading))
    return bool(_PRIVATE_ALONE.fullmatch(words) or _PRIVATE.search(words))


def is_total(heading: str) -> bool:
    """Whether a column adds others up, or sets a mark instead of giving one."""
    return bool(_TOTAL.fullmatch(plain(re.sub(r"\(.*\)", "", heading))))
