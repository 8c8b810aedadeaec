"""Eyes on class quizzes: what one teaches, what one is asked, and what a round lets be seen."""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from quietwins.people.may_see import Role
from quietwins.people.models import Membership, Person
from quietwins.quizzes.models import Answer, Question, Quiz, Round
from quietwins.recall import Grade
from quietwins.sharing.eyes import circles_for


def class_quizzes_for(person: Person | None) -> QuerySet[Quiz]:
    """Quizzes of the classes one teaches."""
    return Quiz.objects.filter(circle__in=circles_for(person)).select_related("circle")


def rounds_for(person: Person | None) -> QuerySet[Round]:
    """Rounds set in the classes one teaches, the latest first."""
    set_there = Round.objects.filter(quiz__circle__in=circles_for(person))
    return set_there.select_related("quiz__circle", "after", "by").order_by("-at", "-pk")


def rounds_asked_of(person: Person | None) -> QuerySet[Round]:
    """Rounds that stand open in the classes that one joined as a pupil."""
    if person is None:
        return Round.objects.none()
    joined = Membership.objects.present().filter(
        person=person, role=Role.LEARNER, joined_at__isnull=False
    )
    open_there = Round.objects.filter(quiz__circle__in=joined.values("circle"), ended_at=None)
    return open_there.select_related("quiz__circle", "by").order_by("-at", "-pk")


def answers_seen_in(person: Person | None) -> QuerySet[Answer]:
    """Answers of pupils who are there, in those rounds one teaches that were said to be seen, and
    in no other.
    """
    seen = rounds_for(person).filter(seen=True).order_by()
    there = Membership.objects.present().filter(
        person=OuterRef("person"), circle=OuterRef("sitting__round__quiz__circle")
    )
    return Answer.objects.standing().filter(Exists(there), sitting__round__in=seen)


def questions_known_to(person: Person | None) -> QuerySet[Question]:
    """What one has answered oneself, in whatever quiz."""
    if person is None:
        return Question.objects.none()
    return Question.objects.filter(cards__person=person, out_at=None)


def known_in(round: Round) -> Mapping[str, Sequence[bool]]:
    """By question's public id, whether each who answered knew it, in the order of answering: of
    nobody by name, and so for whoever may see the round.
    """
    found: dict[str, dict[int, bool]] = {}
    for question, person, grade in _answers(round):
        found.setdefault(str(question), {})[person] = Grade(grade).recalled
    return {question: [*each.values()] for question, each in found.items()}


def changes_since(before: Round, round: Round) -> Sequence[float]:
    """The share each knew in `round` less that in `before`, of those who answered both; in no
    order, and of nobody by name.
    """
    then, now = _shares(before), _shares(round)
    return sorted(now[person] - then[person] for person in then.keys() & now.keys())


def _answers(round: Round) -> Iterable[tuple[UUID, int, int]]:
    there = Answer.objects.standing().filter(sitting__round=round).order_by("pk")
    return there.values_list("question__public_id", "person", "grade")


def _shares(round: Round) -> Mapping[int, float]:
    knew: dict[int, dict[UUID, bool]] = {}
    for question, person, grade in _answers(round):
        knew.setdefault(person, {})[question] = Grade(grade).recalled
    return {person: sum(each.values()) / len(each) for person, each in knew.items()}
