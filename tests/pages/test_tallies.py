"""Your class, and you: numbers of a class in ten seconds, and what is found in them."""

import re
from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from quietwins.evidence.models import Entry, Tally
from quietwins.people.models import Circle
from quietwins.wins.models import Win
from tests.cast import Someone, finds_nothing
from tests.words.never import shown

MONDAY = date(2025, 1, 6)


def begin(someone: Someone, name: str = "9B") -> str:
    """The page of what is noted of a class."""
    someone.press("/people/begin/", on="/people/", name=name)
    assert someone.path.endswith("/numbers/"), someone.page
    return someone.path


def note(someone: Someone, path: str, **fields: object) -> str:
    return someone.press(path, on=path, client_id=uuid4(), **fields)


def falling(someone: Someone, path: str, what: str = "redirections") -> None:
    """Thirty weeks, each with one fewer than the one before."""
    for week in range(30):
        note(someone, path, day=MONDAY + timedelta(weeks=week), **{what: 30 - week})


def boxes(page: str) -> list[str]:
    return re.findall(r'<label for="number-[^>]*>([^<]*)<', page)


def test_a_class_begins_before_any_account_and_without_a_file(ben: Someone) -> None:
    path = begin(ben)
    assert "9B, and you" in ben.page and "Private to you" in ben.page
    circle = Circle.objects.get()
    assert circle.kept_by == ben.person and str(circle.public_id) in path
    assert f"/people/{circle.public_id}/" in ben.open("/people/")


def test_without_a_name_nothing_begins(ben: Someone) -> None:
    ben.press("/people/begin/", on="/people/", name=" ")
    assert ben.path == "/people/" and not Circle.objects.exists()


def test_one_number_and_one_press_is_all(ben: Someone) -> None:
    path = begin(ben)
    page = note(ben, path, settling="4,5")
    assert ben.path == path and "Kept." in page
    assert "Minutes to settle: 4.5" in page
    assert not Win.objects.exists()


def test_it_is_noted_on_the_page_of_the_class_as_well(ben: Someone) -> None:
    found = begin(ben).removesuffix("numbers/")
    page = ben.open(found)
    assert "Your class, and you" in page
    assert boxes(page) == ["Minutes to settle", "Redirections", "Asked for help"]
    assert f'action="{found}numbers/"' in page


def test_several_boxes_are_several_numbers_and_the_page_sent_twice_is_one(ben: Someone) -> None:
    path, sent = begin(ben), {"settling": 4, "redirections": 0, "client_id": uuid4()}
    for _ in range(2):
        ben.press(path, on=path, **sent)
    assert [one.amount for one in Entry.objects.order_by("amount")] == [0, 4]


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        ({}, "One number is enough."),
        ({"settling": "soon"}, "Please use a number such as 7.5."),
        ({"settling": "-1"}, "Please use a number that is not below zero."),
    ],
)
def test_what_is_no_number_is_asked_about_and_stays_in_its_box(
    ben: Someone, sent: dict[str, str], says: str
) -> None:
    page = note(ben, begin(ben), redirections="", **sent)
    assert ben.status == 422 and says in page
    assert f'value="{sent.get("settling", "")}" aria-invalid="true"' in page
    assert not Entry.objects.exists()


def test_no_day_to_come_is_noted(ben: Someone) -> None:
    note(ben, begin(ben), settling=4, day="2999-01-01")
    day = Entry.objects.get().happened_on
    assert day and day.year < 2999


def attendance(someone: Someone, path: str, **on: str) -> str:
    return someone.press(path.replace("/numbers/", "/attendance/"), on=path, **on)


def test_attendance_has_a_box_once_somebody_says_so(ben: Someone) -> None:
    path = begin(ben)
    sent = {"attendance": 26, "attendance-of": 28}
    assert "How many were here" not in boxes(ben.page)
    assert "A class where everybody is here is never praised for it." in ben.page
    note(ben, path, settling=3, **sent)
    assert not Tally.objects.filter(what="attendance").exists()
    assert "How many were here" in boxes(attendance(ben, path, box="1"))
    assert "How many were here: 26 of 28" in note(ben, path, **sent)
    page = attendance(ben, path)
    assert "How many were here" not in boxes(page)
    assert "How many were here: 26 of 28" in page


