"""Whoever looks at what is another's leaves a line for whose it is, and nothing else."""

import json
import re
from datetime import timedelta
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from quietwins.evidence.models import Import, Thread
from quietwins.pages import clock
from quietwins.pages.my_data.how_long import long_words
from quietwins.pages.my_data.who_looked import DID, WHO
from quietwins.people.keeping import KEEPING, Kept
from quietwins.people.may_see import Role
from quietwins.people.models import Care, Person, Trace
from tests.cast import Someone
from tests.pages.conftest import SetClock
from tests.pages.test_every_page import WRITES, gradebook

LOOKED = "/my-data/who-looked/"


@pytest.fixture
def class_page(ben: Someone, at: SetClock) -> str:
    """Ben took a gradebook of three pupils in, on a Monday."""
    at("2025-12-01T09:00+00:00")
    ben.drop("9b.csv", gradebook(3))
    ben.press(f"{ben.path}take-in/", group="9B")
    return ben.path


def written(someone: Someone, path: str) -> list[str]:
    """What a look at `path` writes: each statement up to its table."""
    with CaptureQueriesContext(connection) as asked:
        assert someone.client.get(path).status_code == 200
    sql = [one["sql"] for one in asked if WRITES.match(one["sql"])]
    return [re.sub(r" INTO \"(\w+)\".*", r" \1", one, flags=re.S) for one in sql]


def joined(someone: Someone, name: str) -> Person:
    """As once a pupil has joined their class."""
    pupil = Person.objects.get(name=name)
    session = someone.client.session
    session["person"] = pupil.pk
    session.save()
    return pupil


def opened_by(carer: Someone) -> Person:
    """The book of Liam, whose carer has it open."""
    carer.keep("I got up")
    assert carer.person
    now = carer.person.created_at
    child = Person.objects.create(name="Liam", kept_by=carer.person, created_at=now)
    Care.objects.create(person=child, by=carer.person, name="Liam", since=now)
    session = carer.client.session
    session["opened"] = [child.pk, f"{clock.now():%Y-%m-%d}"]
    session.save()
    return child


def test_a_teachers_look_at_a_class_writes_a_line_a_pupil_in_one_go_once_a_day(
    ben: Someone, class_page: str, at: SetClock
) -> None:
    assert Trace.objects.filter(verb="saw").count() == 3
    assert written(ben, class_page) == []
    at("2025-12-02T09:00+00:00")
    (only,) = written(ben, class_page)
    assert "people_trace" in only
    assert written(ben, class_page) == []
    assert Trace.objects.filter(verb="saw").count() == 6


def test_a_pupils_win_on_a_teachers_own_pages_is_a_look_too(
    ben: Someone, class_page: str, at: SetClock
) -> None:
    ben.open(class_page)
    ben.press(f"/wins/{ben.found()[0]}/keep/", on=class_page)
    for day, path in enumerate(("/wins/", "/progress/"), start=2):
        at(f"2025-12-{day:02}T09:00+00:00")
        ben.open(path)
        assert Trace.objects.filter(day=f"2025-12-{day:02}").count() == 1, path


def test_the_lines_wait_for_a_pupil_and_are_read_once_they_join(
    ben: Someone, amira: Someone, class_page: str
) -> None:
    joined(amira, "Pupil 0")
    seen = amira.open(LOOKED)
    for words in ("A teacher", "Saw what was found in class", "1 December 2025"):
        assert words in seen
    assert "Pupil 1" not in seen and "had another go" not in seen


def test_ones_own_look_leaves_no_line(amira: Someone, class_page: str) -> None:
    pupil = joined(amira, "Pupil 0")
    for path in ("/", "/wins/", "/progress/", LOOKED, "/my-data/copy/"):
        assert written(amira, path) == []
    assert Trace.objects.filter(by=pupil).count() == 0


