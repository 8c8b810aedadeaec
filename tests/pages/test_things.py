"""Progress in one thing: its stones, its two moments, its steps by name."""

import re
from uuid import uuid4

from tests.cast import Someone

LIAM = "skill,kind,day,amount\n" + "".join(
    f"analytical writing,{kind},2025-{month:02}-12,\n"
    for month, kind in enumerate(
        ("one sentence", "two sentences", "a quotation", "two sentences", "two paragraphs"), 8
    )
)


def writes(someone: Someone) -> str:
    """A file of five pieces of writing, what was found in it kept; its address on Progress."""
    someone.drop("writing.csv", LIAM.encode())
    someone.press(f"{someone.path}take-in/", whose="mine")
    for win in someone.found():
        someone.press(f"/wins/{win}/keep/")
    someone.keep("I got up")
    page = someone.open("/progress/")
    [thing] = re.findall(r'<option value="([0-9a-f-]{36})">analytical writing<', page)
    return f"/progress/?about={thing}"


def test_one_thing_shows_its_steps_in_order_by_their_first_days(amira: Someone) -> None:
    page = amira.open(writes(amira))
    steps = re.findall(r"</svg> (.*?)</summary><p>(.*?)</p>", page)
    assert [name for name, _day in steps] == [
        *("one sentence", "two sentences", "a quotation", "two paragraphs")
    ]
    assert steps[1] == ("two sentences", "12 September 2025")


def test_the_path_and_the_two_moments_are_of_that_thing(amira: Someone) -> None:
    path = writes(amira)
    assert "I got up" in amira.open("/progress/")
    assert "I got up" not in amira.open(path)
    assert f"{path}&amp;now=" in amira.client.get(path).content.decode()


def test_of_everything_no_steps_are_shown(amira: Someone) -> None:
    writes(amira)
    assert "Step by step" not in amira.open("/progress/")


def test_a_thing_of_somebody_elses_is_not_there(amira: Someone, cleo: Someone) -> None:
    path = writes(amira)
    for one in (path, f"/progress/?about={uuid4()}", "/progress/?about=x"):
        cleo.open(one)
        assert cleo.status == 404
