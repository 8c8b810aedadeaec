"""Wins as pages show them: their sentence, their rule, the entries that prove them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from quietwins.evidence.models import Entry
from quietwins.people.models import Person
from quietwins.wins.models import OWN, Cited, Win
from quietwins.wording import CHIPS, amount_words, help_words, how_we_know, numbers_behind, says


@dataclass(frozen=True)
class Shown:
    """One entry that proves a win."""

    line: int | None
    day: date | None
    what: str
    given: str


@dataclass(frozen=True)
class Told:
    """One win, told to `viewer`. `person` and `thread` are keys, for choosing the few."""

    id: UUID
    rule: str
    person: int
    thread: int
    day: int
    order: int
    name: str
    says: str
    how: str
    numbers: Sequence[tuple[str, str]]
    rows: Sequence[Shown]
    chips: Sequence[str]
    place: str
    on: date | None
    withdrawn: bool

    @property
    def dated(self) -> bool:
        return any(row.day for row in self.rows)

    @property
    def from_file(self) -> bool:
        return any(row.line for row in self.rows)


def with_evidence(wins: QuerySet[Win]) -> QuerySet[Win]:
    """All that telling needs, in two queries however many wins there are."""
    cited = Prefetch("cited", Cited.objects.select_related("entry"))
    return wins.select_related("person", "thread", "anchor").prefetch_related(cited)


def tell(wins: Iterable[Win], viewer: Person | None) -> list[Told]:
    """Each win in words: to its owner where that is `viewer`, about them otherwise."""
    return [told(win, viewer) for win in wins]


def told(win: Win, viewer: Person | None) -> Told:
    anchor = win.anchor
    entries = [cited.entry for cited in win.cited.all()]
    return Told(
        id=win.public_id,
        rule=win.rule,
        person=win.person_id,
        thread=win.thread_id,
        day=anchor.happened_on.toordinal() if anchor.happened_on else 0,
        order=anchor.order,
        name=win.person.name,
        says=anchor.words if win.rule == OWN else _sentence(win, viewer),
        how=how_we_know(win.rule),
        numbers=numbers_behind(win.facts),
        rows=[] if win.rule == OWN else [_shown(entry, win.thread.name) for entry in entries],
        chips=[CHIPS[chip].label for chip in anchor.chips if chip in CHIPS],
        place=anchor.get_place_display() if win.rule == OWN else "",
        on=anchor.happened_on,
        withdrawn=any(entry.undone_at for entry in entries),
    )


def _sentence(win: Win, viewer: Person | None) -> str:
    anchor = win.anchor
    chip = CHIPS.get(anchor.kind)
    return says(
        win.rule,
        win.facts,
        voice="you" if viewer and win.person_id == viewer.pk else "them",
        name=win.person.name,
        thread=win.thread.name,
        kind=chip.doing if chip else anchor.kind,
        amount=amount_words(anchor.amount, anchor.out_of),
        better=anchor.better,
    )


def _shown(entry: Entry, thread: str) -> Shown:
    what = entry.task or entry.words or entry.kind or thread
    given = amount_words(entry.amount, entry.out_of) or entry.given
    said = ", ".join(filter(None, (given, help_words(entry.prompts)))) or "done"
    return Shown(entry.source_line, entry.happened_on, what, said)
