"""The files of pictures and sounds of questions go once no question names them."""

from collections.abc import Collection, Iterable
from datetime import datetime
from functools import partial

from django.db import transaction

from quietwins.people.models import Person
from quietwins.quizzes.files import remove_files, sweep
from quietwins.quizzes.models import Brought, Shown


def forget_pictures(now: datetime) -> int:
    """Those that were left, as where taking a file in was cut off. How many."""
    return sweep(_used(), now)


def forget_pictures_of(people: Iterable[Person]) -> None:
    """Once these people's rows are gone, so are the files that nobody else's question shows."""
    theirs = Shown.objects.filter(question__quiz__owner__in=people)
    digests = set(theirs.values_list("digest", flat=True))
    transaction.on_commit(partial(_remove, digests))


def _remove(digests: Collection[str]) -> None:
    remove_files({*digests} - _used())


def _used() -> set[str]:
    """By a question, or by what a file that can be undone would bring back."""
    every = Brought.objects.filter(undone_at=None).values_list("before", flat=True)
    before = (one for was in every for one in was.values() if one)
    return {*Shown.objects.values_list("digest", flat=True)} | {
        shown["digest"] for one in before for shown in one["shown"]
    }
