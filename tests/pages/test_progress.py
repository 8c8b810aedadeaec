"""Progress: the path of what was kept, and any two moments of it side by side."""

import re
from datetime import date, timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.cast import Someone
from tests.pages.conftest import SetClock


def keeps(someone: Someone, at: SetClock, *lines: str, apart: int = 30) -> list[UUID]:
    """One line every so many days from September 2025 on."""
    days = [date(2025, 9, 3) + timedelta(apart * n) for n in range(len(lines))]
    kept = []
    for day, line in zip(days, lines, strict=True):
        at(f"{day}T18:00+00:00")
        kept.append(someone.keep(line))
    return kept


def moments(page: str) -> list[str]:
    """What stands under Then, and under Now."""
    cards = re.findall(r'(?s)<div class="moment">.*?<p class="typed">(.*?)</p>', page)
    return [" ".join(words.split()) for words in cards]


def test_one_win_makes_no_picture_yet(amira: Someone) -> None:
    amira.keep("I got up")
    page = amira.open("/progress/")
    assert "Two wins make a picture." in page
    assert 'class="path"' not in page and "Choose two moments" not in page


def test_the_path_says_from_when_to_when_and_leaves_numbers_to_those_who_ask(
    amira: Someone, at: SetClock
) -> None:
    keeps(amira, at, "I opened the book", "I rested", "I asked Sam")
    page = amira.open("/progress/")
    shown, _, asked = page.partition("How we know")
    assert "<figcaption>September to November</figcaption>" in shown
    assert "3 stones" not in shown and "3 stones" in asked
    assert "from 3 September 2025 to 2 November 2025" in asked


def test_a_stone_stands_in_the_month_that_its_owner_kept_it_in(
    amira: Someone, at: SetClock
) -> None:
    """Half past midnight on the first, in London in summer, is the first."""
    at("2026-06-30T23:30+00:00")
    amira.keep("I read")
    amira.keep("I slept")
    assert "<figcaption>July 2026</figcaption>" in amira.open("/progress/")


def test_then_and_now_are_the_first_and_the_latest_until_others_are_chosen(
    amira: Someone, at: SetClock
) -> None:
    keeps(amira, at, "One sentence", "Two sentences", "A paragraph")
    page = amira.open("/progress/")
    assert moments(page) == ["One sentence", "A paragraph"]
    assert "The first you kept, and the latest." in page


def test_any_two_moments_stand_side_by_side_the_older_first(amira: Someone, at: SetClock) -> None:
    _, two, three, _ = keeps(amira, at, "One sentence", "Two", "Three", "A paragraph")
    for then, now in ((two, three), (three, two)):
        page = amira.open(f"/progress/?then={then}&now={now}")
        assert moments(page) == ["Two", "Three"]
        assert "The first you kept" not in page


def test_what_happened_earlier_is_then_though_it_was_kept_later(
    amira: Someone, at: SetClock
) -> None:
    at("2026-01-10T18:00+00:00")
    amira.keep("Work of January")
    amira.keep("Work of September", day="2025-09-12")
    page = amira.open("/progress/")
    assert moments(page) == ["Work of September", "Work of January"]
    assert "12 September 2025" in page


def test_a_moment_has_its_day_its_place_its_kind_and_how_we_know(
    amira: Someone, at: SetClock
) -> None:
    at("2025-11-03T18:00+00:00")
    amira.keep("I opened the book", "started", place="home")
    at("2025-11-04T18:00+00:00")
    amira.keep("I asked Sam", "asked")
    amira.open("/wins/")
    (found,) = amira.found()
    amira.press(f"/wins/{found}/keep/")
    two = amira.open("/progress/").partition("Then and now")[2]
    assert moments(two) == [
        "I opened the book",
        "A first for you in everyday things: asking for help.",
    ]
    for said in ("3 November 2025", "I started", "Home", "4 November 2025", "How we know"):
        assert said in two


