"""A quiz from its file to its last page, with scripts and without, by keyboard alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer

from quietwins.quizzes.models import Answer
from tests.browser.visit import Visit
from tests.rig.browser import listen

CELLS = "question,answer\nWhat divides?,mitosis\nWhat halves?,meiosis\nWhat drinks?,osmosis\n"


@pytest.fixture(params=[True, False], ids=["with scripts", "without"])
def visit(
    request: pytest.FixtureRequest,
    browser: Browser,
    complaints: list[str],
    live_server: LiveServer,
    transactional_db: None,
) -> Iterator[Visit]:
    context = browser.new_context(java_script_enabled=request.param)
    context.set_default_timeout(30_000)
    listen(context, complaints)
    yield Visit(context.new_page(), live_server.url)
    context.close()
    assert complaints == []


def answers(visit: Visit, words: str) -> None:
    """Typed where the keyboard is already, and sent by Enter."""
    expect(visit.page.locator("#typed")).to_be_focused()
    visit.page.keyboard.type(words)
    visit.page.keyboard.press("Enter")


def test_from_a_file_to_the_last_page(visit: Visit, tmp_path: Path) -> None:
    file = tmp_path / "cells.csv"
    file.write_text(CELLS)
    page = visit.go("/progress/")
    page.get_by_role("link", name="Quizzes").click()
    page.get_by_role("link", name="Or bring one from a file").click()
    page.set_input_files("#file", file)
    visit.press("Look at it")
    expect(page.get_by_text("3 questions.")).to_be_visible()
    visit.press("Looks right")
    visit.press("Ask me a few")
    answers(visit, "mitosiss")
    expect(page.get_by_role("heading", name="That's it")).to_be_visible()
    page.get_by_role("link", name="Next").click()
    visit.press("A hint")
    answers(visit, "meiotic")
    expect(page.get_by_role("heading", name="Did you mean “meiosis”?")).to_be_visible()
    visit.press("Yes, I meant that")
    page.get_by_role("link", name="Next").click()
    visit.press("I'll say it aloud")
    page.get_by_text("Here is the answer").click()
    visit.press("I had it")
    page.get_by_role("link", name="Next").click()
    expect(page.get_by_role("heading", name="That is all for now")).to_be_visible()
    expect(page.locator(".stones > li p")).to_have_text(["mitosis", "meiosis", "osmosis"])


def test_two_tabs_count_once_and_going_back_loses_nothing(visit: Visit, tmp_path: Path) -> None:
    file = tmp_path / "cells.csv"
    file.write_text(CELLS)
    visit.go("/quizzes/bring/").set_input_files("#file", file)
    visit.press("Look at it")
    visit.press("Looks right")
    visit.press("Ask me a few")
    beside = visit.page.context.new_page()
    beside.goto(visit.page.url)
    answers(visit, "mitosis")
    expect(visit.page.get_by_role("heading", name="That's it")).to_be_visible()
    beside.locator("#typed").fill("the moon")
    beside.get_by_role("button", name="This is my answer").click()
    expect(beside.get_by_role("heading", name="That's it")).to_be_visible()
    visit.page.go_back()
    expect(visit.page.get_by_role("heading", name="What halves?")).to_be_visible()
    assert Answer.objects.count() == 1
