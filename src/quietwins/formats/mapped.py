"""A table whose columns a person has named, once, in a mapping."""

from collections.abc import Iterator

from quietwins.formats.entries import FIELDS
from quietwins.formats.errors import UnreadableFile, UnreadableRow, listed
from quietwins.formats.fitting import fitting, lost
from quietwins.formats.mapping import ColumnMap
from quietwins.formats.notes import Notes
from quietwins.formats.plan import Plan
from quietwins.formats.rows import Choices, Row, Table
from quietwins.language import N_, _

NAME = "mapped"
LABEL = N_("a table with the columns you named")
ASKED = 0

KNOWN = ("learner", "learner_id", *FIELDS, "tasks")


def recognises(table: Table, choices: Choices) -> bool:
    """Whatever a person mapped. Raises UnreadableFile for a mapping for any table that does not
    fit this one; a mapping for another header is passed over.
    """
    return bool(choices.mappings) and _mapping(table, choices) is not None


def keeps(table: Table, choices: Choices) -> tuple[int, ...]:
    """The mapped columns."""
    found = _plan(table, choices).at
    return tuple(sorted({at for columns in found.values() for at in columns}))


def read(table: Table, choices: Choices) -> Iterator[Row | UnreadableRow]:
    """Rows in file order: a register, wide where `tasks` are mapped, else long."""
    return _plan(table, choices).rows()


def notes(table: Table, choices: Choices) -> Notes:
    return _plan(table, choices).notes()


def is_register(table: Table, choices: Choices) -> bool:
    """Whether a person said that its cells are marks of attendance."""
    mapping = _mapping(table, choices)
    return mapping is not None and bool(mapping.marks)


def _mapping(table: Table, choices: Choices) -> ColumnMap | None:
    for mapping in choices.mappings:
        _check_names(table, mapping)
    found = fitting(table.header, choices.mappings)
    anywhere = [mapping for mapping in choices.mappings if not mapping.header]
    if found is None and anywhere:
        raise UnreadableFile(
            table.source,
            _("it has no column %(names)s; its columns are %(columns)s.")
            % {
                "names": listed(lost(table.header, anywhere[-1])),
                "columns": listed(table.header),
            },
            _("Please correct the mapping."),
        )
    if found is not None:
        _check_enough(table, found)
    return found


def _check_names(table: Table, mapping: ColumnMap) -> None:
    unknown = [name for name in mapping.columns if name not in KNOWN]
    if unknown:
        raise UnreadableFile(
            table.source,
            _("its mapping names %(names)s, which we do not know.") % {"names": listed(unknown)},
            _("Please use %(names)s.") % {"names": ", ".join(KNOWN)},
        )


def _check_enough(table: Table, mapping: ColumnMap) -> None:
    """Who, and what it is about; a list of days without anybody in it is its owner's own."""
    named = {name for name, titles in mapping.columns.items() if titles}
    marks = named & ({"tasks", "amount"} if mapping.marks else {"tasks"})
    about = "thread" in named or "thread" in mapping.fixed
    is_own = about and "day" in named and not marks
    unclear = not (marks or about) or {"tasks", "thread"} <= named
    if unclear or not ("learner" in named or is_own):
        raise UnreadableFile(
            table.source,
            _("its mapping does not say enough."),
            _("Please map learner, and either thread or tasks."),
        )


def _plan(table: Table, choices: Choices) -> Plan:
    mapping = _mapping(table, choices)
    assert mapping is not None  # it was recognised
    return Plan(table, choices, mapping)
