"""Spotting, over all there is of the threads that were touched."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db import transaction

from quietwins.evidence.columns import columns_of
from quietwins.evidence.models import Entry, Thread
from quietwins.flow.occasions import planned_in
from quietwins.spotting import RULES, spot
from quietwins.spotting import Win as Found
from quietwins.spotting.asking import rules_for
from quietwins.spotting.days import day_of
from quietwins.wins.models import OWN, SEEN, Cited, Win

_VERSIONS = {rule.name: rule.version for rule in RULES}

Key = tuple[str, int]
"""A rule and an anchor, which is in one thread of one person: what makes a win that win."""


@transaction.atomic
def look_again(threads: Iterable[int], *, at: datetime) -> None:
    """Look at the whole of each thread. Known wins stay, and cite what proves them now; what no
    longer holds and nobody has a word on goes; what somebody kept is never taken back.
    """
    within = _in_turn(threads)
    found = {(win.rule, win.anchor): win for win in _found(within)}
    known = Win.objects.filter(thread__in=within).exclude(rule__in=[OWN, SEEN])
    held: dict[Key, Win] = {
        (win.rule, win.anchor_id): win for win in known.prefetch_related("cited")
    }
    gone = [win for key, win in held.items() if key not in found]
    Win.objects.filter(pk__in=[win.pk for win in gone]).undecided().delete()
    _say_in_the_past(gone)
    _add([win for key, win in found.items() if key not in held], at)
    _correct([(held[key], win) for key, win in found.items() if key in held])


def _in_turn(threads: Iterable[int]) -> Mapping[int, bool]:
    """By thread, whether worry began it. Two who look at one thread at once look after each other,
    so that neither sees half.
    """
    wanted = Thread.objects.filter(pk__in=set(threads)).order_by("pk")
    return dict(wanted.select_for_update().values_list("pk", "began_low"))


def _found(within: Mapping[int, bool]) -> list[Found]:
    entries = Entry.objects.standing().filter(thread__in=within)
    columns = columns_of(entries, planned_in(within))
    low = columns.numbers({thread for thread, began_low in within.items() if began_low})
    return [win for wins in spot(columns.evidence, rules_for(low_start=low)) for win in wins]


def _say_in_the_past(gone: Iterable[Win]) -> None:
    """What was kept is never taken back; where it was growth, nobody says that it still stands."""
    stood = [win for win in gone if win.facts.get("holds")]
    for win in stood:
        win.facts = {**win.facts, "holds": False}
    Win.objects.bulk_update(stood, ["facts"], batch_size=500)


def _add(found: list[Found], at: datetime) -> None:
    anchors = Entry.objects.in_bulk([win.anchor for win in found])
    rows = [_row(win, anchors[win.anchor], at) for win in found]
    Win.objects.bulk_create(rows)
    _cite(list(zip(rows, found, strict=True)))


def _correct(both: list[tuple[Win, Found]]) -> None:
    """A mark that a win cites was put right since: the win shows the right one."""
    stale = [(row, win) for row, win in both if _shows(row) != _would_show(win)]
    for row, win in stale:
        row.facts, row.strength, row.since = dict(win.facts), win.strength, day_of(win.since)
    fields = ["facts", "strength", "since"]
    Win.objects.bulk_update([row for row, _ in stale], fields, batch_size=500)
    Cited.objects.filter(win__in=[row for row, _ in stale]).delete()
    _cite(stale)


def _shows(row: Win) -> tuple[object, ...]:
    cited = [cited.entry_id for cited in row.cited.all()]
    return cited, row.facts, row.strength, row.since


def _would_show(win: Found) -> tuple[object, ...]:
    return [*win.because], win.facts, win.strength, day_of(win.since)


def _cite(wins: list[tuple[Win, Found]]) -> None:
    Cited.objects.bulk_create(
        Cited(win=row, entry_id=entry, position=position)
        for row, win in wins
        for position, entry in enumerate(win.because)
    )


def _row(win: Found, anchor: Entry, at: datetime) -> Win:
    return Win(
        person_id=anchor.owner_id,
        rule=win.rule,
        rule_version=_VERSIONS[win.rule],
        thread_id=anchor.thread_id,
        anchor=anchor,
        since=day_of(win.since),
        strength=win.strength,
        facts=dict(win.facts),
        found_at=at,
    )
