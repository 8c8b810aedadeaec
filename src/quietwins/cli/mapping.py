"""`--mapping FILE` where there is no such file yet: a first guess is written there, or asked."""

import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from quietwins.cli.inputs import STANDARD_INPUT, inputs
from quietwins.formats import Choices, Table, UnreadableFile, recognise, tables
from quietwins.formats.errors import listed
from quietwins.formats.guessing import guess
from quietwins.formats.mapping import DAYS, ColumnMap
from quietwins.formats.naming import ANSWERS, MARK, Subject, named, subjects
from quietwins.formats.sources import stem
from quietwins.formats.starter import starter
from quietwins.language import _


def begin(path: Path, files: Sequence[str]) -> bool:
    """Write a mapping to `path`, which is not there yet; whether a person has confirmed it.

    Raises UnreadableFile for a file that is no table, ValueError where `path` cannot be written.
    """
    table = _table(files)
    asked = _can_ask(files)
    mapping = _asked(table) if asked else guess(table)
    _write(path, starter(table, mapping))
    if asked:
        return True
    guessed = _("%(mapping)s: our first guess of which columns of %(file)s are which.")
    please = _("Please change what is not so, and run the same command again.")
    _tell(f"{guessed % {'mapping': path, 'file': table.source}} {please}")
    return False


def _table(files: Sequence[str]) -> Table:
    """The first table that no format knows; where all are known, the first."""
    found = [table for name, data in inputs(files) for table in tables(name, data)]
    return next((table for table in found if not _is_known(table)), found[0])


def _is_known(table: Table) -> bool:
    try:
        return bool(recognise(table, Choices()))
    except UnreadableFile:
        return False


def _can_ask(files: Sequence[str]) -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty() and STANDARD_INPUT not in files


def _asked(table: Table) -> ColumnMap:
    """Column by column, until it says enough."""
    guessed = guess(table)
    _tell(_("Which column of %(file)s is which? Enter keeps our guess.") % {"file": table.source})
    for number, label in enumerate(ANSWERS.values()):
        _tell(f"{number:4} {_(label)}")
    while True:
        answers = [(subject.name, _answer(subject)) for subject in subjects(table, guessed)]
        try:
            return named(table, answers, _fixed(table, answers, guessed))
        except ValueError as trouble:
            _tell(str(trouble))


def _fixed(
    table: Table, answers: Sequence[tuple[str, str]], guessed: ColumnMap
) -> Mapping[str, str]:
    """As guessed; where no column says what a line is about, the file's name does."""
    says = {"thread", "tasks", MARK} & {answer for _name, answer in answers}
    return guessed.fixed if says else {"thread": stem(table.source), **guessed.fixed}


def _answer(subject: Subject) -> str:
    names = list(ANSWERS)
    title = listed(subject.titles, most=3) if subject.name == DAYS else f'"{subject.name}"'
    guessed = names.index(subject.answer) if subject.answer in names else 0
    _tell(f"{title}: {' · '.join(subject.cells)}")
    while True:
        sys.stderr.write(f"  [{guessed} {_(ANSWERS[names[guessed]])}] ")
        sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:
            raise ValueError(_("Nothing was chosen, so nothing has been written."))
        if not line.strip():
            return names[guessed]
        if line.strip().isdecimal() and int(line) < len(names):
            return names[int(line)]
        _tell(_("Please type one of the numbers above, or Enter."))


def _write(path: Path, text: str) -> None:
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        said = _(
            "%(file)s: this file cannot be written (%(why)s). "
            "Please choose another place for --mapping."
        )
        raise ValueError(said % {"file": path, "why": error.strerror}) from None


def _tell(sentence: str) -> None:
    print(sentence, file=sys.stderr)
