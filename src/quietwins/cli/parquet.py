"""`quietwins spot FILE.parquet --out wins.parquet`: the same wins, on every core."""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from quietwins.cli.inputs import STANDARD_INPUT, files_in
from quietwins.language import N_, _, ngettext

NOTHING_YET = N_("We can't tell yet. That says nothing about anyone here.")
_ENDING = ".parquet"
_HEARD = {"files", "out", "all", "run", "usual"}
"""The other options say how to read or to tell, and neither is done here."""


def any_parquet(names: Sequence[str]) -> bool:
    """Whether any file, or any in a folder, is Parquet by its name. Raises UnreadableFile."""
    return any(map(_is_parquet, _files(names)))


def spot_parquet(arguments: argparse.Namespace) -> int:
    """0 once every win is written. Raises UnreadableFile, ValueError for what can be mended."""
    files, out = _files(arguments.files), arguments.out
    if not all(map(_is_parquet, files)):
        raise ValueError(_("Please look at Parquet files and at other files one after the other."))
    if out is None or not _is_parquet(out):
        raise ValueError(_("Please say where the wins go, such as --out wins.parquet."))
    if out in files:
        raise ValueError(_("Please choose another name for --out: that file is being read."))
    _refuse_what_does_nothing(arguments)
    count = _spotted(files, out)
    said = ngettext("%(num)d win is in %(file)s.", "%(num)d wins are in %(file)s.", count)
    print(said % {"num": count, "file": out} if count else _(NOTHING_YET), file=sys.stderr)
    return 0


def cannot_write(out: Path, error: OSError) -> ValueError:
    """What to raise where `out` cannot be written."""
    sentence = _(
        "%(file)s: this file cannot be written (%(why)s). Please choose another place for --out."
    )
    why = os.strerror(error.errno) if error.errno else error
    return ValueError(sentence % {"file": out, "why": why})


def _spotted(files: Sequence[Path], out: Path) -> int:
    try:
        from quietwins.scale.spot_files import spot_files  # pyarrow, which nothing else needs
    except ModuleNotFoundError as missing:
        if missing.name != "pyarrow":
            raise
        needed = _("Parquet needs one more package: %(command)s")
        command = 'pip install "quietwins[scale]"'
        raise ValueError(needed % {"command": command}) from None
    try:
        return spot_files(files, out)
    except OSError as error:
        raise cannot_write(out, error) from None


def _files(names: Sequence[str]) -> list[Path]:
    return [file for name in names if name != STANDARD_INPUT for file in files_in(Path(name))]


def _is_parquet(path: Path) -> bool:
    return path.suffix.lower() == _ENDING


def _refuse_what_does_nothing(arguments: argparse.Namespace) -> None:
    """Raise ValueError for an option that was given: silence would look as if it had worked."""
    given = [
        name
        for name, value in vars(arguments).items()
        if name not in _HEARD and value != arguments.usual(name)
    ]
    if given:
        said = _("With Parquet every win is written as it is. Please leave out: %(options)s")
        options = " ".join(f"--{name.replace('_', '-')}" for name in given)
        raise ValueError(said % {"options": options.replace("--start", "--from")})
