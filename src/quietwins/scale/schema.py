"""What the columns of a Parquet file may hold, and kind words where they hold something else."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

import pyarrow as pa
from pyarrow import types

from quietwins.formats.errors import UnreadableFile
from quietwins.language import N_, _


class Holds(NamedTuple):
    """Whether a column of that type will do, and what is wanted in words."""

    fits: Callable[[pa.DataType], bool]
    wanted: str


def _is_text(type: pa.DataType) -> bool:
    return bool(types.is_string(type) or types.is_large_string(type) or types.is_string_view(type))


def _is_word(type: pa.DataType) -> bool:
    return _is_text(type) or types.is_integer(type)


def _is_number(type: pa.DataType) -> bool:
    return bool(types.is_integer(type) or types.is_floating(type) or types.is_decimal(type))


def _is_day(type: pa.DataType) -> bool:
    """A moment with a time zone is no day: somebody else's midnight may have passed."""
    return types.is_date(type) or (types.is_timestamp(type) and type.tz is None)


COLUMNS: Mapping[str, Holds] = {
    "learner": Holds(_is_word, N_("names, or whole numbers")),
    "thread": Holds(_is_text, N_("text")),
    "kind": Holds(_is_text, N_("text")),
    "day": Holds(_is_day, N_("dates")),
    "order": Holds(types.is_integer, N_("whole numbers")),
    "amount": Holds(_is_number, N_("numbers")),
    "out_of": Holds(_is_number, N_("numbers")),
    "prompts": Holds(_is_number, N_("whole numbers")),
    "planned": Holds(types.is_boolean, N_("true or false")),
    "state": Holds(_is_word, N_("words such as done")),
    "better": Holds(_is_word, N_("up or down")),
}
"""Every column we read, by its name; others are left alone."""


def check(schema: pa.Schema, source: str) -> None:
    """Raise UnreadableFile, naming the column, where a file cannot be read by `COLUMNS`."""
    names = set(schema.names)
    if not {"learner", "thread"} <= names or not {"day", "amount"} & names:
        found = _("its columns do not say who did what, and when or how much.")
        named = {"names": "learner, thread, day, amount"}
        raise UnreadableFile(source, found, _("Please name them so: %(names)s.") % named)
    for name in COLUMNS.keys() & names:
        _check_one(schema.field(name).type, name, source)


def _check_one(type: pa.DataType, name: str, source: str) -> None:
    plain = type.value_type if types.is_dictionary(type) else type
    if not (COLUMNS[name].fits(plain) or types.is_null(plain)):
        raise holds_other(name, source)


def holds_other(name: str, source: str) -> UnreadableFile:
    """What to raise of a column that does not hold what is wanted of it."""
    said = {"column": name, "wanted": _(COLUMNS[name].wanted)}
    found = _('its column "%(column)s" holds something other than %(wanted)s.') % said
    return UnreadableFile(source, found, _("Please store %(wanted)s there.") % said)
