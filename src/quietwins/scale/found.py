"""What was found, as a table of Arrow's: a row a win."""

from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from quietwins.scale.columns import Given
from quietwins.spotting import RULES, Evidence, Wins, spot
from quietwins.spotting.evidence import NO_DAY

_WORD = pa.dictionary(pa.int32(), pa.string())
_SAID = pa.schema(
    [
        ("learner", _WORD),
        ("thread", _WORD),
        ("rule", _WORD),
        ("day", pa.date32()),
        ("since", pa.date32()),
        ("strength", _WORD),
    ]
)
_BECAUSE = pa.field("because", pa.list_(pa.int64()))


@cache
def schema() -> pa.Schema:
    """Columns of the wins: a column for each fact that any rule states, empty for the others."""
    facts: dict[str, np.dtype[np.generic]] = {}
    for wins in spot(Evidence.none(), RULES):
        for name, values in wins.facts.items():
            facts[name] = np.result_type(values, facts.get(name, values))
    types = [pa.field(name, pa.from_numpy_dtype(facts[name])) for name in sorted(facts)]
    return pa.schema([*_SAID, *types, _BECAUSE])


def found(several: Sequence[Wins], given: Given) -> list[pa.Table]:
    """A table for each rule that found something, with the columns that it has."""
    return [_table(wins, given) for wins in several if len(wins)]


def _table(wins: Wins, given: Given) -> pa.Table:
    learners, threads = pa.array(given.learners), pa.array(given.threads)
    strengths, strength = np.unique(wins.strength, return_inverse=True)
    columns = {
        "learner": pa.DictionaryArray.from_arrays(wins.person, learners),
        "thread": pa.DictionaryArray.from_arrays(wins.thread, threads),
        "rule": pa.DictionaryArray.from_arrays(np.zeros(len(wins), np.int32), [wins.rule]),
        "day": _days(wins.day),
        "since": _days(wins.since),
        "strength": pa.DictionaryArray.from_arrays(strength.astype(np.int32), strengths.tolist()),
        **{
            name: pa.array(values, schema().field(name).type) for name, values in wins.facts.items()
        },
        "because": pa.ListArray.from_arrays(wins.bounds.astype(np.int32), wins.because),
    }
    return pa.table(columns)


def _days(days: npt.NDArray[np.int32]) -> pa.Array:
    return pa.array(days, pa.int32(), mask=days == NO_DAY).cast(pa.date32())
