"""Who took a step: on the class's page, in the pupil's book after a tap, and shown by its owner."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from quietwins.evidence.models import Entry
from quietwins.flow.export.book import export
from quietwins.flow.share import share
from quietwins.people.models import Circle, Person
from quietwins.sharing.models import Display, Suggestion
from quietwins.wins.models import Win
from tests.cast import Someone, finds_nothing
from tests.classroom import a_class, joins, pupil, sees
from tests.pages.conftest import SetClock

NOW = datetime(2025, 11, 30, 18, tzinfo=UTC)
WORDS = "I noticed the effort in this."


def seen(ben: Someone, *, joined: Someone | None = None) -> tuple[str, Win]:
    """A class in which something was seen of Amira; the address and the win."""
    path = a_class(ben)
    sees(ben, path, "Amira", chips="alone")
    if joined:
        joins("Amira", joined, at=NOW)
    return path, Win.objects.get(person=pupil("Amira"), rule="seen")


def named(page: str) -> list[str]:
    """Who is listed among those who took a step."""
    return re.findall(r'<h2 id="learner-\d+">(.*?)</h2>', page)


def suggests(ben: Someone, path: str, win: Win) -> Suggestion:
    ben.press(f"/wins/{win.public_id}/suggest/", on=path)
    return Suggestion.objects.get(win=win)


# --- the week -------------------------------------------------------------------------------


def test_the_week_is_told_and_longer_ago_is_there_for_whoever_asks(
    ben: Someone, at: SetClock
) -> None:
    path = a_class(ben)
    for day, name in (("2025-10-01", "Omar"), ("2025-11-28", "Amira")):
        at(f"{day}T10:00+00:00")
        sees(ben, path, name, chips="try")
    page = ben.open(path)
    assert named(page) == ["Amira"] and "New since a week ago." in page
    assert named(ben.open(f"{path}?longer=1")) == ["Amira", "Omar"]


def test_where_the_week_is_quiet_the_page_tells_of_longer_ago(ben: Someone, at: SetClock) -> None:
    path = a_class(ben)
    at("2025-10-01T10:00+00:00")
    sees(ben, path, "Omar", chips="try")
    at("2025-11-28T10:00+00:00")
    page = ben.open(path)
    assert named(page) == ["Omar"] and "Of all that is written down." in page


def test_nobody_without_a_win_is_listed_or_counted(ben: Someone) -> None:
    path, _ = seen(ben)
    page = ben.open(path).partition('id="turns"')[0]
    assert named(page) == ["Amira"]
    assert not [name for name in ("Omar", "Zoe", "Liam") if name in page]
    assert not re.search(r"\b\d+ (of|out of) \d+\b", page)


def test_the_highest_mark_alone_puts_nobody_forward(ben: Someone) -> None:
    rows = "\n".join(f"Nadia,quiz,2025-11-{day:02},{day}" for day in range(10, 20))
    ben.drop("marks.csv", f"learner,skill,day,amount\n{rows}\n".encode())
    ben.press(f"{ben.path}take-in/", group="9B")
    Win.objects.exclude(rule="best").delete()
    assert Win.objects.filter(rule="best").exists()
    assert named(ben.open(ben.path)) == []


def test_everyones_turn_comes_whatever_is_written_down(ben: Someone, at: SetClock) -> None:
    """Amira has much, the others nothing; in a round of two days each is named once."""
    path = a_class(ben)
    monday = datetime(2025, 9, 1, 9, tzinfo=UTC)
    for n in range(5):
        sees(ben, path, "Amira", chips="try", words=f"Began {n}")
    days = [monday + timedelta(days=n) for n in range(2)]
    turns = []
    for day in days:
        at(day.isoformat())
        page = ben.open(path).partition('id="turns"')[2]
        turns += re.findall(r"<summary>(Amira|Omar|Zoe|Liam)</summary>", page)
    assert len(turns) == 4


# --- suggestions ----------------------------------------------------------------------------


def test_one_tap_puts_it_before_the_pupil_first_of_all_that_waits(
    ben: Someone, amira: Someone
) -> None:
    path, _ = seen(ben, joined=amira)
    for chip in ("question", "corrected", "remembered", "answered"):
        sees(ben, path, "Amira", chips=chip, about=chip)
    few = set(amira.found()) if amira.open("/wins/") else set()
    waits = Win.objects.filter(person=pupil("Amira")).exclude(public_id__in=few).first()
    assert waits
    suggests(ben, path, waits)
    amira.open("/wins/")
    assert amira.found()[0] == waits.public_id


def test_pressed_twice_it_is_there_once_and_one_tap_takes_it_out(ben: Someone) -> None:
    path, win = seen(ben)
    for _ in range(2):
        put = suggests(ben, path, win)
    assert "In their suggestions" in ben.open(path)
    ben.press(f"/suggestions/{put.public_id}/undo/", on=path)
    assert not Suggestion.objects.exists()
    assert "Add to their suggestions" in ben.open(path)


def test_until_the_pupil_has_joined_it_waits_and_nothing_is_said(ben: Someone) -> None:
    path, win = seen(ben)
    put = suggests(ben, path, win)
    page = ben.open(path)
    assert "It waits until they have joined." in page and WORDS not in page
    page = ben.press(f"/suggestions/{put.public_id}/noticed/", on=path, starter="effort")
    assert ben.status == 422 and "You can say it once they have joined." in page
    assert Suggestion.objects.get().starter == ""


def test_a_second_tap_says_what_was_noticed_and_the_pupil_reads_it(
    ben: Someone, amira: Someone
) -> None:
    path, win = seen(ben, joined=amira)
    put = suggests(ben, path, win)
    ben.press(f"/suggestions/{put.public_id}/noticed/", on=path, starter="effort")
    assert WORDS in ben.open(path)
    assert f"Your teacher: “{WORDS}”" in amira.open("/wins/")
    (row,) = export(pupil("Amira"))["noticed_in_class"]
    assert row["starter"] == "effort"


@pytest.mark.parametrize("verb", ["keep", "set-aside"])
def test_what_the_pupil_does_with_it_is_on_no_page_of_their_teacher(
    ben: Someone, amira: Someone, verb: str
) -> None:
    path, win = seen(ben, joined=amira)
    suggests(ben, path, win)
    before = re.sub(r'value="[^"]*"', "", ben.open(path))
    amira.press(f"/wins/{win.public_id}/{verb}/")
    assert re.sub(r'value="[^"]*"', "", ben.open(path)) == before


def test_a_pupils_own_line_is_nothing_to_suggest(ben: Someone, amira: Someone) -> None:
    seen(ben, joined=amira)
    assert finds_nothing(ben, f"/wins/{amira.keep('I could not sleep')}/suggest/")


def test_another_classs_teacher_finds_neither_the_win_nor_the_suggestion(
    ben: Someone, cleo: Someone
) -> None:
    path, win = seen(ben)
    put = suggests(ben, path, win)
    a_class(cleo, "Nadia", name="10C")
    for verb in ("undo", "noticed"):
        assert finds_nothing(cleo, f"/suggestions/{put.public_id}/{verb}/")
    assert finds_nothing(cleo, f"/wins/{win.public_id}/suggest/")


# --- to show in class -----------------------------------------------------------------------


def offered(ben: Someone, amira: Someone) -> tuple[str, Display]:
    """A win that Amira keeps, shares with her class and lets be shown there."""
    path, win = seen(ben, joined=amira)
    amira.press(f"/wins/{win.public_id}/keep/")
    shared = share(win, Circle.objects.get(), by=win.person, with_old=False, at=NOW)
    amira.press(f"/shares/{shared.public_id}/show/", on="/shares/")
    return f"{path}show/", Display.objects.get()


def test_a_piece_is_shown_without_a_name_a_day_or_a_mark(ben: Someone, amira: Someone) -> None:
    path, _ = offered(ben, amira)
    page = ben.open(path)
    assert "Seen in class work: finishing without help." in page
    assert "Amira" not in page


def test_one_tap_withdraws_it_and_so_does_sharing_no_longer(ben: Someone, amira: Someone) -> None:
    path, piece = offered(ben, amira)
    assert piece.share
    amira.press(f"/shown/{piece.public_id}/take-back/", on="/shares/")
    assert "Seen in class work" not in ben.open(path)
    amira.press(f"/shares/{piece.share.public_id}/show/", on="/shares/")
    amira.press(f"/shares/{piece.share.public_id}/stop/", on="/shares/")
    assert "Seen in class work" not in ben.open(path)


def test_who_offers_nothing_is_nowhere(ben: Someone, amira: Someone) -> None:
    """The page is the same whether pupils took theirs back or never offered one."""
    path, piece = offered(ben, amira)
    piece.delete()
    with_pupils = ben.open(path)
    Person.objects.filter(name__in=["Omar", "Zoe", "Liam"]).delete()
    Entry.objects.all().delete()
    assert ben.open(path) == with_pupils


def test_pieces_come_one_at_a_time_and_an_earlier_version_stands_beside(ben: Someone) -> None:
    path = a_class(ben)
    circle, amira = Circle.objects.get(), pupil("Amira")
    for n, text in enumerate(("One sentence.", "Two sentences. And this.")):
        at = NOW + timedelta(days=n)
        Display.objects.create(circle=circle, by=amira, text=text, before="One word.", at=at)
    page = ben.open(f"{path}show/")
    assert "Two sentences. And this." in page and "One word." in page
    assert "One sentence." not in page
    assert "One sentence." in ben.open(f"{path}show/?page=2")
