"""From a spreadsheet: drop a file, look at it; nothing is saved until it looks right."""

import pytest
from django.conf import settings

from quietwins.evidence.models import Entry, Import
from quietwins.people.models import Person
from tests.cast import GRADEBOOK, Someone
from tests.pages.conftest import SetClock

LONG = b"learner,skill,day,amount\nAmira,reading,2025-09-12,10\nOmar,reading,2025-09-13,12\n"
ONE_BAD = LONG.replace(b"2025-09-13", b"32/13/2025")
TWO_WAYS = LONG.replace(b"2025-09-12", b"3/4/2025").replace(b"2025-09-13", b"5/6/2025")


def nothing_saved() -> bool:
    return not (Entry.objects.exists() or Import.objects.exists() or Person.objects.exists())


def test_a_gradebook_is_recognised_and_shown_before_anything_is_saved(ben: Someone) -> None:
    page = ben.drop("9B.csv", GRADEBOOK.read_bytes())
    assert "a Canvas gradebook" in page
    assert "28 people" in page and "Nothing is saved yet." in page
    assert "Amira Haddad" in page
    assert nothing_saved()


def test_looks_right_takes_it_in_and_shows_what_was_found(ben: Someone) -> None:
    ben.take_in()
    assert "Found in 9B" in ben.page
    assert "How we know" in ben.page and len(ben.found()) > 10
    assert Import.objects.count() == 1


def test_the_same_file_twice_adds_nothing(ben: Someone) -> None:
    first = ben.take_in()
    before = Entry.objects.count(), Person.objects.count()
    assert ben.take_in() == first
    assert (Entry.objects.count(), Person.objects.count(), Import.objects.count()) == (*before, 1)


def test_a_row_that_cannot_be_read_is_mended_in_its_place(ben: Someone) -> None:
    page = ben.drop("9B.csv", ONE_BAD)
    assert "Line 3, date" in page and "32/13/2025" in page
    assert "disabled>Looks right" in page
    name = page.partition('name="mend.')[2].partition('"')[0]
    page = ben.press(f"{ben.path}again/", **{f"mend.{name}": "2025-09-13"})
    assert "Some cells" not in page
    assert "2 people" in page


def test_a_row_that_cannot_be_read_is_left_out(ben: Someone) -> None:
    page = ben.drop("9B.csv", ONE_BAD)
    name = page.partition('name="mend.')[2].partition('"')[0]
    page = ben.press(f"{ben.path}again/", leave=name)
    assert "1 person" in page and "disabled" not in page


def test_looks_right_with_an_unread_row_asks_first(ben: Someone) -> None:
    ben.drop("9B.csv", ONE_BAD)
    ben.press(f"{ben.path}take-in/", group="9B")
    assert "Some cells we could not read" in ben.page
    assert nothing_saved()


def test_a_day_with_two_readings_is_asked_about(ben: Someone) -> None:
    page = ben.drop("9B.csv", TWO_WAYS)
    assert "What 3/4/2025 means" in page
    page = ben.press(f"{ben.path}again/", days="day-first")
    assert "3 April 2025" in page


@pytest.mark.parametrize(
    ("name", "content"),
    [("9B.csv", b"a\0b,c\n1,2\n"), ("9B.xlsx", b"not a workbook"), ("9B.csv", b"")],
)
def test_a_file_that_cannot_be_read_says_how_to_mend_it(
    ben: Someone, name: str, content: bytes
) -> None:
    page = ben.drop(name, content)
    assert ben.status == 422
    assert 'id="problem"' in page
    assert nothing_saved()


def test_no_file_at_all_is_asked_for(ben: Someone) -> None:
    assert "Please choose a file first." in ben.press("/spreadsheet/")


def test_a_preview_keeps_what_it_needs_and_is_gone_within_an_hour(
    ben: Someone, at: SetClock
) -> None:
    with_mail = LONG.replace(b"amount\n", b"amount,email\n").replace(b"10\n", b"10,a@b.example\n")
    ben.drop("9B.csv", with_mail.replace(b"12\n", b"12,o@b.example\n"))
    (file,) = (settings.DATA_DIR / "previews").glob(f"{ben.path.split('/')[2]}*")
    assert "example" not in file.read_text()
    assert file.stat().st_mode & 0o077 == 0
    at("2999-01-01T00:00+00:00")
    ben.open(ben.path)
    assert ben.status == 404
    assert not file.exists()


def test_not_this_file_forgets_it_at_once(ben: Someone) -> None:
    ben.drop("9B.csv", LONG)
    preview = ben.path
    ben.press(f"{preview}drop/")
    ben.open(preview)
    assert ben.status == 404


def test_cleo_cannot_look_at_it_change_it_or_take_it_in(ben: Someone, cleo: Someone) -> None:
    ben.drop("9B.csv", LONG)
    preview = ben.path
    cleo.open(preview)
    assert cleo.status == 404
    for verb in ("again", "take-in", "drop"):
        cleo.press(f"{preview}{verb}/", group="9B")
        assert cleo.status == 404
    assert "2 people" in ben.open(preview)
