"""Today: one line, kept at once, private, before any account."""

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from quietwins.evidence.models import Entry
from quietwins.people.models import Person
from tests.cast import Someone, finds_nothing, win
from tests.pages.conftest import SetClock


def test_a_line_is_kept_before_any_account(amira: Someone) -> None:
    amira.keep("I got up")
    page = amira.open("/")
    assert "I got up" in page
    assert "Private to you" in page


def test_a_visit_writes_nothing(
    amira: Someone, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(0):
        amira.open("/")
    assert "sessionid" not in amira.client.cookies


def test_a_chip_alone_is_enough(amira: Someone) -> None:
    amira.keep("", "break")
    assert "<p>I took a break</p>" in amira.open("/")


def test_nothing_at_all_is_asked_about_kindly(amira: Someone) -> None:
    page = amira.press("/keep/", words="  ", place="home", on="/")
    assert amira.status == 422
    assert "A word or two, or one of the buttons below, is enough." in page
    assert '<option value="home" selected>' in page
    assert Entry.objects.count() == 0


def test_a_day_to_come_is_asked_about_and_the_words_stay(amira: Someone) -> None:
    page = amira.press("/keep/", words="I rang them", chips=["asked"], day="2999-01-01", on="/")
    assert "I rang them</textarea>" in page
    assert 'value="asked" checked' in page
    assert "Please choose today or a day before it." in page


def test_opening_the_address_of_a_form_shows_today(amira: Someone) -> None:
    assert "What went a little better today?" in amira.open("/keep/")


def test_undo_beside_a_form_that_was_sent_back_leads_to_today(amira: Someone) -> None:
    kept = amira.keep("I got up")
    page = amira.press(f"/wins/{kept}/undo/", on="/keep/")
    assert amira.path == "/"
    assert "Taken out: I got up" in page


def test_an_earlier_day_and_a_place_are_kept_with_it(amira: Someone, at: SetClock) -> None:
    at("2025-11-30T18:00+00:00")
    kept = amira.keep("I opened the letter", day="2025-11-28", place="home")
    entry = win(kept).anchor
    assert (entry.happened_on.isoformat() if entry.happened_on else "", entry.place) == (
        "2025-11-28",
        "home",
    )
    assert "28 November 2025" in amira.open("/")


def test_a_line_belongs_to_the_day_on_its_owners_clock(amira: Someone, at: SetClock) -> None:
    at("2025-07-01T23:30+00:00")  # half past midnight in London
    entry = win(amira.keep("I got up")).anchor
    assert str(entry.happened_on) == "2025-07-02"


def test_yesterdays_lines_have_left_the_page(amira: Someone, at: SetClock) -> None:
    at("2025-11-29T18:00+00:00")
    amira.keep("I got up")
    at("2025-11-30T08:00+00:00")
    assert "I got up" not in amira.open("/")
    assert "I got up" in amira.open("/wins/")


def test_the_same_page_sent_twice_is_one_line(amira: Someone) -> None:
    once = uuid4()
    assert amira.keep("I got up", client_id=once) == amira.keep("I got up", client_id=once)
    assert Entry.objects.count() == 1


def test_the_same_page_sent_again_with_other_words_is_another_line(amira: Someone) -> None:
    once = uuid4()
    amira.keep("I got up", client_id=once)
    amira.keep("I made tea", client_id=once)
    page = amira.open("/")
    assert "I got up" in page and "I made tea" in page


def test_undo_takes_it_out_and_put_it_back_puts_it_back(amira: Someone) -> None:
    kept = amira.keep("I got up")
    assert "Put it back" in amira.press(f"/wins/{kept}/undo/", on="/")
    assert "I got up" not in amira.open("/")
    assert "I got up" in amira.press(f"/wins/{kept}/put-back/", on="/")


def test_pressing_undo_twice_is_undoing_once(amira: Someone) -> None:
    kept = amira.keep("I got up")
    amira.press(f"/wins/{kept}/undo/", on="/")
    amira.press(f"/wins/{kept}/undo/", on="/")
    assert amira.status == 200


@pytest.mark.parametrize(("now", "greeted"), [("15T18:01", True), ("15T18:00", False)])
def test_coming_back_after_two_weeks_finds_a_greeting(
    amira: Someone, at: SetClock, now: str, greeted: bool
) -> None:
    at("2025-11-01T18:00+00:00")
    amira.keep("I got up")
    at(f"2025-11-{now}+00:00")
    assert ("Good to see you." in amira.open("/")) == greeted


def test_script_gets_the_part_and_hears_that_it_was_kept(amira: Someone) -> None:
    answer = amira.client.post("/keep/", {"words": "I got up"}, headers={"HX-Request": "true"})
    part = answer.content.decode()
    assert answer.headers["X-Kept"]
    assert part.lstrip().startswith('<div id="today"')
    assert "I got up" in part and "<html" not in part


def test_odd_things_sent_are_kept_as_words_or_left(amira: Someone) -> None:
    amira.keep("I\0 got <b>up</b>", "no such chip", place="moon", client_id="7")
    assert "I got <b>up</b>" in amira.open("/")
    assert "<b>" not in amira.client.get("/").content.decode()


def test_ten_lines_cost_no_more_questions_than_one(amira: Someone) -> None:
    asked = set()
    for n in range(10):
        amira.keep(f"Step {n}")
        with CaptureQueriesContext(connection) as questions:
            amira.client.get("/")
        asked.add(len(questions))
    assert len(asked) == 1
    assert max(asked) <= 12


def test_today_shows_the_latest_ten_of_a_long_day_and_the_rest_are_in_my_wins(
    amira: Someone,
) -> None:
    for n in range(1, 12):
        amira.keep(f"Step {n}.")
    page = amira.open("/")
    assert "Step 11." in page
    assert "Step 2." in page
    assert "Step 1." not in page
    assert "Step 1." in amira.open("/wins/?page=2")


def test_the_first_line_makes_a_person_and_the_second_does_not(amira: Someone) -> None:
    amira.keep("I got up")
    amira.keep("I made tea")
    assert Person.objects.count() == 1


def test_a_year_begins_anew_with_each_line(amira: Someone) -> None:
    for words in ("I got up", "I made tea"):
        amira.keep(words)
        assert amira.client.cookies["sessionid"]["max-age"] == 365 * 24 * 60 * 60


def test_cleo_sees_and_undoes_nothing_of_it(amira: Someone, cleo: Someone) -> None:
    kept = amira.keep("I got up")
    assert "I got up" not in cleo.open("/")
    for verb in ("keep", "set-aside", "undo", "put-back"):
        assert finds_nothing(cleo, f"/wins/{kept}/{verb}/")
    assert "Taken out" not in cleo.open(f"/?undone={kept}")
    assert "I got up" in amira.open("/")
