"""What a file can do wrong, said so that its owner can mend it. Its words are given as said."""

from collections.abc import Iterable
from typing import Self

from quietwins.language import _, ngettext


class UnreadableFile(Exception):  # noqa: N818 - named for what people see
    """A whole file that cannot be read. Nothing of it has been taken in."""

    def __init__(self, source: str, found: str, mend: str) -> None:
        self.source, self.found, self.mend = source, found, mend
        said = {"file": source, "found": found, "mend": mend}
        super().__init__(_("%(file)s: %(found)s %(mend)s Nothing has been saved.") % said)

    def __reduce__(self) -> tuple[type[Self], tuple[str, str, str]]:
        """So that a process can tell another."""
        return type(self), (self.source, self.found, self.mend)

    def left_out(self) -> str:
        """The sentence for when its owner chose to leave the file out."""
        said = {"file": self.source, "found": self.found}
        return _("%(file)s is left out: %(found)s") % said


class UnknownColumns(UnreadableFile):
    """A table that is fine, but of which nobody has said yet what its columns are."""


class UnreadableRow(Exception):  # noqa: N818
    """One cell that cannot be read, by file, line (from 1, the header included) and column.

    at  the cell's place in its row, from 0, where typing another text there would mend it
    """

    def __init__(
        self,
        source: str,
        line: int,
        *,
        column: str,
        found: str,
        wanted: str,
        at: int | None = None,
    ) -> None:
        self.source, self.line, self.column, self.at = source, line, column, at
        self.found, self.wanted = found, wanted
        where = _('%(file)s, line %(line)d: we could not read the %(column)s "%(found)s".')
        mend = _("Please use %(wanted)s. Nothing has been saved.")
        super().__init__(f"{where} {mend}" % self._said())

    def left_out(self) -> str:
        """The sentence for when its owner chose to leave the row out."""
        sentence = _(
            "%(file)s, line %(line)d: left out, because we could not read "
            'the %(column)s "%(found)s".'
        )
        return sentence % self._said()

    def _said(self) -> dict[str, str | int]:
        return {
            "file": self.source,
            "line": self.line,
            "column": self.column,
            "found": shown(self.found),
            "wanted": self.wanted,
        }


class CannotRead(ValueError):  # noqa: N818
    """A reader's own word for one cell: what it `wanted`. The reader knows no file or line.

    in_doubt  it is a number, and could be two
    """

    def __init__(self, wanted: str, *, in_doubt: bool = False) -> None:
        self.wanted, self.in_doubt = wanted, in_doubt
        super().__init__(wanted)


def shown(text: str, most: int = 60) -> str:
    """`text` on one line, without control characters, cut after `most` characters."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text[: most * 4]).split())
    return line if len(line) <= most else line[:most] + "…"


def listed(names: list[str] | tuple[str, ...], most: int = 8) -> str:
    """Names as people say them: `"a", "b" and "c"`; past `most`, the first ones and the last."""
    quoted = [_('"%(name)s"') % {"name": shown(name)} for name in names]
    if len(quoted) > most:
        first = {"first": ", ".join(quoted[:3]), "last": quoted[-1], "count": len(quoted)}
        return (
            ngettext(
                "%(first)s … %(last)s (%(count)d column)",
                "%(first)s … %(last)s (%(count)d columns)",
                len(quoted),
            )
            % first
        )
    return together(quoted)


def together(words: Iterable[str]) -> str:
    """ "a, b and c"."""
    *before, last = words
    if not before:
        return last
    return _("%(before)s and %(last)s") % {"before": ", ".join(before), "last": last}
