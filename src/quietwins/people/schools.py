"""Whom to turn to in a school."""

from django.db import models


class Safety(models.Model):
    """A school's safeguarding lead, as its pages name them: who, and how to reach them."""

    school = models.OneToOneField("people.Circle", models.CASCADE, related_name="safety")
    name = models.CharField(max_length=200)
    contact = models.CharField(max_length=200)
