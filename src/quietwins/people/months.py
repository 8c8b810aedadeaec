"""Months: which are usually heavy for somebody, and for which a card of Today was put away."""

from collections.abc import Iterable
from datetime import date

from django.db import models

YEAR = range(1, 13)

MONTHLY, HEAVY = "monthly", "heavy"
"""The cards that can be put away for a month."""


class Months(models.Model):
    """What a person says of months.

    heavy_months  from 1, January; nobody's until they are chosen
    put_away      by card, the month it was last put away for, as "2025-11"; none before is known
    """

    heavy_months = models.JSONField(default=list)
    put_away = models.JSONField(default=dict)

    class Meta:
        abstract = True

    def has_put_away(self, card: str, day: date) -> bool:
        """Whether `card` is out of the way in the month of `day`."""
        return bool(self.put_away.get(card) == _month(day))

    def put_card_away(self, card: str, day: date) -> None:
        """For the month of `day`."""
        self.put_away = {**self.put_away, card: _month(day)}
        self.save(update_fields=["put_away"])

    def bring_card_back(self, card: str) -> None:
        """As if it had not been put away."""
        self.put_away = {name: month for name, month in self.put_away.items() if name != card}
        self.save(update_fields=["put_away"])

    def choose_months(self, months: Iterable[int]) -> None:
        """These are heavy, and no others."""
        self.heavy_months = sorted({*months} & {*YEAR})
        self.save(update_fields=["heavy_months"])


def _month(day: date) -> str:
    return f"{day:%Y-%m}"
