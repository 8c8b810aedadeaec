"""Who gets what of writing that was handed in, and of what is said of it; by hand.

In each class its first pupil handed in a draft and kept another private; the teacher asked for
something to write, and said something beside the draft and to its writer.
"""

from uuid import UUID, uuid4

from quietwins.flow.say_of_draft import Said, feed_back, say_beside
from quietwins.flow.set_task import Asked, set_task
from quietwins.people.may_see import Role
from quietwins.people.models import Circle
from quietwins.pieces.models import Feedback
from tests.cast import Someone
from tests.drafts import NOW, ONE, TWO, drafts_of, handed_in

CLASS_WRITING_ROWS = """
worked_example   -                200 405  200 405  200 405  200 405

then_and_now     bens_handed_piece    200 405  200 405  404 405  404 405
then_and_now     bens_private_piece   200 405  404 405  404 405  404 405
then_and_now     cleos_handed_piece   404 405  404 405  200 405  404 405
then_and_now     nobodys              404 405  404 405  404 405  404 405
beside_the_words bens_handed          200 422  200 422  404 404  404 404
beside_the_words bens_private         200 422  404 404  404 404  404 404
beside_the_words cleos_handed         404 404  404 404  200 422  404 404
beside_the_words nobodys              404 404  404 404  404 404  404 404
tell_writer      bens_handed          404 404  302 422  404 404  404 404
tell_writer      bens_private         404 404  404 404  404 404  404 404
tell_writer      cleos_handed         404 404  404 404  302 422  404 404
tell_writer      nobodys              404 404  404 404  404 404  404 404
offer_draft      bens_handed          405 302  405 404  405 404  405 404
offer_draft      cleos_handed         405 404  405 404  405 404  405 404
offer_draft      nobodys              405 404  405 404  405 404  405 404
undo_beside      bens_beside          405 404  405 302  405 404  405 404
undo_beside      bens_pupils_beside   405 302  405 404  405 404  405 404
undo_beside      cleos_beside         405 404  405 404  405 302  405 404
undo_beside      nobodys              405 404  405 404  405 404  405 404
undo_feedback    bens_feedback        405 404  405 302  405 404  405 404
undo_feedback    cleos_feedback       405 404  405 404  405 302  405 404
undo_feedback    nobodys              405 404  405 404  405 404  405 404
class_writing    bens_class           404 404  200 422  404 404  404 404
class_writing    cleos_class          404 404  404 404  200 422  404 404
class_writing    nobodys              404 404  404 404  404 404  404 404
put_task_away    bens_task            405 404  405 302  405 404  405 404
put_task_away    cleos_task           405 404  405 404  405 302  405 404
put_task_away    nobodys              405 404  405 404  405 404  405 404
"""


def reads_writing(name: str, who_teaches: Someone, circle: UUID) -> dict[str, UUID]:
    """Ids of what is there, as the table calls it."""
    room, teacher = Circle.objects.get(public_id=circle), who_teaches.person
    assert teacher
    first = room.memberships.filter(role=Role.LEARNER).earliest("pk")
    pupil = first.person
    task = set_task(Asked("Macbeth"), room, by=teacher, client_id=uuid4(), at=NOW)
    (handed,) = drafts_of(pupil, ONE, room=room, task=task)
    (private,) = drafts_of(pupil, TWO, room=room)
    handed_in(handed)
    beside, of_pupil = (
        say_beside(Said(handed, "You say what they are.", who, uuid4()), 0, 11, at=NOW)
        for who in (teacher, pupil)
    )
    said = Said(handed, "Which words show it?", teacher, uuid4())
    feedback = feed_back(said, Feedback.On.SELF, at=NOW)
    there = {
        "handed": handed.public_id,
        "handed_piece": handed.piece.public_id,
        "private": private.public_id,
        "private_piece": private.piece.public_id,
        "beside": beside.public_id,
        "pupils_beside": of_pupil.public_id,
        "feedback": feedback.public_id,
        "task": task.public_id,
    }
    return {f"{name}s_{what}": one for what, one in there.items()}
