"""What every test stands on: a database, a browser, and no way out to the network."""

import os
import shutil
import tempfile

import django
import pytest
from django.conf import settings as django_settings
from hypothesis import settings

from tests.rig import postgres
from tests.rig.browser import browser, complaints, page
from tests.rig.network import stay_near

__all__ = ["browser", "complaints", "page", "stay_near"]

OURS = "ALLOWED_HOSTS DATABASE_URL HOST PORT PRODUCTION SECRET_KEY TIME_ZONE".split()

# Before Django reads its settings. Nothing of the developer's own is touched: a run has a folder
# and a database of its own, and each worker that is started from here its part of both.
WORKER = "PYTEST_XDIST_WORKER" in os.environ
if not WORKER:
    for name in OURS:
        os.environ.pop(name, None)
    os.environ["DATA_DIR"] = tempfile.mkdtemp(prefix="quietwins-tests-")
    os.environ["DJANGO_SETTINGS_MODULE"] = "quietwins.settings"
    os.environ["LANGUAGE"] = "en"  # whatever the developer's own terminal speaks

# A busy machine is no reason to fail, and a second run of the checks sees what the first saw.
settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("house")


def pytest_configure(config: pytest.Config) -> None:
    if not WORKER:
        config.add_cleanup(lambda: shutil.rmtree(os.environ["DATA_DIR"], ignore_errors=True))
        if postgres.is_asked_for():
            config.add_cleanup(postgres.start())
    django.setup()
    if WORKER:
        django_settings.DATA_DIR /= os.environ["PYTEST_XDIST_WORKER"]
        django_settings.DATA_DIR.mkdir(exist_ok=True)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if postgres.is_asked_for():
        postgres.leave_out_what_needs_no_database(config, items)
