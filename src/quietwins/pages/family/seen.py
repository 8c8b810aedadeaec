"""Who saw first what somebody kept: told to its owner, and to nobody else it is shared with."""

from collections.abc import Mapping, Sequence
from typing import Any

from quietwins.evidence.questions import OFFERED
from quietwins.language import _
from quietwins.pages.family.names import name_of
from quietwins.people.models import Person
from quietwins.sharing.family import seen_first


def seen_words(rows: Sequence[Any], viewer: Person | None) -> Mapping[int, str]:
    """By win, of the rows of `to_tell`. One query, and none where nothing was offered."""
    offered = [win.pk for win in rows if win.anchor__question == OFFERED]
    if not offered:
        return {}
    seen = seen_first(viewer).filter(win__in=offered).select_related("by")
    return {one.win_id: _("%(name)s saw this") % {"name": name_of(one.by)} for one in seen}
