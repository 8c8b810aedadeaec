"""What quizzes show of a subject: what is still known, and what was recalled after a while."""

from collections.abc import Sequence

from django.db.models import Q, QuerySet

from quietwins.evidence.models import Thread
from quietwins.pages.telling import Told, tell
from quietwins.people.models import Person
from quietwins.quizzes.models import Question
from quietwins.sharing.eyes import own_wins
from quietwins.sharing.rounds import questions_known_to
from quietwins.spotting.rules.recalled import RULE

_MOST = 10


def quizzed(person: Person | None) -> Sequence[str]:
    """Names of quizzes and of their topics, where one answered something."""
    pairs = questions_known_to(person).values_list("quiz__name", "topic").distinct()
    return [name for pair in pairs for name in pair if name]


def questions_about(person: Person | None, about: str) -> "QuerySet[Question]":
    """Of a quiz, or of a topic, of that name."""
    named = Q(quiz__name__iexact=about) | Q(topic__iexact=about)
    return questions_known_to(person).filter(named)


def recalled_about(person: Person | None, about: str) -> Sequence[Told]:
    """The latest that nobody has a word on yet: what was kept stands among the kept."""
    if person is None:
        return ()
    of_topic = Q(anchor__proved__answer__question__topic__iexact=about)
    found = own_wins(person).filter(rule=RULE.name, anchor__undone_at=None)
    about_it = found.filter(Q(thread__name_key=Thread.key_of(about)) | of_topic)
    return tell(about_it.undecided_by(person).order_by("-pk")[:_MOST], person)
