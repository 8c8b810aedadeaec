"""A big thing, two months, one thing step by step and a story on paper, each from an empty book."""

from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.test_without_scripts import plain
from tests.browser.visit import Visit

__all__ = ["plain"]


@pytest.fixture(params=["visit", "plain"], ids=["with scripts", "without"])
def visitor(request: pytest.FixtureRequest, transactional_db: None) -> Visit:
    """The database first: the server that a visit begins with looks at it."""
    visit: Visit = request.getfixturevalue(request.param)
    return visit


def types(visit: Visit, *lines: str) -> Page:
    for line in lines:
        visit.go()
        visit.type(line)
        visit.press("Keep it")
        expect(visit.page.get_by_text(line, exact=True).first).to_be_visible()
    return visit.page


def test_an_exam_opens_to_the_small_wins_it_is_made_of(visitor: Visit) -> None:
    page = types(visitor, "Opened the book", "Asked Sam", "Fed the cat")
    page.get_by_role("link", name="Progress").click()
    page.get_by_role("link", name="Something bigger").click()
    page.get_by_label("What is it called?").fill("English exam")
    visitor.press("Make it")
    page.get_by_role("link", name="Choose its small wins").click()
    page.get_by_label("Opened the book").check()
    visitor.press("Save")
    page.get_by_role("link", name="My wins").click()
    asked = page.locator(".stones > li").filter(has_text="Asked Sam")
    asked.locator("details.further summary").click()
    asked.get_by_role("link", name="Part of something bigger").click()
    page.get_by_label("English exam").check()
    visitor.press("Save")
    visitor.go("/big/").get_by_role("link", name="English exam").click()
    wins = page.locator(".stones > li p")
    expect(wins).to_have_text(["Opened the book", "Asked Sam"])
    visitor.press("Undo the last change")
    expect(wins).to_have_text(["Opened the book"])
    visitor.press("Put it away")
    visitor.press("Bring it back")
    expect(page.get_by_text("This is put away.")).to_have_count(0)


def test_a_story_of_chosen_wins_is_seen_changed_and_printed(
    visitor: Visit, complaints: list[str], tmp_path: Path
) -> None:
    page = types(visitor, "Opened the book", "Asked Sam", "Fed the cat")
    visitor.go("/progress/").get_by_role("link", name="Make a progress story").click()
    visitor.press("Look at it")
    expect(page.locator("#problem")).to_be_visible()
    complaints.clear()  # a browser minds a form that is sent back
    page.get_by_label("Opened the book").check()
    page.get_by_label("Title").fill("My English year")
    page.get_by_text("For an annual review").click()
    visitor.press("Look at it")
    expect(page.locator(".stones > li p").first).to_have_text("Opened the book")
    visitor.press("Change it")
    expect(page.get_by_label("Opened the book")).to_be_checked()
    page.get_by_label("Asked Sam").check()
    visitor.press("Look at it")
    expect(page.get_by_role("heading", name="My English year")).to_be_visible()
    with page.expect_download() as printed:
        visitor.press("Save it as a PDF")
    printed.value.save_as(tmp_path / "story.pdf")
    pdf = PdfReader(BytesIO((tmp_path / "story.pdf").read_bytes()))
    text = "\n".join(one.extract_text() for one in pdf.pages)
    told = ["My English year", "For an annual review", "Opened the book", "Asked Sam"]
    assert [line for line in text.splitlines() if line in told] == told
    assert "Fed the cat" not in text and "Nothing else is included." in text


def test_liams_writing_step_by_step_and_two_of_his_months(visitor: Visit) -> None:
    page = visitor.go("/look-around/")
    visitor.press("As Liam, a pupil")
    page.get_by_role("link", name="Progress").click()
    page.get_by_label("What it's about").select_option("analytical writing")
    visitor.press("Show these")
    expect(page.locator(".strip summary")).to_have_text(
        [
            *("one sentence", "two sentences", "a quotation"),
            *("a full paragraph with analysis", "two paragraphs"),
        ]
    )
    expect(page.locator(".strip details p").first).to_be_hidden()
    page.locator(".strip summary").first.click()
    expect(page.locator(".strip details p").first).to_be_visible()
    page.get_by_role("link", name="Choose two months").click()
    then = page.get_by_label("Then").locator("option").nth(1)
    page.get_by_label("Then").select_option(str(then.get_attribute("value")))
    visitor.press("Show these")
    expect(page.locator(".moment h2").first).to_have_text(str(then.text_content()))
