"""The rig notices what it is there to notice."""

import subprocess
import sys
from textwrap import indent

import pytest
from playwright.sync_api import Page

from tests.rig.browser import axe, runs_off_the_side
from tests.rig.network import is_near, needs_no_asking, reached

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


REACHES = (
    "import socket\nwith socket.socket() as away: away.connect(('192.0.2.1', 80))",
    "import socket\nwith socket.socket(type=2) as away: away.sendto(b'', ('192.0.2.1', 53))",
    "import urllib.request; urllib.request.urlopen('http://elsewhere.example')",
    "import socket; socket.gethostbyname('elsewhere.example')",
)


@pytest.mark.parametrize("reach", REACHES)
def test_reaching_for_another_machine_is_refused_and_counted(reach: str) -> None:
    with reached() as there, pytest.raises(AssertionError, match="stay on this machine"):
        exec(reach)
    assert len(there) == 1


@pytest.mark.parametrize("reach", REACHES)
def test_so_it_is_in_a_process_of_its_own_that_keeps_quiet_about_it(reach: str) -> None:
    quiet = f"try:\n{indent(reach, ' ')}\nexcept BaseException:\n pass"
    with reached() as there:
        subprocess.run([sys.executable, "-c", quiet], check=True)
    assert len(there) == 1


def test_loopback_and_unix_sockets_are_near() -> None:
    assert is_near(("127.0.0.1", 80)) and is_near(("::1", 80, 0, 0)) and is_near("a.sock")
    assert needs_no_asking(None) and needs_no_asking("localhost") and needs_no_asking(b"192.0.2.1")
