"""`quietwins reset NAME`: an address for a new passphrase, for whoever runs this to pass on. The
book's owner can read that it was made. Django loads in `run`.
"""

import argparse
import sys

from quietwins.cli.data_dir import add_data_dir, is_ready
from quietwins.language import _


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command and its options."""
    parser = commands.add_parser(
        "reset", help=_("print an address at which somebody chooses a new passphrase")
    )
    parser.add_argument("name", metavar="NAME", help=_("the name they sign in with"))
    add_data_dir(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """0. 2 where nobody has that name or the database is no use, and says why."""
    if not is_ready(arguments):
        return 2
    return _print(arguments.name)


def _print(name: str) -> int:
    from django.utils.timezone import now

    from quietwins.flow.new_passphrase import BY_HAND, way_back
    from quietwins.people.models import Login, Trace

    login = Login.objects.filter(name_key=Login.key_of(name)).first()
    if login is None:
        print(_("Nobody here signs in with that name."), file=sys.stderr)
        return 2
    Trace.objects.create(whose=login.person, verb=Trace.Verb.WAY_IN, day=now().date(), at=now())
    print(_("For them alone, after this service's own address. It works once, for a day:"))
    print(f"/new-passphrase/?way={way_back(login, lasts=BY_HAND, at=now())}")
    return 0
