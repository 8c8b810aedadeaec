"""Which column is which? Asked once of a table that no format knows, remembered by its header."""

import re

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile

from quietwins.evidence.models import Entry, Mapping
from quietwins.people.models import Person
from tests.cast import GRADEBOOK, Someone
from tests.formats.made import SAMPLES
from tests.formats.test_zips import zipped

REGISTER = (SAMPLES / "asked" / "register-wide.csv").read_bytes().replace(b"??", b"/")
POINTS = (SAMPLES / "asked" / "behaviour-long.csv").read_bytes().replace(b"one", b"-1")
KIDS = b"Kid,Colour,SEND,Minutes\nAmira,red,secret-1,7\nOmar,blue,secret-2,8\n"


def chosen(page: str) -> dict[str, str]:
    """What each column, and what is said of every line, is chosen to be."""
    found = {}
    for name, options in re.findall(r'<select id="[^"]+" name="([^"]+)"[^>]*>(.*?)</select>', page):
        found[name] = re.findall(r'value="([^"]*)" selected', options)[0]
    found["about"] = re.findall(r'name="about"[^>]*value="([^"]*)"', page)[0]
    return found


def asked(page: str) -> dict[str, str]:
    """The name of each field by the heading that it is about."""
    labels = re.findall(r'<label for="column-(\d+)">([^<]*)</label>', page)
    return {heading: f"column.{number}" for number, heading in labels}


def say(someone: Someone, **changes: str) -> str:
    """Press Read it so, with `changes` by heading."""
    fields = chosen(someone.page)
    fields |= {asked(someone.page).get(name, name): answer for name, answer in changes.items()}
    return someone.press(someone.path, on=someone.path, **fields)


def waits(someone: Someone) -> str:
    (file,) = (settings.DATA_DIR / "previews").glob(f"{someone.path.split('/')[2]}*")
    return str(file.read_text())


def take(someone: Someone) -> str:
    preview = f"/spreadsheet/{someone.path.split('/')[2]}/"
    return someone.press(f"{preview}take-in/", whose="group", group="9B")


def test_a_register_opens_which_column_is_which_with_our_guesses(ben: Someone) -> None:
    page = ben.drop("9B.csv", REGISTER)
    assert ben.status == 200 and "Which column is which?" in page
    assert "Haddad, Amira" in page and "Müller, Ben" in page
    assert chosen(page) == {
        asked(page)["Name"]: "learner",
        asked(page)["Reg"]: "",
        asked(page)["UPN"]: "",
        asked(page)["Mon 08/09/2025 AM to Thu 11/09/2025 PM"]: "mark",
        asked(page)["Present"]: "",
        asked(page)["Possible"]: "",
        asked(page)["% Attendance"]: "",
        "better": "up",
        "about": "School",
    }
    assert not (Entry.objects.exists() or Person.objects.exists())


def test_read_it_so_goes_to_the_preview_and_looks_right_takes_it_in(ben: Someone) -> None:
    ben.drop("9B.csv", REGISTER)
    page = say(ben)
    assert "Does this look right?" in page and "4 people" in page
    take(ben)
    assert "Amira Haddad came back to School." in ben.page
    assert "Cleo" not in ben.page.partition("Found in 9B")[2].partition("Whom to look for")[0]


def test_a_wrong_recognition_can_be_put_right(ben: Someone) -> None:
    ben.drop("kids.csv", KIDS)
    assert "Does this look right?" in ben.page
    ben.open(f"{ben.path}columns/")
    assert set(asked(ben.page)) == {"Kid", "Minutes"}
    assert "have been dropped" in ben.page
    page = say(ben, about="Reading", better="down")
    assert "Reading" in page and "a table with the columns you named" in page


def test_what_is_left_out_is_dropped_before_anything_is_saved(
    ben: Someone,
) -> None:
    page = drop_whole(ben, KIDS)
    assert set(asked(page)) == {"Kid", "Colour", "SEND", "Minutes"}
    assert "less than an hour" in page and "secret-1" in waits(ben)
    page = say(ben, Colour="thread", Minutes="amount")
    assert "red" in page
    assert "secret" not in waits(ben) and "SEND" not in waits(ben)


