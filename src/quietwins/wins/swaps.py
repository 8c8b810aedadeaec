"""Kinder words, and the old ones that they stand in for."""

import uuid
from typing import Self

from django.db import models

from quietwins.evidence.models import Entry


class SwapQuerySet(models.QuerySet["Swap"]):
    """Swaps, by what is asked of them."""

    def standing(self) -> Self:
        """Those of which neither half was taken out."""
        return self.filter(new__anchor__undone_at=None, old__undone_at=None)


class Swap(models.Model):
    """Both were kept. Where one of them is erased, no trace is left that they belonged together.

    new  a line in its owner's own words, also once it is worded differently
    old  something hard
    """

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    new = models.ForeignKey("wins.Win", models.CASCADE, related_name="swaps")
    old = models.ForeignKey(Entry, models.CASCADE, related_name="swaps")
    made_at = models.DateTimeField()

    objects = SwapQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["new", "old"], name="a_swap_once")]
