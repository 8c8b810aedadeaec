"""Commands over one's own database: where it is, and that it is there."""

import argparse
import os
import sys

from quietwins.language import _


def add_data_dir(parser: argparse.ArgumentParser) -> None:
    """Add the option that says where."""
    parser.add_argument(
        "--data-dir",
        metavar="FOLDER",
        default=os.environ.get("DATA_DIR") or "",
        help=_("where the database and files are kept (DATA_DIR; a folder of your own by default)"),
    )


def is_ready(arguments: argparse.Namespace) -> bool:
    """Whether Django and the database there can be used from now on; where not, it says why."""
    from quietwins.cli.setting_up import CannotStart, prepare

    os.environ["DATA_DIR"] = arguments.data_dir
    try:
        prepare()
    except CannotStart as error:
        print(error, file=sys.stderr)
        return False
    return True
