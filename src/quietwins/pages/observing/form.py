"""What a teacher saw, as a form sends it, with a gentle look at their own words."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Self
from uuid import UUID, uuid4

from django.http import QueryDict

from quietwins.flow.note_in_class import Sight
from quietwins.language import _, ngettext
from quietwins.pages.lists.form import client_id, day_of, uuid_of, words_of
from quietwins.selftalk import check
from quietwins.selftalk.harm import means_harm
from quietwins.sharing.models import NOTE
from quietwins.wording import OBSERVED

REMINDERS = range(5)
"""How many can be said with one tap."""
_LONGEST = 200


@dataclass(frozen=True)
class Typed:
    """The form as it stands: empty, or as somebody sent it.

    prompts   how often they were reminded; none where it was not counted
    concerns  what in the words does more than notice; they may be kept as they are
    harm      whether the words can mean harm to anybody; then they are not kept
    """

    day: date
    pupils: Collection[UUID] = ()
    chips: Sequence[str] = ()
    prompts: int | None = None
    words: str = ""
    about: str = ""
    page: UUID = field(default_factory=uuid4)
    problem: str = ""
    concerns: Sequence[str] = ()
    harm: bool = False

    @property
    def sight(self) -> Sight:
        return Sight(tuple(self.chips), self.prompts, self.words)

    @property
    def waits(self) -> bool:
        """Whether something is asked about it first."""
        return bool(self.problem or self.concerns or self.harm)

    def looked_at(self, *, as_it_is: bool) -> Self:
        """With what there is to say of it before it is kept."""
        if not self.pupils:
            return replace(self, problem=_("Please say who it was."))
        if not (self.chips or self.words or self.prompts is not None):
            return replace(self, problem=_("A few words, or one of these, is enough."))
        if len(self.words) > NOTE:
            return replace(self, problem=_("That is a little long. One short line is enough."))
        if means_harm(self.words):
            return replace(self, harm=True)
        return self if as_it_is else replace(self, concerns=[one.why for one in check(self.words)])


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
