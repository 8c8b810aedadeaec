"""Amira, Ben and Cleo, each with a book. Models are imported late: Django is set up after this."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from quietwins.people.models import Person


@pytest.fixture
def amira(db: None) -> "Person":
    from tests.flow.books import somebody

    return somebody("Amira")


@pytest.fixture
def ben(db: None) -> "Person":
    """A teacher; what he takes in is his pupils'."""
    from tests.flow.books import somebody

    return somebody("Ben")


@pytest.fixture
def cleo(db: None) -> "Person":
    """A stranger, with a line of her own."""
    from tests.flow.books import keep, somebody

    cleo = somebody("Cleo")
    keep("I fed the cat", by=cleo)
    return cleo
