"""A progress story: exactly what was chosen, seen first, then on paper."""

from io import BytesIO
from uuid import UUID

import pytest
from pypdf import PdfReader

from quietwins.wins.models import Win
from tests.cast import Someone
from tests.pages.conftest import SetClock
from tests.pages.counted import RISING, counts
from tests.pages.test_every_page import MARKS, QUIZZES

STORY, PDF = "/progress/story/", "/progress/story/pdf/"


@pytest.fixture
def three(amira: Someone, at: SetClock) -> list[UUID]:
    kept = []
    for day, line in (("2025-09-03", "I opened the book"), ("2025-09-09", "I asked Sam")):
        at(f"{day}T18:00+00:00")
        kept.append(amira.keep(line))
    at("2026-06-02T18:00+00:00")
    return [*kept, amira.keep("I rested")]


def printed(someone: Someone, *wins: UUID, **fields: str) -> str:
    """The text of the paper."""
    answer = someone.client.post(PDF, {"win": wins, **fields})
    assert answer.headers["Content-Type"] == "application/pdf"
    assert 'filename="progress-story.pdf"' in answer.headers["Content-Disposition"]
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(answer.content)).pages)


def test_the_paper_holds_what_was_ticked_and_nothing_else(
    amira: Someone, three: list[UUID]
) -> None:
    text = printed(amira, three[2], three[0], title="My year", whom="review")
    assert text.splitlines()[:9] == [
        *("My year", "For an annual review"),
        *("September 2025", "I opened the book", "3 September 2025"),
        *("June 2026", "I rested", "2 June 2026"),
        "Nothing else is included.",
    ]
    assert "Sam" not in text


def test_what_is_seen_first_is_what_is_printed(amira: Someone, three: list[UUID]) -> None:
    page = amira.press(STORY, win=three[:2], title="My year", whom="evening")
    for line in printed(amira, *three[:2], title="My year", whom="evening").splitlines()[:-1]:
        assert f">{line}<" in page
    assert "I rested" not in page


def test_from_what_is_seen_back_to_choosing_nothing_is_lost(
    amira: Someone, three: list[UUID]
) -> None:
    page = amira.press(STORY, win=three[:2], title="My year", whom="review", how="1", change="1")
    assert page.count(" checked") == 4  # two wins, whom it is for, how we know
    assert 'value="My year"' in page


def test_with_nothing_ticked_one_is_asked_for(amira: Someone, three: list[UUID]) -> None:
    for path in (STORY, PDF):
        page = amira.press(path, title="My year")
        assert amira.status == 422
        assert "Please tick one or more. One is enough." in page
        assert 'value="My year"' in page


def test_a_mark_is_printed_where_its_owner_ticks_how_we_know(ben: Someone) -> None:
    ben.drop("9b.csv", f"{QUIZZES}\nAmira,1,{MARKS[:-1]}9\n".encode())
    ben.press(f"{ben.path}take-in/", whose="mine")
    best = Win.objects.get(rule="best", anchor__amount=9).public_id
    ben.press(f"/wins/{best}/keep/")
    assert "Quiz 6" not in printed(ben, best)
    assert "Above all your earlier ones in Quiz: 9." in printed(ben, best, how="1")
    assert "Quiz 6" in printed(ben, best, how="1")


def test_what_was_taken_out_is_on_no_paper(amira: Someone, three: list[UUID]) -> None:
    amira.press(f"/wins/{three[0]}/undo/")
    assert "I opened the book" not in printed(amira, *three)


def test_cleo_cannot_print_what_amira_kept(
    amira: Someone, cleo: Someone, three: list[UUID]
) -> None:
    cleo.press(PDF, win=three)
    assert cleo.status == 422
    assert "I opened the book" not in cleo.page


def test_a_climb_is_told_by_its_numbers_and_not_by_all_its_values(amira: Someone) -> None:
    counts(amira, reading=RISING)
    win = Win.objects.get(rule="climb", strength="clear")
    amira.press(f"/wins/{win.public_id}/keep/")
    paper = printed(amira, win.public_id, how="1")
    assert "values compared:" in paper
    assert "8 September 2025" not in paper
