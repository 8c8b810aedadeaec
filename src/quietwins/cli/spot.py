"""`quietwins spot FILE…`: wins with their evidence, from files alone. No database, no Django."""

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from quietwins.cli import asking
from quietwins.cli.asking import day_asked, rules_asked
from quietwins.cli.drafts import chosen, drafted
from quietwins.cli.explained import explained
from quietwins.cli.explaining import explain
from quietwins.cli.found import tell
from quietwins.cli.outputs import OUTPUTS
from quietwins.cli.parquet import NOTHING_YET, any_parquet, cannot_write, spot_parquet
from quietwins.cli.reading import Read, read_all
from quietwins.formats.choices import choices_from
from quietwins.formats.columns import Columns, columns
from quietwins.formats.errors import UnknownColumns, UnreadableFile
from quietwins.formats.rows import Choices
from quietwins.language import N_, _
from quietwins.spotting import Rule, Win, spot
from quietwins.spotting.days import day_number

OFFER = N_(
    "To say which column is which, add --mapping columns.toml: we write a first guess there."
)


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command and its options."""
    parser = commands.add_parser("spot", help=_("find small wins in files you already have"))
    add = parser.add_argument
    add("files", nargs="+", metavar="FILE", help=_('a file, a folder, or "-" for standard input'))
    add("--format", choices=tuple(OUTPUTS), default="table", help=_("how to print what is found"))
    add("--out", type=Path, metavar="FILE", help=_("write to this file instead of printing"))
    add("--learner", metavar="NAME", help=_("this learner's wins alone (a name or an id)"))
    add("--thread", metavar="NAME", help=_("wins in this skill alone"))
    add(
        "--better",
        action="append",
        default=[],
        metavar="up|down|THREAD=down",
        help=_("whether more or fewer is better, everywhere or in one skill"),
    )
    add(
        "--threads",
        choices=("together", "separate"),
        default="together",
        help=_("whether Quiz 1, Quiz 2 and Quiz 3 are one thing or three"),
    )
    add(
        "--zeros",
        choices=("unclear", "mark", "nothing"),
        default="unclear",
        help=_("what a bare zero in a gradebook means (unclear: nothing is claimed from it)"),
    )
    add(
        "--days", choices=("day-first", "month-first"), help=_("how to read a day such as 3/4/2025")
    )
    add("--from", dest="start", type=day_asked, metavar="DAY", help=_("wins of this day and later"))
    add(
        "--today",
        type=day_asked,
        metavar="DAY",
        help=_("look as on this day (default: the last day)"),
    )
    add("--all", action="store_true", help=_("every win, not the chosen few for each learner"))
    add(
        "--skip-bad-rows", action="store_true", help=_("leave out what cannot be read, and list it")
    )
    add(
        "--mapping",
        type=Path,
        action="append",
        default=[],
        metavar="FILE",
        help=_("which columns are which (TOML, or a folder); a new file gets our guess"),
    )
    asking.add_to(parser)
    parser.set_defaults(run=run, usual=parser.get_default)


def run(arguments: argparse.Namespace) -> int:
    """0 with wins or with none; 2 for a file that cannot be read or an option that fits nothing."""
    try:
        if any_parquet(arguments.files):
            return spot_parquet(arguments)
        if not _mapped(arguments):
            return 2
        rows, files = drafted(arguments.files)
        skip = arguments.skip_bad_rows
        read = read_all(files, _choices(arguments), skip=skip, drafted=rows)
        if arguments.skip_bad_rows:
            _say(read.left_out)
        text, any_found = (
            _explained(read, arguments) if arguments.explain else _told(read, arguments)
        )
        _write(text, arguments.out)
    except (UnreadableFile, ValueError) as error:
        _say([str(error), *([_(OFFER)] if isinstance(error, UnknownColumns) else [])])
        return 2
    _say(read.notes)
    if not any_found:
        _say([*_unknown(read, arguments), _(NOTHING_YET)])
    return 0


def _mapped(arguments: argparse.Namespace) -> bool:
    """Whether each mapping is there, or has just been made by a person."""
    new = [path for path in arguments.mapping if not path.exists()]
    if not new:
        return True
    from quietwins.cli.mapping import begin  # a run without a new mapping never pays for it

    return all(begin(path, arguments.files) for path in new)


def _choices(arguments: argparse.Namespace) -> Choices:
    return choices_from(
        better=arguments.better,
        threads=arguments.threads,
        zeros=arguments.zeros,
        days=arguments.days,
        mappings=arguments.mapping,
    )


def _told(read: Read, arguments: argparse.Namespace) -> tuple[str, bool]:
    """What to print, and whether anything was found: chosen or all."""
    given = _given(read, arguments)
    wins = _wins(given, rules_asked(arguments, given.threads), arguments)
    found = tell(given, wins if arguments.all else chosen(given, wins))
    return OUTPUTS[arguments.format](found, read.notes), bool(found)


def _explained(read: Read, arguments: argparse.Namespace) -> tuple[str, bool]:
    """What is behind it, and where each skill stands."""
    given = _given(read, arguments)
    rules = rules_asked(arguments, given.threads)
    found = explain(given, rules, _wins(given, rules, arguments))
    asked = [one for one in found if _asked_for(*one.whose, given, arguments)]
    return explained(asked, arguments.format), bool(asked)


def _given(read: Read, arguments: argparse.Namespace) -> Columns:
    """What there is to look at, of the time asked about."""
    last = arguments.today or date.max
    return columns([row for row in read.rows if row.day is None or row.day <= last])


def _wins(given: Columns, rules: Sequence[Rule], arguments: argparse.Namespace) -> list[Win]:
    """Those of the learner and thread asked for, in order."""
    start = day_number(arguments.start)
    wins = [
        win
        for wins in spot(given.evidence, rules)
        for win in wins
        if (win.day >= start or win.day == day_number(None))
        and _asked_for(win.person, win.thread, given, arguments)
    ]
    return sorted(wins, key=lambda win: (win.person, win.day, win.order))


def _asked_for(person: int, thread: int, given: Columns, arguments: argparse.Namespace) -> bool:
    learner = given.learners[person]
    return _is(arguments.learner, learner.name, learner.id) and _is(
        arguments.thread, given.threads[thread]
    )


def _is(asked: str | None, *names: str | None) -> bool:
    return asked is None or asked.casefold() in {name.casefold() for name in names if name}


def _unknown(read: Read, arguments: argparse.Namespace) -> list[str]:
    """Whom or what was asked for, where the files hold nobody and nothing of that name."""
    learners = any(_is(arguments.learner, row.learner, row.learner_id) for row in read.rows)
    threads = any(_is(arguments.thread, row.thread) for row in read.rows)
    asked = ((arguments.learner, learners), (arguments.thread, threads))
    sentence = _('There is nothing called "%(name)s" in these files.')
    return [sentence % {"name": name} for name, known in asked if not known]


def _say(sentences: list[str]) -> None:
    for sentence in sentences:
        print(sentence, file=sys.stderr)


def _write(text: str, out: Path | None) -> None:
    if out is None:
        sys.stdout.write(text)
    else:
        try:
            out.write_text(text, encoding="utf-8", newline="")
        except OSError as error:
            raise cannot_write(out, error) from None
