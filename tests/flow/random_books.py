"""Random books, made as people make theirs: by what can be done on a page, in any order."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import uuid4

from hypothesis import strategies as st

from quietwins.evidence.models import Thread
from quietwins.flow import decide, undo
from quietwins.flow import remind as reminders
from quietwins.flow.begin_class import begin_class
from quietwins.flow.change_big import change_big
from quietwins.flow.change_list import change_list, put_away, use_again
from quietwins.flow.change_piece import count_spelling
from quietwins.flow.decide import Moment
from quietwins.flow.edit_line import Edit, edit_line
from quietwins.flow.keep_aloud import keep_aloud
from quietwins.flow.keep_draft import keep_draft, undo_draft
from quietwins.flow.keep_line import Line, keep_line
from quietwins.flow.keep_swap import KinderWords, keep_swap
from quietwins.flow.make_big import make_big
from quietwins.flow.make_goal import Wanted, make_goal
from quietwins.flow.make_list import Asked, make_list
from quietwins.flow.make_piece import make_piece
from quietwins.flow.mark_goal import mark_goal
from quietwins.flow.mark_step import mark_step
from quietwins.flow.note_class import Number, note_attendance, note_class
from quietwins.flow.put_down_hard import Hard, put_down_hard
from quietwins.flow.say_began_low import say_began_low
from quietwins.flow.say_how_sure import ask_how_sure, say_how_sure
from quietwins.lists.steps import typed
from quietwins.people.models import Person
from quietwins.spotting.evidence import State
from quietwins.wins.models import OWN, Big, Keep, Win
from tests.flow.books import NOW, QUIZZES, TODAY, taken
from tests.flow.random_quizzes import is_asked

WEBM = b"\x1a\x45\xdf\xa3....webm" + bytes(range(64))
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
SENTENCES = ("He hides.", "Macbeth is scared. He hides.", "He says “I am afraid”.", "")
STATES = st.sampled_from([State.STARTED, State.TRIED, State.DONE, State.RESTED])

Step = Callable[[Person, Any], None]


def keeps_a_line(person: Person, draw: Any) -> None:
    keep_line(_line(draw), by=person, at=NOW)


def says_it_aloud(person: Person, draw: Any) -> None:
    keep_aloud(_line(draw), WEBM + draw(st.binary(max_size=9)), by=person, at=NOW)


def undoes(person: Person, draw: Any) -> None:
    if keep := Keep.objects.filter(by=person, undone_at=None).first():
        undo.undo(keep, at=NOW)


def says_it_differently(person: Person, draw: Any) -> None:
    kept = Keep.objects.filter(by=person, win__rule=OWN, undone_at=None)
    if keep := kept.select_related("win__anchor").last():
        edit_line(keep, Edit(draw(WORDS), "work", TODAY, uuid4()), at=NOW)


def has_a_word_on_what_was_found(person: Person, draw: Any) -> None:
    if win := Win.objects.undecided_by(person).filter(person=person).first():
        keep = (
            win.keep(by=person, at=NOW) if draw(st.booleans()) else win.set_aside(by=person, at=NOW)
        )
        keep.feels(big=draw(st.booleans()))


def puts_down_something_hard(person: Person, draw: Any) -> None:
    about = draw(st.sampled_from(["", "reading"]))
    put_down_hard(Hard(draw(WORDS), TODAY, uuid4(), about, draw(WORDS)), by=person, at=NOW)


def says_it_more_kindly(person: Person, draw: Any) -> None:
    hard = Hard(draw(WORDS), TODAY, uuid4(), draw(st.sampled_from(["", "reading"])))
    keeps = draw(st.booleans()), draw(st.booleans())
    keep_swap(KinderWords(hard, draw(WORDS), *keeps), by=person, at=NOW)


def uses_a_list(person: Person, draw: Any) -> None:
    asked = Asked(draw(WORDS) or "Morning", typed("Get up\n  Feet\nEat"), days=draw(_DAYS))
    which = make_list(asked, by=person, client_id=uuid4(), at=NOW)
    for step in which.in_order[: draw(st.integers(0, 3))]:
        mark_step(which, step, draw(STATES), day=TODAY, client_id=uuid4(), at=NOW)
    change_list(which, draw(st.sampled_from([use_again, put_away])), client_id=uuid4(), at=NOW)


def has_a_goal(person: Person, draw: Any) -> None:
    wanted = Wanted(draw(WORDS) or "Piano", about="piano", days=draw(_DAYS), weekly=2)
    day = TODAY - timedelta(days=40)
    goal = make_goal(wanted, by=person, day=day, client_id=uuid4(), at=NOW)
    for ago in range(0, draw(st.integers(0, 30)), 3):
        mark_goal(goal, draw(STATES), Moment(TODAY - timedelta(ago), NOW, uuid4()))
    when = Moment(TODAY, NOW, uuid4())
    match draw(st.integers(0, 3)):
        case 0:
            decide.pause(goal, TODAY, None, when, keep=True)
        case 1:
            decide.let_go(goal, draw(WORDS), when)
        case 2:
            instead = make_goal(wanted, by=person, day=TODAY, client_id=uuid4(), at=NOW)
            decide.swap(goal, instead, when, keep=False)
            decide.undo(goal, at=NOW)


def says_how_sure(person: Person, draw: Any) -> None:
    asked = ask_how_sure(draw(WORDS), by=person, client_id=uuid4(), at=NOW)
    for sure in draw(st.lists(st.integers(0, 10), max_size=2)):
        say_how_sure(asked, sure, day=TODAY, client_id=uuid4(), at=NOW)


def has_something_bigger(person: Person, draw: Any) -> None:
    big = make_big(draw(WORDS) or "Essay", TODAY, by=person, client_id=uuid4(), at=NOW)
    own = Win.objects.filter(person=person, keeps__by=person).values_list("pk", flat=True)
    big.holds(own[:2], of=own[:3])
    if draw(st.booleans()):
        change_big(big, Big.undo, client_id=uuid4())


def asks_for_a_reminder(person: Person, draw: Any) -> None:
    asked = reminders.Asked("15", draw(st.times()), draw(WORDS))
    made = reminders.remind(asked, by=person, client_id=uuid4(), at=NOW)
    if draw(st.booleans()):
        made.undo(at=NOW)


def writes(person: Person, draw: Any) -> None:
    essay = make_piece(draw(WORDS), by=person, client_id=uuid4(), at=NOW, set_texts=["Macbeth"])
    said = {"day": TODAY, "at": NOW, "aloud": draw(st.booleans())}
    for text in draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3)):
        last = keep_draft(essay, text, client_id=uuid4(), **said)
    if draw(st.booleans()):
        undo_draft(last, at=NOW)
    if draw(st.booleans()):
        count_spelling(person, counts=draw(st.booleans()), at=NOW)


def has_a_class(person: Person, draw: Any) -> None:
    taken(QUIZZES, by=person, group=draw(st.sampled_from(["9B", "9C"])))


def notes_of_a_class(person: Person, draw: Any) -> None:
    circle = begin_class(draw(WORDS) or "9B", by=person, at=NOW)
    note_attendance(circle, by=person, on=draw(st.booleans()))
    number = Number("attendance", draw(st.floats(0, 30)), TODAY, uuid4(), 30.0)
    note_class([number], circle, by=person, at=NOW)


def says_whether_worry_began_it(person: Person, draw: Any) -> None:
    if thread := Thread.objects.filter(owner=person).first():
        say_began_low(thread, low=draw(st.booleans()), at=NOW)


_DAYS = st.sampled_from(["", "1234567", "15"])
STEPS: tuple[Step, ...] = (
    keeps_a_line,
    says_it_aloud,
    undoes,
    says_it_differently,
    has_a_word_on_what_was_found,
    puts_down_something_hard,
    says_it_more_kindly,
    uses_a_list,
    has_a_goal,
    says_how_sure,
    has_something_bigger,
    asks_for_a_reminder,
    writes,
    is_asked,
    has_a_class,
    notes_of_a_class,
    says_whether_worry_began_it,
)


def _line(draw: Any) -> Line:
    return Line(
        words=draw(WORDS),
        chips=draw(st.lists(st.sampled_from(["asked", "break", "new"]), max_size=2)),
        place=draw(st.sampled_from(["", "home", "work"])),
        day=TODAY - timedelta(days=draw(st.integers(0, 60))),
        client_id=uuid4(),
        about=draw(st.sampled_from(["", "reading", "maths"])),
        amount=draw(st.none() | st.floats(0, 1e6)),
        state=draw(STATES),
    )
