"""What was kept on a device before signing in comes along to the book it now belongs to."""

from datetime import datetime

from django.db import transaction

from quietwins.evidence.models import Entry, Import, Mapping, Tally, Thread
from quietwins.flow.join_files import join_files
from quietwins.flow.join_groups import join_groups
from quietwins.flow.join_writing import join_writing
from quietwins.flow.look_again import look_again
from quietwins.flow.look_at_drafts import look_at_all_drafts
from quietwins.goals.models import Decision, Goal, Sure
from quietwins.lists.models import List
from quietwins.people.models import Care, Person, Trace
from quietwins.reminders.models import Reminder
from quietwins.wins.models import Big, Keep, Win


@transaction.atomic
def bring_along(visitor: Person, *, to: Person, at: datetime) -> None:
    """Move everything of `visitor`, who has no login, to `to`. Nothing of either is lost, and a
    file that both had taken in for themselves is there once.
    """
    if visitor.invented or to.invented:
        raise ValueError("Nobody real joins somebody invented.")
    join_files(visitor, to=to, at=at)
    threads = [_moved(thread, to).pk for thread in Thread.objects.filter(owner=visitor)]
    taken = set(Entry.objects.filter(owner=to).values_list("client_id", flat=True))
    Entry.objects.filter(owner=visitor, client_id__in=taken).update(client_id=None)
    Entry.objects.filter(about=visitor).update(about=to)
    Entry.objects.filter(owner=visitor).update(owner=to)
    Tally.objects.filter(owner=visitor).update(owner=to)
    for model in (List, Goal, Sure, Reminder, Big):
        made = model.objects.filter(owner=to).values_list("client_id", flat=True)
        theirs = model.objects.filter(owner=visitor)
        theirs.filter(client_id__in=list(made)).update(client_id=None)
        theirs.update(owner=to)
    join_writing(visitor, to=to)
    Win.objects.filter(person=visitor).update(person=to)
    Keep.objects.filter(by=visitor).update(by=to)
    Import.objects.filter(by=visitor).update(by=to)
    said = Mapping.objects.filter(by=visitor)
    Mapping.objects.filter(by=to, key__in=said.values_list("key", flat=True)).delete()
    said.update(by=to)
    join_groups(visitor, to=to)
    Trace.objects.follow(visitor, to)
    Person.objects.filter(kept_by=visitor).update(kept_by=to)
    Care.objects.filter(by=visitor).update(by=to)
    to.choose_months([*to.heavy_months, *visitor.heavy_months])
    visitor.delete()
    look_at_all_drafts(to, at=at)
    look_again(threads, at=at)


def _moved(thread: Thread, to: Person) -> Thread:
    """Into `to`'s thread of that name, where there is one."""
    same = Thread.objects.filter(owner=to, circle=thread.circle, name_key=thread.name_key).first()
    if same is None:
        Thread.objects.filter(pk=thread.pk).update(owner=to)
        return thread
    Entry.objects.filter(thread=thread).update(thread=same)
    Win.objects.filter(thread=thread).update(thread=same)
    Decision.objects.filter(thread=thread).update(thread=same)
    if thread.began_low:
        Thread.objects.filter(pk=same.pk).update(began_low=True)
    thread.delete()
    return same
