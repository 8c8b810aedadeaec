"""What somebody took out long ago goes for good. Until then it can be put back.

A draft goes with all that it showed, but for what a kept win rests on.
"""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Exists, OuterRef

from quietwins.evidence.models import Entry, EntryQuerySet, Import, Thread
from quietwins.flow.keep_aloud import forget_sounds_of
from quietwins.goals.models import Decision
from quietwins.people.keeping import TAKEN_OUT
from quietwins.people.models import Tombstone
from quietwins.pieces.models import Draft, Showed
from quietwins.quizzes.models import Answer, Question, Quiz
from quietwins.wins.models import Cited, Keep, Win


def forget_taken_out(now: datetime) -> int:
    """Lines, the last wording first, and files nothing of which is left. How many lines went.

    What proves a win that somebody keeps stays: a kept win is never taken back.
    """
    gone = _gone(now)
    found = list(gone.values_list("public_id", "thread"))
    names, threads = [name for name, _ in found], {thread for _, thread in found}
    Tombstone.objects.leave(names, at=now)
    forget_sounds_of(gone)
    gone.delete()
    _forget_drafts(now)
    _forget_questions(now)
    Import.objects.filter(undone_at__lte=now - TAKEN_OUT, entries=None).delete()
    _tidy(threads)
    return len(names)


def _forget_drafts(now: datetime) -> None:
    drafts = Draft.objects.filter(undone_at__lte=now - TAKEN_OUT, showed=None)
    Tombstone.objects.leave(drafts.values_list("public_id", flat=True), at=now)
    drafts.delete()


def _forget_questions(now: datetime) -> None:
    """And answers; a question goes once nothing that was answered to it stands."""
    before = now - TAKEN_OUT
    Answer.objects.filter(undone_at__lte=before, proved=None).delete()
    Question.objects.filter(out_at__lte=before, given=None).delete()
    Quiz.objects.filter(put_away=True, questions=None, brought__undone_at__lte=before).delete()


def _gone(now: datetime) -> EntryQuerySet:
    standing = Keep.objects.filter(undone_at=None)
    cited = Cited.objects.filter(Exists(standing.filter(win=OuterRef("win"))), entry=OuterRef("pk"))
    anchors = Win.objects.filter(Exists(standing.filter(win=OuterRef("pk"))), anchor=OuterRef("pk"))
    old = Entry.objects.filter(undone_at__lte=now - TAKEN_OUT, replaced_by=None)
    voices = Showed.objects.filter(draft__undone_at=None, entry=OuterRef("pk"))
    voices = voices.filter(entry__sound__isnull=False)  # the draft's, whatever it shows by now
    return old.filter(~Exists(cited), ~Exists(anchors), ~Exists(voices))


def _tidy(threads: Iterable[int]) -> None:
    """What is about nothing any more has no name to keep."""
    named = Decision.objects.filter(thread=OuterRef("pk"))
    empty = Thread.objects.filter(pk__in=threads, entries=None, wins=None, tally=None)
    empty.filter(~Exists(named)).delete()
