"""`quietwins serve`: the pages, on this machine, for as long as it runs. Django loads in `run`."""

import argparse
import os
import sys

from quietwins.cli.data_dir import add_data_dir
from quietwins.language import _


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command and its options."""
    parser = commands.add_parser("serve", help=_("serve the pages in a browser"))
    add, told = parser.add_argument, os.environ.get
    add(
        "--host",
        default=told("HOST") or "127.0.0.1",
        help=_("the address to listen on (HOST; this machine alone by default)"),
    )
    add(
        "--port",
        type=int,
        default=told("PORT") or "8000",
        help=_("the port to listen on (PORT; 8000 by default)"),
    )
    add_data_dir(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Serve until asked to stop: 0. 2 where the port or the folder is no use, and says why."""
    from quietwins.cli.setting_up import CannotStart, free_address, prepare
    from quietwins.cli.workers import serve

    os.environ.update(
        HOST=arguments.host, PORT=str(arguments.port), DATA_DIR=arguments.data_dir or ""
    )
    try:
        address = free_address(arguments.host, arguments.port)
        prepare()
        return serve(address, arguments.port)
    except CannotStart as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 0
