"""A backup of another app on its pages: what it will become, and what became of each line."""

import re

from tests.cast import Someone
from tests.formats.apps import DIARY, Check, Habit, loop_db

WALK = Habit(
    "Walk", [Check("2025-01-03", 2), Check("2025-01-04", 3, "ill"), Check("2025-01-05", 1)]
)
ODD = Habit("Walk", [Check("2025-01-03", 2), Check("2025-01-04", 9)])


def took_in(someone: Someone, data: bytes, name: str = "habits.db") -> str:
    someone.drop(name, data)
    someone.press(f"{someone.path}take-in/", whose="mine")
    (path,) = set(re.findall(r'href="(/imports/[0-9a-f-]+/lines/)"', someone.page))
    return someone.open(path)


def test_before_anything_is_saved_the_page_says_what_lines_become(amira: Someone) -> None:
    page = amira.drop("habits.db", loop_db([WALK]))
    assert "a Loop Habit Tracker backup" in page
    for said in ("Taken in: 1", "Taken in as rest: 1", "Kept as a note: 1", "Left out: 1"):
        assert said in page
    assert "Why something is left out: The app filled it in by itself." in page


def test_afterwards_each_line_says_what_became_of_it(amira: Someone) -> None:
    page = took_in(amira, loop_db([WALK]))
    (line,) = (one for one in page.split("<li>") if "Line 2" in one)
    for said in ("Walk", "4 January 2025", "Taken in as rest: skip", "ill"):
        assert said in line
    assert "habits.db (Repetitions), line 3: The app filled it in by itself." in page


def test_a_line_that_somebody_leaves_out_is_named_too(amira: Someone) -> None:
    amira.drop("habits.db", loop_db([ODD]))
    assert "we found “9”" in amira.page
    amira.press(f"{amira.path}take-in/", whose="mine", leave="1.2")
    (path,) = set(re.findall(r'href="(/imports/[0-9a-f-]+/lines/)"', amira.page))
    assert "line 2: It could not be read, and you left it out." in amira.open(path)


def test_a_diary_is_taken_in_as_ones_own_and_its_notes_are_there_to_read(amira: Someone) -> None:
    page = took_in(amira, DIARY.encode(), "daylio.csv")
    for said in ("reading, 19:15", 'She said "go",\nand we went | far', "Kept as a note: 4"):
        assert said in page


def test_many_lines_are_a_page_at_a_time(amira: Someone) -> None:
    days = [Check(f"2025-0{1 + at // 28}-{1 + at % 28:02}", 2) for at in range(60)]
    page = took_in(amira, loop_db([Habit("Walk", days)]))
    assert "The next lines" in page and page.count(">Line ") == 50
    page = amira.open(f"{amira.path}?page=2")
    assert "The lines before" in page and page.count(">Line ") == 11
    assert "The lines before" not in amira.open(f"{amira.path}?page=7")


def test_cleo_finds_no_such_page(amira: Someone, cleo: Someone) -> None:
    took_in(amira, loop_db([WALK]))
    cleo.open(amira.path)
    assert cleo.status == 404


def test_the_page_goes_with_the_file(amira: Someone) -> None:
    took_in(amira, loop_db([WALK]))
    path = amira.path
    amira.press(path.replace("/lines/", "/undo/"))
    amira.open(path)
    assert amira.status == 404
