"""What the numbers say to somebody who asks, with how we know: made when asked, kept nowhere."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

import numpy as np
from markupsafe import Markup

from quietwins.evidence.columns import Columns
from quietwins.language import _
from quietwins.pages.numbers.things import Thing
from quietwins.pages.telling import Shown
from quietwins.pictures.growth import Counted, drawn, kind_words
from quietwins.spotting import NO_KIND, Win
from quietwins.spotting.boundary import EARLY, LIKELY
from quietwins.spotting.comparing import Compared
from quietwins.spotting.days import day_of
from quietwins.spotting.rules.since import RULE as SINCE
from quietwins.spotting.standing import Climbing
from quietwins.wording import amount_words, day_words, how_we_know, numbers_behind, says


@dataclass(frozen=True)
class Answer:
    """One thing, and what is said of it; `thing` and `name` are its own. It is about to be read
    where a win is (`parts.evidence`).
    """

    thing: UUID
    name: str
    says: str
    how: str
    numbers: Sequence[tuple[str, str]] = ()
    chart: Markup = field(default_factory=Markup)
    rows: Sequence[Shown] = ()
    from_file: bool = False
    withdrawn: bool = False
    wrote: None = None

    @property
    def dated(self) -> bool:
        return any(row.day for row in self.rows)


def quiet() -> str:
    """What is said where nothing can be."""
    return _("We can't tell yet. That says nothing about you.")


def claim(thing: Thing, stands: Climbing, win: Win, columns: Columns) -> Answer:
    """What was told of a climb and still stands."""
    since = day_words(day_of(win.since))
    said = says(
        win.rule, win.facts, voice="you", thread=thing.name, strength=win.strength, since=since
    )
    return _climbed(thing, stands, said, how_we_know("climb"), LIKELY, columns)


def early(thing: Thing, stands: Climbing, columns: Columns) -> Answer:
    """A sign that is no win."""
    said = says("climb", {}, voice="you", thread=thing.name, strength=EARLY, better=stands.better)
    how = _("About one in ten who do not change see this sign at some time.")
    return _climbed(thing, stands, said, f"{how_we_know('climb')} {how}", EARLY, columns)


def _climbed(
    thing: Thing, stands: Climbing, said: str, how: str, level: str, columns: Columns
) -> Answer:
    facts = {
        "looks": stands.looks,
        "s": stands.s,
        "z": stands.z,
        "boundary": stands.boundaries[level],
        "carry_over": stands.carry_over,
    }
    anchors = {win.anchor: day_of(win.day) for win in stands.told}
    told = {at: anchors[row] for at, row in enumerate(stands.rows) if row in anchors}
    counted = _counted(stands.rows, columns)
    return Answer(
        thing=thing.id,
        name=thing.name,
        says=said,
        how=how,
        numbers=numbers_behind(facts),
        chart=drawn(counted, told=told),
        rows=_shown(counted, thing),
    )


def since(thing: Thing, compared: Compared | None, day: date, columns: Columns) -> Answer:
    """What a comparison says; where it is thin, that we cannot tell, and what there is."""
    if compared is None:
        return Answer(thing.id, thing.name, quiet(), _thin())
    thin = len(compared.before) < SINCE.enough
    facts = {"e": compared.e, "nap": compared.overlap.nap, "tau": compared.overlap.tau}
    counted = _counted((*compared.before, *compared.since), columns)
    return Answer(
        thing=thing.id,
        name=thing.name,
        says=_since(thing, compared, day),
        how=f"{how_we_know('since')} {_thin()}" if thin else how_we_know("since"),
        numbers=numbers_behind(facts) if compared.overlap.pairs and not thin else (),
        chart=drawn(counted, told={}, since=day),
        rows=_shown(counted, thing),
    )


def _since(thing: Thing, compared: Compared, day: date) -> str:
    if not compared.level:
        return quiet()
    return says(
        "since",
        {"rising": compared.rising},
        voice="you",
        thread=thing.name,
        strength=compared.level,
        since=day_words(day),
        better=compared.better,
    )


def _thin() -> str:
    return _("Eight values of one kind before that day are enough to compare.")


def _counted(rows: Sequence[int], columns: Columns) -> list[Counted]:
    """The entries of these keys, in this order."""
    entries = columns.evidence
    by = np.argsort(entries.row)
    some = entries.take(by[np.searchsorted(entries.row, rows, sorter=by)])
    each = zip(some.kind, some.amount, some.out_of, some.day, some.better, strict=True)
    return [
        Counted(
            columns.kinds[kind] if kind != NO_KIND else "",
            float(amount),
            None if np.isnan(out_of) else float(out_of),
            day_of(int(day)),
            int(better),
        )
        for kind, amount, out_of, day, better in each
    ]


def _shown(counted: Sequence[Counted], thing: Thing) -> list[Shown]:
    return [
        Shown(
            None, one.day, kind_words(one.kind) or thing.name, amount_words(one.amount, one.out_of)
        )
        for one in counted
    ]
