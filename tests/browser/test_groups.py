"""Two adults and a young person side by side: a group is made and come into, a win is shared,
noticed, and no longer shared. With scripts, and without.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser.visit import PATIENCE, Visit
from tests.rig.browser import listen

LINE = "I fed the cat before school"


@pytest.fixture(params=[True, False], ids=["with scripts", "without"])
def three(
    request: pytest.FixtureRequest,
    browser: Browser,
    complaints: list[str],
    live_server: LiveServer,
    transactional_db: None,
) -> Iterator[list[Visit]]:
    """Mum, Amira and Gran, each with a browser."""
    contexts = [
        browser.new_context(java_script_enabled=request.param, reduced_motion="reduce")
        for _ in range(3)
    ]
    for context in contexts:
        context.set_default_timeout(PATIENCE)
        listen(context, complaints)
    yield [Visit(context.new_page(), live_server.url) for context in contexts]
    for context in contexts:
        context.close()
    assert complaints == []


def comes_in(visit: Visit, code: str, called: str, age: str) -> Page:
    """By typing it under People, as somebody of that age."""
    page = visit.go("/people/")
    page.get_by_label("A code somebody gave you").fill(code)
    visit.press("Look who is there")
    page.get_by_label("What do people call you?").fill(called)
    page.get_by_text(age, exact=True).click()
    visit.press("Yes, come in")
    expect(page.get_by_role("heading", name="Home")).to_be_visible()
    return page


def test_a_win_is_shared_noticed_and_no_longer_shared(three: list[Visit]) -> None:
    mum, amira, gran = three
    page = mum.go("/people/")
    page.get_by_role("link", name="Make a family, friends or another group").click()
    page.get_by_label("What is it called?").fill("Home")
    page.get_by_label("What do people call you?").fill("Mum")
    page.get_by_text("18 or older").click()
    mum.press("Make this group")
    carer, member = page.locator(".code").all_inner_texts()

    hers = comes_in(amira, member, "Amira", "13 to 17")
    grans = comes_in(gran, carer, "Gran", "18 or older")
    expect(grans.get_by_text("You asked to come in.")).to_be_visible()

    amira.go()
    amira.type(LINE)
    amira.press("Keep it")
    expect(hers.get_by_text(LINE).last).to_be_visible()
    amira.go("/wins/")
    hers.locator("details.further summary").click()
    expect(hers.get_by_text("Who may see it: Mum.")).to_be_visible()
    amira.press("Share with Home")
    expect(hers.get_by_text("Shared with Home")).to_be_visible()

    expect(grans.get_by_text(LINE)).to_have_count(0)
    amira.go("/people/")
    amira.press("Yes")
    expect(hers.get_by_text("Gran would like to come")).to_have_count(0)
    grans.reload()
    expect(grans.get_by_text(LINE)).to_be_visible()

    page.get_by_role("link", name="To the group").click()
    page.locator(".stones summary").click()
    page.get_by_text("I noticed the effort in this.").click()
    mum.press("Say it")
    expect(page.locator(".done")).to_have_text("I noticed the effort in this.")
    grans.reload()
    expect(grans.locator(".done")).to_have_count(0)
    amira.go()
    expect(hers.get_by_text("Mum noticed this.")).to_be_visible()

    amira.go("/shares/")
    amira.press("Stop sharing")
    expect(hers.get_by_text("All of it is private to you.")).to_be_visible()
    for others in (page, grans):
        others.reload()
        expect(others.get_by_text("What others share with you sits here.")).to_be_visible()
    amira.go()
    expect(hers.get_by_text("Mum noticed this.")).to_have_count(0)
