"""A few words about somebody else, read gently before they go or are kept."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

from quietwins.language import _
from quietwins.selftalk import check
from quietwins.selftalk.harm import means_harm
from quietwins.sharing.models import NOTE


@dataclass(frozen=True, kw_only=True)
class Gently:
    """Words of a form, and what there is to say of them first.

    problem   what is to be put right
    concerns  what in the words does more than notice; whoever wrote them may leave them so
    harm      whether they can mean harm to anybody; then they go nowhere
    """

    words: str = ""
    problem: str = ""
    concerns: Sequence[str] = ()
    harm: bool = False

    @property
    def waits(self) -> bool:
        """Whether something is asked about it first."""
        return bool(self.problem or self.concerns or self.harm)

    def read_gently(self, *, as_it_is: bool) -> Self:
        """With what there is to say of the words."""
        if len(self.words) > NOTE:
            return replace(self, problem=_("That is a little long. One short line is enough."))
        if means_harm(self.words):
            return replace(self, harm=True)
        return self if as_it_is else replace(self, concerns=[one.why for one in check(self.words)])
