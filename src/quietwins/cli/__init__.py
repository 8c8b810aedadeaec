"""The command line, one file a command. What needs no Django loads none."""

import argparse
import sys
from collections.abc import Sequence

from quietwins import __version__
from quietwins.cli.compare import add_to as add_compare
from quietwins.cli.erased import add_to as add_erased
from quietwins.cli.quiz import add_to as add_quiz
from quietwins.cli.reset import add_to as add_reset
from quietwins.cli.school import add_to as add_school
from quietwins.cli.serve import add_to as add_serve
from quietwins.cli.spot import add_to as add_spot
from quietwins.cli.terminal import words_alone
from quietwins.cli.tick import add_to as add_tick
from quietwins.cli.usage import in_our_words
from quietwins.language import _, speaking, words_here


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; 0 for done, 2 for something its caller can mend."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    words_alone()
    in_our_words()
    with speaking(words_here()):
        arguments = _parser().parse_args(argv)
        code: int = arguments.run(arguments)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="quietwins",
        description=_("True small wins, each with how we know, in kind words."),
    )
    version = f"quietwins {__version__}"
    shown = _("show which version this is")
    parser.add_argument("--version", action="version", version=version, help=shown)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    kept = (add_serve, add_tick, add_erased, add_reset, add_school)
    for add in (add_spot, add_compare, add_quiz, *kept):
        add(commands)
    return parser
