"""A big thing, two months, one thing step by step and a story on paper, each from an empty book."""

from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.test_without_scripts import plain
from tests.browser.visit import Visit

__all__ = ["plain"]

BOTH = pytest.mark.parametrize("scripts", ["with scripts", "without"])


def sat_down(request: pytest.FixtureRequest, scripts: str) -> Visit:
    visit: Visit = request.getfixturevalue("visit" if scripts == "with scripts" else "plain")
    return visit


def types(visit: Visit, *lines: str) -> Page:
    for line in lines:
        visit.go()
        visit.type(line)
        visit.press("Keep it")
        expect(visit.page.get_by_text(line, exact=True).first).to_be_visible()
    return visit.page


@BOTH
def test_an_exam_opens_to_the_small_wins_it_is_made_of(
    request: pytest.FixtureRequest, scripts: str
) -> None:
    visit = sat_down(request, scripts)
    page = types(visit, "Opened the book", "Asked Sam", "Fed the cat")
    page.get_by_role("link", name="Progress").click()
    page.get_by_role("link", name="Something bigger").click()
    page.get_by_label("What is it called?").fill("English exam")
    visit.press("Make it")
    page.get_by_role("link", name="Choose its small wins").click()
    page.get_by_label("Opened the book").check()
    visit.press("Save")
    page.get_by_role("link", name="My wins").click()
    asked = page.locator(".stones > li").filter(has_text="Asked Sam")
    asked.get_by_role("link", name="Part of something bigger").click()
    page.get_by_label("English exam").check()
    visit.press("Save")
    visit.go("/big/").get_by_role("link", name="English exam").click()
    wins = page.locator(".stones > li p")
    expect(wins).to_have_text(["Opened the book", "Asked Sam"])
    visit.press("Undo the last change")
    expect(wins).to_have_text(["Opened the book"])
    visit.press("Put it away")
    visit.press("Bring it back")
    expect(page.get_by_text("This is put away.")).to_have_count(0)


@BOTH
def test_a_story_of_chosen_wins_is_seen_changed_and_printed(
    request: pytest.FixtureRequest, scripts: str, tmp_path: Path
) -> None:
    visit = sat_down(request, scripts)
    page = types(visit, "Opened the book", "Asked Sam", "Fed the cat")
    visit.go("/progress/").get_by_role("link", name="Make a progress story").click()
    visit.press("Look at it")
    expect(page.locator("#problem")).to_be_visible()
    page.get_by_label("Opened the book").check()
    page.get_by_label("Title").fill("My English year")
    page.get_by_text("For an annual review").click()
    visit.press("Look at it")
    expect(page.locator(".stones > li p").first).to_have_text("Opened the book")
    visit.press("Change it")
    expect(page.get_by_label("Opened the book")).to_be_checked()
    page.get_by_label("Asked Sam").check()
    visit.press("Look at it")
    expect(page.get_by_role("heading", name="My English year")).to_be_visible()
    with page.expect_download() as printed:
        visit.press("Save it as a PDF")
    printed.value.save_as(tmp_path / "story.pdf")
    pdf = PdfReader(BytesIO((tmp_path / "story.pdf").read_bytes()))
    text = "\n".join(one.extract_text() for one in pdf.pages)
    told = ["My English year", "For an annual review", "Opened the book", "Asked Sam"]
    assert [line for line in text.splitlines() if line in told] == told
    assert "Fed the cat" not in text and "Nothing else is included." in text


@BOTH
def test_liams_writing_step_by_step_and_two_of_his_months(
    request: pytest.FixtureRequest, scripts: str
) -> None:
    visit = sat_down(request, scripts)
    page = visit.go("/look-around/")
    visit.press("As Liam, a pupil")
    page.get_by_role("link", name="Progress").click()
    page.get_by_label("What it's about").select_option("analytical writing")
    visit.press("Show these")
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
    visit.press("Show these")
    expect(page.locator(".moment h2").first).to_have_text(str(then.text_content()))
