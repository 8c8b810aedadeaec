"""Wins as pages show them: their sentence, their rule, the entries that prove them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet, Value
from markupsafe import Markup

from quietwins.evidence.models import Place, Spans
from quietwins.flow.look_at import note_looks
from quietwins.language import _
from quietwins.pages import clock
from quietwins.pages.asked import asked
from quietwins.pages.became import became
from quietwins.pages.family.seen import seen_words as seen_at_home
from quietwins.pages.said import SAYING, said
from quietwins.pages.seen_in_class import seen_in_class
from quietwins.pages.wrote import Wrote, wrote
from quietwins.people.models import Person, Trace
from quietwins.pictures.growth import Counted, chart_of
from quietwins.spotting.evidence import State
from quietwins.wins.models import OWN, Cited, Win
from quietwins.wording import (
    CHIPS,
    about_words,
    amount_words,
    day_words,
    help_words,
    how_we_know,
    how_we_know_of_a_class,
    numbers_behind,
    week_words,
)


@dataclass(frozen=True)
class Shown:
    """One entry that proves a win."""

    line: int | None
    day: date | None
    what: str
    given: str


@dataclass(frozen=True)
class Told:
    """One win, told to `viewer`. `person` and `thread` are keys, for choosing the few.

    asked      what the words answer, or who saw it first, in words; `when` is the day, or the week,
               they are about
    names      of its chips and its place, as they are stored
    wrote      the words of a draft that show it, and then no row is needed
    mine       the viewer's own, and then what was said aloud with it is `sound`
    version    which wording of a line this is, and whether there is an earlier one
    """

    id: UUID
    rule: str
    person: int
    thread: int
    thing: UUID
    day: int
    order: int
    strength: str
    name: str
    says: str
    how: str
    numbers: Sequence[tuple[str, str]]
    chart: Markup
    rows: Sequence[Shown]
    wrote: Wrote | None
    chips: Sequence[str]
    became: str
    place: str
    on: date | None
    withdrawn: bool
    asked: str
    when: str
    names: frozenset[str]
    mine: bool
    felt_big: bool
    aloud: bool
    sound: UUID | None
    version: UUID
    edited: bool

    @property
    def dated(self) -> bool:
        return any(row.day for row in self.rows)

    @property
    def from_file(self) -> bool:
        return any(row.line for row in self.rows)


_WIN = (
    *SAYING,
    *(
        "pk",
        "thread_id",
        "thread__public_id",
        "thread__circle",
        "anchor_id",
        "anchor__chips",
        "anchor__place",
        "anchor__happened_on",
    ),
    *("anchor__order", "anchor__undone_at", "anchor__state", "anchor__question"),
    *("anchor__spans", "anchor__aloud", "anchor__sound__public_id", "anchor__public_id"),
    *("anchor__replaces", "felt_big"),
)
_CITED = (
    *("win_id", "entry__task", "entry__words", "entry__kind", "entry__amount", "entry__out_of"),
    *("entry__given", "entry__prompts", "entry__source_line", "entry__happened_on"),
    *("entry__undone_at", "entry__state", "entry__better"),
)


def tell(wins: QuerySet[Win], viewer: Person | None) -> list[Told]:
    """Each win in words: to its owner where that is `viewer`, about them otherwise.

    Two queries however many there are, of what is told alone.
    """
    return told(list(to_tell(wins)), viewer)


def to_tell(wins: QuerySet[Win]) -> "QuerySet[Win, Any]":
    """What is told of each, for `told` to put in words."""
    if "felt_big" not in wins.query.annotations:  # of what is kept, its keeper may have said so
        wins = wins.annotate(felt_big=Value(False))
    return wins.values_list(*_WIN, named=True)


def told(rows: Sequence[Any], viewer: Person | None) -> list[Told]:
    """The rows of `to_tell` in words. One query for what was found, others where family or a
    teacher saw it; none for lines alone.
    """
    noted(rows, viewer)
    cited = _cited([win.pk for win in rows if win.rule != OWN])
    seen = {**seen_at_home(rows, viewer), **seen_in_class(rows, viewer)}
    words = wrote(rows, viewer)
    return [
        _told(win, cited[win.pk], viewer, seen.get(win.pk, ""), words.get(win.anchor_id))
        for win in rows
    ]


def noted(rows: Sequence[Any], viewer: Person | None) -> None:
    """Whose wins these are can read that `viewer` saw some; of one's own, nothing is asked."""
    others = {win.person_id for win in rows} - {viewer and viewer.pk}
    if others:
        note_looks(viewer, others, Trace.Verb.SAW, at=clock.now())


