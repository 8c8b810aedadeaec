"""Kinder words are kept with one's wins, the old ones as something hard, or both, at one moment."""

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from uuid import uuid5

from django.db import transaction

from quietwins.evidence.models import Entry
from quietwins.evidence.questions import KINDER
from quietwins.flow.keep_line import Line, keep_line
from quietwins.flow.put_down_hard import Hard, keep_learned, put_down_hard
from quietwins.people.models import Person
from quietwins.wins.models import Keep, Swap


@dataclass(frozen=True)
class KinderWords:
    """What was hard, other words for it, and which of the two are kept.

    instead  whether the new ones stand in for the old; beside sad things, they stand apart
    """

    old: Hard
    new: str
    keeps_new: bool
    keeps_old: bool
    instead: bool = True

    @property
    def line(self) -> Line:
        """About nothing named: saying it differently is no other go at what was hard."""
        own = uuid5(self.old.id, f"{KINDER}\n{self.new}")
        return Line(self.new, (), "", self.old.day, own, question=KINDER)


class Kept(NamedTuple):
    """What became of each; none where it was not to be kept."""

    new: Keep | None
    old: Entry | None

    @property
    def owner(self) -> Person | None:
        """Whose book they are in now."""
        return self.new.by if self.new else self.old.owner if self.old else None


@transaction.atomic
def keep_swap(words: KinderWords, *, by: Person | None, at: datetime) -> Kept:
    """Sent twice, it is kept once."""
    old = put_down_hard(words.old, by=by, at=at) if words.keeps_old else None
    new = keep_line(words.line, by=old.owner if old else by, at=at) if words.keeps_new else None
    if new and old and words.instead:
        Swap.objects.get_or_create(new=new.win, old=old, defaults={"made_at": at})
    if new and not old and words.old.learned:
        keep_learned(words.old, by=new.by, at=at)
    return Kept(new, old)
