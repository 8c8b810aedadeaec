"""What a copy holds, one line a table, in the order in which it can be brought in again.

A table with no line here and none in `LEFT_OUT` fails a test.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, Q, QuerySet

from quietwins.evidence.models import Entry, Import, LineLeftOut, Said, Sound, Tally, Thread
from quietwins.evidence.models import Mapping as Columns
from quietwins.goals import models as goals
from quietwins.language import N_
from quietwins.lists import models as lists
from quietwins.people.models import Circle, Membership, Person
from quietwins.pieces.models import Beside, Draft, Piece, Showed, Task, Taste
from quietwins.quizzes import models as quizzes
from quietwins.reminders.models import Reminder
from quietwins.wins.bigger import Big, Part
from quietwins.wins.models import Cited, Keep, Swap, Win


@dataclass(frozen=True)
class Table:
    """One person's own rows of one model.

    name   in the file; `title` is what people call it, where they would look for it
    own    which rows are a person's: a lookup that leads to whose they are, or a function
    words  fields in which somebody may have written; `on` is when that was
    """

    name: str
    model: type[Model]
    own: str | Callable[[Person], Q]
    title: str = ""
    words: tuple[str, ...] = ()
    on: str = ""

    def rows(self, person: Person) -> "QuerySet[Any]":
        """In the order in which they came to be."""
        own = Q(**{self.own: person}) if isinstance(self.own, str) else self.own(person)
        every = self.model._default_manager
        return every.filter(pk__in=every.filter(own).values("pk")).order_by("pk")


def _circles(person: Person) -> Q:
    """Classes, to which entries belong. Where one shares stands beside the book."""
    own = Q(kept_by=person) | Q(threads__owner=person) | Q(tallies__owner=person)
    return (Q(memberships__person=person) | own) & Q(kind=Circle.Kind.CLASS)


def _memberships(person: Person) -> Q:
    return Q(person=person, circle__kind=Circle.Kind.CLASS)


def _files(person: Person) -> Q:
    return Q(by=person) | Q(said__entry__owner=person) | Q(entries__owner=person)


def _wins(person: Person) -> Q:
    """Those one said something of. The others are found again in the entries."""
    return Q(person=person, keeps__by=person)


def _cited(person: Person) -> Q:
    return Q(win__person=person, win__keeps__by=person)


def _parts(person: Person) -> Q:
    return Q(big__owner=person, win__person=person, win__keeps__by=person)


def _swaps(person: Person) -> Q:
    return Q(old__owner=person, new__person=person, new__keeps__by=person)


def _own_beside(person: Person) -> Q:
    """What a teacher wrote there stands beside the book."""
    return Q(by=person, draft__piece__owner=person)


def _words_on_wins(person: Person) -> Q:
    return Q(by=person, win__person=person)


def _quizzes(person: Person) -> Q:
    """One's own, and those of a class in which one answered: an answer needs its question."""
    return Q(owner=person) | Q(questions__given__person=person)


def _questions(person: Person) -> Q:
    return Q(quiz__owner=person) | Q(given__person=person)


def _shown(person: Person) -> Q:
    return Q(question__quiz__owner=person) | Q(question__given__person=person)