def test_nobody_looked_is_said_and_cleo_reads_no_line_of_anothers(
    amira: Someone, cleo: Someone, class_page: str
) -> None:
    assert "Nobody else has." in amira.open(LOOKED)
    assert "A teacher" not in cleo.open(LOOKED)


def test_every_role_and_every_deed_has_its_words() -> None:
    assert set(WHO) == {*Role, ""} - {Role.SELF}
    assert set(DID) == set(Trace.Verb)


def test_how_long_things_are_kept_says_each_period(amira: Someone) -> None:
    seen = amira.open("/my-data/how-long/")
    for kept in KEEPING:
        assert kept.what in seen and long_words(kept) in seen


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (timedelta(minutes=15), "15 minutes"),
        (timedelta(hours=1), "1 hour"),
        (timedelta(days=14), "14 days"),
        (timedelta(days=730), "2 years"),
    ],
)
def test_a_period_is_said_in_the_largest_unit_that_fits(period: timedelta, words: str) -> None:
    assert long_words(Kept("", period)) == words


def test_a_copy_of_a_class_is_a_line_for_every_pupil(
    ben: Someone, amira: Someone, cleo: Someone, class_page: str
) -> None:
    answer = ben.client.get(f"{class_page}copy/")
    with ZipFile(BytesIO(answer.content)) as copy:
        assert "Pupil 2 had another go at Quiz." in copy.read("index.html").decode()
        assert json.loads(copy.read("quietwins-class.json"))["name"] == "9B"
        assert {"tables/learners.csv", "tables/entries.csv"} < set(copy.namelist())
    assert Trace.objects.filter(verb="copied").count() == 3
    joined(amira, "Pupil 0")
    assert "Took a copy" in amira.open(LOOKED)
    assert cleo.client.get(f"{class_page}copy/").status_code == 404


def test_a_carer_who_takes_a_copy_of_a_childs_book_is_noted(ben: Someone, amira: Someone) -> None:
    child = opened_by(ben)
    for path in ("/my-data/copy/", "/my-words/"):
        ben.client.get(path)
    assert Trace.objects.get(verb="copied").whose == child
    joined(amira, "Liam")
    seen = amira.open(LOOKED)
    assert "A carer" in seen and "Took a copy" in seen


def test_a_file_brought_in_or_taken_out_is_a_line_for_each_pupil_in_it(
    ben: Someone, amira: Someone, class_page: str, at: SetClock
) -> None:
    joined(amira, "Pupil 0")
    assert "Changed what is here from class" in amira.open(LOOKED)
    at("2025-12-02T09:00+00:00")
    ben.press(f"/imports/{Import.objects.get().public_id}/undo/", on=class_page)
    assert ben.status == 200


def test_how_a_pupils_thing_began_is_not_looked_at_unseen(
    ben: Someone, cleo: Someone, class_page: str, at: SetClock
) -> None:
    thing = Thread.objects.get(owner__name="Pupil 1").public_id
    at("2025-12-02T09:00+00:00")
    ben.open(f"/things/{thing}/how-it-began/")
    ben.press(f"/things/{thing}/how-it-began/", low="1")
    cleo.open(f"/things/{thing}/how-it-began/")
    noted = Trace.objects.filter(day="2025-12-02").values_list("whose__name", "verb")
    assert sorted(noted) == [("Pupil 1", "changed"), ("Pupil 1", "saw")]


def test_what_a_carer_changes_is_noted_and_what_they_look_at_or_ask_is_not(
    ben: Someone, amira: Someone
) -> None:
    child = opened_by(ben)
    ben.open("/wins/")
    ben.press("/kinder-words/other-words/", words="I never get anything right")
    assert not Trace.objects.filter(verb="changed").exists()
    for words in ("We read two pages", "We slept"):
        ben.keep(words)
    assert Trace.objects.get(verb="changed").whose == child
    joined(amira, "Liam")
    assert "Changed something in your book" in amira.open(LOOKED)
    amira.keep("I drew a boat")
    assert Trace.objects.filter(verb="changed").count() == 1
