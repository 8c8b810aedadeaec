"""A quiz in class: its teacher sets it, pupils answer, and who sees what is as was said before."""

from collections.abc import Sequence
from uuid import UUID, uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from quietwins.flow.answer import Given, give
from quietwins.flow.ask_questions import Asks, add_question
from quietwins.flow.make_quiz import make_quiz
from quietwins.flow.set_round import put_in_class, set_again, set_round
from quietwins.flow.sit import begin, next_up
from quietwins.pages import clock
from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Membership, Person, Trace
from quietwins.quizzes.models import Answer, Quiz, Round, Shown
from quietwins.quizzes.rounds import asked_of
from quietwins.wins.models import Win
from tests.cast import Someone, finds_nothing
from tests.classroom import a_class, joins, pupil, which
from tests.pages.conftest import SetClock

WORDS = ("osmosis", "nucleus", "membrane", "enzyme", "tissue", "organ", "tendon", "artery")
SEVEN = ("Amira", "Omar", "Zoe", "Liam", "Ada", "Noor", "Eve")
MOST = "Most of those who answered knew this."
LESS = "This one is worth another look together."
SILENT = "We can't tell yet. A few more answers are needed."


def a_quiz(teacher: Person, *words: str) -> Quiz:
    quiz = make_quiz("Cells", by=teacher, client_id=uuid4(), at=clock.now())
    for word in words or WORDS[:2]:
        add_question(quiz, Asks(f"What is {word}?", (word,)), client_id=uuid4())
    return quiz


def asks(teacher: Someone, path: str, quiz: Quiz, **sent: str) -> Round:
    """The teacher asks it of a class, on the class's page."""
    here = f"{path}quizzes/"
    teacher.press(here, on=here, quiz=quiz.public_id, client_id=uuid4(), **sent)
    assert teacher.path.startswith("/rounds/"), teacher.page
    return Round.objects.latest("pk")


@pytest.fixture
def room(ben: Someone, at: SetClock) -> str:
    """A class of seven, and its teacher Ben with a quiz of two questions."""
    at("2025-11-03T10:00+00:00")
    path = a_class(ben, *SEVEN)
    assert ben.person
    a_quiz(ben.person)
    return path


def quiz_of(teacher: Someone) -> Quiz:
    return Quiz.objects.get(owner=teacher.person, circle=None)


def answers(person: Person, round: Round, *, knows: bool = True) -> None:
    """All that the round asks of `person`."""
    day = clock.today(person)
    sitting = begin(person, quiz=round.quiz, round=round, client_id=uuid4(), at=clock.now())
    while question := next_up(sitting, day=day):
        typed = Given(typed=question.answers[0] if knows else "no idea")
        give(sitting, question, typed, client_id=uuid4(), at=clock.now(), day=day)


def all_answer(round: Round, names: Sequence[str] = SEVEN, *, knows: bool = True) -> None:
    for name in names:
        answers(pupil(name), round, knows=knows)


def test_a_teacher_asks_a_quiz_of_their_own_in_class(ben: Someone, room: str) -> None:
    round = asks(ben, room, quiz_of(ben))
    assert round.quiz.circle and round.quiz.circle.name == "9B"
    assert "What is osmosis?" in ben.page and SILENT in ben.page
    assert "You see no pupil's answers." in ben.page


def test_a_page_sent_twice_asks_once(ben: Someone, room: str) -> None:
    sent = {"quiz": quiz_of(ben).public_id, "client_id": uuid4()}
    for _ in range(2):
        ben.press(f"{room}quizzes/", on=f"{room}quizzes/", **sent)
    assert Round.objects.count() == 1
    assert Quiz.objects.filter(circle__isnull=False).count() == 1


def test_what_is_added_to_the_quiz_later_is_there_the_next_time(ben: Someone, room: str) -> None:
    quiz = quiz_of(ben)
    asks(ben, room, quiz)
    add_question(quiz, Asks("What is tissue?", ("tissue",)), client_id=uuid4())
    assert len(asks(ben, room, quiz).questions) == 3


def test_a_pupil_reads_who_sees_the_answers_before_the_first_question(
    ben: Someone, amira: Someone, room: str
) -> None:
    joins("Amira", amira, at=clock.now())
    unseen, seen = asks(ben, room, quiz_of(ben)), asks(ben, room, quiz_of(ben), seen="1")
    assert amira.open(f"/classes/{which(room)}/").count(">Cells<") == 2
    assert "Your teacher does not see your answers." in amira.open(f"/asked/{unseen.public_id}/")
    assert "Your teacher sees what you answer." in amira.open(f"/asked/{seen.public_id}/")
    assert "What is" not in amira.page


