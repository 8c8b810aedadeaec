"""An answer: how it is marked, what is remembered of it, and that undo is exact."""

from collections.abc import Sequence
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quietwins.flow.answer import Given, give, meant, undo_answer
from quietwins.flow.ask_questions import Asks, add_question
from quietwins.flow.make_quiz import make_quiz
from quietwins.flow.sit import begin
from quietwins.people.models import Person
from quietwins.quizzes.models import Answer, Card, Question, Sitting
from quietwins.recall import Grade, Memory, Review, replay
from tests.flow.books import NOW, TODAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def sitting(amira: Person) -> Sitting:
    """Of a quiz that asks for mitosis, and for meiosis."""
    quiz = make_quiz("Cells", by=amira, client_id=uuid4(), at=NOW)
    for word in ("mitosis", "meiosis"):
        add_question(quiz, Asks(f"What is {word}?", (word,)), client_id=uuid4())
    return begin(amira, quiz=quiz, client_id=uuid4(), at=NOW)


def question(sitting: Sitting, at: int = 0) -> Question:
    assert sitting.quiz
    return sitting.quiz.questions.order_by("order")[at]


def answer(
    sitting: Sitting,
    *,
    minutes: float = 0,
    at: int = 0,
    client_id: UUID | None = None,
    **how: object,
) -> Answer:
    moment, day = NOW + timedelta(minutes=minutes), TODAY + timedelta(minutes=minutes)
    said = Given(**how)  # type: ignore[arg-type]
    which = question(sitting, at)
    return give(sitting, which, said, client_id=client_id or uuid4(), at=moment, day=day)


def memories() -> dict[int, Memory]:
    columns = Card.objects.values_list("question", "stability", "difficulty", "seen")
    return {
        one: Memory(stability, difficulty, seen) for one, stability, difficulty, seen in columns
    }


def replayed() -> dict[int, Memory]:
    """What the answers that stand say, from the beginning."""
    standing = Answer.objects.standing().order_by("at", "pk")
    rows = standing.values_list("question", "at", "grade")
    return replay(Review(one, at, Grade(grade)) for one, at, grade in rows)


def test_a_slip_is_taken_for_what_was_meant(sitting: Sitting) -> None:
    assert answer(sitting, typed="mitossis").grade == Grade.GOOD


def test_another_answer_of_the_quiz_is_no_slip(sitting: Sitting) -> None:
    given = answer(sitting, typed="meiosis")
    assert (given.verdict, given.grade) == ("not_yet", Grade.AGAIN)


def test_what_is_nearly_right_counts_once_somebody_says_that_they_meant_it(
    sitting: Sitting,
) -> None:
    given = answer(sitting, typed="mitotic")
    assert given.verdict == "nearly"
    meant(given)
    assert (Answer.objects.get().grade, Answer.objects.get().meant) == (Grade.GOOD, True)


def test_a_hint_is_remembered_and_is_never_held_against_anyone(sitting: Sitting) -> None:
    given = answer(sitting, typed="mitosis", hints=2)
    assert (given.grade, given.helped) == (Grade.HARD, True)


def test_what_was_chosen_was_helped_by_the_choices(sitting: Sitting) -> None:
    given = answer(sitting, chosen="mitosis")
    assert (given.grade, given.helped, given.way) == (Grade.GOOD, True, "chosen")


@pytest.mark.parametrize(("had_it", "grade"), [(True, Grade.GOOD), (False, Grade.AGAIN)])
def test_said_aloud_counts_as_its_speaker_says(
    sitting: Sitting, had_it: bool, grade: Grade
) -> None:
    given = answer(sitting, said=had_it)
    assert (given.grade, given.verdict, given.helped) == (grade, "", False)


def test_how_sure_somebody_was_grades_nothing(sitting: Sitting) -> None:
    grades = {answer(sitting, typed="mitosis", how_sure=sure).grade for sure in (1, 5, None)}
    assert grades == {Grade.GOOD}


def test_a_page_sent_twice_is_one_answer(sitting: Sitting) -> None:
    page = uuid4()
    first = answer(sitting, typed="mitosis", client_id=page)
    before = memories()
    assert answer(sitting, typed="meiosis", client_id=page, minutes=1) == first
    assert memories() == before


def test_undo_of_the_first_answer_leaves_nothing_remembered(sitting: Sitting) -> None:
    undo_answer(answer(sitting, typed="mitosis"), at=NOW)
    assert memories() == {}


def test_undo_is_exact(sitting: Sitting) -> None:
    answer(sitting, typed="mitosis")
    before = memories()
    undo_answer(answer(sitting, typed="no idea", minutes=60 * 24 * 9), at=NOW)
    assert memories() == before


steps = st.tuples(
    st.integers(0, 1),
    st.integers(0, 60 * 24 * 90),
    st.sampled_from(["mitosis", "meiosis", "no idea", "mitotic"]),
    st.integers(0, 2),
    st.sampled_from(["give", "give", "give", "meant", "undo"]),
)


@given(st.lists(steps, max_size=12))
@settings(
    max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
def test_what_is_remembered_is_always_what_the_standing_answers_say(
    sitting: Sitting, history: Sequence[tuple[int, int, str, int, str]]
) -> None:
    Answer.objects.all().delete()
    Card.objects.all().delete()
    for at, minutes, typed, hints, then in history:
        given = answer(sitting, at=at, minutes=minutes, typed=typed, hints=hints)
        if then == "meant":
            meant(given)
        if then == "undo":
            undo_answer(given, at=NOW)
        assert memories() == replayed()
