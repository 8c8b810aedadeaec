"""What every answer says to the browser, and what the first page weighs."""

import gzip
import re
from hashlib import sha256
from pathlib import Path

import pytest
from django.test import Client

import quietwins.pages
from tests.cast import Someone

STATIC = Path(quietwins.pages.__file__).parent / "static"
HTMX = "2.0.11"
HTMX_SHA256 = "d6fdc75f204e6bdefa99b69bf1e6d4ac69b8a364f77929f45c13476b4000f717"
PATHS = ("/", "/wins/", "/help-now/?country=gb", "/sign-in/", "/spreadsheet/", "/no/")


@pytest.mark.parametrize("path", PATHS)
def test_nothing_inline_runs_and_nothing_is_stored(amira: Someone, path: str) -> None:
    headers = amira.client.get(path).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy and "http" not in policy
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


@pytest.mark.parametrize("path", PATHS)
def test_no_page_has_anything_inline_or_from_elsewhere(amira: Someone, path: str) -> None:
    page = amira.client.get(path).content.decode()
    assert not re.findall(r"<script(?![^>]*\bsrc=)|<style|\sstyle=|\son\w+=", page)
    assert not re.findall(r"(?:src|href|action)=\"(?:https?:)?//", page)


def test_the_cookie_lasts_a_year_and_no_script_or_other_site_reads_it(amira: Someone) -> None:
    amira.keep("I got up")
    cookie = amira.client.cookies["sessionid"]
    assert cookie["max-age"] == 365 * 24 * 60 * 60
    assert cookie["httponly"] and cookie["samesite"] == "Lax"


def test_a_form_from_another_site_is_not_taken() -> None:
    answer = Client(enforce_csrf_checks=True).post("/keep/", {"words": "I got up"})
    assert answer.status_code == 403
    assert "This page had been open a while" in answer.content.decode()


def test_the_first_load_weighs_little(amira: Someone) -> None:
    page = amira.client.get("/").content
    files = re.findall(r'(?:src|href)="/static/([^"?]+)', page.decode())
    sent = [page, *((STATIC / file).read_bytes() for file in files)]
    assert len(files) > 5
    assert sum(len(gzip.compress(each)) for each in sent) <= 60_000


def test_a_static_files_address_changes_with_its_content(amira: Someone) -> None:
    page = amira.open("/")
    for file, version in re.findall(r'="/static/([^"?]+)\?v=([0-9a-f]+)"', page):
        assert sha256((STATIC / file).read_bytes()).hexdigest().startswith(version)


def test_htmx_is_the_one_that_its_makers_published() -> None:
    script = (STATIC / "vendor" / "htmx.min.js").read_bytes()
    assert f'version:"{HTMX}"'.encode() in script
    assert sha256(script).hexdigest() == HTMX_SHA256
    assert "Zero-Clause BSD" in (STATIC / "vendor" / "htmx.LICENSE.txt").read_text("utf-8")


def test_the_letters_may_be_given_away_with_it() -> None:
    assert "SIL OPEN FONT LICENSE" in (STATIC / "fonts" / "OFL.txt").read_text("utf-8")
