"""The quiet win of a month: asked once, answered or put away, and nobody counts."""

from uuid import uuid4

from quietwins.evidence.models import Entry
from tests.cast import Someone
from tests.pages.conftest import SetClock

ASKS = "What's your quiet win this month?"
NOVEMBER, LATER, DECEMBER = (f"2025-{day}T18:00+00:00" for day in ("11-03", "11-28", "12-01"))


def test_nobody_new_is_asked(amira: Someone) -> None:
    assert ASKS not in amira.open("/")
    assert ASKS in amira.open("/this-month/")


def test_an_answer_is_a_win_and_it_is_not_asked_again_that_month(
    amira: Someone, at: SetClock
) -> None:
    at(NOVEMBER)
    amira.keep("I got up")
    assert ASKS in amira.open("/")
    page = amira.press("/this-month/keep/", words="I rang my aunt", on="/")
    assert "Kept." in page and "I rang my aunt" in page
    at(LATER)
    assert ASKS not in amira.open("/")
    assert "My quiet win of the month" in amira.open("/wins/")
    at(DECEMBER)
    assert ASKS in amira.open("/")
    assert "I rang my aunt" not in amira.open("/this-month/")


def test_it_can_be_the_first_thing_that_somebody_keeps(amira: Someone) -> None:
    amira.press("/this-month/keep/", words="I rang my aunt")
    assert "I rang my aunt" in amira.open("/wins/")


def test_not_this_month_is_asked_again_in_the_next_and_leaves_one_month_behind(
    amira: Someone, at: SetClock
) -> None:
    at(NOVEMBER)
    amira.keep("I got up")
    assert "A month needs no answer." in amira.press("/this-month/put-away/", on="/")
    at(LATER)
    assert ASKS not in amira.open("/")
    at(DECEMBER)
    assert ASKS in amira.open("/")
    amira.press("/this-month/put-away/", on="/")
    assert amira.person and amira.person.put_away == {"monthly": "2025-12"}
    assert Entry.objects.count() == 1


def test_not_this_month_can_be_undone(amira: Someone) -> None:
    amira.keep("I got up")
    amira.press("/this-month/put-away/", on="/")
    assert 'action="/this-month/ask-again/"' in amira.page
    assert ASKS in amira.press("/this-month/ask-again/", on="/this-month/")


def test_an_answer_can_be_taken_out_and_put_back(amira: Someone) -> None:
    amira.press("/this-month/keep/", words="I rang my aunt")
    win = amira.client.get("/this-month/").content.decode().split('id="win-')[1][:36]
    page = amira.press(f"/wins/{win}/undo/", on="/this-month/")
    assert "Taken out: I rang my aunt" in page
    assert "Your quiet win this month" in amira.press(f"/wins/{win}/put-back/", on="/this-month/")


def test_an_empty_answer_is_asked_about(amira: Someone) -> None:
    assert "A word or two is enough." in amira.press("/this-month/keep/", words=" ")
    assert amira.status == 422


def test_the_same_answer_sent_twice_is_one(amira: Someone) -> None:
    once = uuid4()
    for _ in range(2):
        amira.press("/this-month/keep/", words="I rang my aunt", client_id=once)
    assert Entry.objects.count() == 1


def test_a_script_gets_the_card_in_its_place(amira: Someone) -> None:
    amira.keep("I got up")
    answer = amira.client.post("/this-month/put-away/", headers={"HX-Request": "true"})
    part = answer.content.decode()
    assert "Put away for this month." in part and "<html" not in part


def test_cleo_is_asked_for_her_own(amira: Someone, cleo: Someone) -> None:
    amira.press("/this-month/keep/", words="I rang my aunt")
    assert ASKS in cleo.open("/")
    assert "I rang my aunt" not in cleo.open("/this-month/")
