"""`quietwins erased`: the ids of what was erased, and erasing it again after a restore. Django
loads in `run`.
"""

import argparse
import sys
from pathlib import Path
from uuid import UUID

from quietwins.cli.data_dir import add_data_dir, is_ready
from quietwins.language import _


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command and its options."""
    parser = commands.add_parser(
        "erased", help=_("list the ids of what was erased, or erase it again after a restore")
    )
    parser.add_argument(
        "--again", metavar="FILE", type=Path, help=_("erase what this list of ids names")
    )
    add_data_dir(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """0. 2 where the list or the database is no use, and says why."""
    try:
        names = _read(arguments.again) if arguments.again else None
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    if not is_ready(arguments):
        return 2
    _list() if names is None else _erase(names)
    return 0


def _read(file: Path) -> list[UUID]:
    """One id a line. Raises ValueError with what to mend."""
    try:
        return [UUID(line) for line in file.read_text("utf-8").split()]
    except (OSError, ValueError):
        sentence = _("We could not read the ids in %(file)s. Nothing has been changed.")
        raise ValueError(sentence % {"file": file}) from None


def _list() -> None:
    from quietwins.flow.erase import tombstones

    for name in tombstones():
        print(name)


def _erase(names: list[UUID]) -> None:
    from django.utils.timezone import now

    from quietwins.flow.erase import erase_again

    many = erase_again(names, at=now())
    print(_("Erased again: %(num)d") % {"num": many})
