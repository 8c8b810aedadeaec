"""Guides and reasons, read from Help without an account."""

from playwright.sync_api import expect

from tests.browser.visit import Visit


def test_a_guide_ends_in_one_thing_to_do_and_a_draft_goes_before_it(visit: Visit) -> None:
    page = visit.go()
    visit.type("I was just about to")
    page.get_by_role("link", name="Help", exact=True).click()
    page.get_by_role("link", name="Guides").click()
    page.get_by_role("link", name="When mistakes feel frightening").click()
    page.get_by_role("link", name="Write down one thing you tried").click()
    words = page.get_by_role("textbox", name="What went a little better today?")
    expect(words).to_have_value("I was just about to")
    visit.press("Keep it")
    visit.sees_kept("I was just about to")
    visit.go("/guides/fear-of-mistakes/")
    page.get_by_role("link", name="Write down one thing you tried").click()
    expect(words).to_have_value("I tried ")


def test_before_an_exam_what_was_done_is_shown_and_prints(visit: Visit) -> None:
    visit.someone.keep("I drew the triangle", about="maths")
    visit.sit_down()
    page = visit.go("/guides/exam-nerves/")
    page.get_by_role("link", name="Read what you have done so far").click()
    page.get_by_label("What it's about").select_option("maths")
    visit.press("Show these")
    expect(page.get_by_text("I drew the triangle")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_text("I drew the triangle")).to_be_visible()
    expect(page.get_by_role("button", name="Show these")).to_be_hidden()


def test_every_reason_opens_to_where_it_comes_from(visit: Visit) -> None:
    page = visit.go("/help/")
    page.get_by_role("link", name="Why this works").click()
    page.get_by_text("Where this comes from").nth(1).click()
    expect(page.get_by_text("Nature 573")).to_be_visible()
