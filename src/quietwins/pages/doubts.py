"""Names in doubt, as a page asks about them and as its form answers."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import QueryDict

from quietwins.flow.know import Answers, Doubt
from quietwins.language import _

_FIELD = "who."


@dataclass(frozen=True)
class Asked:
    """`doubts` are open; `answered` are fields and values that were said, to be sent again."""

    doubts: Sequence[Doubt] = ()
    answered: Sequence[tuple[str, str]] = ()

    @property
    def problem(self) -> str:
        """What is to be said before anything is saved."""
        return _("Please say who these are. Nothing has been saved.") if self.doubts else ""


def answers_in(sent: QueryDict) -> Answers:
    """Each question's key and what was said of it."""
    said = ((name, str(value)) for name, value in sent.items() if name.startswith(_FIELD))
    return {name.removeprefix(_FIELD): value for name, value in said}


def asked_of(doubts: Sequence[Doubt], sent: QueryDict) -> Asked:
    """What is still open, and what was said before."""
    still = {one.key for one in doubts}
    said = answers_in(sent).items()
    return Asked(doubts, [(f"{_FIELD}{key}", value) for key, value in said if key not in still])
