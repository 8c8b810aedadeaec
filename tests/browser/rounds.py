"""Quizzes of a class, as its teacher and a pupil come to them."""

from collections.abc import Callable, Mapping
from uuid import uuid4

from django.utils import timezone

from quietwins.flow.answer import Given, give
from quietwins.flow.ask_questions import Asks, add_question
from quietwins.flow.make_quiz import make_quiz
from quietwins.flow.sit import begin, next_up
from quietwins.people.models import Person
from quietwins.quizzes.models import Round
from tests.browser.visit import Visit
from tests.classroom import a_class, joins, pupil

Arrive = Callable[[Visit], None]
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
NAMES = (LONG, "Amira", "Omar", "Zoe", "Liam", "Ada", "Noor")
WORDS = ("osmosis", "nucleus", "membrane", "enzyme", "tissue", "organ", "tendon", LONG)


def own_quiz(teacher: Person) -> None:
    quiz = make_quiz("Cells", by=teacher, client_id=uuid4(), at=timezone.now())
    for word in WORDS:
        add_question(quiz, Asks(f"What is {word}?", (word,)), client_id=uuid4())


def class_with_a_quiz(visit: Visit) -> str:
    """A class of seven, and its teacher with a quiz of eight questions."""
    path = a_class(visit.someone, *NAMES)
    assert visit.someone.person
    own_quiz(visit.someone.person)
    visit.sit_down()
    return path


def asked(visit: Visit, **sent: str) -> Round:
    """All but Noor have answered: the first question was known, the others by some."""
    path, someone = f"{class_with_a_quiz(visit)}quizzes/", visit.someone
    assert someone.person
    quiz = someone.person.quizzes.get(circle=None)
    someone.press(path, on=path, quiz=quiz.public_id, client_id=uuid4(), **sent)
    round = Round.objects.get()
    for n, name in enumerate(NAMES[:6]):
        answers(pupil(name), round, right=n + 1)
    return round


def answers(person: Person, round: Round, *, right: int) -> None:
    """The first so many of them right."""
    now = timezone.now()
    sitting = begin(person, quiz=round.quiz, round=round, client_id=uuid4(), at=now)
    done = 0
    while question := next_up(sitting, day=now.date()):
        typed = Given(typed=question.answers[0] if done < right else "no idea")
        give(sitting, question, typed, client_id=uuid4(), at=timezone.now(), day=now.date())
        done += 1


def none_to_ask(visit: Visit) -> None:
    visit.go(f"{a_class(visit.someone)}quizzes/")
    visit.sit_down()


def to_ask(visit: Visit) -> None:
    visit.go(f"{class_with_a_quiz(visit)}quizzes/")


def question_by_question(visit: Visit) -> None:
    visit.go(f"/rounds/{asked(visit).public_id}/")


def by_pupil(visit: Visit) -> None:
    visit.go(f"/rounds/{asked(visit, seen='1').public_id}/?pupils=1")


def on_paper(visit: Visit) -> None:
    visit.go(f"/rounds/{asked(visit, halves='1').public_id}/paper/")


def typed_in(visit: Visit) -> None:
    page = visit.go(f"/rounds/{asked(visit).public_id}/ticks/?all=1")
    page.get_by_role("button", name="Note it").click()


def asked_of_a_pupil(visit: Visit) -> None:
    round = asked(visit)
    joins("Noor", visit.someone, at=timezone.now())
    visit.sit_down()
    visit.go(f"/asked/{round.public_id}/")


def class_of_a_pupil(visit: Visit) -> None:
    round = asked(visit)
    joins("Noor", visit.someone, at=timezone.now())
    visit.sit_down()
    assert round.quiz.circle
    visit.go(f"/classes/{round.quiz.circle.public_id}/")


ROUND_SCREENS: Mapping[str, Arrive] = {
    "a quiz in class, none to ask": none_to_ask,
    "a quiz in class, to ask": to_ask,
    "a quiz in class, question by question": question_by_question,
    "a quiz in class, by pupil": by_pupil,
    "a quiz in class, on paper": on_paper,
    "a quiz in class, typed in": typed_in,
    "a quiz in class, asked of a pupil": asked_of_a_pupil,
    "a class of a pupil with a quiz": class_of_a_pupil,
}