def test_a_pupil_answers_on_their_own_device_and_goes_on_where_they_were(
    ben: Someone, amira: Someone, room: str
) -> None:
    joins("Amira", amira, at=clock.now())
    round = asks(ben, room, quiz_of(ben))
    for _ in range(2):
        amira.press(f"/asked/{round.public_id}/")
        assert amira.path.startswith("/sittings/")
    assert "What is osmosis?" in amira.page
    assert round.sittings.count() == 1


def test_after_the_last_question_a_pupil_goes_back_to_the_class(
    ben: Someone, amira: Someone, room: str
) -> None:
    person = joins("Amira", amira, at=clock.now())
    round = asks(ben, room, quiz_of(ben))
    answers(person, round)
    end = amira.open(f"/sittings/{person.sittings.get().public_id}/")
    assert "You recalled:" in end and f'href="/classes/{which(room)}/"' in end


def test_a_pupil_who_has_not_joined_is_not_asked(ben: Someone, amira: Someone, room: str) -> None:
    joins("Amira", amira, at=clock.now())
    round = asks(ben, room, quiz_of(ben))
    Membership.objects.update(joined_at=None)
    assert finds_nothing(amira, f"/asked/{round.public_id}/")


def test_a_round_that_ended_is_asked_no_more(ben: Someone, amira: Someone, room: str) -> None:
    joins("Amira", amira, at=clock.now())
    round = asks(ben, room, quiz_of(ben))
    ben.press(f"/rounds/{round.public_id}/end/", on=f"/rounds/{round.public_id}/")
    assert finds_nothing(amira, f"/asked/{round.public_id}/")
    ben.press(f"/rounds/{round.public_id}/end/", on=f"/rounds/{round.public_id}/")
    assert "Your teacher" in amira.open(f"/asked/{round.public_id}/")


def test_where_fewer_than_five_answered_nothing_is_said(ben: Someone, room: str) -> None:
    round = asks(ben, room, quiz_of(ben))
    all_answer(round, SEVEN[:4])
    page = ben.open(f"/rounds/{round.public_id}/")
    assert page.count(SILENT) == 2 and MOST not in page


def test_the_teacher_sees_question_by_question_and_nobody(ben: Someone, room: str) -> None:
    round = asks(ben, room, quiz_of(ben))
    all_answer(round)
    page = ben.open(f"/rounds/{round.public_id}/?pupils=1")
    assert page.count(MOST) == 2
    assert [name for name in SEVEN if name in page] == []
    assert not Trace.objects.filter(by=ben.person).exists()


def test_one_more_answer_changes_nothing_that_the_teacher_reads(ben: Someone, room: str) -> None:
    """So that what is said never tells whose answer came last."""
    round = asks(ben, room, quiz_of(ben))
    all_answer(round, SEVEN[:5])
    before = ben.open(f"/rounds/{round.public_id}/")
    all_answer(round, SEVEN[5:], knows=False)
    assert ben.open(f"/rounds/{round.public_id}/").count(MOST) == before.count(MOST) == 2


def test_what_few_knew_is_worth_another_look(ben: Someone, room: str) -> None:
    round = asks(ben, room, quiz_of(ben))
    all_answer(round, knows=False)
    assert ben.open(f"/rounds/{round.public_id}/").count(LESS) == 2


def test_where_it_was_said_before_each_pupils_answers_are_seen_and_the_pupil_can_tell(
    ben: Someone, room: str
) -> None:
    round = asks(ben, room, quiz_of(ben), seen="1")
    answers(pupil("Amira"), round, knows=False)
    assert "Amira" not in ben.open(f"/rounds/{round.public_id}/")
    page = ben.open(f"/rounds/{round.public_id}/?pupils=1")
    assert "<h3>Amira</h3>" in page and "“no idea” · not that time" in page
    assert Trace.objects.get(by=ben.person).whose == pupil("Amira")


@pytest.mark.parametrize("seen", ["0", "1"])
def test_what_was_recalled_is_found_in_class_where_answers_are_seen_and_at_home_where_not(
    ben: Someone, room: str, at: SetClock, seen: str
) -> None:
    first = asks(ben, room, quiz_of(ben), seen=seen)
    answers(pupil("Amira"), first, knows=False)
    at("2025-11-24T10:00+00:00")
    assert ben.person
    again = set_again(first, by=ben.person, client_id=uuid4(), on=clock.today(None), at=clock.now())
    answers(pupil("Amira"), again)
    wins = Win.objects.filter(rule="recalled", person=pupil("Amira"))
    assert wins.filter(thread__circle__isnull=seen == "0").count() == 2
    assert ("What is osmosis?" in ben.open(f"{room}?all=1")) == (seen == "1")


def test_a_quiz_with_one_question_has_no_halves(ben: Someone, room: str) -> None:
    here = f"{room}quizzes/"
    ben.press(here, on=here, quiz=quiz_of(ben).public_id, client_id=uuid4(), halves="1")
    assert (ben.status, "Two halves need six questions or more." in ben.page) == (422, True)


