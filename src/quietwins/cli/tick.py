"""`quietwins tick`: what is done by the clock, once, where it is due. Django loads in `run`."""

import argparse
from collections.abc import Iterator

from quietwins.cli.data_dir import add_data_dir, is_ready
from quietwins.language import _


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command and its options."""
    parser = commands.add_parser(
        "tick", help=_("take away what has been kept for its time; `serve` does so by itself")
    )
    add_data_dir(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """0, a line for each job that was due. 2 where the database is no use, and says why."""
    if not is_ready(arguments):
        return 2
    for line in tick():
        print(line)
    return 0


def tick(*, quiet: bool = False) -> Iterator[str]:
    """Do what is due: a line for each job; where `quiet`, for those that found something."""
    from django.utils.timezone import now

    from quietwins.flow.jobs import due, run

    at = now()
    for job in due(at):
        many = run(job, at)
        if many or (many == 0 and not quiet):
            yield f"{at:%Y-%m-%d %H:%M} {_(job.sentence)}: {many}"
