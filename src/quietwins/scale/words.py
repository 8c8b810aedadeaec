"""A column of names as whole numbers, and what the numbers stand for."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from quietwins.formats.columns import folded

NOBODY = -1
"""The number of an empty or blank cell."""


class Words(NamedTuple):
    """Of a column with n cells.

    numbers  int32 (n,), from 0 in the order in which names come first; NOBODY for none
    names    each name's first spelling
    """

    numbers: npt.NDArray[np.int32]
    names: list[str]


def words(column: pa.ChunkedArray) -> Words:
    """Names alike but for case and spaces are one; whole numbers are names too."""
    spelled = _spelled(column)
    if _are_told_apart(spelled.dictionary):
        at = spelled.indices.fill_null(NOBODY).to_numpy(zero_copy_only=False)
        return Words(at.astype(np.int32, copy=False), spelled.dictionary.to_pylist())
    firsts: dict[str, str] = {}
    known: dict[str, int] = {}
    numbers = [_number(name, known, firsts) for name in _text(spelled.dictionary)]
    at = spelled.indices.fill_null(len(numbers)).to_numpy(zero_copy_only=False)
    return Words(np.array([*numbers, NOBODY], np.int32)[at], [*firsts.values()])


def _spelled(column: pa.ChunkedArray) -> pa.DictionaryArray:
    """Each spelling that is there, once, in the order in which they come first."""
    if not pa.types.is_dictionary(column.type):
        column = column.dictionary_encode()
    whole = column.unify_dictionaries().combine_chunks()
    if isinstance(whole, pa.ChunkedArray):  # of no chunks at all
        whole = pa.array([], column.type)
    there = whole.indices.dictionary_encode()
    return pa.DictionaryArray.from_arrays(there.indices, whole.dictionary.take(there.dictionary))


_ODD_SPACES = r"^\s|\s\s|\s$|[\t\n\v\f\r\x1c-\x1f]|^$"


def _are_told_apart(names: pa.Array) -> bool:
    """Whether plain names differ by more than case, and none has spaces that do not count: then
    each is who it says, and need not be looked at one by one.
    """
    plain = pa.types.is_string(names.type) and pc.all(pc.string_is_ascii(names)).as_py()
    if not plain or pc.any(pc.match_substring_regex(names, _ODD_SPACES)).as_py():
        return False
    return bool(pc.count_distinct(pc.ascii_lower(names)).as_py() == len(names))


def _text(names: pa.Array) -> list[str | None]:
    text: list[str | None] = pc.cast(names, pa.string()).to_pylist()
    return text


def _number(name: str | None, known: dict[str, int], firsts: dict[str, str]) -> int:
    alike = folded(name or "")
    if not alike:
        return NOBODY
    firsts.setdefault(alike, " ".join((name or "").split()))
    return known.setdefault(alike, len(known))
