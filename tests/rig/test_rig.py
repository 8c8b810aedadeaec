"""The rig notices what it is there to notice."""

import socket

import pytest
from playwright.sync_api import Page

from tests.rig.browser import axe, runs_off_the_side
from tests.rig.network import is_near

FAINT = "<html lang=en><title>Faint</title><main><h1>Hi</h1><p style='color:#aaa'>words</p></main>"


def test_a_faint_word_is_found_in_both_themes_and_at_both_widths(page: Page) -> None:
    page.set_content(f"{FAINT}<style>body {{ background: white }}</style>")
    found = axe(page)
    assert len(found) == 4
    assert all("color-contrast" in line for line in found)


def test_a_page_that_is_too_wide_is_found(page: Page) -> None:
    page.set_content("<div style='width: 2000px'>wide</div>")
    assert runs_off_the_side(page)


def test_a_request_to_another_machine_is_found(page: Page, complaints: list[str]) -> None:
    page.set_content("<img src='http://192.0.2.1/x.png'>")
    assert complaints[0] == "asked another machine for http://192.0.2.1/x.png"
    complaints.clear()


def test_a_blocked_script_is_found(page: Page, complaints: list[str]) -> None:
    strict = "<meta http-equiv=Content-Security-Policy content=\"script-src 'none'\">"
    page.set_content(f"{strict}<script>1</script>")
    assert "Content Security Policy" in complaints[0]
    complaints.clear()


def test_a_script_error_is_found(page: Page, complaints: list[str]) -> None:
    page.set_content("<script>nowhere()</script>")
    page.wait_for_load_state()
    assert "nowhere is not defined" in complaints[0]
    complaints.clear()


def test_a_socket_to_another_machine_is_refused() -> None:
    with socket.socket() as away, pytest.raises(AssertionError, match="stay on this machine"):
        away.connect(("192.0.2.1", 80))


def test_loopback_and_unix_sockets_are_near() -> None:
    assert is_near(("127.0.0.1", 80)) and is_near(("::1", 80, 0, 0)) and is_near("a.sock")
