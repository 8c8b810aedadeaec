"""Who can see what is kept in the book that is open, said beside every save.

It is asked deep in the parts of a page, as its language is, and so it is known in the same way.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from quietwins.language import N_, _

OWNER, CHILD, CARER = (
    N_("Private to you"),
    N_("You and your carer can see this"),
    N_("Your child can see this too"),
)
"""In one's own book; in one's own that a carer keeps; in a child's that one keeps."""

_reader: ContextVar[str] = ContextVar("reader", default=OWNER)


def private_to() -> str:
    """In the book that is open, as whoever reads the page."""
    return _(_reader.get())


@contextmanager
def read_by(reader: str) -> Iterator[None]:
    """What is said in here is said to them."""
    before = _reader.set(reader)
    try:
        yield
    finally:
        _reader.reset(before)