def halves_of(teacher: Someone, path: str) -> Round:
    assert teacher.person
    quiz = a_quiz(teacher.person, *WORDS[:6])
    return asks(teacher, path, quiz, halves="1")


def test_each_half_has_its_own_questions_and_they_change_over(ben: Someone, room: str) -> None:
    round = halves_of(ben, room)
    ben.press(f"/rounds/{round.public_id}/again/", on=f"/rounds/{round.public_id}/")
    again = Round.objects.latest("pk")
    assert again.after == round
    for name in SEVEN:
        then, now = asked_of(round, pupil(name)), asked_of(again, pupil(name))
        assert {*then} | {*now} == {*round.questions, *round.others}
        assert not {*then} & {*now}


def test_who_is_in_which_half_is_drawn_by_chance(ben: Someone, room: str) -> None:
    """Over many rounds each pupil is in either half about as often."""
    round = halves_of(ben, room)
    amira, firsts = pupil("Amira"), 0
    amira.public_id = UUID(int=1)
    for n in range(200):
        round.public_id = UUID(int=n)
        firsts += asked_of(round, amira) == round.questions
    assert 60 < firsts < 140


def many(path: str, how_many: int) -> Sequence[Person]:
    circle = Circle.objects.get(public_id=which(path))
    people = [
        Person.objects.create(name=f"Pupil {n}", kept_by=circle.kept_by, created_at=clock.now())
        for n in range(how_many)
    ]
    Membership.objects.bulk_create(
        Membership(person=one, circle=circle, role=Role.LEARNER) for one in people
    )
    return people


def two_rounds(ben: Someone, room: str, at: SetClock, *, grows: bool, how_many: int = 12) -> Round:
    """Then nobody knew anything, or everybody did; now all but one know all."""
    first, people = halves_of(ben, room), many(room, how_many)
    for one in people:
        answers(one, first, knows=not grows)
    at("2025-12-08T10:00+00:00")
    assert ben.person
    again = set_again(first, by=ben.person, client_id=uuid4(), on=clock.today(None), at=clock.now())
    for n, one in enumerate(people):
        answers(one, again, knows=n > 0)
    return again


def test_a_class_that_knows_more_of_a_topic_is_told_so_once_the_round_has_ended(
    ben: Someone, room: str, at: SetClock
) -> None:
    again = two_rounds(ben, room, at, grows=True)
    here = f"/rounds/{again.public_id}/"
    assert "The class knows more" not in ben.open(here)
    ben.press(f"{here}end/", on=here)
    assert "The class knows more of this topic." in ben.open(here)
    assert "Compared with 3 November 2025" in ben.page
    assert "Each half had other questions" in ben.page


def test_where_it_may_be_chance_nothing_is_claimed(ben: Someone, room: str, at: SetClock) -> None:
    again = two_rounds(ben, room, at, grows=False)
    here = f"/rounds/{again.public_id}/"
    ben.press(f"{here}end/", on=here)
    assert "The class knows more" not in ben.open(here)


def test_of_a_few_pupils_no_growth_is_claimed(ben: Someone, room: str, at: SetClock) -> None:
    again = two_rounds(ben, room, at, grows=True, how_many=8)
    here = f"/rounds/{again.public_id}/"
    ben.press(f"{here}end/", on=here)
    assert "The class knows more" not in ben.open(here)


def test_on_paper_it_has_each_question_and_room_for_a_name(ben: Someone, room: str) -> None:
    round = asks(ben, room, quiz_of(ben))
    page = ben.open(f"/rounds/{round.public_id}/paper/")
    assert page.count("<ol>") == 1 and "Name, if you like:" in page
    assert "What is osmosis?" in page and ">osmosis<" not in page


def test_two_halves_have_two_papers(ben: Someone, room: str) -> None:
    page = ben.open(f"/rounds/{halves_of(ben, room).public_id}/paper/")
    assert page.count("<ol>") == 2


def ticks(teacher: Someone, round: Round, *cells: tuple[str, str], here: Sequence[str] = ()) -> str:
    """Tick that these pupils knew these answers, and that those handed in a paper."""
    keys = {one.answers[0]: one.pk for one in round.quiz.questions.all()}
    known = [f"{pupil(name).pk}-{keys[word]}" for name, word in cells]
    path = f"/rounds/{round.public_id}/ticks/"
    return teacher.press(path, on=path, known=known, here=[pupil(name).pk for name in here])


def standing() -> set[tuple[str, str, bool]]:
    rows = Answer.objects.standing().filter(way="paper")
    columns = rows.values_list("person__name", "question__answers__0", "grade")
    return {(name, word, grade > 1) for name, word, grade in columns}


