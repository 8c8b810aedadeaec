"""From another app in a real browser: from an empty book to its wins and back, as a file is chosen
by hand.
"""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.test_without_scripts import plain
from tests.browser.visit import Visit
from tests.formats.apps import DIARY, UP, loop_db, loop_zip

__all__ = ["plain"]


@pytest.mark.parametrize("scripts", ["with scripts", "without"])
@pytest.mark.parametrize("name", ["habits.db", "Loop Habits CSV.zip"])
def test_a_backup_of_loop_from_an_empty_book_to_a_win_and_out_again(
    request: pytest.FixtureRequest, tmp_path: Path, scripts: str, name: str
) -> None:
    visit: Visit = request.getfixturevalue("visit" if scripts == "with scripts" else "plain")
    file = tmp_path / name
    file.write_bytes(loop_db() if name.endswith(".db") else loop_zip())
    page = visit.drop(file)
    expect(page.get_by_text("a Loop Habit Tracker backup")).to_be_visible()
    expect(page.get_by_text("Taken in as rest: 1")).to_be_visible()
    expect(page.get_by_label("Mine")).to_be_checked()
    visit.press("Looks right")
    expect(page.get_by_text(f"You came back to {UP.name}.")).to_be_visible()
    page.get_by_role("link", name="What became of each line").click()
    row = page.get_by_role("listitem").filter(has_text="krank")
    expect(row).to_contain_text("Taken in as rest")
    expect(page.get_by_text("The app filled it in by itself.")).to_be_visible()
    visit.press("Undo this file")
    expect(page.get_by_text("Your first will sit here.")).to_be_visible()
    expect(page.get_by_text("You came back")).to_have_count(0)


def test_a_daylio_diary_is_taken_in_and_its_notes_can_be_read(visit: Visit, tmp_path: Path) -> None:
    file = tmp_path / "daylio_export.csv"
    file.write_bytes(DIARY.replace("\n", "\r\n").encode("utf-8-sig"))
    page = visit.drop(file)
    expect(page.get_by_text("a Daylio diary")).to_be_visible()
    visit.press("Looks right")
    page.get_by_role("link", name="What became of each line").click()
    expect(page.get_by_text("Ein Titel")).to_be_visible()
    expect(page.get_by_text("Kept as a note: 4")).to_be_visible()
