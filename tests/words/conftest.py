"""Amira and Ben, whose browsers and terminal may speak the language that nobody speaks."""

from typing import TYPE_CHECKING

import pytest

from tests.words.pseudo import speak_pseudo

if TYPE_CHECKING:
    from tests.cast import Someone


@pytest.fixture
def pseudo(monkeypatch: pytest.MonkeyPatch) -> None:
    speak_pseudo(monkeypatch)


@pytest.fixture
def amira(db: None) -> "Someone":
    return somebody()


@pytest.fixture
def ben(db: None) -> "Someone":
    return somebody()


def somebody() -> "Someone":
    from tests.cast import Someone

    return Someone()
