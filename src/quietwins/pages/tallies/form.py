"""Numbers of a class as a form sends them: one box is enough."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID, uuid4

from django.http import QueryDict

from quietwins.flow.note_class import Number
from quietwins.formats.errors import CannotRead
from quietwins.formats.measures import MEASURES, counted, share
from quietwins.language import N_, _
from quietwins.pages.lists.form import client_id, day_of

BOXES: Mapping[str, str] = {
    "settling": N_("Minutes to settle"),
    "redirections": N_("Redirections"),
    "asking": N_("Asked for help"),
    "attendance": N_("How many were here"),
}
"""What each measure is called on its box, in their order."""


@dataclass(frozen=True)
class Box:
    """One measure, as it stands in the form. `of` is the number of those expected, as typed."""

    name: str
    typed: str = ""
    of: str = ""

    @property
    def label(self) -> str:
        return _(BOXES[self.name])

    @property
    def has_total(self) -> bool:
        return bool(MEASURES[self.name].of)

    @property
    def filled(self) -> bool:
        return bool(self.typed or self.of)

    @property
    def says(self) -> tuple[float, float | None]:
        """The number, and its total where it has one. Raises CannotRead."""
        return share(self.typed, self.of) if self.has_total else (counted(self.typed), None)


@dataclass(frozen=True)
class Typed:
    """The form as it stands."""

    boxes: Sequence[Box]
    day: date
    page: UUID = field(default_factory=uuid4)
    problem: str = ""

    def numbers(self) -> Iterator[Number]:
        """Of every box that is filled. Raises CannotRead."""
        for box in self.boxes:
            if box.filled:
                amount, out_of = box.says
                yield Number(box.name, amount, self.day, self.page, out_of)


def empty(noted: Sequence[str], day: date) -> Typed:
    return Typed([Box(name) for name in noted], day)


def sent_numbers(sent: QueryDict, noted: Sequence[str], today: date) -> Typed:
    """As it was sent, with what would have to be different, if anything."""
    boxes = [Box(name, _text(sent, name), _text(sent, f"{name}-of")) for name in noted]
    day = min(day_of(sent.get("day", "")) or today, today)
    typed = Typed(boxes, day, client_id(sent))
    return replace(typed, problem=_problem(typed))


def _problem(typed: Typed) -> str:
    if not any(box.filled for box in typed.boxes):
        return _("One number is enough.")
    try:
        list(typed.numbers())
    except CannotRead as trouble:
        return _("Please use %(wanted)s.") % {"wanted": trouble.wanted}
    return ""


def _text(sent: QueryDict, name: str) -> str:
    return " ".join(sent.get(name, "").replace("\0", "").split())
