"""From a spreadsheet, one's own: "Mine" or a class, to My wins, and back out again."""

import re

import pytest

from quietwins.evidence.models import Entry
from quietwins.people.models import Circle, Person
from tests.cast import GRADEBOOK, Someone, finds_nothing
from tests.flow.test_at_home import HABITS, READING

NAMED = "learner,day,thread,amount\nAmira,2025-09-01,reading,10\n"


def chosen(page: str) -> str:
    """Which of "Mine" and "A class or group" is chosen on a preview."""
    (choice,) = re.findall(r'name="whose" value="(\w+)" checked', page)
    return str(choice)


def take_in(someone: Someone, content: str, **fields: str) -> str:
    someone.drop("mine.csv", content.encode())
    return someone.press(f"{someone.path}take-in/", **fields)


@pytest.mark.parametrize(
    ("content", "whose"),
    [
        (READING, "mine"),
        (HABITS, "mine"),
        (NAMED, "mine"),
        (GRADEBOOK.read_text("utf-8-sig"), "group"),
    ],
)
def test_whose_it_is_begins_with_what_the_file_holds(
    amira: Someone, content: str, whose: str
) -> None:
    assert chosen(amira.drop("file.csv", content.encode())) == whose


def test_a_list_without_a_name_is_shown_as_ones_own(amira: Someone) -> None:
    page = amira.drop("mine.csv", READING.encode())
    assert "1 person, 4 records" in page and "<td>You</td>" in page


def test_mine_leads_to_my_wins_with_what_was_found_and_the_way_out(amira: Someone) -> None:
    page = take_in(amira, READING, whose="mine")
    assert amira.path == "/wins/"
    assert "We read mine.csv. Here is what was found." in page
    assert "You came back to reading." in page and "Undo this file" in page
    assert not Circle.objects.exists()


def test_where_nothing_can_be_told_that_is_said(amira: Someone) -> None:
    page = take_in(amira, NAMED, whose="mine")
    assert "We can't tell yet. That says nothing about you." in page


def test_the_file_is_undone_from_where_it_came(amira: Someone) -> None:
    take_in(amira, READING, whose="mine")
    page = amira.open("/spreadsheet/")
    (undo,) = set(re.findall(r'action="(/imports/[0-9a-f-]+/undo/)"', page))
    amira.press(undo)
    assert amira.path == "/wins/"
    assert "came back" not in amira.page
    assert "mine.csv" not in amira.open("/spreadsheet/")
    assert not Entry.objects.standing().exists()


def test_a_list_of_one_can_be_a_classs_too(amira: Someone) -> None:
    take_in(amira, NAMED, whose="group", group="9B")
    assert "Found in 9B" in amira.page


def test_a_class_without_a_name_is_called_what_the_file_is(amira: Someone) -> None:
    take_in(amira, NAMED, whose="group", group=" ")
    assert Circle.objects.get().name == "mine.csv"


def test_several_people_in_ones_own_file_are_asked_about_and_nothing_is_saved(
    ben: Someone,
) -> None:
    ben.drop("9B.csv", GRADEBOOK.read_bytes())
    page = ben.press(f"{ben.path}take-in/", whose="mine")
    assert ben.status == 422
    assert "More than one person is in this file." in page and chosen(page) == "mine"
    assert not Person.objects.exists() and not Entry.objects.exists()
    ben.press(ben.path, whose="group", group="9B")
    assert "Found in 9B" in ben.page


def test_a_class_of_nobody_is_asked_about(ben: Someone) -> None:
    page = take_in(ben, READING, whose="group", group="9B")
    assert "This file names nobody." in page and chosen(page) == "group"
    assert not Circle.objects.exists()


def test_reading_it_again_keeps_the_choice(amira: Someone) -> None:
    amira.drop("mine.csv", NAMED.encode())
    page = amira.press(f"{amira.path}again/", whose="group", group="9B")
    assert chosen(page) == "group" and 'value="9B"' in page


def test_cleo_finds_no_such_file(amira: Someone, cleo: Someone) -> None:
    page = take_in(amira, READING, whose="mine")
    (undo,) = set(re.findall(r'action="(/imports/[0-9a-f-]+/undo/)"', page))
    assert finds_nothing(cleo, undo)
    taken = undo.split("/")[2]
    assert "mine.csv" not in cleo.open(f"/wins/?file={taken}")
    assert "mine.csv" not in cleo.open("/spreadsheet/")
