"""Work in a process of its own: nothing measured before it is in its way or in its memory."""

import multiprocessing
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def alone(work: Callable[[], T]) -> T:
    """What `work` returns, done in a new interpreter. It has to be importable, or a partial."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(work)
