"""Files in: any table a school or a person already has, as rows of evidence."""

from quietwins.formats.cells import safe
from quietwins.formats.errors import UnreadableFile, UnreadableRow
from quietwins.formats.reading import (
    Asks,
    Format,
    Found,
    Reading,
    formats,
    read,
    readable,
    recognise,
    recognised,
)
from quietwins.formats.rows import Choices, Row, Table
from quietwins.formats.tables import narrowed, tables

__all__ = [
    "Asks",
    "Choices",
    "Format",
    "Found",
    "Reading",
    "Row",
    "Table",
    "UnreadableFile",
    "UnreadableRow",
    "formats",
    "narrowed",
    "read",
    "readable",
    "recognise",
    "recognised",
    "safe",
    "tables",
]
