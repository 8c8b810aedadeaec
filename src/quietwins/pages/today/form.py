"""A line as a form sends it."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Self
from uuid import UUID, uuid4

from django.http import QueryDict

from quietwins.evidence.models import Place
from quietwins.flow.keep_line import Line
from quietwins.language import _
from quietwins.wording import CHIPS, STARTERS


@dataclass(frozen=True)
class Typed:
    """The form as it stands: empty, or as somebody sent it."""

    words: str = ""
    chips: Sequence[str] = ()
    starters: Sequence[str] = ()
    about: str = ""
    place: str = ""
    day: str = ""
    aloud: bool = False
    client_id: UUID = field(default_factory=uuid4)
    problem: str = ""
    begun: bool = False

    def asking(self, problem: str) -> Self:
        """The same, with what is asked about it first; an earlier question stays."""
        return replace(self, problem=self.problem or problem)

    @property
    def more(self) -> bool:
        """Whether anything is said that stands folded."""
        return bool(self.about or self.place or self.aloud or self.problem)

    @property
    def on(self) -> date:
        return date.fromisoformat(self.day)

    @property
    def line(self) -> Line:
        """What is kept: a chip pressed alone says its own words, and so does a voice."""
        begun = [_(STARTERS[name]) for name in self.starters]
        pressed = ". ".join(_(CHIPS[chip].label) for chip in self.chips)
        said = " ".join(filter(None, [*begun, self.words])) or pressed or _("I said it aloud")
        line = Line(said, self.chips, self.place, self.on, self.client_id)
        return replace(line, about=self.about, aloud=self.aloud)


def begun_line(asked: QueryDict) -> Typed:
    """As another page begins it: some words, or what it is about. A draft goes before it."""
    words, about = (asked.get(name, "").replace("\0", "") for name in ("words", "about"))
    return Typed(words=words, about=about, begun=bool(words or about))


def typed_line(sent: QueryDict, today: date) -> Typed:
    """As it was sent; a day that cannot be is asked about, and is `today` until it is put right."""
    day = _day(sent.get("day", ""), today)
    typed = Typed(
        words=sent.get("words", "").replace("\0", "").strip(),
        chips=[name for name in CHIPS if name in sent.getlist("chips")],
        starters=[name for name in STARTERS if name in sent.getlist("starters")],
        about=" ".join(sent.get("about", "").replace("\0", "").split()),
        place=sent.get("place", "") if sent.get("place", "") in Place.values else "",
        day=(day or today).isoformat(),
        aloud=bool(sent.get("aloud")),
        client_id=uuid_of(sent.get("client_id", "")) or uuid4(),
    )
    if day is None:
        return typed.asking(
            _("We could not read that day. Please choose today or a day before it.")
        )
    return typed


def uuid_of(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _day(text: str, today: date) -> date | None:
    try:
        chosen = date.fromisoformat(text) if text else today
    except ValueError:
        return None
    return chosen if chosen <= today else None
