"""Odd things that browsers, scripts and the curious send: answered in words, and never lost on."""

from io import BytesIO
from pathlib import Path

import pytest
from pytest_django import Settings

from quietwins.people.models import Circle
from tests.cast import Someone, finds_nothing
from tests.flow.books import every_row

TABLE = b"name,id,Essay,Talk\nAmira,1,six,4\nOmar,2,5,3\n"


@pytest.fixture(autouse=True)
def waiting(tmp_path: Path, settings: Settings) -> Path:
    """Where files wait to be taken in."""
    settings.DATA_DIR = tmp_path
    return tmp_path / "previews"


def test_a_file_that_waits_goes_when_the_device_is_cleared(ben: Someone, waiting: Path) -> None:
    ben.drop("9b.csv", TABLE)
    assert len(list(waiting.iterdir())) == 1
    ben.press("/clear-device/")
    assert list(waiting.iterdir()) == []


def test_a_file_that_waits_goes_at_signing_out(ben: Someone, waiting: Path) -> None:
    ben.keep_safe("Ben")
    ben.drop("9b.csv", TABLE)
    ben.press("/sign-out/")
    assert list(waiting.iterdir()) == []


@pytest.mark.parametrize(
    "sent",
    [
        {"leave": "5"},
        {"leave": "..."},
        {"leave": "0." + "9" * 5000},
        {"mend.0.2.2": "\0"},
        {"mend.0.2." + "9" * 20: "6"},
        {"mend.9.9.9": "6"},
        {"zeros": "no such", "threads": "no such", "days": "no such"},
        {"group": "\0"},
    ],
)
def test_a_form_sent_by_no_page_of_ours_is_read_as_far_as_it_goes(
    ben: Someone, sent: dict[str, str]
) -> None:
    ben.drop("9b.csv", TABLE)
    ben.press(f"{ben.path}again/", **sent)
    assert ben.status == 200
    assert "Does this look right?" in ben.page


@pytest.mark.parametrize("group", ["", "  ", "\0", "9B\0", "g" * 500])
def test_a_group_may_be_called_anything(ben: Someone, group: str) -> None:
    ben.drop("f" * 240 + ".csv", TABLE.replace(b"six", b"6"))
    ben.press(f"{ben.path}take-in/", group=group)
    assert ben.status == 200
    assert 0 < len(Circle.objects.get().name) <= 200


@pytest.mark.parametrize("elsewhere", ["//evil.example/", "/\\evil.example", "/no/such/page/"])
def test_a_form_leads_back_to_a_page_of_ours(amira: Someone, elsewhere: str) -> None:
    kept = amira.keep("I got up")
    referer = f"http://testserver{elsewhere}"
    answer = amira.client.post(f"/wins/{kept}/undo/", headers={"Referer": referer})
    assert answer.headers["Location"].startswith("/wins/?undone=")


@pytest.mark.parametrize("odd", ["http://[::1", "http://a]/", "http://\xe2\x84\x80.com/"])
def test_a_browser_that_says_no_address_is_led_to_a_page_of_ours(amira: Someone, odd: str) -> None:
    kept = amira.keep("I got up")
    answer = amira.client.post(f"/wins/{kept}/undo/", headers={"Referer": odd})
    assert answer.headers["Location"].startswith("/wins/?undone=")


@pytest.mark.parametrize("page", ["0", "-1", "two", "²", "٣", "9" * 30, "9" * 5000, "", "1e3"])
def test_any_page_of_wins_can_be_asked_for(amira: Someone, page: str) -> None:
    amira.keep("I got up")
    assert "I got up" in amira.open(f"/wins/?page={page}")


@pytest.mark.parametrize("undone", ["", "7", "\0", "0" * 32, "9" * 5000])
def test_what_was_undone_can_be_asked_for_in_any_words(amira: Someone, undone: str) -> None:
    for path in ("/", "/wins/"):
        amira.client.get(path, {"undone": undone, "kept": undone})
        amira.open(path)
        assert amira.status == 200


class Untouched(BytesIO):
    """A body that says whether anybody has read of it."""

    touched = False

    def read(self, size: int | None = -1) -> bytes:
        self.touched = True
        return super().read(size)


@pytest.mark.parametrize("path", ["/keep/", "/spreadsheet/", "/sign-in/"])
def test_far_too_much_is_not_read_and_nothing_is_saved(ben: Someone, path: str) -> None:
    body, before = Untouched(b"--a"), every_row()
    kind = "multipart/form-data; boundary=a"
    answer = ben.client.request(
        PATH_INFO=path,
        REQUEST_METHOD="POST",
        CONTENT_TYPE=kind,
        CONTENT_LENGTH="1000000000",
        **{"wsgi.input": body},
    )
    assert (answer.status_code, body.touched) == (413, False)
    assert "Nothing has been saved." in answer.content.decode()
    assert every_row() == before


@pytest.mark.parametrize("many", [{f"n{at}": "" for at in range(1001)}, {"words": "x" * 2_600_000}])
def test_more_than_a_form_holds_is_said_and_not_saved(ben: Someone, many: dict[str, str]) -> None:
    before = every_row()
    answer = ben.client.post("/keep/", many)
    assert answer.status_code in (400, 413)
    assert "Please" in answer.content.decode()
    assert every_row() == before


ODD_FILES = {
    "long line.csv": b"name,Quiz 1\nAmira," + b"x" * 15_000_000,
    "quote.csv": b'name,Quiz 1\n"' + b"x" * 1_000_000,
    "nul.csv": b"name\0,Quiz 1\0\nAm\0ira,\0",
    "nuls.csv": b"\0" * 100_000,
    "picture.csv": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
    "program.xlsx": b"MZ" + bytes(range(256)) * 40,
    "page.csv": b"<!DOCTYPE html><html><body><p>marks</p></body></html>",
    "laughs.csv": b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aa">]><l>&a;</l>',
    "paper.pdf": b"%PDF-1.7\n1 0 obj",
    "deep.db": b"SQLite format 3\0" + b"\xff" * 4096,
    "nothing.csv": b"",
}


@pytest.mark.parametrize("name", ODD_FILES)
def test_a_file_that_is_no_table_is_said_and_not_saved(ben: Someone, name: str) -> None:
    before = every_row(but=["sessions.Session"])
    page = ben.drop(name, ODD_FILES[name])
    assert ben.status in (200, 422)
    assert "Please" in page or "What is in each column?" in page
    assert every_row(but=["sessions.Session"]) == before


def test_cleo_sends_bens_form_and_finds_nothing(ben: Someone, cleo: Someone) -> None:
    ben.drop("9b.csv", TABLE)
    for verb in ("again", "take-in", "drop"):
        assert finds_nothing(cleo, f"{ben.path}{verb}/")
    assert "Does this look right?" in ben.open(ben.path)
