"""A file that was brought into a quiz, and what was there before it."""

import uuid

from django.db import models


class Brought(models.Model):
    """One file, whole, so that it is undone whole.

    digest  of its bytes
    before  by a question's key, what it was before; null where it was not there
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    quiz = models.ForeignKey("quizzes.Quiz", models.CASCADE, related_name="brought")
    source = models.TextField()
    digest = models.CharField(max_length=64)
    before = models.JSONField(default=dict)
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["quiz", "digest"],
                condition=models.Q(undone_at=None),
                name="a_file_once_in_a_quiz",
            )
        ]
