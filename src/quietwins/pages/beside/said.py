"""What was said of a draft, for whoever may read it."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from quietwins.language import N_, _
from quietwins.pages import clock
from quietwins.pages.beside.marked import Marked, Note, marked
from quietwins.people.models import Person
from quietwins.pieces.models import Beside, Draft, Feedback
from quietwins.wording import day_words
from quietwins.writing.sentences import in_paragraphs

_LONGEST, _MOST = 90, 300
ON = {
    Feedback.On.TASK: (
        N_("On the task"),
        N_("Such as: “Your second point needs a quotation beside it.”"),
    ),
    Feedback.On.PROCESS: (
        N_("On the way of working"),
        N_("Such as: “You planned first. Try that for the next paragraph too.”"),
    ),
    Feedback.On.SELF: (
        N_("On steering oneself"),
        N_("Such as: “Which part would you like to read again, and why?”"),
    ),
}
"""What feedback can be on, with a plain example of each."""


class Told(NamedTuple):
    """Feedback, as both of them read it. `mine`: its reader said it, and can take it out."""

    id: UUID
    on: str
    says: str
    by: str
    mine: bool


class Part(NamedTuple):
    """Words of a draft that can be chosen: "start-end", and how they begin."""

    where: str
    words: str


def with_notes(draft: Draft, reader: Person) -> Marked:
    """The text, and what is said beside it. What its writer said of it in private stays so."""
    standing = draft.beside.filter(undone_at=None).select_related("by").order_by("pk")
    if draft.piece.owner_id != reader.pk:
        standing = standing.exclude(by=draft.piece.owner, at__lt=draft.handed_in_at)
    notes = [_note(one, reader) for one in standing]
    return marked(draft.text, notes, title=day_words(draft.happened_on))


def feedback_of(draft: Draft, reader: Person) -> Sequence[Told]:
    """The latest first."""
    standing = draft.feedback.filter(undone_at=None).select_related("by").order_by("-at", "-pk")
    return [
        Told(
            one.public_id,
            _(ON[Feedback.On(one.on)][0]),
            one.words,
            _by(one, reader),
            one.by_id == reader.pk,
        )
        for one in standing
    ]


def parts_of(draft: Draft) -> Sequence[Part]:
    """Its sentences in order, then what the draft showed."""
    shown = [
        (start, end)
        for after in draft.showed.values_list("after", flat=True)
        for start, end in after
    ]
    whole = [(one.start, one.end) for one in in_paragraphs(draft.text).sentences]
    spans = dict.fromkeys([*whole, *shown])
    return [
        Part(f"{start}-{end}", _short(draft.text[start:end])) for start, end in [*spans][:_MOST]
    ]


def _note(one: Beside, reader: Person) -> Note:
    mine = one.public_id if one.by_id == reader.pk else None
    return Note(one.start, one.end, one.words, _by(one, reader), mine)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[:_LONGEST].rstrip() + "…"


def _by(one: Beside | Feedback, reader: Person) -> str:
    name = _("You") if one.by_id == reader.pk else one.by.name or _("Your teacher")
    return f"{name} · {day_words(_day(one, reader))}"


def _day(one: Beside | Feedback, reader: Person) -> date:
    return one.at.astimezone(clock.zone_of(reader)).date()
