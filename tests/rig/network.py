"""No test leaves this machine: the guard over sockets, here and in every Python that is started."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.rig.near.sitecustomize import LOG, hold, is_near, needs_no_asking

__all__ = ["is_near", "needs_no_asking", "reached", "stay_near"]

_GUARD = Path(__file__).parent / "near"


@pytest.fixture(scope="session", autouse=True)
def stay_near() -> Iterator[None]:
    """Whatever was reached for fails the run, also where somebody caught the error."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv(LOG, str(Path(folder) / "reached"))
        patch.setenv("PYTHONPATH", str(_GUARD), prepend=os.pathsep)
        if not _is_held():
            sys.addaudithook(hold)
        yield
        assert _log() == []


def _is_held() -> bool:
    """A worker may have been started with the guard already."""
    return "sitecustomize" in sys.modules and hasattr(sys.modules["sitecustomize"], "hold")


@contextmanager
def reached() -> Iterator[list[str]]:
    """What is reached for while it lasts, known at its end, and not held against the run."""
    before, found = _log(), list[str]()
    yield found
    found += _log()[len(before) :]
    Path(os.environ[LOG]).write_text("".join(before))


def _log() -> list[str]:
    log = Path(os.environ[LOG])
    return log.read_text().splitlines(keepends=True) if log.exists() else []