@pytest.mark.parametrize("of", ["", "0", "25"])
def test_how_many_were_here_is_of_so_many(ben: Someone, of: str) -> None:
    path = begin(ben)
    attendance(ben, path, box="1")
    page = note(ben, path, attendance=26, **{"attendance-of": of})
    assert ben.status == 422 and "Please use" in page


def test_a_number_is_taken_out_and_put_back(ben: Someone) -> None:
    path = begin(ben)
    note(ben, path, settling=4)
    number = Entry.objects.get().public_id
    page = ben.press(f"/class-numbers/{number}/undo/", on=path)
    assert "Taken out." in page and "Minutes to settle: 4" not in page
    page = ben.press(f"/class-numbers/{number}/put-back/", on=path)
    assert "Minutes to settle: 4" in page


# --- what is found --------------------------------------------------------------------------


def test_what_is_found_is_told_of_the_class_and_of_no_pupil(ben: Someone) -> None:
    path = begin(ben)
    falling(ben, path)
    page = ben.open(path.removesuffix("numbers/"))
    assert "9B has clearly improved in redirections since" in page
    assert "Each value is compared with all earlier ones of this class." in page


def test_it_waits_among_my_wins_and_stays_when_it_is_kept(ben: Someone) -> None:
    path = begin(ben)
    falling(ben, path, "settling")
    assert "9B has clearly improved in minutes to settle since" in ben.open("/wins/")
    kept = ben.found()[0]
    ben.press(f"/wins/{kept}/keep/")
    page = ben.open("/wins/")
    assert kept not in ben.found() and "in minutes to settle since" in page


def test_everything_found_is_there_for_whoever_asks(ben: Someone) -> None:
    path = begin(ben)
    falling(ben, path)
    few = len(set(ben.found())) if ben.open(path.removesuffix("numbers/")) else 0
    ben.open(f"{path.removesuffix('numbers/')}?all=1")
    assert len(set(ben.found())) > few
    assert "9B: fewer than ever before in redirections, 1." in ben.page


def test_two_classes_stand_on_no_page_beside_each_other(ben: Someone) -> None:
    first, second = begin(ben, "9B"), begin(ben, "10C")
    falling(ben, first)
    for path in (second, second.removesuffix("numbers/")):
        page = shown(ben.open(path))
        assert "9b" not in page and "improved" not in page


def test_a_file_of_numbers_is_for_a_class_unless_somebody_says_otherwise(ben: Someone) -> None:
    ben.drop("ours.csv", b"day,redirections\n2025-09-01,4\n2025-09-02,5\n")
    assert "numbers of a whole class" in ben.page and "The class" in ben.page
    assert 'value="group" checked' in ben.page
    ben.press(f"{ben.path}take-in/", group="9B")
    assert ben.path == f"/people/{Circle.objects.get().public_id}/"
    assert [entry.amount for entry in Entry.objects.order_by("happened_on")] == [4, 5]


# --- who sees it ----------------------------------------------------------------------------


def test_many_numbers_cost_no_more_questions_than_few(ben: Someone) -> None:
    path = begin(ben)

    def cost() -> list[int]:
        costs = []
        for page in (path, path.removesuffix("numbers/")):
            with CaptureQueriesContext(connection) as asked:
                ben.client.get(page)
            costs.append(len(asked))
        return costs

    note(ben, path, settling=4)
    few = cost()
    for _ in range(5):
        note(ben, path, settling=4, redirections=5)
    assert cost() == few
    assert max(few) <= 12


def test_cleo_finds_nothing_of_it(ben: Someone, cleo: Someone) -> None:
    path = begin(ben)
    note(ben, path, settling=4)
    number = Entry.objects.get(owner=ben.person).public_id
    for verb in ("undo", "put-back"):
        assert finds_nothing(cleo, f"/class-numbers/{number}/{verb}/")
    assert finds_nothing(cleo, path)
    assert finds_nothing(cleo, path.replace("/numbers/", "/attendance/"))
    assert cleo.open(path) and cleo.status == 404