def drop_whole(someone: Someone, content: bytes) -> str:
    file = SimpleUploadedFile("kids.csv", content)
    answer = someone.client.post("/spreadsheet/", {"file": file, "columns": "all"})
    return someone.open(answer.headers["Location"])


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"Kid": ""}, "which column holds who it is about"),
        ({"Minutes": "", "Colour": ""}, "Please say what it's about"),
        ({"Colour": "day", "Minutes": "day"}, "one column alone for “Day”"),
        ({"Colour": "thread"}, "Please choose one of these alone"),
        ({"Colour": "no such thing", "Minutes": "mark"}, "a table with the columns you named"),
    ],
)
def test_what_is_still_to_be_said_is_asked_and_what_was_said_stands(
    ben: Someone, changes: dict[str, str], says: str
) -> None:
    drop_whole(ben, KIDS)
    page = say(ben, **changes)
    assert says in page
    if ben.status == 422:
        fields = chosen(page)
        assert {name: fields[asked(page)[name]] for name in changes} == changes


def test_points_are_told_apart_by_their_types(ben: Someone) -> None:
    page = ben.drop("points.csv", POINTS)
    assert "Fewer is better in: negative" in page
    assert chosen(page)["better"] == "types"
    page = say(ben)
    assert "Lines are added up by week" in page


def test_the_next_file_with_that_header_goes_straight_to_the_preview(ben: Someone) -> None:
    ben.drop("9B.csv", REGISTER)
    say(ben)
    take(ben)
    page = ben.drop("later.csv", REGISTER.replace(b"/09/2025", b"/12/2025"))
    assert "Does this look right?" in page and "Read as you told us last time." in page
    page = ben.open(f"{ben.path}columns/")
    assert chosen(page)["column.0"] == "learner"


def test_what_was_said_is_kept_once_it_looked_right_and_not_before(ben: Someone) -> None:
    ben.drop("9B.csv", REGISTER)
    say(ben)
    assert not Mapping.objects.exists()
    take(ben)
    assert Mapping.objects.get().by == ben.person


def test_clearing_the_device_forgets_it(ben: Someone) -> None:
    ben.drop("9B.csv", REGISTER)
    say(ben)
    take(ben)
    ben.press("/clear-device/")
    assert not Mapping.objects.exists()
    assert "Which column is which?" in ben.drop("9B.csv", REGISTER)


def test_until_its_columns_are_named_nothing_else_can_be_done_with_it(ben: Someone) -> None:
    ben.drop("9B.csv", REGISTER)
    preview = ben.path.removesuffix("columns/")
    for verb in ("again/", "take-in/"):
        assert "Which column is which?" in ben.press(f"{preview}{verb}", group="9B")
    assert "Which column is which?" in ben.open(preview)
    ben.press(f"{preview}drop/")
    ben.open(f"{preview}columns/")
    assert ben.status == 404


def test_a_gradebook_that_is_known_can_still_be_named(ben: Someone) -> None:
    ben.drop("9B.csv", GRADEBOOK.read_bytes())
    page = ben.open(f"{ben.path}columns/")
    assert chosen(page)[asked(page)["Student"]] == "learner"
    assert "Amira Haddad" in say(ben) and "Does this look right?" in ben.page


def test_cleo_cannot_name_the_columns_of_bens_file(ben: Someone, cleo: Someone) -> None:
    ben.drop("9B.csv", REGISTER)
    cleo.open(ben.path)
    assert cleo.status == 404
    cleo.press(ben.path, **{"column.0": "learner"})
    assert cleo.status == 404
    say(ben)
    take(ben)
    assert "Which column is which?" in cleo.drop("9B.csv", REGISTER)


def test_a_zip_of_registers_is_asked_about_once(ben: Someone) -> None:
    december = REGISTER.replace(b"/09/2025", b"/12/2025")
    ben.drop("registers.zip", zipped({"9b/1.csv": REGISTER, "9b/2.csv": december}))
    page = say(ben)
    assert "4 people, 60 records" in page