def test_looking_back_from_a_win_puts_the_first_beside_it(amira: Someone, at: SetClock) -> None:
    one, two, _ = keeps(amira, at, "One", "Two", "Three")
    assert f'href="/progress/?now={two}#then-and-now">Look back from here' in amira.open("/wins/")
    assert moments(amira.open(f"/progress/?now={two}")) == ["One", "Two"]
    assert moments(amira.open(f"/progress/?now={one}")) == ["One", "Three"]
    assert moments(amira.open(f"/progress/?then={two}&now={two}")) == ["One", "Two"]


@pytest.mark.parametrize("asked", ["0b7d6d4a-4a4e-4c47-8f0e-2b2f7f1a5c11", "x", "' OR 1=1"])
def test_a_moment_that_is_not_there_is_not_found(amira: Someone, at: SetClock, asked: str) -> None:
    keeps(amira, at, "One", "Two")
    amira.open(f"/progress/?then={asked}")
    assert amira.status == 404


def test_what_was_taken_out_is_no_stone_and_no_moment(amira: Someone, at: SetClock) -> None:
    one, *_ = keeps(amira, at, "One", "Two", "Three")
    amira.press(f"/wins/{one}/undo/")
    assert moments(amira.open("/progress/")) == ["Two", "Three"]
    assert amira.page.count('href="#a-stone"') == 2
    amira.open(f"/progress/?then={one}")
    assert amira.status == 404


def rows(page: str) -> list[str]:
    """What the page to choose from offers, in order."""
    offered = page.partition('class="stones moments"')[2].partition("</ul>")[0]
    return re.findall(r"<p><a href=[^>]*>(.*?)</a></p>", offered)


def test_choose_one_then_another_and_both_are_shown(amira: Someone, at: SetClock) -> None:
    _, two, three, _ = keeps(amira, at, "One", "Two", "Three", "Four")
    assert rows(amira.open("/progress/choose/")) == ["Four", "Three", "Two", "One"]
    assert f'href="/progress/choose/{two}/"' in amira.page
    beside = amira.open(f"/progress/choose/{two}/")
    assert moments(beside) == ["Two"] and rows(beside) == ["Four", "Three", "One"]
    assert f'href="/progress/?then={two}&now={three}#then-and-now"' in beside


def test_either_of_two_is_exchanged_for_another(amira: Someone, at: SetClock) -> None:
    one, two = keeps(amira, at, "One", "Two")
    page = amira.open("/progress/")
    assert page.index(f"/progress/choose/{two}/") < page.index(f"/progress/choose/{one}/")


def test_a_moment_is_found_by_its_month(amira: Someone, at: SetClock) -> None:
    keeps(amira, at, "One", "Two", "Three", apart=28)
    page = amira.open("/progress/choose/?month=2025-10-01")
    assert rows(page) == ["Three", "Two"]
    offered = re.findall(r'<option value="(.*?)"( selected)?>(.*?)<', page)
    assert offered == [
        ("", "", "Any month"),
        ("2025-10-01", " selected", "October 2025"),
        ("2025-09-01", "", "September 2025"),
    ]


def test_what_has_no_day_is_found_in_the_month_it_was_kept_in(ben: Someone, at: SetClock) -> None:
    at("2026-03-04T18:00+00:00")
    ben.open(ben.take_in())
    ben.press(f"/wins/{ben.found()[0]}/keep/")
    assert len(rows(ben.open("/progress/choose/?month=2026-03-01"))) == 1


def test_a_moment_is_found_by_its_words(amira: Someone, at: SetClock) -> None:
    keeps(amira, at, "Read two pages", "Made soup", "Read to my sister")
    assert rows(amira.open("/progress/choose/?words=READ")) == [
        "Read to my sister",
        "Read two pages",
    ]
    assert 'value="READ"' in amira.page