def test_ticks_from_paper_are_answers(ben: Someone, room: str) -> None:
    round = asks(ben, room, quiz_of(ben))
    ticks(ben, round, ("Amira", "osmosis"), here=["Zoe"])
    assert standing() == {
        ("Amira", "osmosis", True),
        ("Amira", "nucleus", False),
        ("Zoe", "osmosis", False),
        ("Zoe", "nucleus", False),
    }


def test_typed_in_again_they_are_put_right_and_counted_once(ben: Someone, room: str) -> None:
    round = asks(ben, room, quiz_of(ben))
    ticks(ben, round, ("Amira", "osmosis"))
    ticks(ben, round, ("Amira", "nucleus"))
    assert standing() == {("Amira", "osmosis", False), ("Amira", "nucleus", True)}


def test_the_grid_shows_what_stands_and_can_begin_with_every_tick(ben: Someone, room: str) -> None:
    round = asks(ben, room, quiz_of(ben))
    assert ticks(ben, round, ("Amira", "osmosis")).count(" checked") == 2
    every = ben.open(f"/rounds/{round.public_id}/ticks/?all=1")
    assert every.count('name="known"') == len(SEVEN) * 2
    assert every.count(" checked") == len(SEVEN) * 2


def test_undo_takes_all_of_them_out(ben: Someone, room: str) -> None:
    round = asks(ben, room, quiz_of(ben))
    ticks(ben, round, ("Amira", "osmosis"))
    ben.press(f"/rounds/{round.public_id}/ticks/undo/", on=f"/rounds/{round.public_id}/ticks/")
    assert standing() == set()


def test_ticks_of_somebody_in_another_class_are_passed_over(ben: Someone, room: str) -> None:
    round = asks(ben, room, quiz_of(ben))
    a_class(ben, "Elsewhere", name="9C")
    ticks(ben, round, ("Elsewhere", "osmosis"), here=["Elsewhere"])
    assert standing() == set()


def test_nobody_else_finds_a_class_quiz(
    ben: Someone, amira: Someone, cleo: Someone, room: str
) -> None:
    joins("Amira", amira, at=clock.now())
    round = asks(ben, room, quiz_of(ben), seen="1")
    there = f"/rounds/{round.public_id}/"
    for path in ("", "again/", "end/", "paper/", "ticks/", "ticks/undo/"):
        for someone in (amira, cleo):
            someone.open(f"{there}{path}")
            assert someone.status in (404, 405)
            assert finds_nothing(someone, f"{there}{path}") or path in ("", "paper/")
    assert finds_nothing(cleo, f"/asked/{round.public_id}/")
    assert finds_nothing(cleo, f"{room}quizzes/")


def test_another_teachers_quiz_cannot_be_asked(ben: Someone, cleo: Someone, room: str) -> None:
    assert cleo.person
    theirs = a_quiz(cleo.person)
    ben.press(f"{room}quizzes/", quiz=theirs.public_id, client_id=uuid4())
    assert ben.status == 404


def test_a_class_copy_is_a_teachers_own_quiz_no_more(ben: Someone, room: str) -> None:
    """It is not asked among their own, and own changes do not change what the class was asked."""
    assert ben.person
    circle = Circle.objects.get(public_id=which(room))
    copy = put_in_class(quiz_of(ben), circle, by=ben.person, at=clock.now())
    set_round(copy, by=ben.person, client_id=uuid4(), on=clock.today(None), at=clock.now())
    mixed = begin(ben.person, quiz=None, client_id=uuid4(), at=clock.now())
    first = next_up(mixed, day=clock.today(None))
    assert first and first.quiz == quiz_of(ben)


def test_a_picture_of_a_question_is_seen_by_whoever_is_asked_and_by_no_stranger(
    ben: Someone, amira: Someone, cleo: Someone, room: str
) -> None:
    joins("Amira", amira, at=clock.now())
    question = quiz_of(ben).questions.earliest("order")
    png = SimpleUploadedFile("cell.png", b"\x89PNG\r\n\x1a\n" + b"a picture")
    sent = {"asks": question.asks, "answers": "osmosis", "picture": png}
    ben.client.post(f"/questions/{question.public_id}/change/", sent)
    round = asks(ben, room, quiz_of(ben))
    picture = Shown.objects.get(question__quiz=round.quiz).public_id
    found = [someone.client.get(f"/shown/{picture}/file/") for someone in (ben, amira, cleo)]
    assert [answer.status_code for answer in found] == [200, 200, 404]


def test_who_left_the_class_is_seen_there_no_more(ben: Someone, room: str) -> None:
    round = asks(ben, room, quiz_of(ben), seen="1")
    answers(pupil("Amira"), round)
    Membership.objects.filter(person=pupil("Amira")).update(left_at=clock.now())
    assert "Amira" not in ben.open(f"/rounds/{round.public_id}/?pupils=1")
