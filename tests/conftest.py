"""What every test stands on: a database, a browser, and no way out to the network."""

import os
import shutil
import tempfile

import pytest
from hypothesis import settings

from tests.rig import postgres
from tests.rig.browser import browser, complaints, page
from tests.rig.network import stay_near

__all__ = ["browser", "complaints", "page", "stay_near"]

# Before Django reads its settings, and so before pytest-django does. Nothing of the developer's
# own is touched: each process has a folder, and a database, of the tests' making.
os.environ["DJANGO_SETTINGS_MODULE"] = "quietwins.settings"
os.environ["DATA_DIR"] = tempfile.mkdtemp(prefix="quietwins-tests-")
for name in ("ALLOWED_HOSTS", "HOST", "PORT", "PRODUCTION", "SECRET_KEY", "TIME_ZONE"):
    os.environ.pop(name, None)
if not postgres.is_asked_for():
    os.environ.pop("DATABASE_URL", None)

# A busy machine is no reason to fail, and a second run of the checks sees what the first saw.
settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("house")


def pytest_configure(config: pytest.Config) -> None:
    config.add_cleanup(lambda: shutil.rmtree(os.environ["DATA_DIR"], ignore_errors=True))
    if postgres.is_asked_for() and "PYTEST_XDIST_WORKER" not in os.environ:
        config.add_cleanup(postgres.start())


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if postgres.is_asked_for():
        postgres.leave_out_what_needs_no_database(config, items)
