"""Quizzes and their questions; raw answers, and what is remembered, which answers alone decide."""

import uuid
from pathlib import Path
from typing import Self

from django.db import models

from quietwins.evidence.models import Entry
from quietwins.people.models import Circle, Person
from quietwins.quizzes.brought import Brought
from quietwins.quizzes.files import path_of

__all__ = [
    "Answer",
    "AnswerQuerySet",
    "Brought",
    "Card",
    "Pause",
    "Proved",
    "Question",
    "Quiz",
    "Round",
    "Shown",
    "Sitting",
]


class Quiz(models.Model):
    """Questions that belong together.

    circle     a class that it is for, made by its teacher; none is its owner's own
    came_from  a file's name, and `digest` of its bytes; empty where it was typed
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    client_id = models.UUIDField()
    owner = models.ForeignKey(Person, models.CASCADE, related_name="quizzes")
    circle = models.ForeignKey(Circle, models.CASCADE, null=True, related_name="quizzes")
    name = models.TextField()
    came_from = models.TextField(blank=True)
    digest = models.CharField(max_length=64, blank=True)
    made_at = models.DateTimeField()
    put_away = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "client_id"], name="a_quiz_made_once")
        ]


class Question(models.Model):
    """One question; everything is plain text. The fields are `formats.decks.deck.Question`'s.

    key      the same for the same question each time its file is read
    formula  whether capitals count in its answer
    order    its place in the quiz
    out_at   taken out of the quiz since; what was answered stays
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    quiz = models.ForeignKey(Quiz, models.CASCADE, related_name="questions")
    key = models.CharField(max_length=64)
    asks = models.TextField()
    answers = models.JSONField(default=list)
    choices = models.JSONField(default=list)
    not_this = models.JSONField(default=list)
    hints = models.JSONField(default=list)
    note = models.TextField(blank=True)
    topic = models.TextField(blank=True)
    tags = models.JSONField(default=list)
    formula = models.BooleanField(default=False)
    order = models.IntegerField(default=0)
    out_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["quiz", "key"], name="a_question_once_in_a_quiz")
        ]


class Shown(models.Model):
    """A picture or a sound with a question. Its bytes are a file of DATA_DIR/quiz, named by
    `digest`, so that the same picture is there once.

    text   what stands for it
    after  whether it comes with the answer
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    question = models.ForeignKey(Question, models.CASCADE, related_name="shown")
    name = models.TextField()
    text = models.TextField(blank=True)
    after = models.BooleanField(default=False)
    kind = models.CharField(max_length=32)
    size = models.IntegerField()
    digest = models.CharField(max_length=64)

    @property
    def path(self) -> Path:
        return path_of(self.digest)

    @property
    def is_sound(self) -> bool:
        return self.kind.startswith("audio/")


class Round(models.Model):
    """A class quiz, set once: what is asked this time.

    questions  public ids, in order; the first half of the class has `questions`, the other half
               `others` where there are fresh ones, drawn by `public_id`
    after      the round before it, of which this one asks the same things later
    seen       whether the teacher sees each pupil's answers; said before the first question
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    client_id = models.UUIDField()
    quiz = models.ForeignKey(Quiz, models.CASCADE, related_name="rounds")
    by = models.ForeignKey(Person, models.CASCADE, related_name="+")
    questions = models.JSONField(default=list)
    others = models.JSONField(default=list)
    after = models.ForeignKey("self", models.SET_NULL, null=True, related_name="later")
    seen = models.BooleanField(default=False)
    on = models.DateField()
    at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["by", "client_id"], name="a_round_set_once")]


class Sitting(models.Model):
    """One person's short session, of one quiz or of all their own mixed.

    round   of a class, where its teacher set it
    choice  the questions it may ask, by topic; empty is any
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    client_id = models.UUIDField()
    person = models.ForeignKey(Person, models.CASCADE, related_name="sittings")
    quiz = models.ForeignKey(Quiz, models.CASCADE, null=True, related_name="sittings")
    round = models.ForeignKey(Round, models.CASCADE, null=True, related_name="sittings")
    choice = models.TextField(blank=True)
    most = models.SmallIntegerField(default=10)
    begun_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "client_id"], name="a_sitting_begun_once")
        ]


class AnswerQuerySet(models.QuerySet["Answer"]):
    """Answers, by what is asked of them."""

    def standing(self) -> Self:
        """Those that have not been undone."""
        return self.filter(undone_at=None)


class Answer(models.Model):
    """One answer, raw, as it was given: any memory can be worked out again from these.

    day      the person's own
    typed    empty where it was chosen, said aloud or ticked on paper
    way      how it was answered
    verdict  of `recall.Verdict`, and `because` of `recall.Because`; empty where nothing was marked
    meant    "I meant that", which stands above the marking
    grade    1 to 4, as `recall.grade_of` gives it
    hints    how many were opened; `helped` also where choices were on the page
    how_sure 1 to 5 where they said so; it never grades
    """

    class Way(models.TextChoices):
        TYPED = "typed"
        CHOSEN = "chosen"
        SAID = "said"
        PAPER = "paper"
        BROUGHT = "brought"

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    client_id = models.UUIDField()
    person = models.ForeignKey(Person, models.CASCADE, related_name="answers")
    question = models.ForeignKey(Question, models.CASCADE, related_name="given")
    sitting = models.ForeignKey(Sitting, models.CASCADE, null=True, related_name="answers")
    at = models.DateTimeField()
    day = models.DateField()
    typed = models.TextField(blank=True)
    way = models.CharField(max_length=8, choices=Way.choices, default=Way.TYPED)
    verdict = models.CharField(max_length=8, blank=True)
    because = models.CharField(max_length=16, blank=True)
    meant = models.BooleanField(default=False)
    grade = models.SmallIntegerField()
    hints = models.SmallIntegerField(default=0)
    helped = models.BooleanField(default=False)
    how_sure = models.SmallIntegerField(null=True)
    undone_at = models.DateTimeField(null=True)

    objects = AnswerQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "client_id"], name="answered_once")
        ]
        indexes = [
            models.Index(fields=["person", "question", "at"]),
            models.Index(fields=["person", "day"]),
        ]


class Card(models.Model):
    """What one person remembers of one question: worked out from their answers, for speed."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="cards")
    question = models.ForeignKey(Question, models.CASCADE, related_name="cards")
    stability = models.FloatField()
    difficulty = models.FloatField()
    seen = models.DateTimeField()
    seen_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "question"], name="one_card_a_question")
        ]


class Proved(models.Model):
    """An answer that is evidence, and the entry from which wins are found."""

    answer = models.OneToOneField(Answer, models.CASCADE, related_name="proved")
    entry = models.OneToOneField(Entry, models.CASCADE, related_name="proved")


class Pause(models.Model):
    """Days that make nothing due, such as holidays."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="pauses")
    first = models.DateField()
    last = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last__gte=models.F("first")), name="a_pause_has_days"
            )
        ]
