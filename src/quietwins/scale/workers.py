"""One process a core, each with its own share of the work, and results in the order asked for."""

import multiprocessing
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from importlib.abc import MetaPathFinder
from typing import TypeVar

from quietwins.language import _, speaking, tag, words_of

A = TypeVar("A")
B = TypeVar("B")

_AHEAD = 2
"""Shares under way for each process: none waits, and few results wait in memory."""

_KEEPS = {
    "MALLOC_MMAP_THRESHOLD_": str(2**26),
    "MALLOC_TRIM_THRESHOLD_": str(2**28),
    "ARROW_DEFAULT_MEMORY_POOL": "system",
    "NUMPY_MADVISE_HUGEPAGE": "0",
}
"""A process on Linux keeps so many bytes for its next arrays: asking for them anew, and having them
cleared, takes a fifth of its time.
"""


@contextmanager
def workers(processes: int) -> Iterator[Executor]:
    """So many processes, starting already; one is this one. Raises ValueError where one of them
    was ended.
    """
    if processes == 1:
        with ThreadPoolExecutor(1) as here:
            yield here
        return
    for name, value in _KEEPS.items():
        os.environ.setdefault(name, value)
    fresh = multiprocessing.get_context("spawn")  # a fork would take Arrow's threads along, stopped
    try:
        with ProcessPoolExecutor(processes, fresh, initializer=_begin) as pool:
            for _early in range(processes):
                pool.submit(os.getpid)
            yield pool
    except BrokenProcessPool:
        found = _("The work was ended before it was done, perhaps for want of memory.")
        raise ValueError(f"{found} {_('Nothing has been saved.')}") from None


def done(pool: Executor, do: Callable[[A], B], shares: Iterable[A]) -> Iterator[B]:
    """What `do` makes of each share, in their order."""
    under_way: deque[Future[B]] = deque()
    for share in shares:
        under_way.append(pool.submit(_in_words, tag(), do, share))
        if len(under_way) > _AHEAD * cores():
            yield under_way.popleft().result()
    while under_way:
        yield under_way.popleft().result()


class _WithoutPandas(MetaPathFinder):
    """Where pandas is installed, Arrow loads it to ask whether a value is one of its own: longer
    work than most shares.
    """

    def find_spec(self, name: str, path: object, target: object = None) -> None:
        if name == "pandas":
            raise ModuleNotFoundError(name=name)


def _begin() -> None:
    sys.meta_path.insert(0, _WithoutPandas())


def _in_words(language: str, do: Callable[[A], B], share: A) -> B:
    """A process of its own speaks no language until it is told which."""
    with speaking(words_of(language.replace("-", "_"))):
        return do(share)


def cores() -> int:
    """How many this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
