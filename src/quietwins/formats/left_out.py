"""Lines of a file that are no evidence and hold nobody's words, each with its reason."""

from collections.abc import Mapping
from dataclasses import dataclass

from quietwins.language import N_, _

WHY: Mapping[str, str] = {
    "attendance": N_("Attendance is not noted of this class."),
    "automatic": N_("The app filled it in by itself."),
    "empty": N_("Nothing is written there."),
    "unreadable": N_("It could not be read, and you left it out."),
}
"""By name: why a line is left out."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One line that is left out; `why` is a name in WHY."""

    source: str
    line: int
    why: str

    @property
    def reason(self) -> str:
        return _(WHY[self.why])
