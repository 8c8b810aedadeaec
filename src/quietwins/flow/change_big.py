"""A page that asks twice for a change of something bigger has it once."""

from collections.abc import Callable
from uuid import UUID

from django.db import transaction

from quietwins.wins.models import Big


@transaction.atomic
def change_big(which: Big, change: Callable[[Big], None], *, client_id: UUID) -> None:
    """Two at once change it one after the other."""
    now = Big.objects.select_for_update().get(pk=which.pk)
    if now.changed_by != client_id:
        now.changed_by = client_id
        change(now)
