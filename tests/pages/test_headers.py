"""What every answer says to the browser, and what the first page weighs."""

import gzip
import re
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from uuid import uuid4

import pytest
from django.http.response import HttpResponseBase
from django.test import Client
from django.urls import URLPattern, reverse

import quietwins.pages
from quietwins.pages.urls import urlpatterns
from tests.cast import Someone

STATIC = Path(quietwins.pages.__file__).parent / "static"
HTMX = "2.0.11"
HTMX_SHA256 = "d6fdc75f204e6bdefa99b69bf1e6d4ac69b8a364f77929f45c13476b4000f717"
PATHS = ("/", "/wins/", "/help-now/?country=gb", "/sign-in/", "/spreadsheet/", "/no/")


SAID = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def is_held(answer: HttpResponseBase, cached: str = "no-store") -> bool:
    """Whether a browser is told to run nothing inline, to ask for nothing, and to store nothing."""
    headers = answer.headers
    policy, may_ask = headers["Content-Security-Policy"], headers["Permissions-Policy"]
    return (
        "default-src 'none'" in policy
        and "frame-ancestors 'none'" in policy
        and not re.search(r"unsafe|http|\*", policy)
        and set(re.findall(r"(\w+)=\(self\)", may_ask)) == {"microphone"}
        and not re.search(r"\*|http", may_ask)
        and SAID.items() <= headers.items()
        and headers["Cache-Control"] == cached
    )


def some_address(pattern: URLPattern) -> str:
    """Of this pattern, and nobody's."""
    like = {"uuid": uuid4(), "slug": "putting-off"}
    names = re.findall(r"<(\w+):(\w+)>", str(pattern.pattern))
    return reverse(pattern.name or "", kwargs={name: like[kind] for kind, name in names})


@pytest.mark.parametrize("pattern", urlpatterns, ids=lambda pattern: pattern.name)
def test_nothing_inline_runs_and_nothing_is_stored(amira: Someone, pattern: URLPattern) -> None:
    path, client = some_address(pattern), Client(enforce_csrf_checks=True)
    answers = [amira.client.get(path), amira.client.post(path), client.post(path)]
    assert all(map(is_held, answers))
    assert answers[2].status_code in (403, 405)  # no form is taken without its token


def test_what_went_wrong_is_answered_as_safely(
    amira: Someone, monkeypatch: pytest.MonkeyPatch
) -> None:
    many = {f"n{at}": "" for at in range(1001)}
    gone, odd = amira.client.get("/no/"), amira.client.post("/keep/", many)
    away = amira.client.get("/", headers={"host": "evil.example"})
    monkeypatch.setattr("quietwins.pages.today.views.cards_for", lambda *_: 1 / 0)
    amira.client.raise_request_exception = False
    answers = [gone, odd, away, amira.client.get("/")]
    assert [answer.status_code for answer in answers] == [404, 400, 400, 500]
    assert all(map(is_held, answers))


def test_a_file_of_ours_is_answered_as_safely_and_kept_for_a_year(amira: Someone) -> None:
    for file in ("icon.svg", "css/look.css", "vendor/htmx.min.js"):
        with closing(amira.client.get(f"/static/{file}")) as answer:
            assert is_held(answer, cached="max-age=31536000, public")
    assert is_held(amira.client.get("/static/no.css"))


def test_nobody_is_asked_to_believe_another_machines_name(amira: Someone) -> None:
    for name in ("Host", "X-Forwarded-Host"):
        answer = amira.client.get("/reminders/", headers={name: "evil.example"})
        assert b"evil.example" not in answer.content


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
