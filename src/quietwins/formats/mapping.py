"""Which of a table's columns is which, said once by a person, and kept in a file."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Literal

from quietwins.formats.directions import directions
from quietwins.formats.errors import UnreadableFile
from quietwins.language import _

DAYS = "[days]"
"""Instead of headings: every column headed by a day, so that next week's register fits too."""

MARKS = ("attendance-uk",)
FIXED = ("thread", "kind", "out_of", "better", "add_up")


@dataclass(frozen=True)
class ColumnMap:
    """What each column of a table holds.

    columns  our plain name -> the headings of the table, or DAYS
    header   all headings of the table it was made for; none where it is for any table
    fixed    what holds for every line, by one of FIXED: thread, kind, out_of (a number), better
             ("down", "Lates=down", several with "; " between them), add_up ("week")
    marks    one of MARKS where cells are marks of a register; else ""
    """

    columns: Mapping[str, tuple[str, ...]]
    header: tuple[str, ...] = ()
    fixed: Mapping[str, str] = field(default_factory=dict)
    marks: str = ""

    @classmethod
    def of(cls, plain: Mapping[str, Any]) -> "ColumnMap":
        """From what TOML or JSON holds. Raises ValueError, naming what has another shape."""
        columns = plain.get("columns")
        if not isinstance(columns, dict) or not columns:
            raise ValueError(_("it has no table [columns]."))
        fixed, marks = plain.get("fixed", {}), plain.get("marks", "")
        if not isinstance(fixed, dict) or any(name not in FIXED for name in fixed):
            known = {"names": ", ".join(FIXED)}
            raise ValueError(_("[fixed] may say %(names)s, and nothing else.") % known)
        if marks not in ("", *MARKS):
            raise ValueError(_('marks may be "%(known)s".') % {"known": MARKS[0]})
        found = cls(
            {name: _names(name, value) for name, value in columns.items()},
            _names("header", plain.get("header", ())),
            {name: _fixed(name, value) for name, value in fixed.items()},
            marks,
        )
        assert found.better is not None  # what it cannot read it says now
        return found

    @property
    def plain(self) -> dict[str, Any]:
        """What `of` reads back."""
        return asdict(self)

    @property
    def kept(self) -> "ColumnMap":
        """Without the headings of what it leaves out."""
        titles = (title for titles in self.columns.values() for title in titles)
        return replace(self, header=tuple(dict.fromkeys(titles)))

    @property
    def better(self) -> Mapping[str, Literal[1, -1]]:
        """By thread (casefolded), as `fixed` says. Raises ValueError."""
        told = self.fixed.get("better", "")
        return directions(told.split(";")) if told else {}


def load(path: str | Path) -> tuple[ColumnMap, ...]:
    """The mapping in a TOML file, or each of its `[[mapping]]`; of a folder, those of its files.

    Raises UnreadableFile where there is none, it is no TOML or has another shape.
    """
    path = Path(path)
    if path.is_dir():
        return tuple(one for file in sorted(path.glob("*.toml")) for one in load(file))
    try:
        plain = _parsed(path)
        return tuple(ColumnMap.of(one) for one in plain.get("mapping", [plain]))
    except OSError as trouble:
        found = _("we cannot open it (%(why)s).") % {"why": trouble.strerror}
        raise UnreadableFile(path.name, found, _("Please check its name.")) from None
    except (ValueError, AttributeError, TypeError) as trouble:
        mend = _('Please write a table [columns] with lines such as learner = "Pupil".')
        raise UnreadableFile(path.name, str(trouble), mend) from None


def _parsed(path: Path) -> dict[str, Any]:
    import tomllib  # a run without a mapping never pays for it

    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except ValueError as trouble:
        raise ValueError(_("it is not TOML: %(why)s.") % {"why": trouble}) from None


def _names(name: str, value: object) -> tuple[str, ...]:
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list | tuple) or not all(isinstance(one, str) for one in names):
        found = _('"%(name)s" is neither a heading nor a list of headings.')
        raise ValueError(found % {"name": name})
    return tuple(names)


def _fixed(name: str, value: object) -> str:
    """A number is taken as it was written; a list is for `better` alone."""
    if name == "add_up" and value != "week":
        raise ValueError(_('add_up may be "week".'))
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return str(value)
    if name == "better" and isinstance(value, list) and all(isinstance(v, str) for v in value):
        return "; ".join(value)
    raise ValueError(_('"%(name)s" is neither words nor a number.') % {"name": name})
