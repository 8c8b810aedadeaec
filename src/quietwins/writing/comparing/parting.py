"""A change in pieces: words put right, and what came or went beside them."""

from collections.abc import Iterator, Sequence

from quietwins.writing.comparing.alignment import common
from quietwins.writing.comparing.edits import Change, Run, gaps
from quietwins.writing.comparing.kinds import is_corrected
from quietwins.writing.comparing.one_word import is_one, small
from quietwins.writing.text import Word

_MOST = 40
"""Words of a longer change are not held beside each other."""
_LONG = 4


def parted(change: Change) -> Iterator[Change]:
    """`change` cut where words in it are one but for a slip, and no others were put in the place
    of others; else as it is. "peple" that became "people and not just money" is two.
    """
    old, new = change
    whole = not old or not new or len(old) + len(new) > _MOST or is_corrected(old, new)
    runs = [] if whole else [*_nearly(old, new)]
    beside = [*gaps(runs, old, new)]
    if not runs or any(one.old and one.new for one in beside):
        yield change
        return
    held = [Change(old[before], new[after]) for before, after in runs]
    every = [beside[0], *(one for both in zip(held, beside[1:], strict=True) for one in both)]
    yield from (one for one in every if one.old or one.new)


def _nearly(old: Sequence[Word], new: Sequence[Word]) -> Iterator[Run]:
    """Runs of words that are one but for a slip, a word of some length among them."""
    was, now = ([small(word.text) for word in words] for words in (old, new))
    alike = [next((one for one in was if is_one(one, word)), f"{word} ") for word in now]
    for before, after in common(was, alike):
        if any(len(word) >= _LONG for word in now[after]):
            yield before, after
