"""Everything of one's own, to take along."""

from typing import Any

from quietwins.evidence.models import Entry
from quietwins.people.models import Person
from quietwins.wins.models import Keep

_ENTRY = (
    *("public_id", "thread__name", "kind", "chips", "place", "words", "happened_on"),
    *("recorded_at", "amount", "out_of", "prompts", "planned", "state", "better"),
    *("task", "given", "taken_in__source", "undone_at"),
)
_KEPT = (
    *("win__public_id", "win__rule", "win__thread__name", "win__facts"),
    *("verdict", "at", "undone_at"),
)


def export(person: Person | None) -> dict[str, Any]:
    """`entries` are this person's own, `kept` their own word on wins; undone ones say so.

    `columns` is what they said of files' columns.
    `comfort` is what they chose for their pages; a copy of somebody invented says `invented`.
    """
    if person is None:
        return {"comfort": {}, "entries": [], "columns": [], "kept": []}
    return {
        **({"invented": True} if person.invented else {}),
        "comfort": person.comfort,
        "entries": list(Entry.objects.filter(owner=person).order_by("pk").values(*_ENTRY)),
        "columns": [mapping.columns for mapping in person.mappings.order_by("recorded_at", "key")],
        "kept": list(Keep.objects.filter(by=person).order_by("at").values(*_KEPT)),
    }
