"""Then and now of a subject: of the very questions, or of ones that were new both times."""

from collections.abc import Sequence
from typing import NamedTuple

from django.db.models import QuerySet

from quietwins.language import _
from quietwins.people.models import Person
from quietwins.quizzes.models import Question
from quietwins.recall import Grade
from quietwins.recall.then_now import Answered, Told, new_questions, same_questions
from quietwins.sharing.quizzes import answers_for
from quietwins.spotting.days import day_number, day_of
from quietwins.wording import day_words


class Grown(NamedTuple):
    """The sentence, and how we know."""

    says: str
    how: str


def grown_in(person: Person | None, questions: "QuerySet[Question]", about: str) -> Sequence[Grown]:
    """What may be said of `questions`, which are about one subject; most often nothing."""
    given = _answered(person, questions)
    said = {"about": about}
    topic, same = new_questions(given), same_questions(given)
    of_topic = topic and Grown(
        _("You know more of %(about)s than on %(day)s.") % (said | _since(topic)),
        _("Ten new questions then, and ten other new ones later.") + " " + _more(topic),
    )
    of_same = same and Grown(
        _("Of these questions you know more than on %(day)s.") % _since(same),
        _("The first ten that were asked again, four weeks later.") + " " + _more(same),
    )
    return [one for one in (of_topic, of_same) if one]


def _answered(person: Person | None, questions: "QuerySet[Question]") -> Sequence[Answered]:
    there = answers_for(person).filter(undone_at=None, question__in=questions)
    rows = there.order_by("at", "pk").values_list("question", "day", "grade", "helped")
    return [
        Answered(question, day_number(day), Grade(grade).recalled and not helped)
        for question, day, grade, helped in rows
    ]


def _since(told: Told) -> dict[str, str]:
    return {"day": day_words(day_of(told.since))}


def _more(told: Told) -> str:
    ends = {"low": max(1, int(told.more.low * 100)), "high": int(told.more.high * 100)}
    return _("Of 100 such questions, %(low)d to %(high)d more are known now.") % ends
