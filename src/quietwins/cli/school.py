"""`quietwins school NAME --lead WHO`: a school, led by somebody who has a name and a passphrase
here; where one of that name is here, they lead that one too. Django loads in `run`.
"""

import argparse
import sys

from quietwins.cli.data_dir import add_data_dir, is_ready
from quietwins.language import _


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command and its options."""
    parser = commands.add_parser("school", help=_("make a school, and say who leads it"))
    parser.add_argument("name", metavar="NAME", help=_("what the school is called"))
    parser.add_argument(
        "--lead", metavar="WHO", required=True, help=_("the name its lead signs in with")
    )
    add_data_dir(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """0. 2 where nobody has that name or the database is no use, and says why."""
    if not is_ready(arguments):
        return 2
    return _make(arguments.name, arguments.lead)


def _make(name: str, lead: str) -> int:
    from django.utils.timezone import now

    from quietwins.flow.lead_school import begin_school, name_lead
    from quietwins.flow.unfit import Unfit
    from quietwins.people.models import Circle, Login

    login = Login.objects.filter(name_key=Login.key_of(lead)).select_related("person").first()
    if login is None:
        print(_("Nobody here signs in with that name."), file=sys.stderr)
        return 2
    known = Circle.objects.filter(kind=Circle.Kind.SCHOOL, name=" ".join(name.split())).first()
    try:
        school = known or begin_school(name, by=login.person, at=now())
        name_lead(school, login.person)
    except Unfit as problem:
        print(problem, file=sys.stderr)
        return 2
    print(_("They lead it. It stands under People, after signing in:"))
    print(f"/schools/{school.public_id}/")
    return 0
