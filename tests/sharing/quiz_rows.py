"""The lines of quizzes in the table of who gets what, and whose quizzes there are."""

from uuid import UUID, uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from quietwins.flow.deck_waits import DeckWaits, load_deck
from quietwins.people.models import Person
from quietwins.quizzes.models import Answer, Brought, Pause, Question, Quiz, Shown, Sitting
from tests.cast import Someone

QUIZ_ROWS = """
quizzes           -                 200 405  200 405  200 405  200 405
make_quiz         -                 302 422  302 422  302 422  302 422
begin_mixed       -                 405 302  405 302  405 302  405 302
bring_quiz        -                 200 422  200 422  200 422  200 422
put_pause_in      -                 405 302  405 302  405 302  405 302

quiz              amiras_quiz       200 405  404 405  404 405  404 405
quiz              cleos_quiz        404 405  404 405  200 405  404 405
quiz              nobodys           404 405  404 405  404 405  404 405
quiz_file         amiras_quiz       200 405  404 405  404 405  404 405
quiz_file         cleos_quiz        404 405  404 405  200 405  404 405
quiz_file         nobodys           404 405  404 405  404 405  404 405
change_quiz       amiras_quiz       405 302  405 404  405 404  405 404
change_quiz       cleos_quiz        405 404  405 404  405 302  405 404
change_quiz       nobodys           405 404  405 404  405 404  405 404
begin_quiz        amiras_quiz       405 302  405 404  405 404  405 404
begin_quiz        cleos_quiz        405 404  405 404  405 302  405 404
begin_quiz        nobodys           405 404  405 404  405 404  405 404
add_question      amiras_quiz       200 422  404 404  404 404  404 404
add_question      cleos_quiz        404 404  404 404  200 422  404 404
add_question      nobodys           404 404  404 404  404 404  404 404
change_question   amiras_question   200 422  404 404  404 404  404 404
change_question   cleos_question    404 404  404 404  200 422  404 404
change_question   nobodys           404 404  404 404  404 404  404 404
take_question_out amiras_question   405 302  405 404  405 404  405 404
take_question_out cleos_question    405 404  405 404  405 302  405 404
take_question_out nobodys           405 404  405 404  405 404  405 404
put_question_back amiras_question   405 302  405 404  405 404  405 404
put_question_back cleos_question    405 404  405 404  405 302  405 404
put_question_back nobodys           405 404  405 404  405 404  405 404
shown             amiras_picture    200 405  404 405  404 405  404 405
shown             cleos_picture     404 405  404 405  200 405  404 405
shown             nobodys           404 405  404 405  404 405  404 405
undo_brought      amiras_brought    405 302  405 404  405 404  405 404
undo_brought      cleos_brought     405 404  405 404  405 302  405 404
undo_brought      nobodys           405 404  405 404  405 404  405 404
take_pause_out    amiras_pause      405 302  405 404  405 404  405 404
take_pause_out    cleos_pause       405 404  405 404  405 302  405 404
take_pause_out    nobodys           405 404  405 404  405 404  405 404
deck_preview      amiras_deck       200 405  404 405  404 405  404 405
deck_preview      cleos_deck        404 405  404 405  200 405  404 405
deck_preview      nobodys           404 405  404 405  404 405  404 405
deck_right        amiras_deck       405 302  405 404  405 404  405 404
deck_right        cleos_deck        405 404  405 404  405 302  405 404
deck_right        nobodys           405 404  405 404  405 404  405 404
drop_deck         amiras_deck       405 302  405 404  405 404  405 404
drop_deck         cleos_deck        405 404  405 404  405 302  405 404
drop_deck         nobodys           405 404  405 404  405 404  405 404
sitting           amiras_sitting    200 405  404 405  404 405  404 405
sitting           cleos_sitting     404 405  404 405  200 405  404 405
sitting           nobodys           404 405  404 405  404 405  404 405
stop_quiz         amiras_sitting    405 302  405 404  405 404  405 404
stop_quiz         cleos_sitting     405 404  405 404  405 302  405 404
stop_quiz         nobodys           405 404  405 404  405 404  405 404
answer_question   amiras_sitting    302 404  404 404  404 404  404 404
answer_question   cleos_sitting     404 404  404 404  302 404  404 404
answer_question   nobodys           404 404  404 404  404 404  404 404
given             amiras_answer     200 405  404 405  404 405  404 405
given             cleos_answer      404 405  404 405  200 405  404 405
given             nobodys           404 405  404 405  404 405  404 405
meant_that        amiras_answer     405 302  405 404  405 404  405 404
meant_that        cleos_answer      405 404  405 404  405 302  405 404
meant_that        nobodys           405 404  405 404  405 404  405 404
undo_answer       amiras_answer     405 302  405 404  405 404  405 404
undo_answer       cleos_answer      405 404  405 404  405 302  405 404
undo_answer       nobodys           405 404  405 404  405 404  405 404
"""

PNG = b"\x89PNG\r\n\x1a\n" + b"a picture"


def has_a_quiz(name: str, someone: Someone) -> tuple[dict[str, UUID], DeckWaits]:
    """With a picture, from a file, asked and answered once; days off; and a file that waits."""
    person = someone.person
    assert person
    _drops(someone, f"question,answer\nWhat does {name} drink?,tea\n")
    someone.press(f"{someone.path}take-in/")
    quiz = Quiz.objects.get(owner=person, circle=None)
    question = Question.objects.get(quiz=quiz)
    asks = {"asks": question.asks, "answers": "tea", "picture": SimpleUploadedFile("t.png", PNG)}
    someone.client.post(f"/questions/{question.public_id}/change/", asks)
    someone.press("/quizzes/pauses/", first="2025-12-20", last="2025-12-30")
    someone.press(f"/quizzes/{quiz.public_id}/begin/")
    sitting = Sitting.objects.get(person=person)
    answer = f"/sittings/{sitting.public_id}/answer/"
    someone.press(answer, question=question.public_id, client_id=uuid4(), typed="tea")
    _drops(someone, "question,answer\nWhat else?,milk\n")
    waits = load_deck(UUID(someone.path.split("/")[3]), now=timezone.now())
    assert waits
    return _ids(name, person) | {f"{name}s_deck": waits.id}, waits


def _drops(someone: Someone, text: str) -> None:
    file = SimpleUploadedFile("drinks.csv", text.encode())
    someone._shown(someone.client.post("/quizzes/bring/", {"file": file}, follow=True), "")


def _ids(name: str, person: Person) -> dict[str, UUID]:
    quiz = Quiz.objects.get(owner=person, circle=None)
    return {
        f"{name}s_quiz": quiz.public_id,
        f"{name}s_question": Question.objects.get(quiz=quiz).public_id,
        f"{name}s_picture": Shown.objects.get(question__quiz=quiz).public_id,
        f"{name}s_brought": Brought.objects.get(quiz=quiz).public_id,
        f"{name}s_pause": Pause.objects.get(person=person).public_id,
        f"{name}s_sitting": Sitting.objects.get(person=person).public_id,
        f"{name}s_answer": Answer.objects.get(person=person).public_id,
    }
