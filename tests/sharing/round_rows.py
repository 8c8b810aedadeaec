"""The lines of class quizzes in the table of who gets what: in each class one was asked."""

from uuid import UUID, uuid4

from quietwins.flow.ask_questions import Asks, add_question
from quietwins.flow.make_quiz import make_quiz
from quietwins.flow.set_round import set_round
from quietwins.people.models import Circle, Person

# Amira has joined her class, and is asked there; nobody else of these is.
ROUND_ROWS = """
class_quizzes   bens_class      404 404  200 404  404 404  404 404
class_quizzes   cleos_class     404 404  404 404  200 404  404 404
class_quizzes   nobodys         404 404  404 404  404 404  404 404
round           bens_round      404 405  200 405  404 405  404 405
round           cleos_round     404 405  404 405  200 405  404 405
round           nobodys         404 405  404 405  404 405  404 405
ask_again       bens_round      405 404  405 302  405 404  405 404
ask_again       cleos_round     405 404  405 404  405 302  405 404
ask_again       nobodys         405 404  405 404  405 404  405 404
end_round       bens_round      405 404  405 302  405 404  405 404
end_round       cleos_round     405 404  405 404  405 302  405 404
end_round       nobodys         405 404  405 404  405 404  405 404
paper           bens_round      404 405  200 405  404 405  404 405
paper           cleos_round     404 405  404 405  200 405  404 405
paper           nobodys         404 405  404 405  404 405  404 405
ticks           bens_round      404 404  200 302  404 404  404 404
ticks           cleos_round     404 404  404 404  200 302  404 404
ticks           nobodys         404 404  404 404  404 404  404 404
undo_ticks      bens_round      405 404  405 302  405 404  405 404
undo_ticks      cleos_round     405 404  405 404  405 302  405 404
undo_ticks      nobodys         405 404  405 404  405 404  405 404
asked_in_class  bens_round      200 302  404 404  404 404  404 404
asked_in_class  cleos_round     404 404  404 404  404 404  404 404
asked_in_class  nobodys         404 404  404 404  404 404  404 404
"""


def asks_in_class(name: str, teacher: Person, room: Circle) -> dict[str, UUID]:
    """Its id, as the table calls it."""
    at = room.created_at
    quiz = make_quiz(f"Quiz of {name}", by=teacher, client_id=uuid4(), at=at, circle=room)
    add_question(quiz, Asks(f"What does {name} teach?", ("maths",)), client_id=uuid4())
    round = set_round(quiz, by=teacher, client_id=uuid4(), on=at.date(), at=at)
    return {f"{name}s_round": round.public_id}
