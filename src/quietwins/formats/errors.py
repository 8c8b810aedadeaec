"""What a file can do wrong, said so that its owner can mend it."""


class UnreadableFile(Exception):  # noqa: N818 - named for what people see
    """A whole file that cannot be read. Nothing of it has been taken in."""

    def __init__(self, source: str, found: str, mend: str) -> None:
        self.source, self.found, self.mend = source, found, mend
        super().__init__(f"{source}: {found} {mend} Nothing has been saved.")

    def left_out(self) -> str:
        """The sentence for when its owner chose to leave the file out."""
        return f"{self.source}: left out. {self.found[:1].upper()}{self.found[1:]}"


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
        super().__init__(
            f'{source}, line {line}: we could not read the {column} "{shown(found)}". '
            f"Please use {wanted}. Nothing has been saved."
        )

    def left_out(self) -> str:
        """The sentence for when its owner chose to leave the row out."""
        what = f'we could not read the {self.column} "{shown(self.found)}"'
        return f"{self.source}, line {self.line}: left out, because {what}."


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
    quoted = [f'"{shown(name)}"' for name in names]
    if len(quoted) > most:
        return f"{', '.join(quoted[:3])} … {quoted[-1]} ({len(quoted)} columns)"
    return " and ".join([", ".join(quoted[:-1]), *quoted[-1:]] if quoted[1:] else quoted)
