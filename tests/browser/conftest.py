"""Somebody with a real browser at a real server. Models are imported late, as in tests/pages."""

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

if TYPE_CHECKING:
    from tests.browser.visit import Visit


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "browser: needs a real Chromium")


def pytest_itemcollected(item: pytest.Item) -> None:
    if "browser" in item.path.parts:
        item.add_marker("browser")


@pytest.fixture
def visit(page: Page, live_server: LiveServer, transactional_db: None) -> "Visit":
    """A new visitor, on no page yet."""
    from tests.browser.visit import Visit

    return Visit(page, live_server.url)
