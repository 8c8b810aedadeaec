"""A list as a form sends it."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID, uuid4

from django.http import QueryDict

from quietwins.evidence.models import Place
from quietwins.flow.make_list import Asked
from quietwins.language import _
from quietwins.lists.steps import Steps, typed
from quietwins.pages.lists.shown import NAMES
from quietwins.spotting.evidence import State

MOST = 200
_WEEK = "1234567"


@dataclass(frozen=True)
class Typed:
    """A form as it stands: empty, or as somebody sent it."""

    client_id: UUID
    name: str = ""
    steps: str = ""
    place: str = ""
    days: str = ""
    on: str = ""
    problem: str = ""

    @property
    def asked(self) -> Asked:
        """A list without a name has that of its first step."""
        steps = typed(self.steps)
        name = self.name or next((step.words for step in steps), "")
        return Asked(name, steps, self.place, self.days, day_of(self.on))


def empty() -> Typed:
    """A form nobody has typed in yet."""
    return Typed(uuid4())


def sent_list(sent: QueryDict) -> Typed:
    """As it was sent, with what would have to be different, if anything."""
    form = Typed(
        client_id=client_id(sent),
        name=words_of(sent, "name"),
        steps=sent.get("steps", "").replace("\0", ""),
        place=sent.get("place", "") if sent.get("place", "") in Place.values else "",
        days="".join(day for day in _WEEK if day in sent.getlist("days")),
        on=str(day_of(sent.get("on", "")) or ""),
    )
    steps = typed(form.steps)
    if not (form.name or steps):
        return replace(form, problem=_("A name or one step is enough to begin."))
    return replace(form, problem=too_many(steps))


def too_many(steps: Steps) -> str:
    """What is said of more steps than a page can show; empty of fewer."""
    if len(steps) <= MOST:
        return ""
    said = _("That is more than %(most)d steps. Please put some of them in another list.")
    return said % {"most": MOST}


def words_of(sent: QueryDict, field: str) -> str:
    """One line, as it was typed."""
    return " ".join(sent.get(field, "").replace("\0", "").split())


def client_id(sent: QueryDict) -> UUID:
    """The page's own; a new one where it has none."""
    return uuid_of(sent.get("client_id", "")) or uuid4()


def state_of(sent: QueryDict) -> State | None:
    """What a step is marked with; none where the form does not say."""
    return NAMES.get(sent.get("state", ""))


def uuid_of(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def day_of(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
