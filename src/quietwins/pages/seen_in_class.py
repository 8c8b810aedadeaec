"""Who saw something in class, and who noticed what was found there: told to its owner."""

from collections.abc import Mapping, Sequence
from typing import Any

from quietwins.language import _
from quietwins.people.models import Person
from quietwins.sharing.classes import observations_of, suggestions_for
from quietwins.wins.models import SEEN
from quietwins.wording.noticing import NOTICED


def seen_in_class(rows: Sequence[Any], viewer: Person | None) -> Mapping[int, str]:
    """By win, of the rows of `to_tell`. Two queries, and none where nothing of a class is one's
    own.
    """
    mine = [win for win in rows if win.thread__circle and viewer and win.person_id == viewer.pk]
    if not mine:
        return {}
    return {**_saw(mine, viewer), **_noticed(mine, viewer)}


def _saw(rows: Sequence[Any], viewer: Person | None) -> Mapping[int, str]:
    wins = {win.anchor_id: win.pk for win in rows if win.rule == SEEN}
    saw = observations_of(viewer).filter(entry__in=wins).select_related("by")
    return {wins[one.entry_id]: _("%(name)s saw this") % {"name": _name(one.by)} for one in saw}


def _noticed(rows: Sequence[Any], viewer: Person | None) -> Mapping[int, str]:
    put = suggestions_for(viewer).filter(win__in=[win.pk for win in rows]).select_related("by")
    return {
        one.win_id: _("%(name)s: “%(said)s”")
        % {"name": _name(one.by), "said": _(NOTICED[one.starter])}
        for one in put
        if one.starter in NOTICED
    }


def _name(teacher: Person) -> str:
    return teacher.name or _("Your teacher")
