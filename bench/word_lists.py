"""What a plain list of ten words finds: the first thing that anybody would try."""

from collections.abc import Mapping

from quietwins.selftalk.plain import plain
from quietwins.selftalk.risk import CLEAR

KIND_OF: Mapping[str, str] = {
    **dict.fromkeys(("always", "never", "nobody"), "all_or_nothing"),
    **dict.fromkeys(("should", "must"), "should"),
    **dict.fromkeys(("stupid", "useless", "failure"), "labelling"),
    "everyone": "comparing",
    "ruined": "catastrophising",
}
DANGER = frozenset(
    ("suicide", "suicidal", "kill", "die", "dead", "overdose", "cutting", "harm", "abuse", "starve")
)


def kind_listed(text: str) -> str | None:
    """The kind of the first word of the list."""
    return next((KIND_OF[word] for word in plain(text).split() if word in KIND_OF), None)


def danger_listed(text: str) -> str | None:
    """CLEAR where a word of the list stands."""
    return CLEAR if DANGER & {*plain(text).split()} else None
