"""What is typed is never lost; once it is kept, or the device cleared, it is not left behind."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.visit import Visit

STORED = """Object.values({...localStorage, ...sessionStorage})
  .filter(held => ![location.pathname, location.pathname + location.search].includes(held))"""


def reopened(visit: Visit) -> Page:
    """The tab is closed, and Today opened in a new one."""
    context = visit.page.context
    visit.page.close()
    visit.page = context.new_page()
    return visit.go()


def test_a_draft_is_there_after_the_tab_was_closed(visit: Visit) -> None:
    visit.go()
    visit.type("I opened the")
    expect(reopened(visit).locator("#words")).to_have_value("I opened the")


def test_a_draft_is_gone_once_it_is_kept(visit: Visit) -> None:
    visit.go()
    visit.type("I opened the letter")
    visit.press("Keep it")
    visit.sees_kept("I opened the letter")
    assert visit.page.evaluate(STORED) == []
    expect(visit.page.locator("#words")).to_have_value("")
    expect(reopened(visit).locator("#words")).to_have_value("")


def test_a_draft_is_gone_where_the_form_was_sent_plainly(visit: Visit) -> None:
    visit.page.route("**/htmx.min.js*", lambda route: route.fulfill(body=""))
    visit.go()
    visit.type("I opened the letter")
    visit.press("Keep it")
    visit.sees_kept("I opened the letter")
    expect(visit.page).to_have_url(f"{visit.address}/")  # without what was kept
    assert visit.page.evaluate(STORED) == []


def test_what_is_typed_while_a_line_is_on_its_way_stays(visit: Visit) -> None:
    held: list[Route] = []
    visit.page.route("**/keep/", lambda route: held.append(route))
    visit.go()
    visit.type("I got up")
    visit.press("Keep it")
    visit.type("I got up and made tea")
    wait_until(visit, lambda: bool(held))
    held[0].continue_()
    visit.sees_kept("I got up")
    expect(visit.page.locator("#words")).to_have_value("I got up and made tea")


def test_pressed_twice_it_is_kept_once(visit: Visit) -> None:
    visit.go()
    visit.type("I got up")
    visit.button("Keep it").dblclick()
    visit.sees_kept("I got up")
    assert visit.go().locator("#today .stones li").count() == 1


def test_the_same_form_in_two_tabs_is_kept_once(visit: Visit) -> None:
    page = visit.go()
    form = page.locator("#today form").first
    sent = form.evaluate("it => Object.fromEntries(new FormData(it))") | {"words": "I got up"}
    headers = {"Referer": f"{visit.address}/"}
    for _ in range(2):
        assert page.request.post(f"{visit.address}/keep/", form=sent, headers=headers).ok
    visit.go()
    visit.sees_kept("I got up")


@pytest.mark.parametrize(
    "way",
    [
        pytest.param(lambda route: route.abort(), id="no answer"),
        pytest.param(lambda route: route.fulfill(status=500), id="broken"),
    ],
)
def test_where_the_server_is_gone_the_words_stay_and_a_sentence_says_so(
    visit: Visit, complaints: list[str], way: Callable[[Route], None]
) -> None:
    page = visit.go()
    page.route("**/keep/", way)
    visit.type("I got up")
    visit.press("Keep it")
    expect(page.get_by_text("Your words are still here.")).to_be_in_viewport()
    expect(page.locator("#words")).to_have_value("I got up")
    complaints.clear()
    page.unroute("**/keep/")
    visit.press("Keep it")
    visit.sees_kept("I got up")
    expect(page.get_by_text("Nothing is lost")).to_have_count(0)


def test_a_page_from_before_clearing_says_so_and_keeps_the_words(
    visit: Visit, complaints: list[str]
) -> None:
    page = visit.go()
    page.context.clear_cookies()
    visit.type("I got up")
    visit.press("Keep it")
    expect(page.get_by_text("Please reload this page: your words stay.")).to_be_visible()
    complaints.clear()
    page.reload()
    visit.press("Keep it")
    visit.sees_kept("I got up")


def test_the_next_child_finds_nothing(visit: Visit) -> None:
    page = visit.go()
    visit.type("I got up")
    visit.press("Keep it")
    visit.sees_kept("I got up")
    visit.type("I cried and then")
    page.get_by_role("link", name="Clear this device").click()
    visit.press("Clear this device")
    page.wait_for_url(f"{visit.address}/?clear=1")
    assert page.evaluate(STORED) == []
    nothing_of_it(page)
    for _ in range(2):
        page.go_back()
        nothing_of_it(page)
    names = {cookie.get("name") for cookie in page.context.cookies()}
    assert "sessionid" not in names


def test_signing_out_leaves_nothing_either(visit: Visit) -> None:
    visit.keep("I got up")
    visit.someone.keep_safe("Amira")
    visit.keep("I walked home")
    page = visit.go()
    visit.type("I cried and then")
    visit.press("Sign out and clear this device")
    page.wait_for_url(f"{visit.address}/?clear=1")
    expect(page.get_by_text("No account needed.")).to_be_visible()
    assert page.evaluate(STORED) == []
    page.go_back()
    nothing_of_it(page)


def nothing_of_it(page: Page) -> None:
    for words in ("I got up", "I walked home", "I cried"):
        expect(page.get_by_text(words)).to_have_count(0)
    if page.locator("#words").count():
        expect(page.locator("#words")).to_have_value("")


def wait_until(visit: Visit, done: Callable[[], bool]) -> None:
    for _ in range(100):
        if done():
            return
        visit.page.wait_for_timeout(20)
    raise AssertionError("It did not happen.")
