"""A goal as a form sends it, and what it can begin with."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from uuid import UUID, uuid4

from django.http import QueryDict

from quietwins.evidence.models import Place
from quietwins.flow.make_goal import ENOUGH, Wanted
from quietwins.goals.models import Decision
from quietwins.language import N_, _
from quietwins.pages.goals.levels import LEVELS
from quietwins.pages.lists.form import client_id, words_of

_WEEK = "1234567"
_NOT_WORDED = ("",) * len(LEVELS)

STARTERS: Mapping[str, tuple[str, ...]] = {
    "read": (
        N_("Reading"),
        N_("Open the book"),
        N_("Read one page"),
        N_("Read two pages"),
        N_("Read for ten minutes"),
        N_("Read a whole chapter"),
    ),
    "move": (
        N_("Moving a little"),
        N_("Stand up and stretch"),
        N_("Walk to the door and back"),
        N_("Walk round the block"),
        N_("Walk for twenty minutes"),
        N_("Take the long way home"),
    ),
    "write": (
        N_("Writing"),
        N_("Open the page"),
        N_("Write one word"),
        N_("Write one sentence"),
        N_("Write a paragraph"),
        N_("Write a page"),
    ),
}
"""A name and words for the five levels, to be changed as somebody likes."""


@dataclass(frozen=True)
class Typed:
    """A form as it stands: empty, begun with, or as somebody sent it."""

    client_id: UUID = field(default_factory=uuid4)
    name: str = ""
    about: str = ""
    levels: tuple[str, ...] = _NOT_WORDED
    days: str = ""
    weekly: int = 0
    place: str = ""
    problem: str = ""

    @property
    def wanted(self) -> Wanted:
        """One box is enough: the others take their words from it."""
        worded = [self.levels[ENOUGH - 1], *self.levels]
        name = self.name or next(filter(None, worded), "")
        levels = list(self.levels)
        levels[ENOUGH - 1] = levels[ENOUGH - 1] or name
        weekly = 0 if self.days else self.weekly
        return Wanted(
            name=name,
            about=self.about,
            levels=tuple(levels),
            days=self.days,
            weekly=weekly,
            place=self.place,
        )


def begun(starter: str) -> Typed:
    """With the words of a starter; empty where there is no such one."""
    name, *levels = map(_, STARTERS.get(starter, ("", *_NOT_WORDED)))
    return Typed(name=name, levels=tuple(levels))


def starters() -> list[tuple[str, str]]:
    """What a form can begin with: its name in an address, its words."""
    return [(name, _(words[0])) for name, words in STARTERS.items()]


def as_it_is(plan: Decision) -> Typed:
    """How it is worded now."""
    return Typed(
        name=plan.name,
        about=plan.thread.name if plan.thread else "",
        levels=tuple(plan.levels),
        days=plan.days,
        weekly=plan.weekly,
        place=plan.place,
    )


def sent_goal(sent: QueryDict) -> Typed:
    """As it was sent, with what would have to be different, if anything."""
    weekly = sent.get("weekly", "")
    form = Typed(
        client_id=client_id(sent),
        name=words_of(sent, "name"),
        about=words_of(sent, "about"),
        levels=tuple(words_of(sent, f"level-{level}") for level in LEVELS),
        days="".join(day for day in _WEEK if day in sent.getlist("days")),
        weekly=int(weekly) if weekly in _WEEK and len(weekly) == 1 else 0,
        place=place_of(sent),
    )
    enough = _("A name, or words for one of the boxes, is enough to begin.")
    return form if form.wanted.name else replace(form, problem=enough)


def place_of(sent: QueryDict) -> str:
    """Where it happens; empty is anywhere."""
    place = sent.get("place", "")
    return place if place in Place.values else ""
