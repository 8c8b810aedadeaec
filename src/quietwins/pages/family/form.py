"""What a carer offers, as a form sends it, with a gentle look at it before it goes."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Self
from uuid import UUID, uuid4

from django.http import QueryDict

from quietwins.flow.offer import Sight
from quietwins.language import _
from quietwins.pages.lists.form import client_id, words_of
from quietwins.selftalk import check
from quietwins.selftalk.harm import means_harm
from quietwins.sharing.models import NOTE
from quietwins.wording import TOUCHES


@dataclass(frozen=True)
class Typed:
    """The form as it stands: empty, or as somebody sent it.

    concerns  what in the words does more than notice; whoever wrote them may send them as they are
    harm      whether they can mean harm to anybody; then they are not sent
    """

    words: str = ""
    chip: str = ""
    client_id: UUID = field(default_factory=uuid4)
    problem: str = ""
    concerns: Sequence[str] = ()
    harm: bool = False

    @property
    def sight(self) -> Sight:
        return Sight(self.words, self.chip, self.client_id)

    @property
    def waits(self) -> bool:
        """Whether something is asked about it first."""
        return bool(self.problem or self.concerns or self.harm)

    def looked_at(self, *, as_it_is: bool) -> Self:
        """With what there is to say of it before it goes."""
        if not (self.words or self.chip):
            return replace(self, problem=_("A few words, or one of these, is enough."))
        if len(self.words) > NOTE:
            return replace(self, problem=_("That is a little long. One short line is enough."))
        if means_harm(self.words):
            return replace(self, harm=True)
        return self if as_it_is else replace(self, concerns=[one.why for one in check(self.words)])


def typed_sight(sent: QueryDict) -> Typed:
    """As it was sent."""
    chip = sent.get("chip", "")
    typed = Typed(
        words=words_of(sent, "words"),
        chip=chip if chip in TOUCHES else "",
        client_id=client_id(sent),
    )
    return typed.looked_at(as_it_is=bool(sent.get("as_it_is")))
