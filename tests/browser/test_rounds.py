"""A quiz in class, in two browsers: a teacher sets it and a pupil answers."""

from collections.abc import Iterator

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.rounds import class_with_a_quiz
from tests.browser.test_goals import BOTH, someone
from tests.browser.test_without_scripts import plain
from tests.browser.visit import Visit
from tests.classroom import joins
from tests.rig.browser import listen

__all__ = ["plain", "someone"]


@pytest.fixture
def pupil(browser: Browser, live_server: LiveServer, complaints: list[str]) -> Iterator[Visit]:
    """On a device of their own."""
    context = browser.new_context(locale="en-GB")
    listen(context, complaints)
    yield Visit(context.new_page(), live_server.url)
    context.close()


@BOTH
def test_a_pupil_answers_and_the_teacher_sees_the_class_and_nothing_of_the_pupil(
    someone: Visit, pupil: Visit
) -> None:
    page = someone.go(class_with_a_quiz(someone))
    page.get_by_role("link", name="Quizzes").click()
    someone.press("Ask the class")
    expect(page.get_by_text("You see no pupil's answers.")).to_be_visible()
    address = page.url.removeprefix(someone.address)

    joins("Noor", pupil.someone, at=timezone.now())
    pupil.sit_down()
    theirs = pupil.go("/people/")
    theirs.get_by_role("link", name="9B").click()
    theirs.get_by_role("link", name="Cells").click()
    expect(theirs.get_by_text("Your teacher does not see your answers.")).to_be_visible()
    pupil.press("Begin")
    theirs.get_by_role("textbox", name="What is osmosis?").fill("osmosis")
    pupil.press("This is my answer")
    expect(theirs.get_by_text("osmosis").first).to_be_visible()

    someone.go(address)
    expect(page.get_by_text("We can't tell yet.").first).to_be_visible()
    expect(page.get_by_text("Noor")).to_have_count(0)
    pupil.someone.open(address)
    assert pupil.someone.status == 404


@BOTH
def test_a_class_of_ticks_is_typed_in_with_keys_alone(someone: Visit) -> None:
    page = someone.go(f"{class_with_a_quiz(someone)}quizzes/")
    someone.press("Ask the class")
    page.get_by_role("link", name="Type in answers from paper").click()
    page.get_by_label("Amira: What is osmosis?").focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Noted.")).to_be_visible()
    expect(page.get_by_label("Amira: What is osmosis?")).to_be_checked()
    expect(page.get_by_label("Amira: What is nucleus?")).to_be_checked()
    expect(page.get_by_label("Amira: What is membrane?")).not_to_be_checked()
    someone.press("Undo")
    expect(page.get_by_label("Amira: What is osmosis?")).not_to_be_checked()