def _cited(wins: Sequence[int]) -> Mapping[int, list[Any]]:
    """By win, the entries that prove it. A typed line is its own."""
    found: dict[int, list[Any]] = defaultdict(list)
    if wins:
        in_turn = Cited.objects.filter(win__in=wins).order_by("position")
        for entry in in_turn.values_list(*_CITED, named=True):
            found[entry.win_id].append(entry)
    return found


def _told(
    win: Any, cited: Sequence[Any], viewer: Person | None, seen: str, words: Wrote | None
) -> Told:
    on, about = win.anchor__happened_on, about_words(win.thread__name)
    own, mine = win.rule == OWN, bool(viewer and win.person_id == viewer.pk)
    return Told(
        id=win.public_id,
        rule=win.rule,
        person=win.person_id,
        thread=win.thread_id,
        thing=win.thread__public_id,
        day=on.toordinal() if on else 0,
        order=win.anchor__order,
        strength=win.strength,
        name=win.person__name,
        says=said(win, viewer),
        how=_how(win),
        numbers=numbers_behind(win.facts, win.anchor__out_of),
        chart=chart_of(win.rule, win.since, [_counted(entry) for entry in cited]),
        rows=[] if words else [_shown(entry, about) for entry in cited],
        wrote=words,
        chips=[_(CHIPS[chip].label) for chip in win.anchor__chips if chip in CHIPS],
        became=became(win.anchor__state, win.anchor__question) if own else "",
        place=_(Place(win.anchor__place).label) if own and win.anchor__place else "",
        on=on,
        withdrawn=bool(win.anchor__undone_at or any(one.entry__undone_at for one in cited)),
        asked=seen or (asked(win.anchor__question) if own else ""),
        when=week_words(on) if on and win.anchor__spans == Spans.WEEK else day_words(on),
        names=frozenset((*win.anchor__chips, win.anchor__place)),
        mine=mine,
        felt_big=win.felt_big,
        aloud=own and win.anchor__aloud,
        sound=win.anchor__sound__public_id if own and mine else None,
        version=win.anchor__public_id,
        edited=own and win.anchor__replaces is not None,
    )


def _how(win: Any) -> str:
    of_a_class = win.thread__tally__what is not None
    return how_we_know_of_a_class(win.rule) if of_a_class else how_we_know(win.rule)


def _counted(entry: Any) -> Counted:
    return Counted(
        kind=entry.entry__kind,
        amount=entry.entry__amount,
        out_of=entry.entry__out_of,
        day=entry.entry__happened_on,
        better=entry.entry__better,
    )


def _shown(entry: Any, about: str) -> Shown:
    if entry.entry__state == State.HARD:  # the return is told, and never what was hard
        return Shown(entry.entry__source_line, entry.entry__happened_on, about, _("noted"))
    noted = ": ".join(filter(None, (entry.entry__task, entry.entry__words)))
    chip = CHIPS.get(entry.entry__kind)
    what = noted or (_(chip.doing) if chip else entry.entry__kind) or about
    given = amount_words(entry.entry__amount, entry.entry__out_of) or entry.entry__given
    unknown = entry.entry__state == State.NOT_RECALLED  # whatever help there was
    said = "" if unknown else ", ".join(filter(None, (given, help_words(entry.entry__prompts))))
    said = said or became(entry.entry__state) or _("done")
    return Shown(entry.entry__source_line, entry.entry__happened_on, what, said)
