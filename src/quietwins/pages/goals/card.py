"""The card on Today: the goals and tiny steps of this day."""

from datetime import date

from quietwins.pages.cards import Card
from quietwins.pages.goals.shown import shown
from quietwins.people.models import Person
from quietwins.sharing.eyes import goals_for

_MOST = 5


def offer(person: Person, day: date) -> Card | None:
    """None for whoever has none for this day."""
    if not goals_for(person).exists():  # a third of the work, for the many who have none
        return None
    here = [one for one in shown(goals_for(person), day) if one.is_for(day)]
    goals = [one for one in here if not one.goal.tiny][:_MOST]
    steps = [one for one in here if one.goal.tiny][:_MOST]
    return Card("goals/card.html", {"goals": goals, "steps": steps}) if here else None
