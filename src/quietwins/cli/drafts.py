"""Folders of drafts among what `quietwins spot` is given."""

from collections.abc import Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from quietwins.cli.asking import few
from quietwins.cli.inputs import files_in, inputs, opened
from quietwins.formats.columns import Columns
from quietwins.formats.drafts.names import holds_drafts, is_draft, is_list
from quietwins.formats.drafts.steps import is_step
from quietwins.formats.errors import UnreadableRow
from quietwins.formats.rows import Row
from quietwins.spotting import Win

if TYPE_CHECKING:
    from quietwins.formats.drafts.folder import Draft

Files = list[tuple[str, bytes]]
_MANY = 300
"""Drafts, from which on they are read on every core."""


def drafted(names: Sequence[str]) -> tuple[list[Row], Files]:
    """What the folders of drafts show; and every file that is no draft, by name and content.

    Raises UnreadableFile, or ValueError for a line of a list, where a draft cannot be placed.
    """
    folders = [name for name in names if _is_of_drafts(Path(name))]
    if not folders:
        return [], inputs(names)
    inside = [_files(Path(folder)) for folder in folders]
    rest = [file for files in inside for file in files if not _is_ours(file[0])]
    return (
        [row for files in inside for row in _rows(files)],
        [*inputs([name for name in names if name not in folders]), *rest],
    )


def chosen(given: Columns, wins: Sequence[Win]) -> list[Win]:
    """The chosen few of each learner, and every step of their writing."""
    step: list[Win] = []
    rest: list[Win] = []
    for win in wins:
        (step if is_step(given.rows[win.anchor]) else rest).append(win)
    return sorted([*step, *few(rest)], key=lambda win: win.person)


def _is_of_drafts(path: Path) -> bool:
    return path.is_dir() and holds_drafts(file.name for file in files_in(path))


def _is_ours(name: str) -> bool:
    return is_draft(name) or is_list(name)


def _files(folder: Path) -> Files:
    return [(file.relative_to(folder).as_posix(), opened(file)) for file in files_in(folder)]


def _rows(files: Files) -> list[Row]:
    from quietwins.formats.drafts.folder import drafts_in  # tables need not wait for word lists

    try:
        return _read(drafts_in(files))
    except UnreadableRow as trouble:
        raise ValueError(str(trouble)) from None


def _read(drafts: "list[Draft]") -> list[Row]:
    """On every core, where there are so many that starting them takes less time than they save."""
    from quietwins.scale.workers import cores, done, workers

    if len(drafts) < _MANY:
        return _in_turn(drafts)
    shares = [[*own] for __, own in groupby(drafts, key=lambda one: one.learner)]
    with workers(min(cores(), len(shares))) as pool:
        return [row for rows in done(pool, _in_turn, shares) for row in rows]


def _in_turn(drafts: "list[Draft]") -> list[Row]:
    from quietwins.formats.drafts.rows import rows_of

    return [*rows_of(drafts)]
