from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quietwins.formats.days import day, day_first, is_day, is_open
from quietwins.formats.errors import CannotRead
from tests.formats.made import complaints, sample, typed

TWELFTH = date(2025, 9, 12)


@pytest.mark.parametrize(
    "text",
    [
        "2025-09-12",
        "2025/9/12",
        "2025-09-12T23:59:00Z",
        "2025-09-12 08:30",
        "12 Sep 2025",
        "12 September 2025",
        "12-Sep-25",
        "12th September, 2025",
        "Sep 12, 2025",
        "Sept. 12 2025",
        "Friday, 12 September 2025",
        "\xa02025-09-12 ",
        "٢٠٢٥-٠٩-١٢",
    ],
)
def test_a_day_that_reads_one_way_needs_no_column(text: str) -> None:
    assert day(text, None) == TWELFTH


@pytest.mark.parametrize("text", ["12/09/2025", "12.9.25", "12-09-2025", "12/9/25 14:05"])
def test_day_first_is_day_first(text: str) -> None:
    assert day(text, True) == TWELFTH


def test_month_first_is_month_first() -> None:
    assert day("9/12/2025 3:45 PM", False) == TWELFTH


@pytest.mark.parametrize("text", ["3/4/2025", "12.9.25"])
def test_a_day_that_reads_two_ways_is_asked_about(text: str) -> None:
    with pytest.raises(CannotRead, match="whether the day or the month comes first"):
        day(text, None)


def test_the_fifth_of_the_fifth_reads_one_way() -> None:
    assert day("05/5/2025", None) == date(2025, 5, 5)


@pytest.mark.parametrize(
    "text",
    [
        "2025-02-30",
        "32/13/2025",
        "2025-13-01",
        "0/0/2025",
        "30 Feb 2025",
        "45912",
        "20250912",
        "soon",
        "12 Sepp 2025",
        "7/10",
        "",
        "1989-12-31",
        "2101-01-01",
        "12/09/1925",
        "12/9-2025",
    ],
)
@pytest.mark.parametrize("first", [True, False, None])
def test_an_impossible_day_is_no_day(text: str, first: bool | None) -> None:
    with pytest.raises(CannotRead):
        day(text, first)


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)))
def test_every_day_is_read_back_however_it_is_written(written: date) -> None:
    assert day(written.isoformat(), None) == written
    assert day(f"{written.day}/{written.month}/{written.year}", True) == written
    assert day(f"{written.month}/{written.day}/{written.year}", False) == written
    assert day(f"{written:%d %B %Y}", None) == written


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.booleans())
def test_two_weeks_of_days_decide_their_own_order(start: date, first: bool) -> None:
    form = "%d/%m/%Y" if first else "%m/%d/%Y"
    cells = [(start + timedelta(days)).strftime(form) for days in range(31)]
    assert day_first(cells) is first


@given(st.text())
def test_no_text_does_worse_than_being_refused(text: str) -> None:
    assert is_day(text) in (True, False)


def test_a_column_that_leaves_its_order_open_asks_once_and_names_its_rows() -> None:
    reading = sample("days-open.csv")
    assert reading.asks.day_first
    assert complaints(reading) == [(2, "date", "03/04/2025"), (4, "date", "07/04/2025")]
    assert "say whether the day or the month comes first" in str(reading.bad[0])


@pytest.mark.parametrize(("first", "month"), [(True, 4), (False, 3)])
def test_the_answer_decides_an_open_column(first: bool, month: int) -> None:
    reading = sample("days-open.csv", day_first=first)
    assert reading.bad == []
    assert reading.rows[0].day is not None
    assert reading.rows[0].day.month == month


def test_where_days_contradict_each_other_the_fewer_are_named() -> None:
    reading = sample("days-at-odds.csv")
    assert complaints(reading) == [(4, "date", "04/27/2025")]
    assert not reading.asks.day_first


def test_as_many_one_way_as_the_other_is_for_a_person_to_say() -> None:
    reading = typed("learner,thread,day", "Amira,reading,25/4/2025", "Amira,reading,4/25/2025")
    assert reading.asks.day_first
    assert len(reading.bad) == 2


def test_a_column_that_decides_is_stronger_than_a_choice() -> None:
    lines = ("learner,thread,day", "Amira,reading,25/04/2025", "Amira,reading,03/04/2025")
    assert [row.day for row in typed(*lines, day_first=False).rows][1] == date(2025, 4, 3)


def test_an_impossible_day_leaves_nothing_open() -> None:
    assert not is_open(["32/13/2025", "2025-01-01", "5/5/2025"])
