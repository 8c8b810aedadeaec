"""A mapping file: which of a table's columns is which, written once by a person."""

from pathlib import Path

from quietwins.formats.errors import UnreadableFile

_MEND = 'Please write a table [columns] with lines such as learner = "Pupil".'


def load(path: str | Path) -> dict[str, str | list[str]]:
    """The `[columns]` table of a TOML file: our plain name -> the file's own header, or several.

    Raises UnreadableFile where it is not there, is no TOML or has another shape.
    """
    import tomllib

    source = Path(path).name
    try:
        columns = tomllib.loads(Path(path).read_text("utf-8-sig")).get("columns")
    except OSError as trouble:
        found = f"we cannot open it ({trouble.strerror})."
        raise UnreadableFile(source, found, "Please check its name.") from None
    except ValueError as trouble:
        raise UnreadableFile(source, f"it is not TOML: {trouble}.", _MEND) from None
    if not isinstance(columns, dict) or not columns:
        raise UnreadableFile(source, "it has no table [columns].", _MEND)
    for name, value in columns.items():
        if not isinstance(value, str) and not _are_names(value):
            found = f'"{name}" is neither a header nor a list of headers.'
            raise UnreadableFile(source, found, _MEND)
    return columns


def _are_names(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(name, str) for name in value)
