"""A mapping as TOML that a person can read, change and keep."""

import json
from collections.abc import Iterable

from quietwins.formats.errors import shown
from quietwins.formats.fitting import places
from quietwins.formats.mapping import ColumnMap
from quietwins.formats.rows import Table
from quietwins.language import N_, _

_ABOUT = (
    N_("Which columns are which in %(file)s: our first guess. Please change what is not so."),
    N_("[columns] is our name = the table's heading, or a list of headings."),
    N_("Our names: learner, learner_id, thread (what it is about), day, amount, out_of, prompts"),
    N_("(with help), kind, planned (yes or no), done (a tick), better (up or down), note; tasks"),
    N_("for columns that are each a mark for a task."),
    N_('"[days]" stands for every column headed by a day.'),
    N_('marks = "attendance-uk" above [columns] reads tasks as marks of a register.'),
    N_('[fixed] is what holds for every line: thread, kind, out_of, better = "down" where fewer'),
    N_('is better, add_up = "week" where each line is one thing that happened.'),
)


def starter(table: Table, mapping: ColumnMap) -> str:
    """`mapping` with a line on each thing that can be said, and the columns it leaves out."""
    about = [f"# {_(line) % {'file': shown(table.source)}}" for line in _ABOUT]
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
