"""Somebody says that worry began a thing, or takes it back, and it is looked at again."""

from datetime import datetime

from django.db import transaction

from quietwins.evidence.models import Thread
from quietwins.flow.look_again import look_again


@transaction.atomic
def say_began_low(thread: Thread, *, low: bool, at: datetime) -> None:
    """From now on its first three values are left out of any claim of growth, or are looked at."""
    if thread.began_low != low:
        thread.began_low = low
        thread.save(update_fields=["began_low"])
        look_again([thread.pk], at=at)
