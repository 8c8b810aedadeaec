"""My wins by kind and by place: chosen by a plain form, and kept on the way."""

import re
from uuid import uuid4

import pytest

from tests.cast import Someone
from tests.pages.conftest import SetClock


def listed(page: str) -> list[str]:
    """The kept ones that the page shows, in order."""
    mine = page.partition('id="mine"')[2].partition("</section>")[0]
    return re.findall(r"(?s)<li id=[^>]*>.*?<p>(.*?)</p>", mine)


def a_few(amira: Someone, at: SetClock) -> None:
    at("2025-11-03T18:00+00:00")
    amira.keep("I opened the book", "started", place="learning")
    at("2025-11-04T18:00+00:00")
    amira.keep("I asked Sam", "asked", place="work")
    at("2025-11-05T18:00+00:00")
    amira.keep("I began to ask", "started", "asked", place="home")
    amira.open("/wins/")
    (found,) = amira.found()
    at("2025-11-06T18:00+00:00")
    amira.press(f"/wins/{found}/keep/")


FIRST = "A first for you in everyday things: asking for help."


@pytest.mark.parametrize(
    ("choice", "shown"),
    [
        ("kind=started", ["I began to ask", "I opened the book"]),
        ("kind=asked", [FIRST, "I began to ask", "I asked Sam"]),
        ("kind=break", []),
        ("kind=found", [FIRST]),
        ("kind=own", ["I began to ask", "I asked Sam", "I opened the book"]),
        ("place=home", ["I began to ask"]),
        ("place=work", [FIRST, "I asked Sam"]),
        ("kind=started&place=learning", ["I opened the book"]),
        ("kind=own&place=work", ["I asked Sam"]),
        ("kind=found&place=home", []),
        ("kind=&place=", [FIRST, "I began to ask", "I asked Sam", "I opened the book"]),
        ("kind=x&place=y", [FIRST, "I began to ask", "I asked Sam", "I opened the book"]),
    ],
)
def test_some_of_them_by_kind_and_place(
    amira: Someone, at: SetClock, choice: str, shown: list[str]
) -> None:
    a_few(amira, at)
    assert listed(amira.open(f"/wins/?{choice}")) == shown


def test_what_is_chosen_stays_chosen_in_the_form(amira: Someone, at: SetClock) -> None:
    a_few(amira, at)
    page = amira.open("/wins/?kind=started&place=home")
    assert re.findall(r'<option value="(\w*)" selected', page) == ["started", "home"]
    assert '<details class="more" open>' in page
    assert '<details class="more">' in amira.open("/wins/")


def test_where_nothing_has_that_kind_it_is_said_kindly_with_a_way_back(
    amira: Someone, at: SetClock
) -> None:
    a_few(amira, at)
    page = amira.open("/wins/?kind=break")
    assert "Nothing you kept has this kind and place. All of it is still here." in page
    assert 'href="/wins/">Show everything' in page
    assert "Your first will sit here." not in page


def steps(amira: Someone, at: SetClock) -> list[str]:
    """Eleven of one kind, one after another of another kind."""
    kept = []
    for n in range(11):
        at(f"2025-11-01T18:{n:02}+00:00")
        kept.append(str(amira.keep(f"Step {n}.", "started")))
        amira.keep(f"Pause {n}.", "break")
    return kept


def test_what_is_chosen_goes_along_from_page_to_page(amira: Someone, at: SetClock) -> None:
    steps(amira, at)
    assert 'href="?kind=started&page=2">Earlier' in amira.open("/wins/?kind=started")
    second = amira.open("/wins/?kind=started&page=2")
    assert listed(second) == ["Step 0."]
    assert 'href="?kind=started&page=1">Newer' in second


def test_undo_and_putting_back_stay_on_the_page_and_the_choice(
    amira: Someone, at: SetClock
) -> None:
    *_, late = steps(amira, at)
    here = "/wins/?kind=started&place="
    answer = amira.client.post(f"/wins/{late}/undo/", headers={"Referer": _sent(here)})
    assert answer.headers["Location"] == f"/wins/?kind=started&undone={late}"
    there = answer.headers["Location"]
    assert "Taken out: Step 10." in amira.open(there)
    answer = amira.client.post(f"/wins/{late}/put-back/", headers={"Referer": _sent(there)})
    assert answer.headers["Location"] == "/wins/?kind=started"
    assert "Step 10." in listed(amira.open("/wins/?kind=started"))


def test_undo_on_a_later_page_stays_there(amira: Someone, at: SetClock) -> None:
    steps(amira, at)
    amira.keep("One more")
    page = amira.open("/wins/?page=2")
    assert len(listed(page)) == 10
    one = re.findall(r"/wins/([0-9a-f-]+)/undo/", page)[0]
    answer = amira.client.post(f"/wins/{one}/undo/", headers={"Referer": _sent("/wins/?page=2")})
    assert answer.headers["Location"] == f"/wins/?page=2&undone={one}"


def test_the_last_of_a_page_taken_out_can_be_put_back_from_the_first(
    amira: Someone, at: SetClock
) -> None:
    first, *_ = steps(amira, at)
    page = amira.press(f"/wins/{first}/undo/", on="/wins/?kind=started&page=2")
    assert "Taken out: Step 0." in page
    assert "Step 10." in listed(page)[0] and "Pause" not in " ".join(listed(page))


def test_keep_it_stays_on_the_choice(amira: Someone, at: SetClock) -> None:
    at("2025-11-03T18:00+00:00")
    amira.keep("I opened the book", "started")
    at("2025-11-04T18:00+00:00")
    amira.keep("I asked Sam", "asked")
    amira.open("/wins/?kind=asked")
    (found,) = amira.found()
    here = _sent("/wins/?kind=asked")
    answer = amira.client.post(f"/wins/{found}/keep/", headers={"Referer": here})
    assert answer.headers["Location"] == f"/wins/?kind=asked#win-{found}"


def _sent(path: str) -> str:
    return f"http://testserver{path}"


def test_another_sites_page_is_no_place_to_return_to(amira: Someone) -> None:
    kept = amira.keep("I got up")
    for referer in ("http://elsewhere/wins/?kind=own", "http://testserver/no/?kind=own", ""):
        answer = amira.client.post(f"/wins/{kept}/undo/", headers={"Referer": referer})
        assert answer.headers["Location"] == f"/wins/?undone={kept}"


def test_look_back_is_asked_for_and_never_sent(amira: Someone, at: SetClock) -> None:
    a_few(amira, at)
    page = amira.open("/wins/")
    assert 'class="button main" href="/progress/#then-and-now">Look back<' in page
    assert "Look back" not in amira.open("/")


def test_cleo_finds_none_of_amiras_by_any_choice(
    amira: Someone, cleo: Someone, at: SetClock
) -> None:
    a_few(amira, at)
    for choice in ("kind=started", "kind=found", "place=work", f"kind={uuid4()}", "undone=1"):
        page = cleo.open(f"/wins/?{choice}")
        assert not any(words in page for words in ("Sam", "the book", "A first"))
