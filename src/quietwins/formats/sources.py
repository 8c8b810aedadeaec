"""What a table's file calls it, for a table that is about one thread."""

import re
from pathlib import PurePath

_SHEET = re.compile(r"\.xls[xm] \((?!Sheet ?\d*\))(.+)\)$", re.IGNORECASE)


def stem(source: str) -> str:
    """The thread that `source` names: its sheet's name, or its file's without the ending."""
    sheet = _SHEET.search(source)
    name = sheet[1] if sheet else PurePath(source.partition(".xlsx (")[0]).stem
    return name if any(map(str.isalnum, name)) else "entries"
