"""A file of questions is brought into a quiz, whole, and undone, whole."""

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.utils.dateparse import parse_datetime

from quietwins.formats.decks import Deck
from quietwins.formats.decks import Question as Asked
from quietwins.people.models import Person
from quietwins.quizzes.files import keep_file, kind_of
from quietwins.quizzes.models import Brought, Question, Quiz, Shown

QUESTION_FIELDS = ("asks", "answers", "choices", "not_this", "hints", "note", "topic", "tags")
SHOWN_FIELDS = ("name", "text", "after", "kind", "size", "digest")
_LONGEST_KEY, _LOOKED_AT, _A_BATCH = 64, 200, 500

Was = dict[str, Any]
"""A question as JSON has it: its fields, what is shown with it, and when it was taken out."""


def quiz_for(deck: Deck, source: str, by: Person | None) -> Quiz | None:
    """The quiz of one's own that an earlier version of the file became, if any."""
    if by is None:
        return None
    own = Quiz.objects.filter(owner=by, circle=None).exclude(came_from="").order_by("-pk")
    keys = [_key(one) for one in deck.questions[:_LOOKED_AT]]
    same = own.filter(questions__key__in=keys, questions__out_at=None).first()
    return same or own.filter(came_from=source).first()


@transaction.atomic
def bring_quiz(deck: Deck, source: str, digest: str, *, by: Person | None, at: datetime) -> Brought:
    """What is new is added and what changed is changed. The same file again adds nothing. The
    first makes its person.
    """
    quiz = quiz_for(deck, source, by) or _made(deck.name, source, digest, by, at)
    if same := quiz.brought.filter(digest=digest, undone_at=None).first():
        return same
    there, wanted = _as_they_are(quiz), _as_they_come(deck)
    before = {key: there.get(key) for key, was in wanted.items() if there.get(key) != was}
    _put(quiz, {key: wanted[key] for key in before})
    Quiz.objects.filter(pk=quiz.pk).update(put_away=False)
    return Brought.objects.create(quiz=quiz, source=source, digest=digest, before=before, at=at)


@transaction.atomic
def undo_brought(brought: Brought, *, at: datetime) -> None:
    """The quiz as it was before this file, and so before those that came after it. What was
    answered stays. A quiz that has nothing left is put away.
    """
    quiz = brought.quiz
    standing = quiz.brought.filter(undone_at=None, pk__gte=brought.pk).order_by("-pk")
    for one in standing:
        new = [key for key, was in one.before.items() if was is None]
        _take_out(quiz, new, at)
        _put(quiz, {key: was for key, was in one.before.items() if was is not None})
    standing.update(undone_at=at)
    if not quiz.questions.filter(out_at=None).exists():
        Quiz.objects.filter(pk=quiz.pk).update(put_away=True)


def _made(name: str, source: str, digest: str, by: Person | None, at: datetime) -> Quiz:
    return Quiz.objects.create(
        owner=by or Person.objects.create(created_at=at),
        client_id=uuid4(),
        name=name,
        came_from=source,
        digest=digest,
        made_at=at,
    )


def _as_they_come(deck: Deck) -> Mapping[str, Was]:
    files = {name: _file(name, data) for name, data in deck.media.items() if kind_of(name)}
    return {_key(one): _was(one, files) for one in deck.questions}


def _was(asked: Asked, files: Mapping[str, Was]) -> Was:
    told = {name: getattr(asked, name) for name in QUESTION_FIELDS}
    plain = {name: [*told[name]] if isinstance(told[name], tuple) else told[name] for name in told}
    seen = [one for one in asked.shown if one.name in files]
    shown = [{**files[one.name], "text": one.text, "after": one.after} for one in seen]
    return {**plain, "out_at": None, "shown": shown}


def _file(name: str, data: bytes) -> Was:
    return {"name": name, "kind": kind_of(name), "size": len(data), "digest": keep_file(data)}


def _as_they_are(quiz: Quiz) -> Mapping[str, Was]:
    there = quiz.questions.prefetch_related("shown")
    return {one.key: _as_it_is(one) for one in there}


def _as_it_is(one: Question) -> Was:
    shown = sorted(one.shown.all(), key=lambda shown: shown.pk)
    return {
        **{name: getattr(one, name) for name in QUESTION_FIELDS},
        "out_at": one.out_at and one.out_at.isoformat(),
        "shown": [{name: getattr(each, name) for name in SHOWN_FIELDS} for each in shown],
    }


def _put(quiz: Quiz, wanted: Mapping[str, Was]) -> None:
    """Each question as it is wanted, whether it is there or not; new ones in their order."""
    there = {one.key: one for one in quiz.questions.all() if one.key in wanted}
    rows = [there.get(key) or Question(quiz=quiz, key=key, order=0) for key in wanted]
    for order, (row, was) in enumerate(zip(rows, wanted.values(), strict=True), start=1):
        row.order = row.order or order
        row.out_at = parse_datetime(was["out_at"]) if was["out_at"] else None
        for name in QUESTION_FIELDS:
            setattr(row, name, was[name])
    new, old = [row for row in rows if not row.pk], [row for row in rows if row.pk]
    Shown.objects.filter(question__quiz=quiz, question__key__in=[*there]).delete()
    Question.objects.bulk_update(old, [*QUESTION_FIELDS, "out_at"], batch_size=_A_BATCH)
    Question.objects.bulk_create(new, batch_size=_A_BATCH)
    both = zip(rows, wanted.values(), strict=True)
    shown = [Shown(question=row, **one) for row, was in both for one in was["shown"]]
    Shown.objects.bulk_create(shown, batch_size=_A_BATCH)


def _take_out(quiz: Quiz, keys: list[str], at: datetime) -> None:
    for first in range(0, len(keys), _A_BATCH):
        some = quiz.questions.filter(key__in=keys[first : first + _A_BATCH])
        some.update(out_at=at)


def _key(asked: Asked) -> str:
    """As its file has it, where it is short enough for a column."""
    fits = len(asked.key) <= _LONGEST_KEY
    return asked.key if fits else sha256(asked.key.encode()).hexdigest()
