"""Goals, what was decided of each and when, and which entry is a mark of which; how sure I feel."""

import uuid
from datetime import date
from typing import Self

from django.db import models

from quietwins.evidence.models import Entry, Place, Thread
from quietwins.goals.course import Decided, Pace, What
from quietwins.people.models import Person


class Goal(models.Model):
    """Something somebody would like to do. What it is says the last standing decision that set it.

    tiny  a tiny step: tied to a moment of the day, and never planned
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    client_id = models.UUIDField(null=True)
    owner = models.ForeignKey(Person, models.CASCADE, related_name="goals")
    tiny = models.BooleanField(default=False)
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "client_id"], name="a_goal_made_once")
        ]


class Plan(models.Model):
    """What a goal is, as its owner words it.

    thread  what it is about
    levels  five ways to do it in words, from where one is now on; empty where not worded
    after   of a tiny step: the moment of the day that it follows
    days    the weekdays it is planned for, Monday "1" to Sunday "7"
    weekly  where it has no weekdays: how many times a week; 0 is no plan
    """

    name = models.TextField(blank=True)
    thread = models.ForeignKey(Thread, models.CASCADE, null=True, related_name="+")
    levels = models.JSONField(default=list)
    after = models.TextField(blank=True)
    days = models.CharField(max_length=7, blank=True)
    weekly = models.SmallIntegerField(default=0)
    place = models.CharField(max_length=16, choices=Place.choices, blank=True)

    class Meta:
        abstract = True


class DecisionQuerySet(models.QuerySet["Decision"]):
    """Decisions, by what is asked of them."""

    def standing(self) -> Self:
        """Those that have not been undone, in the order in which they were taken."""
        return self.filter(undone_at=None).order_by("pk")

    def planning(self) -> Self:
        """Those that plan occasions."""
        return self.filter(undone_at=None).exclude(days="", weekly=0)

    def plan_of(self, goal: Goal) -> "Decision | None":
        """How the goal is worded now; none where making it was undone."""
        words = self.standing().filter(of=goal, what=What.SET)
        return words.select_related("thread").last()


class Decision(Plan):
    """One decision about a goal, which a page asked for by `client_id`, from the day `since` on.

    A change is a new one: what was done under the old one keeps the old one's words.

    until    the last day of a pause; none is open
    instead  the goal that takes this one's place
    entry    what was kept with it: a rest, or a line of thanks
    """

    of = models.ForeignKey(Goal, models.CASCADE, related_name="decisions")
    client_id = models.UUIDField()
    what = models.CharField(max_length=8, choices=[(what.value, what.value) for what in What])
    since = models.DateField()
    until = models.DateField(null=True)
    instead = models.ForeignKey(Goal, models.SET_NULL, null=True, related_name="in_place_of")
    entry = models.ForeignKey(Entry, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["of", "client_id"], name="a_goal_changed_once")
        ]

    @property
    def decided(self) -> Decided:
        """As a goal's course sees it."""
        what = What(self.what)
        pace = Pace(self.thread_id, self.days, self.weekly) if self.thread_id else None
        return Decided(what, self.since, self.until, pace)


class GoalMarkQuerySet(models.QuerySet["GoalMark"]):
    """Marks, by what is asked of them."""

    def standing(self) -> Self:
        return self.filter(entry__undone_at=None)

    def on(self, day: date) -> Self:
        return self.standing().filter(entry__happened_on=day)


class GoalMark(models.Model):
    """What was done about a goal on a day: its entry, the decision that worded it, its level."""

    of = models.ForeignKey(Goal, models.CASCADE, related_name="marks")
    under = models.ForeignKey(Decision, models.CASCADE, related_name="+")
    level = models.SmallIntegerField(null=True)
    entry = models.OneToOneField(Entry, models.CASCADE, related_name="goal_mark")

    objects = GoalMarkQuerySet.as_manager()


class Sure(models.Model):
    """ "How sure are you that you can …": its owner's question. No part of any evidence."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    client_id = models.UUIDField(null=True)
    owner = models.ForeignKey(Person, models.CASCADE, related_name="sure_of")
    words = models.TextField()
    asked_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "client_id"], name="asked_how_sure_once")
        ]


class Answer(models.Model):
    """One answer, 0 to 10, for its owner's eyes; never added to or compared with anybody's."""

    of = models.ForeignKey(Sure, models.CASCADE, related_name="answers")
    client_id = models.UUIDField()
    sure = models.SmallIntegerField()
    day = models.DateField()
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["of", "client_id"], name="said_how_sure_once")
        ]
