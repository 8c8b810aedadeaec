"""Two months beside each other, in one's own words."""

import re

from tests.cast import Someone
from tests.pages.conftest import SetClock


def keeps(someone: Someone, at: SetClock) -> None:
    for month, line in ((9, "One sentence"), (10, "I asked Sam"), (11, "A paragraph")):
        at(f"2025-{month:02}-12T18:00+00:00")
        someone.keep(line)


def months(page: str) -> list[tuple[str, list[str]]]:
    """Each month's heading, and what stands under it."""
    cards = re.findall(
        r'(?s)<div class="moment">\s*<h2>(.*?)</h2>(.*?)(?=<div class="moment">|$)', page
    )
    return [(name, re.findall(r'<p class="typed">(.*?)</p>', held)) for name, held in cards]


def test_the_first_month_and_the_latest_until_others_are_chosen(
    amira: Someone, at: SetClock
) -> None:
    keeps(amira, at)
    assert months(amira.open("/progress/months/")) == [
        ("September 2025", ["One sentence"]),
        ("November 2025", ["A paragraph"]),
    ]
    chosen = "/progress/months/?then=2025-10-01&now=2025-11-01"
    assert months(amira.open(chosen))[0] == ("October 2025", ["I asked Sam"])


def test_a_month_that_cannot_be_read_is_the_first_or_the_latest(
    amira: Someone, at: SetClock
) -> None:
    keeps(amira, at)
    odd = "/progress/months/?then=2025-13-01&now=x"
    assert months(amira.open(odd)) == months(amira.open("/progress/months/"))


def test_of_a_full_month_ten_are_shown_and_all_are_one_step_away(
    amira: Someone, at: SetClock
) -> None:
    keeps(amira, at)
    for number in range(11):
        amira.keep(f"Step {number}")
    page = amira.open("/progress/months/")
    assert len(months(page)[1][1]) == 10
    assert "/progress/choose/?month=2025-11-01" in page
    assert "/progress/choose/?month=2025-09-01" not in page


def test_one_month_makes_no_picture_yet(amira: Someone) -> None:
    amira.keep("I got up")
    assert "Two months make a picture." in amira.open("/progress/months/")


def test_cleo_sees_her_own_months_alone(amira: Someone, cleo: Someone, at: SetClock) -> None:
    keeps(amira, at)
    assert "One sentence" not in cleo.open("/progress/months/?then=2025-09-01&now=2025-11-01")
