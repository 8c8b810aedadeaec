"""What a class made and what was found in it, for its teacher and the school to take along.

Of what a pupil types, what they handed in; not what they keep or set aside, which is theirs alone.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import QuerySet

from quietwins.evidence.models import Entry
from quietwins.flow.export.beside import rows_of
from quietwins.flow.export.csvs import sheet_of
from quietwins.people.may_see import Role
from quietwins.people.models import Circle
from quietwins.pieces.models import DraftQuerySet
from quietwins.wins.models import Win

_LEARNERS = {"id": "person__public_id", "name": "person__name", "ref": "ref"}
_OF = {"learner": "owner__public_id", "name": "owner__name", "thing": "thread__name"}
_ENTRIES = _OF | {
    name: name
    for name in (
        *("happened_on", "order", "kind", "task", "given", "amount", "out_of", "prompts"),
        *("planned", "state", "words", "recorded_at", "undone_at"),
    )
}
_FOUND = {
    "learner": "person__public_id",
    "name": "person__name",
    "thing": "thread__name",
    "happened_on": "anchor__happened_on",
    **{name: name for name in ("rule", "rule_version", "strength", "since", "facts", "found_at")},
}
_DRAFTS = {
    "learner": "piece__owner__public_id",
    "name": "piece__owner__name",
    "piece": "piece__name",
    **{name: name for name in ("happened_on", "handed_in_at", "text")},
}


def class_book(
    circle: Circle, entries: QuerySet[Entry], wins: QuerySet[Win], drafts: DraftQuerySet
) -> Mapping[str, Any]:
    """`entries`, `wins` and `drafts` are those that whoever asks may see."""
    learners = circle.memberships.present().filter(role=Role.LEARNER)
    return {
        "quietwins_class": 1,
        "name": circle.name,
        "learners": rows_of(learners, **_LEARNERS),
        "entries": rows_of(entries.filter(circle=circle), **_ENTRIES),
        "found": rows_of(wins.filter(thread__circle=circle), **_FOUND),
        "drafts": rows_of(drafts.filter(piece__circle=circle), **_DRAFTS),
    }


def class_tables(book: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """("entries.csv", its text) of what has rows."""
    for name in ("learners", "entries", "found", "drafts"):
        if book[name]:
            yield f"{name}.csv", sheet_of(book[name])
