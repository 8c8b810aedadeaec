"""Pieces of writing: their drafts, what each draft showed, and what is said beside its words."""

import uuid
from typing import Self

from django.db import models
from django.db.models import F

from quietwins.evidence.models import Entry
from quietwins.people.models import Circle, Person

__all__ = ["Beside", "Draft", "DraftQuerySet", "Feedback", "Piece", "Showed", "Task", "Taste"]


class Task(models.Model):
    """What a class is asked to write. A pupil's piece may answer it.

    starter    how a sentence may begin, such as "The writer presents …"; empty is none
    set_texts  titles of what is written about; their words and names are right as they are
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    client_id = models.UUIDField()
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="tasks")
    by = models.ForeignKey(Person, models.CASCADE, related_name="tasks")
    name = models.TextField()
    words = models.TextField(blank=True)
    starter = models.TextField(blank=True)
    set_texts = models.JSONField(default=list)
    made_at = models.DateTimeField()
    put_away = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["by", "client_id"], name="a_task_made_once")]


class Piece(models.Model):
    """Something its owner writes, in one draft or several.

    circle     a class whose teacher reads what is handed in; none is at home, where nobody does
    task       what was asked there, if anything was
    starter    how its sentences may begin, where its owner chose one; the task's stands above it
    set_texts  as of a task
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    client_id = models.UUIDField()
    owner = models.ForeignKey(Person, models.CASCADE, related_name="pieces")
    circle = models.ForeignKey(Circle, models.SET_NULL, null=True, related_name="pieces")
    task = models.ForeignKey(Task, models.SET_NULL, null=True, related_name="pieces")
    name = models.TextField()
    starter = models.TextField(blank=True)
    set_texts = models.JSONField(default=list)
    made_at = models.DateTimeField()
    put_away = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "client_id"], name="a_piece_made_once")
        ]


class DraftQuerySet(models.QuerySet["Draft"]):
    """Drafts, by what is asked of them."""

    def standing(self) -> Self:
        """Those that have not been undone."""
        return self.filter(undone_at=None)

    def handed_in(self) -> Self:
        """Those that the class's teacher reads."""
        return self.standing().exclude(handed_in_at=None).exclude(piece__circle=None)

    def in_order(self) -> Self:
        """The oldest first; of one day, as they came."""
        return self.order_by("happened_on", "recorded_at", "pk")


class Draft(models.Model):
    """One draft, as it was typed, pasted, said or read from a file. It is never changed.

    handed_in_at  since when the class's teacher reads it; none is private to its owner
    came_from     a file's name; empty where it was typed
    aloud         said aloud first; its sound, if one was kept, is its first entry's
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    client_id = models.UUIDField()
    piece = models.ForeignKey(Piece, models.CASCADE, related_name="drafts")
    text = models.TextField()
    happened_on = models.DateField()
    recorded_at = models.DateTimeField()
    handed_in_at = models.DateTimeField(null=True)
    came_from = models.TextField(blank=True)
    aloud = models.BooleanField(default=False)
    undone_at = models.DateTimeField(null=True)

    objects = DraftQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["piece", "client_id"], name="a_draft_kept_once")
        ]
        indexes = [models.Index(fields=["piece", "happened_on"])]


class Showed(models.Model):
    """Something a draft showed, and the entry from which wins are found.

    kind    of `writing.KINDS`; empty where the draft showed nothing new, and is there
    after   [[start, end], …] in code points of the draft: what shows it
    before  [[draft's public id, start, end], …]: what stood in earlier drafts instead; for the
            owner's eyes alone, as those drafts may be private
    """

    draft = models.ForeignKey(Draft, models.CASCADE, related_name="showed")
    entry = models.OneToOneField(Entry, models.CASCADE, related_name="showed")
    kind = models.CharField(max_length=32, blank=True)
    after = models.JSONField(default=list)
    before = models.JSONField(default=list)


class Beside(models.Model):
    """A few words beside some of a draft's, by its owner or the class's teacher: what got better.

    start, end  characters [start, end) in code points of the draft
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    client_id = models.UUIDField()
    draft = models.ForeignKey(Draft, models.CASCADE, related_name="beside")
    by = models.ForeignKey(Person, models.CASCADE, related_name="+")
    start = models.IntegerField()
    end = models.IntegerField()
    words = models.TextField()
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["by", "client_id"], name="said_beside_once"),
            models.CheckConstraint(condition=models.Q(end__gt=F("start")), name="some_words"),
        ]


class Feedback(models.Model):
    """What a teacher asks of one draft next: on the task, the process or how the writer steers
    themselves (the EEF's three); never a mark.
    """

    class On(models.TextChoices):
        TASK = "task"
        PROCESS = "process"
        SELF = "self"

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    client_id = models.UUIDField()
    draft = models.ForeignKey(Draft, models.CASCADE, related_name="feedback")
    by = models.ForeignKey(Person, models.CASCADE, related_name="+")
    on = models.CharField(max_length=8, choices=On.choices)
    words = models.TextField()
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["by", "client_id"], name="fed_back_once")]


class Taste(models.Model):
    """How somebody wants their writing read."""

    person = models.OneToOneField(Person, models.CASCADE, related_name="taste")
    count_spelling = models.BooleanField(default=True)
