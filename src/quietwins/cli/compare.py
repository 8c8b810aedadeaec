"""`quietwins compare OLD NEW`: what was done between two drafts. No database, no Django."""

import argparse
import sys
from pathlib import Path

from quietwins.cli.inputs import opened
from quietwins.formats.errors import UnreadableFile
from quietwins.language import _

_WAYS = ("text", "html", "json")


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command and its options."""
    told = _("see what was added and corrected between two drafts")
    parser = commands.add_parser("compare", help=told)
    parser.add_argument("old", type=Path, metavar="OLD", help=_("the draft before"))
    parser.add_argument("new", type=Path, metavar="NEW", help=_("the draft after it"))
    parser.add_argument(
        "--format", choices=_WAYS, default="text", help=_("how to show what changed")
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """0 with edits or with none; 2 for a draft that cannot be read."""
    from quietwins.cli.compared import SHOWN  # no other command waits for what this needs
    from quietwins.formats.drafts.reading import draft_text
    from quietwins.writing.comparing import compare

    paths = arguments.old, arguments.new
    try:
        old, new = (draft_text(path.name, opened(path)) for path in paths)
    except UnreadableFile as error:
        print(error, file=sys.stderr)
        return 2
    shown = SHOWN[arguments.format]
    sys.stdout.write(shown(compare(old, new), *(path.name for path in paths)))
    return 0
