"""Amira, Ben and Cleo, each with a browser; and a clock that stands where a test puts it.

Models are imported late: pytest reads this file before Django is set up.
"""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cast import Someone

SetClock = Callable[[str], None]


def somebody() -> "Someone":
    from tests.cast import Someone

    return Someone()


@pytest.fixture
def amira(db: None) -> "Someone":
    return somebody()


@pytest.fixture
def ben(db: None) -> "Someone":
    return somebody()


@pytest.fixture
def cleo(db: None) -> "Someone":
    """A stranger with a book of her own."""
    stranger = somebody()
    stranger.keep("I fed the cat")
    return stranger


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> SetClock:
    """Say what time it is: at("2025-11-30T18:00+00:00")."""

    def stand(moment: str) -> None:
        from quietwins.pages import clock

        monkeypatch.setattr(clock, "now", lambda: datetime.fromisoformat(moment))

    return stand
