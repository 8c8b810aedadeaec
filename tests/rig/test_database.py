"""The run on PostgreSQL is one."""

import pytest
from django.db import connection

from tests.rig import postgres


@pytest.mark.django_db
def test_the_database_is_the_one_that_was_asked_for() -> None:
    assert connection.vendor == ("postgresql" if postgres.is_asked_for() else "sqlite")