def test_words_are_found_whatever_their_letters(amira: Someone, at: SetClock) -> None:
    keeps(amira, at, "Élan, at last", "Straße")
    assert rows(amira.open("/progress/choose/?words=éLAN")) == ["Élan, at last"]
    assert rows(amira.open("/progress/choose/?words=STRASSE")) == ["Straße"]
    assert rows(amira.open("/progress/choose/?words=%25")) == []


def test_a_found_one_is_found_by_what_it_says(ben: Someone) -> None:
    ben.open(ben.take_in())
    ben.press(f"/wins/{ben.found()[0]}/keep/")
    (says,) = rows(ben.open("/progress/choose/"))
    assert rows(ben.open(f"/progress/choose/?words={says}")) == [says]


def test_where_nothing_is_found_there_is_a_way_back(amira: Someone, at: SetClock) -> None:
    one, _ = keeps(amira, at, "One", "Two")
    for path in ("/progress/choose/", f"/progress/choose/{one}/"):
        page = amira.open(f"{path}?words=nowhere&month=2025-09-01")
        assert "All of it is still here." in page
        assert f'href="{path}">Show everything' in page


@pytest.mark.parametrize("month", ["2025-13-01", "x", "2025", "0001-01-01", "9999-12-31", "\0"])
def test_a_month_that_cannot_be_read_loses_nothing(
    amira: Someone, at: SetClock, month: str
) -> None:
    keeps(amira, at, "One", "Two")
    amira.client.get("/progress/choose/", {"month": month})
    answer = amira.client.get("/progress/choose/", {"month": month, "words": "\0"})
    assert answer.status_code == 200


def test_ten_to_choose_from_at_a_time_and_the_choice_goes_along(
    amira: Someone, at: SetClock
) -> None:
    keeps(amira, at, *[f"Step {n}." for n in range(12)], apart=1)
    page = amira.open("/progress/choose/?words=step")
    assert len(rows(page)) == 10
    assert 'href="?words=step&page=2">Earlier' in page
    assert rows(amira.open("/progress/choose/?words=step&page=2")) == ["Step 1.", "Step 0."]


def test_a_page_that_is_not_there_leads_to_the_first_of_the_choice(
    amira: Someone, at: SetClock
) -> None:
    keeps(amira, at, "Read two pages", "Made soup")
    assert rows(amira.open("/progress/choose/?page=7&words=read")) == ["Read two pages"]


def test_words_of_any_length_can_be_looked_for(amira: Someone, at: SetClock) -> None:
    keeps(amira, at, "One", "Two")
    assert rows(amira.open(f"/progress/choose/?words={'long ' * 20_000}")) == []
    assert amira.status == 200


def cost(someone: Someone, path: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert someone.client.get(path).status_code == 200
    return len(asked)


def test_many_stones_cost_no_more_questions_than_few(amira: Someone, at: SetClock) -> None:
    one, two = keeps(amira, at, "One", "Two")
    paths = (
        *("/progress/", f"/progress/?then={one}&now={two}", "/progress/choose/"),
        *(f"/progress/choose/{one}/", "/progress/choose/?words=t&month=2025-10-01"),
    )
    few = [cost(amira, path) for path in paths]
    for n in range(25):
        amira.keep(f"Step {n}", "started")
    assert [cost(amira, path) for path in paths] == few
    assert max(few) <= 8


def test_cleo_cannot_look_back_with_amiras_moments(
    amira: Someone, cleo: Someone, at: SetClock
) -> None:
    one, two = keeps(amira, at, "One", "Two")
    cleo.open(f"/progress/?now={one}")  # with no two of her own
    assert cleo.status == 404
    cleo.keep("I swept the yard")
    for path in (
        *(f"/progress/?then={one}&now={two}", f"/progress/?now={one}"),
        *(f"/progress/choose/{one}/", f"/progress/choose/{one}/?words=one"),
    ):
        cleo.open(path)
        assert cleo.status == 404
    assert set(rows(cleo.open("/progress/choose/"))) == {"I swept the yard", "I fed the cat"}
    assert rows(cleo.open("/progress/choose/?words=One")) == []