TABLES = (
    Table("groups", Circle, _circles, N_("Groups")),
    Table("memberships", Membership, _memberships),
    Table("threads", Thread, "owner", N_("What it's about")),
    Table("class_numbers", Tally, "owner"),
    Table("files", Import, _files, N_("Files"), ("source",), "recorded_at"),
    Table("lines_left_out", LineLeftOut, "taken_in__by"),
    Table("columns", Columns, "by"),
    Table("entries", Entry, "owner", N_("Something I did"), ("words", "given"), "happened_on"),
    Table("said_in_files", Said, "entry__owner"),
    Table("sounds", Sound, "entry__owner", N_("Said aloud")),
    Table("wins", Win, _wins, N_("Wins")),
    Table("cited", Cited, _cited),
    Table("words_on_wins", Keep, _words_on_wins),
    Table("kinder_words", Swap, _swaps),
    Table("big_things", Big, "owner", N_("Big things"), ("name",), "made_at"),
    Table("big_thing_parts", Part, _parts),
    Table("lists", lists.List, "owner", N_("Lists"), ("name", "steps"), "made_at"),
    Table("list_versions", lists.Version, "of__owner"),
    Table("list_marks", lists.Mark, "of__owner"),
    Table("goals", goals.Goal, "owner", N_("Goals")),
    Table("goal_decisions", goals.Decision, "of__owner", "", ("name", "levels", "after"), "at"),
    Table("goal_marks", goals.GoalMark, "of__owner"),
    Table("how_sure", goals.Sure, "owner", N_("How sure I feel"), ("words",), "asked_at"),
    Table("how_sure_answers", goals.Answer, "of__owner"),
    Table("reminders", Reminder, "owner", N_("Reminders")),
    Table("tasks", Task, "by", N_("What a class is asked to write"), ("name", "words"), "made_at"),
    Table("pieces", Piece, "owner", N_("Writing"), ("name",), "made_at"),
    Table("drafts", Draft, "piece__owner", N_("Drafts"), ("text",), "happened_on"),
    Table("showed", Showed, "draft__piece__owner"),
    Table("beside_words", Beside, _own_beside, N_("Beside the words"), ("words",), "at"),
    Table("how_writing_is_read", Taste, "person"),
    Table("quizzes", quizzes.Quiz, _quizzes, N_("Quizzes"), ("name",), "made_at"),
    Table("questions", quizzes.Question, _questions, N_("Questions of quizzes")),
    Table("shown_with_questions", quizzes.Shown, _shown),
    Table("quiz_files", quizzes.Brought, "quiz__owner"),
    Table("rounds", quizzes.Round, "by"),
    Table("sittings", quizzes.Sitting, "person"),
    Table("answers", quizzes.Answer, "person", N_("Answers"), ("typed",), "at"),
    Table("answers_as_entries", quizzes.Proved, "answer__person"),
    Table("days_off", quizzes.Pause, "person"),
)

NOT_OF_A_PERSON = {"public_id", "kept_by", "invented", "frozen_at"}
"""What of a person is this service's, and not theirs to take along."""

LEFT_OUT: Mapping[str, str] = {
    "reminders.Calendar": "a secret address, which is made anew",
    "people.Person": "in the file as `person`; whom one keeps things for, they take along",
    "people.Login": "how to open a book, and no part of it",
    "people.Card": "how to open a book, and no part of it",
    "people.Care": "who opens a book with its owner, and no part of it",
    "people.Mailbox": "how to come back to a book, and no part of it",
    "people.SignedIn": "beside the book as `devices`",
    "people.Answer": "what one said of somebody who asked to come in, for as long as they ask",
    "people.Block": "whom one keeps apart; it names somebody else",
    "people.Invite": "a code that is over within days",
    "people.Roster": "which list pupils came with; who is in a class stands in `memberships`",
    "people.Named": "how a school's files name a pupil; it is of the class, and stays there",
    "people.Ran": "when the service last did what it does by the clock",
    "people.Safety": "whom to turn to in a school, and nobody's own",
    "people.Trace": "beside the book as `who_looked`: it is read, and not brought in",
    "sharing.Share": "beside the book as `shared`: a copy never shares again",
    "sharing.Notice": "beside the book as `noticed_of_mine` and `noticed_by_me`",
    "sharing.Offer": "beside the book as `offered_to_me` and `offered_by_me`",
    "sharing.Seen": "who saw it first, and so somebody else",
    "pieces.Feedback": "beside the book as `feedback_to_me` and `feedback_by_me`",
    "sharing.Suggestion": "beside the book as `noticed_in_class`",
    "sharing.Brought": "beside the book as `brought_to_evening`: a copy never prints it again",
    "sharing.Display": "beside the book as `shown_in_class`: a copy never shows it again",
    "evidence.Observed": "who saw it in class, and so somebody else",
    "people.Try": "gone within minutes",
    "quizzes.Card": "worked out from `answers`, and so worked out again",
    "people.Tombstone": "an id of somebody who is gone",
    "people.Leaving": "when everything goes; a copy stays",
    "sessions.Session": "which browser it is",
    "auth.Group": "of Django's; unused",
    "auth.Permission": "of Django's; unused",
    "contenttypes.ContentType": "of Django's; unused",
}
