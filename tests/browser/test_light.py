"""Light and near: what a first visit weighs, what it is made of, and how soon something is kept."""

import gzip
import re
import time
from hashlib import sha256
from pathlib import Path

from playwright.sync_api import Page, Response, expect

import quietwins.pages
from tests.browser.visit import Visit
from tests.cast import GRADEBOOK
from tests.rig.server import serving

HTMX = Path(quietwins.pages.__file__).parent / "static" / "vendor" / "htmx.min.js"
HTMX_SHA256 = "d6fdc75f204e6bdefa99b69bf1e6d4ac69b8a364f77929f45c13476b4000f717"
MOST_BYTES = 60_000


def test_htmx_is_the_version_that_was_looked_at() -> None:
    assert re.findall(r'version:"([^"]+)"', HTMX.read_text("utf-8")) == ["2.0.11"]
    assert sha256(HTMX.read_bytes()).hexdigest() == HTMX_SHA256


def test_a_first_visit_is_light(page: Page, tmp_path: Path) -> None:
    """Everything but the fonts, as the real server sends it."""
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))
    with serving(tmp_path / "data") as server:
        page.goto(server.address, wait_until="networkidle")
    sizes = {one.url: sent_bytes(one) for one in answers if not one.url.endswith("woff2")}
    assert len(sizes) >= 8
    assert sum(sizes.values()) <= MOST_BYTES, sizes


def sent_bytes(answer: Response) -> int:
    """Head and body as sent; a body that the browser unpacked is packed again to be weighed."""
    body = answer.body()
    packed = answer.headers.get("content-encoding") == "gzip"
    head = sum(len(name) + len(value) + 4 for name, value in answer.headers.items())
    return head + len(gzip.compress(body) if packed else body)


def test_nothing_is_asked_of_anywhere_else(visit: Visit) -> None:
    asked: list[str] = []
    visit.page.on("request", lambda request: asked.append(request.url))
    visit.go()
    visit.type("I got up")
    visit.press("Keep it")
    visit.sees_kept("I got up")
    for path in ("/wins/", "/help-now/?country=gb", "/spreadsheet/"):
        visit.go(path)
    assert asked and all(url.startswith((visit.address, "data:")) for url in asked)


def test_i_got_up_is_kept_within_fifteen_seconds(visit: Visit) -> None:
    """Two things to do: type, and press one button."""
    began = time.monotonic()
    page = visit.go()
    page.locator("#words").press_sequentially("I got up", delay=100)
    visit.press("Keep it")
    visit.sees_kept("I got up")
    expect(page.get_by_text("Private to you").first).to_be_visible()
    assert time.monotonic() - began < 15


def test_a_file_that_is_dropped_is_chosen(visit: Visit) -> None:
    page = visit.go("/spreadsheet/")
    text = GRADEBOOK.read_text("utf-8")
    dropped = page.evaluate_handle(
        """text => { const carried = new DataTransfer();
        carried.items.add(new File([text], "9b.csv", {type: "text/csv"})); return carried }""",
        text,
    )
    place = page.locator("[data-drop]")
    place.dispatch_event("dragover", {"dataTransfer": dropped})
    expect(place).to_have_class(re.compile("over"))
    place.dispatch_event("drop", {"dataTransfer": dropped})
    expect(place).not_to_have_class(re.compile("over"))
    visit.press("Look at it")
    expect(page.get_by_text("We read 9b.csv as a Canvas gradebook")).to_be_visible()


def test_a_teacher_sees_within_a_minute_who_took_a_step(visit: Visit) -> None:
    began = time.monotonic()
    page = visit.drop()
    page.get_by_label("What is it called?").fill("9B")
    visit.press("Looks right")
    said = page.locator(".one p:first-child").all_inner_texts()
    assert time.monotonic() - began < 60
    assert len({line.split(" ")[0] for line in said if "above all" not in line}) > 5
