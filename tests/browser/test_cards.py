"""A card from making it to the next child, with keyboard alone at the child's end."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.visit import Visit
from tests.rig.browser import listen


@pytest.fixture
def carer(browser: Browser, live_server: LiveServer, complaints: list[str]) -> Visit:
    """On a device of their own."""
    context = browser.new_context(locale="en-GB", accept_downloads=True)
    listen(context, complaints)
    return Visit(context.new_page(), live_server.url)


def makes_card(carer: Visit) -> tuple[str, list[str]]:
    """Add a child, make a card and get it on paper: its code, and the words of its pictures."""
    carer.go("/people/").get_by_role("link", name="A child you keep this for").click()
    carer.page.get_by_label("What do you call your child?").fill("Omar")
    carer.page.get_by_text("Under 13").first.click()
    carer.press("Add")
    carer.press("Make a new card")
    with carer.page.expect_download() as paper:
        carer.press("Get it on paper (PDF)")
    assert paper.value.suggested_filename == "cards.pdf"
    code = carer.page.locator(".code").inner_text()
    return code, carer.page.locator(".paper-card ol li span").all_inner_texts()


def signs_in(child: Visit, code: str, words: list[str]) -> None:
    """No mouse: type the code, then Tab to each picture and press Enter."""
    child.go("/sign-in/")
    child.tab_to("I have a card with pictures")
    child.enter()
    expect(child.page.get_by_label("The code on your card")).to_be_focused()
    child.page.keyboard.type(code)
    for at, word in enumerate(words, start=1):
        if at > 1:
            expect(child.page.locator("#told")).to_have_text(f"Picture {at} of 4")
            expect(child.page.get_by_role("button", name=words[at - 2], exact=True)).to_be_focused()
            child.page.get_by_label("The code on your card").focus()
        child.tab_to(word)
        child.page.keyboard.press("Enter")
    expect(child.page.get_by_text("Your card opens this book.")).to_be_visible()


def nothing_of_omar(page: Page) -> None:
    expect(page.get_by_text("I fed the fish")).to_have_count(0)
    expect(page.get_by_text("Your card opens this book.")).to_have_count(0)


def test_a_child_signs_in_by_keyboard_and_the_next_child_sees_nothing(
    visit: Visit, carer: Visit
) -> None:
    code, words = makes_card(carer)
    assert re.fullmatch(r"\w{3} \w{3}", code) and len(words) == 4
    signs_in(visit, code, words)
    visit.type("I fed the fish")
    visit.press("Keep it")
    visit.sees_kept("I fed the fish")
    visit.go("/wins/")
    visit.go("/")
    visit.press("Sign out and clear this device")
    expect(visit.page.get_by_text("What you keep today sits here.")).to_be_visible()
    nothing_of_omar(visit.page)
    for _ in range(3):
        visit.page.go_back()
        nothing_of_omar(visit.page)
    for path in ("/", "/wins/", "/signed-in/"):
        nothing_of_omar(visit.go(path))
    stored = visit.page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert "fish" not in stored and code not in stored
    signs_in(visit, code, words)
    visit.sees_kept("I fed the fish")


def test_a_carer_opens_the_book_on_another_device_and_goes_back(visit: Visit, carer: Visit) -> None:
    code, words = makes_card(carer)
    signs_in(visit, code, words)
    visit.type("I fed the fish")
    visit.press("Keep it")
    visit.sees_kept("I fed the fish")
    carer.page.get_by_role("link", name="Done").click()
    carer.page.get_by_role("link", name="Omar").click()
    carer.press("Open the book")
    expect(carer.page.get_by_text("Omar's book is open.").first).to_be_visible()
    carer.sees_kept("I fed the fish")
    carer.press("Back to my own book")
    nothing_of_omar(carer.go("/"))
