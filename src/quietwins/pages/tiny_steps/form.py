"""A tiny step as a form sends it, and what it can begin with."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from uuid import UUID, uuid4

from django.http import QueryDict

from quietwins.flow.make_goal import Wanted
from quietwins.goals.models import Decision
from quietwins.language import N_, _
from quietwins.pages.goals.form import place_of
from quietwins.pages.lists.form import client_id, words_of

STARTERS: Mapping[str, str] = {
    "handwriting": N_("write one line in my own best handwriting"),
    "keyword": N_("learn one new keyword"),
    "question": N_("do one extra question"),
    "reading": N_("read for five minutes longer"),
    "topic": N_("go over one topic"),
}
"""Something of about two minutes, to be changed as somebody likes."""

MOMENTS = (
    N_("have breakfast"),
    N_("get home"),
    N_("sit down at my desk"),
    N_("have had tea"),
    N_("brush my teeth"),
)
"""Moments of a day that a step can follow."""


@dataclass(frozen=True)
class Typed:
    """A form as it stands."""

    client_id: UUID = field(default_factory=uuid4)
    after: str = ""
    step: str = ""
    about: str = ""
    place: str = ""
    problem: str = ""

    @property
    def wanted(self) -> Wanted:
        return Wanted(self.step, True, self.about, after=self.after, place=self.place)


def begun(starter: str) -> Typed:
    """With the words of a starter; empty where there is no such one."""
    return Typed(step=_(STARTERS.get(starter, "")))


def as_it_is(plan: Decision) -> Typed:
    """How it is worded now."""
    about = plan.thread.name if plan.thread else ""
    return Typed(after=plan.after, step=plan.name, about=about, place=plan.place)


def sent_step(sent: QueryDict) -> Typed:
    """As it was sent, with what would have to be different, if anything."""
    form = Typed(
        client_id=client_id(sent),
        after=words_of(sent, "after").rstrip(" ,"),
        step=words_of(sent, "step").rstrip(" ."),
        about=words_of(sent, "about"),
        place=place_of(sent),
    )
    ask = _("A few words for the step are enough to begin.")
    return form if form.step else replace(form, problem=ask)
