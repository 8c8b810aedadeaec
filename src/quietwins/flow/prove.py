"""Which answers are evidence: from one that was not recalled to the one that then was.

All others stay answers. What spotting sees of a question is never more than it needs.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta

from django.db import transaction

from quietwins.evidence.models import Entry, Place, Thread
from quietwins.flow.look_again import look_again
from quietwins.quizzes.models import Answer, Proved, Question
from quietwins.recall import Grade, Review, recalled_later
from quietwins.spotting.evidence import State

_SAYS = ("kind", "thread_id", "circle_id", "state", "prompts", "undone_at")


@transaction.atomic
def prove(answer: Answer, *, at: datetime) -> None:
    """After `answer` was given, meant or undone: entries say what its question's answers show."""
    given = Answer.objects.standing().filter(person=answer.person, question=answer.question)
    rests_on = _rests_on([*given.select_related("sitting__round").order_by("day", "at", "pk")])
    here = {"answer__person": answer.person, "answer__question": answer.question}
    known = {one.answer_id: one.entry for one in Proved.objects.filter(**here)}
    if not rests_on and not known:
        return
    touched = {entry.thread_id for entry in known.values()}
    gone = [known[one].pk for one in known.keys() - {one.pk for one in rests_on}]
    Entry.objects.filter(pk__in=gone, undone_at=None).update(undone_at=at)
    for one, entry in zip(rests_on, _entries(rests_on, at), strict=True):
        _put(one, entry, known.get(one.pk))
        touched.add(entry.thread_id)
    look_again(touched, at=at)


def _rests_on(given: Sequence[Answer]) -> Sequence[Answer]:
    """From when it was not recalled to when it was, as each time it is seen; most often none."""
    reviews = {_review(one, place): place for place, one in enumerate(given)}
    facts = recalled_later(reviews)
    ends = [(reviews[fact.could_not], reviews[fact.could]) for fact in facts]
    return [one for first, last in ends for one in given[first : last + 1]]


def _review(answer: Answer, place: int) -> Review:
    """At the beginning of its owner's own day, as spotting counts days and not hours."""
    at = datetime.combine(answer.day, time.min, UTC) + timedelta(microseconds=place)
    return Review(answer.question_id, at, Grade(answer.grade), helped=answer.helped)


def _entries(rests_on: Sequence[Answer], at: datetime) -> Sequence[Entry]:
    if not rests_on:
        return ()
    thread, kind = _thread(rests_on), _called(rests_on[0].question)
    return [_entry(one, thread, kind, at) for one in rests_on]


def _thread(rests_on: Sequence[Answer]) -> Thread:
    """A class's where its teacher sees each of these answers; else one's own, at home."""
    quiz = rests_on[0].question.quiz
    thread, _ = Thread.objects.get_or_create(
        owner=rests_on[0].person,
        circle=quiz.circle if all(map(_is_seen, rests_on)) else None,
        name_key=Thread.key_of(quiz.name),
        defaults={"name": quiz.name},
    )
    return thread


def _is_seen(answer: Answer) -> bool:
    """Said to be seen before the first question, or typed in by the teacher, from paper."""
    asked = answer.sitting and answer.sitting.round
    return bool(asked and (asked.seen or answer.way == Answer.Way.PAPER))


def _called(question: Question) -> str:
    """By what it asks; the answer stands with it where another question of the quiz asks so too."""
    alike = question.quiz.questions.filter(asks=question.asks).exclude(pk=question.pk)
    return f"{question.asks} ({question.answers[0]})" if alike.exists() else question.asks


def _entry(answer: Answer, thread: Thread, kind: str, at: datetime) -> Entry:
    """Its id is the answer's, so that it is there once."""
    return Entry(
        owner=answer.person,
        about=answer.person,
        circle_id=thread.circle_id,
        thread=thread,
        client_id=answer.public_id,
        kind=kind,
        place=Place.LEARNING,
        happened_on=answer.day,
        order=int(answer.at.timestamp() * 1_000_000),
        recorded_at=at,
        prompts=max(answer.hints, int(answer.helped)),
        state=State.RECALLED if Grade(answer.grade).recalled else State.NOT_RECALLED,
    )


def _put(answer: Answer, entry: Entry, known: Entry | None) -> None:
    """A new one, or what is known of it put right."""
    if known is None:
        entry.save()
        Proved.objects.create(answer=answer, entry=entry)
    elif any(getattr(known, name) != getattr(entry, name) for name in _SAYS):
        Entry.objects.filter(pk=known.pk).update(**{n: getattr(entry, n) for n in _SAYS})
