"""What a carer offers, as a form sends it, with a gentle look at it before it goes."""

from dataclasses import dataclass, field, replace
from typing import Self
from uuid import UUID, uuid4

from django.http import QueryDict

from quietwins.flow.offer import Sight
from quietwins.language import _
from quietwins.pages.gently import Gently
from quietwins.pages.lists.form import client_id, words_of
from quietwins.wording import TOUCHES


@dataclass(frozen=True, kw_only=True)
class Typed(Gently):
    """The form as it stands: empty, or as somebody sent it."""

    chip: str = ""
    client_id: UUID = field(default_factory=uuid4)

    @property
    def sight(self) -> Sight:
        return Sight(self.words, self.chip, self.client_id)

    def looked_at(self, *, as_it_is: bool) -> Self:
        """With what there is to say of it before it goes."""
        if not (self.words or self.chip):
            return replace(self, problem=_("A few words, or one of these, is enough."))
        return self.read_gently(as_it_is=as_it_is)


def typed_sight(sent: QueryDict) -> Typed:
    """As it was sent."""
    chip = sent.get("chip", "")
    typed = Typed(
        words=words_of(sent, "words"),
        chip=chip if chip in TOUCHES else "",
        client_id=client_id(sent),
    )
    return typed.looked_at(as_it_is=bool(sent.get("as_it_is")))
