"""What a file can do wrong, said so that its owner can mend it."""


class UnreadableFile(Exception):
    """A whole file that cannot be read. Nothing of it has been taken in."""

    def __init__(self, source: str, found: str, mend: str) -> None:
        self.source, self.found, self.mend = source, found, mend
        super().__init__(f"{source}: {found} {mend} Nothing has been saved.")


class UnreadableRow(Exception):
    """One cell that cannot be read, by file, line (from 1, the header included) and column."""

    def __init__(self, source: str, line: int, *, column: str, found: str, wanted: str) -> None:
        self.source, self.line, self.column = source, line, column
        self.found, self.wanted = found, wanted
        super().__init__(
            f'{source}, line {line}: we could not read the {column} "{found}". '
            f"Please use {wanted}. Nothing has been saved."
        )
