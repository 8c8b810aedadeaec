"""Whose a draft is and of what day, as its file's name says it."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from quietwins.formats.days import day
from quietwins.formats.errors import CannotRead, UnreadableFile
from quietwins.language import N_, _

ENDINGS = (".txt", ".md", ".docx", ".odt")
_NO_TABLES = (".md", ".docx", ".odt")
_LIST = "drafts.csv"
_DATED = re.compile(r"(?:(?P<name>.*\S)_)?(?P<day>\d{4}-\d{2}-\d{2})\s*", re.DOTALL)
_CALL_IT = N_("Please call it Name/2025-09-12.txt or Name_2025-09-12.txt, or add a drafts.csv.")


@dataclass(frozen=True)
class Placed:
    """What is known of a draft before it is read. `piece` is "" where nobody said."""

    source: str
    learner: str
    day: date
    piece: str = ""


def is_draft(name: str) -> bool:
    """Whether a file of this name may be one."""
    return name.lower().endswith(ENDINGS)


def is_list(name: str) -> bool:
    """Whether a file of this name lists drafts."""
    return path_of(name).name.lower() == _LIST


def holds_drafts(names: Iterable[str]) -> bool:
    """Whether a folder of these files is one of drafts: text files alone might be tables."""
    return any(
        is_list(name)
        or name.lower().endswith(_NO_TABLES)
        or (is_draft(name) and _DATED.fullmatch(path_of(name).stem))
        for name in names
    )


def placed(name: str) -> Placed:
    """What the name of a draft says. Raises UnreadableFile where it does not; none is guessed."""
    path = path_of(name)
    parts = _DATED.fullmatch(path.stem)
    learner = parts and (parts["name"] or path.parent.name)
    if not parts or not learner:
        found = _("its name does not say whose it is and of what day.")
        raise UnreadableFile(name, found, _(_CALL_IT))
    try:
        return Placed(name, learner.strip(), day(parts["day"], None))
    except CannotRead:
        found = _('"%(day)s" is no day.') % {"day": parts["day"]}
        raise UnreadableFile(name, found, _(_CALL_IT)) from None


def path_of(name: str) -> PurePosixPath:
    """A name inside a folder, whichever way its steps are parted."""
    return PurePosixPath(name.replace("\\", "/"))
