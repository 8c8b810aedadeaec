"""What a teacher saw, as a form sends it, with a gentle look at their own words."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Self
from uuid import UUID, uuid4

from django.http import QueryDict

from quietwins.flow.note_in_class import Sight
from quietwins.language import _, ngettext
from quietwins.pages.gently import Gently
from quietwins.pages.lists.form import client_id, day_of, uuid_of, words_of
from quietwins.wording import OBSERVED

REMINDERS = range(5)
"""How many can be said with one tap."""
_LONGEST = 200


@dataclass(frozen=True, kw_only=True)
class Typed(Gently):
    """The form as it stands: empty, or as somebody sent it.

    prompts  how often they were reminded; none where it was not counted
    """

    day: date
    pupils: Collection[UUID] = ()
    chips: Sequence[str] = ()
    prompts: int | None = None
    about: str = ""
    page: UUID = field(default_factory=uuid4)

    @property
    def sight(self) -> Sight:
        return Sight(tuple(self.chips), self.prompts, self.words)

    def looked_at(self, *, as_it_is: bool) -> Self:
        """With what there is to say of it before it is kept."""
        if not self.pupils:
            return replace(self, problem=_("Please say who it was."))
        if not (self.chips or self.words or self.prompts is not None):
            return replace(self, problem=_("A few words, or one of these, is enough."))
        return self.read_gently(as_it_is=as_it_is)


def sent_sight(sent: QueryDict, today: date) -> Typed:
    """As it was sent. No day to come is noted."""
    prompts = sent.get("prompts", "")
    typed = Typed(
        day=min(day_of(sent.get("day", "")) or today, today),
        pupils={one for one in map(uuid_of, sent.getlist("pupil")) if one},
        chips=[name for name in OBSERVED if name in sent.getlist("chips")],
        prompts=int(prompts) if prompts in map(str, REMINDERS) else None,
        words=words_of(sent, "words"),
        about=words_of(sent, "about")[:_LONGEST],
        page=client_id(sent),
    )
    return typed.looked_at(as_it_is=bool(sent.get("as_it_is")))


def reminders() -> Sequence[tuple[int, str]]:
    """Each with its words."""
    return [(many, _reminders(many)) for many in REMINDERS]


def _reminders(many: int) -> str:
    if many == 0:
        return _("Without a reminder")
    said = ngettext("With one reminder", "With %(count)d reminders", many)
    return said % {"count": many}
