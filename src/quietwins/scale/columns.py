"""A table of Arrow's, as the columns that spotting looks at."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from quietwins.formats.errors import UnreadableFile, shown
from quietwins.language import _, ngettext
from quietwins.scale.schema import holds_other
from quietwins.scale.words import NOBODY, Words, words
from quietwins.spotting.evidence import NO_DAY, NO_KIND, Evidence, Floats, State

_KINDS = 2**15
_STATES = {state.name.lower(): int(state) for state in State}
_BETTER = {"up": 1, "down": -1}
_ONE_OF: Mapping[str, Mapping[str, int]] = {"state": _STATES, "better": _BETTER}

Numbers = npt.NDArray[Any]


@dataclass(frozen=True)
class Given:
    """Evidence, and what its numbers stand for. `evidence.row` is a row's number in the files."""

    evidence: Evidence
    learners: list[str]
    threads: list[str]


def given(table: pa.Table, source: str) -> Given:
    """The evidence in `table`: columns of `schema.COLUMNS`, and `row`. What is not there is as in
    a list of one's own (docs/formats.md). Raises UnreadableFile.
    """
    person, thread = (_everywhere(table, name, source) for name in ("learner", "thread"))
    kinds = words(column(table, "kind")).numbers
    day, row = _days(table), table["row"].to_numpy()
    amount, prompts = _floats(table, "amount"), _prompts(table, source)
    counted = np.isfinite(prompts) | np.isfinite(amount) | ("amount" not in table.column_names)
    done = counted | (~_filled(table, "planned", False) & (kinds != NOBODY))
    evidence = Evidence.of_columns(
        row=row,
        person=person.numbers,
        thread=thread.numbers,
        kind=_in_few_bits(kinds, person.numbers),
        order=_filled(table, "order", np.where(day == NO_DAY, row, 0)),
        day=day,
        amount=amount,
        out_of=_floats(table, "out_of"),
        prompts=prompts,
        planned=_filled(table, "planned", day == NO_DAY),
        state=_meant(table, "state", np.where(done, State.DONE, State.NOTHING), source),
        better=_meant(table, "better", 1, source),
    )
    return Given(evidence, person.names, thread.names)


def _everywhere(table: pa.Table, name: str, source: str) -> Words:
    """A column of names in which no cell is blank. Raises UnreadableFile."""
    found = words(table[name])
    blank = int((found.numbers == NOBODY).sum())
    if blank:
        said = ngettext(
            'its column "%(column)s" is empty in %(num)d row.',
            'its column "%(column)s" is empty in %(num)d rows.',
            blank,
        )
        mend = _("Please fill it in, or leave those rows out.")
        raise UnreadableFile(source, said % {"column": name, "num": blank}, mend)
    return found


def column(table: pa.Table, name: str) -> pa.ChunkedArray:
    """A column; where it is not there, nothing in every row."""
    if name in table.column_names:
        return table[name]
    return pa.chunked_array([pa.nulls(len(table), pa.string())])


def _in_few_bits(kinds: Numbers, person: Numbers) -> Numbers:
    """Shape (n,): kinds as numbers that fit `Evidence.kind`; anew for each person where there are
    more than that has room for.
    """
    if not len(kinds) or kinds.max() < _KINDS:
        return kinds
    pair = person.astype(np.int64) << 32 | (kinds + 1)
    pairs, at = np.unique(pair, return_inverse=True)
    begin = np.searchsorted(pairs, person.astype(np.int64) << 32)
    return np.where(kinds == NOBODY, NO_KIND, at - begin)


def _days(table: pa.Table) -> Numbers:
    days = pc.cast(column(table, "day"), pa.date32(), safe=False)  # a time of day is let go
    found: Numbers = pc.fill_null(pc.cast(days, pa.int32()), NO_DAY).to_numpy()
    return found


def _floats(table: pa.Table, name: str) -> Floats:
    """NaN for none."""
    found: Floats = pc.cast(column(table, name), pa.float64()).to_numpy()
    return found


def _prompts(table: pa.Table, source: str) -> Floats:
    """How often there was help. Raises UnreadableFile for what is no count."""
    prompts = _floats(table, "prompts")
    if (np.isfinite(prompts) & ((prompts < 0) | (prompts % 1 > 0))).any():
        raise holds_other("prompts", source)
    return prompts


def _filled(table: pa.Table, name: str, otherwise: npt.ArrayLike) -> Numbers:
    """Shape (n,): a column, and `otherwise` where it says nothing."""
    cells = column(table, name)
    if cells.null_count == len(cells):
        return np.broadcast_to(otherwise, len(table))
    zero = pa.scalar(0).cast(cells.type)
    return np.where(cells.is_valid().to_numpy(), cells.fill_null(zero).to_numpy(), otherwise)


def _meant(table: pa.Table, name: str, otherwise: npt.ArrayLike, source: str) -> Numbers:
    """Shape (n,): what one of a few words, or its number, stands for. Raises UnreadableFile."""
    found = words(column(table, name))
    meant = [_value(word, name, source) for word in found.names]
    blank = found.numbers == NOBODY
    return np.where(blank, otherwise, np.array([*meant, 0])[found.numbers])


def _value(word: str, name: str, source: str) -> int:
    meanings = _ONE_OF[name]
    numbers = {str(number): number for number in meanings.values()}
    value = meanings.get("_".join(word.lower().split()), numbers.get(word))
    if value is None:
        said = {"column": name, "word": shown(word), "words": ", ".join(meanings)}
        found = _('its column "%(column)s" says "%(word)s", which we do not know.') % said
        raise UnreadableFile(source, found, _("Please use one of: %(words)s.") % said)
    return value
