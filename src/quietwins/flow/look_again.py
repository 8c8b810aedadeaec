"""Spotting, over all there is of the threads that were touched."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from quietwins.evidence.columns import columns_of
from quietwins.evidence.models import Entry
from quietwins.spotting import RULES, spot
from quietwins.spotting import Win as Found
from quietwins.spotting.days import day_of
from quietwins.wins.models import OWN, Cited, Win

_VERSIONS = {rule.name: rule.version for rule in RULES}

Key = tuple[str, int]
"""A rule and an anchor, which is in one thread of one person: what makes a win that win."""


@transaction.atomic
def look_again(threads: Iterable[int], *, at: datetime) -> None:
    """Look at the whole of each thread. Known wins stay; what no longer holds and nobody has
    decided about goes; what somebody kept is never taken back.
    """
    within = list(threads)
    entries = Entry.objects.standing().filter(thread__in=within)
    found = {(win.rule, win.anchor): win for wins in spot(columns_of(entries)) for win in wins}
    known = Win.objects.filter(thread__in=within).exclude(rule=OWN)
    keys: dict[Key, int] = {(win.rule, win.anchor_id): win.pk for win in known}
    gone = [pk for key, pk in keys.items() if key not in found]
    Win.objects.filter(pk__in=gone, keeps=None).delete()
    _add([win for key, win in found.items() if key not in keys], at)


def _add(found: list[Found], at: datetime) -> None:
    anchors = Entry.objects.in_bulk([win.anchor for win in found])
    rows = [_row(win, anchors[win.anchor], at) for win in found]
    Win.objects.bulk_create(rows)
    Cited.objects.bulk_create(
        Cited(win=row, entry_id=entry, position=position)
        for row, win in zip(rows, found, strict=True)
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
