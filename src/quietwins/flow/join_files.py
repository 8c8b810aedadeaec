"""A file that two books of one person hold: once from now on, and a word said of it stays."""

from datetime import datetime

from quietwins.evidence.models import Entry, Import
from quietwins.flow.undo_import import undo_import
from quietwins.people.models import Person
from quietwins.wins.models import Keep, Win

_Place = tuple[str, str, int | None]


def join_files(visitor: Person, *, to: Person, at: datetime) -> None:
    """Of each file that both took in for themselves, `to`'s is the one that stands."""
    ours = Import.objects.filter(by=to, circle=None, undone_at=None)
    for file in Import.objects.filter(by=visitor, circle=None, undone_at=None):
        if same := ours.filter(digest=file.digest).first():
            _move_words(file, same)
            undo_import(file, at=at)


def _move_words(file: Import, same: Import) -> None:
    """What was kept or set aside in one copy is so in the other, where nothing was said yet."""
    entries = {_place(one): one for one in _of(same)}
    anchors = {one.pk: entries.get(_place(one)) for one in _of(file)}
    said = Keep.objects.filter(by=file.by, win__anchor__in=anchors).select_related("win")
    for word in said:
        alike = Win.objects.filter(rule=word.win.rule, anchor=anchors[word.win.anchor_id])
        twin = alike.exclude(keeps__by=same.by).first()
        if twin:
            Keep.objects.filter(pk=word.pk).update(win=twin)


def _of(file: Import) -> list[Entry]:
    return list(Entry.objects.filter(said__taken_in=file).select_related("thread"))


def _place(entry: Entry) -> _Place:
    return entry.thread.name_key, entry.task, entry.source_line
