"""A mapping as TOML that a person can read, change and keep."""

import json
from collections.abc import Iterable

from quietwins.formats.errors import shown
from quietwins.formats.fitting import places
from quietwins.formats.mapping import FIXED, ColumnMap
from quietwins.formats.rows import Table
from quietwins.language import N_, _

_BEFORE = (
    N_("Which columns are which in %(file)s: our first guess. Please change what is not so."),
    N_("[columns] is our name = the table's heading, or a list of headings. Our names:"),
)
_NAMES = {
    "learner": N_("who it is about"),
    "learner_id": N_("their own id"),
    "thread": N_("what it is about"),
    "day": N_("when it was"),
    "amount": N_("how much"),
    "out_of": N_("out of how much"),
    "prompts": N_("how often there was help"),
    "kind": N_("what kind"),
    "planned": N_("yes or no"),
    "done": N_("a tick"),
    "better": N_("up or down"),
    "note": N_("a few words"),
    "tasks": N_("columns that are each a mark for a task"),
}
_AFTER = (
    N_('"[days]" stands for every column headed by a day.'),
    N_('marks = "attendance-uk" above [columns] reads tasks as marks of a register.'),
    N_("[fixed] is what holds for every line: %(names)s."),
    N_('better = "down" is for where fewer is better.'),
    N_('add_up = "week" is for where each line is one thing that happened.'),
)


def starter(table: Table, mapping: ColumnMap) -> str:
    """`mapping` with a line on each thing that can be said, and the columns it leaves out."""
    said = {"file": shown(table.source), "names": ", ".join(FIXED)}
    names = [f"  {name}: {_(what)}" for name, what in _NAMES.items()]
    lines = [*(_(one) % said for one in _BEFORE), *names, *(_(one) % said for one in _AFTER)]
    about = [f"# {line}" for line in lines]
    taken = {at for own in places(table.header, mapping).values() for at in own}
    left = [title for at, title in enumerate(table.header) if title and at not in taken]
    out = [f"# {_('Left out:')} {', '.join(map(_quoted, left))}"] if left else []
    return "\n".join([*about, "", written(mapping).rstrip(), *out, ""])


def written(mapping: ColumnMap) -> str:
    """`mapping` as TOML; reads back equal, whatever its headings hold."""
    lines = [f"header = {_list(mapping.header)}"] if mapping.header else []
    lines += [f"marks = {_quoted(mapping.marks)}"] if mapping.marks else []
    lines += ["", "[columns]"]
    for name, titles in mapping.columns.items():
        value = _quoted(titles[0]) if len(titles) == 1 else _list(titles)
        lines.append(f"{name} = {value}")
    if mapping.fixed:
        lines += ["", "[fixed]", *(f"{name} = {_quoted(v)}" for name, v in mapping.fixed.items())]
    return "\n".join(lines).lstrip() + "\n"


def _list(titles: Iterable[str]) -> str:
    return f"[{', '.join(map(_quoted, titles))}]"


def _quoted(text: str) -> str:
    """A basic string of TOML: as in JSON, but for the one control character JSON leaves bare."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
