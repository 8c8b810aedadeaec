"""What somebody said of a file's columns, for the next file with that header."""

from collections.abc import Sequence
from datetime import datetime

from quietwins.evidence.models import Mapping
from quietwins.flow.preview import Preview
from quietwins.formats.mapping import ColumnMap
from quietwins.people.models import Person
from quietwins.sharing.eyes import mappings_for


def remember_columns(preview: Preview, *, by: Person, at: datetime) -> None:
    """Keep what was said of `preview`, once it has been taken in; the latest word stands."""
    if preview.stage != "named":
        return
    (mapping,) = preview.choices.mappings
    for key in set(preview.keys):
        Mapping.objects.update_or_create(
            by=by, key=key, defaults={"columns": mapping.plain, "recorded_at": at}
        )


def known_columns(person: Person | None, keys: Sequence[str]) -> dict[str, ColumnMap]:
    """What `person` said of headers with these keys. One that cannot be read is as if not said."""
    known = {}
    for mapping in mappings_for(person).filter(key__in=keys).order_by("-recorded_at"):
        try:
            known[mapping.key] = ColumnMap.of(mapping.columns)
        except ValueError:
            continue
    return known
