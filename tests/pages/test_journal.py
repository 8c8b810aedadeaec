"""The journal: three boxes, by day or by week; one filled is enough."""

import re
from uuid import uuid4

from quietwins.evidence.models import Entry
from quietwins.wins.models import Keep
from tests.cast import Someone
from tests.pages.conftest import SetClock

THREE = {"did": "I rang them", "effort": "I sat down to it", "wellbeing": "I went to bed"}


def keep(someone: Someone, **boxes: str) -> str:
    return someone.press("/journal/keep/", on="/journal/", **{"client_id": uuid4(), **boxes})


def written(page: str) -> list[str]:
    """What stands under What you wrote, in order."""
    there = page.partition('id="written"')[2].partition("</section>")[0]
    return re.findall(r"(?s)<li id=[^>]*>.*?<p>(.*?)</p>", there)


def test_one_box_is_enough_and_needs_no_account(amira: Someone) -> None:
    page = keep(amira, effort="I sat down to it")
    assert written(page) == ["I sat down to it"]
    assert "Kept." in page and "Private to you" in page
    assert "I sat down to it" in amira.open("/") and "One effort I made" in amira.open("/wins/")


def test_three_boxes_are_three_lines_each_with_its_question(amira: Someone) -> None:
    assert written(keep(amira, **THREE)) == list(THREE.values())
    assert {entry.question: entry.words for entry in Entry.objects.all()} == THREE


def test_the_same_page_twice_is_kept_once(amira: Someone) -> None:
    once = str(uuid4())
    for _ in range(2):
        keep(amira, client_id=once, **THREE)
    assert Keep.objects.count() == 3


def test_nothing_in_any_box_is_asked_about_kindly(amira: Someone) -> None:
    page = keep(amira, did="  ", place="home")
    assert amira.status == 422
    assert "A word or two in one of them is enough." in page
    assert '<option value="home" selected>' in page
    assert Entry.objects.count() == 0


def test_a_week_begins_on_monday_and_has_its_own_lines(amira: Someone, at: SetClock) -> None:
    at("2025-11-20T18:00+00:00")  # a Thursday
    keep(amira, did="I rang them")
    page = keep(amira, did="I kept going to swimming", by="week")
    assert "Week of 17 November" in page
    assert written(page) == ["I kept going to swimming"]
    at("2025-11-23T18:00+00:00")
    assert written(amira.open("/journal/?by=week")) == ["I kept going to swimming"]
    assert written(amira.open("/journal/?by=day")) == []
    at("2025-11-24T08:00+00:00")
    assert written(amira.open("/journal/?by=week")) == []
    assert "Week of 17 November" in amira.open("/wins/")


def test_another_day_is_reached_by_its_date(amira: Someone, at: SetClock) -> None:
    at("2025-11-20T18:00+00:00")
    amira.client.post("/journal/keep/", {"on": "2025-11-18", "did": "I rang them"})
    assert written(amira.open("/journal/?on=2025-11-18")) == ["I rang them"]
    assert "18 November 2025" in amira.page
    assert written(amira.open("/journal/?on=2025-11-19")) == []
    assert "What you wrote" not in amira.page


def test_a_day_to_come_or_no_day_is_today(amira: Someone, at: SetClock) -> None:
    at("2025-11-20T18:00+00:00")
    for day in ("2999-01-01", "soon", ""):
        assert "<h2>20 November 2025</h2>" in amira.open(f"/journal/?on={day}")


def test_what_was_taken_out_can_be_put_back_from_there(amira: Someone) -> None:
    keep(amira, did="I rang them")
    (win,) = re.findall(r"/wins/([0-9a-f-]+)/undo/", amira.page)
    page = amira.press(f"/wins/{win}/undo/", on="/journal/?by=day")
    assert amira.path == "/journal/" and written(page) == []
    assert "Taken out: I rang them" in page
    assert written(amira.press(f"/wins/{win}/put-back/", on="/journal/?by=day")) == ["I rang them"]


def test_opening_the_address_of_its_form_shows_the_journal(amira: Someone) -> None:
    amira.open("/journal/keep/")
    assert amira.path == "/journal/"


def test_cleo_reads_nothing_of_it(amira: Someone, cleo: Someone) -> None:
    keep(amira, **THREE)
    assert written(cleo.open("/journal/")) == []
    keep(cleo, did="I fed the cat again")
    assert written(amira.open("/journal/")) == list(THREE.values())
