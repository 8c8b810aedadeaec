"""Entries move between somebody's book at home and a class, with the wins that they are."""

from collections.abc import Collection

from django.db.models import F

from quietwins.evidence.models import Entry, Thread
from quietwins.formats.drafts.steps import RULES
from quietwins.wins.models import Cited, Win


def move_entries(entries: Collection[int], to: Thread) -> None:
    """What was kept of them stays kept, where they are then. A class has what the drafts show; any
    other win rests on what else is at home, and stays there. None in a class cites what is not.
    """
    Entry.objects.filter(pk__in=entries).update(thread=to, circle=to.circle_id)
    completed = Win.objects.filter(anchor__in=entries)
    going = completed if to.circle_id is None else completed.filter(rule__in=RULES)
    there = set(completed.filter(thread=to).values_list("rule", "anchor"))
    for win in going.exclude(thread=to):
        if (win.rule, win.anchor_id) in there:
            win.delete()
        else:
            win.thread = to
            win.save(update_fields=["thread"])
    of_classes = Cited.objects.filter(win__person=to.owner_id, win__thread__circle__isnull=False)
    of_classes.exclude(entry__thread=F("win__thread")).delete()
