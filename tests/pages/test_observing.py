"""A teacher notes what they saw: in ten seconds, in words that the pupil reads."""

import re
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from quietwins.evidence.models import Entry, Tally
from quietwins.flow.export.book import export
from quietwins.people.models import Person
from quietwins.spotting.evidence import State
from quietwins.wins.models import Win
from tests.cast import Someone, finds_nothing
from tests.classroom import NAMES, a_class, joins, pupil, sees
from tests.pages.conftest import SetClock

NOW = datetime(2025, 11, 30, 18, tzinfo=UTC)


def noted(page: str) -> str:
    """Where what was just noted is undone."""
    found = re.search(r'action="(/class-notes/[0-9a-f-]+/undo/)"', page)
    assert found
    return found[1]


def test_one_tap_and_a_name_is_all(ben: Someone) -> None:
    path = a_class(ben)
    page = sees(ben, path, "Amira", chips="alone")
    assert "Noted." in page
    assert "Amira, seen in class work: finishing without help." in page
    entry = Entry.objects.get()
    assert (entry.owner, entry.about) == (pupil("Amira"), pupil("Amira"))
    assert (entry.state, entry.kind) == (State.DONE, "alone")


def test_did_it_with_one_reminder(ben: Someone) -> None:
    page = sees(ben, a_class(ben), "Omar", prompts="1", about="fractions")
    assert "Omar, seen in fractions: done with one reminder." in page
    assert Entry.objects.get().prompts == 1


def test_once_no_reminder_is_needed_that_is_found(ben: Someone, at: SetClock) -> None:
    path = a_class(ben)
    for day, many in (("2025-11-28", "1"), ("2025-11-29", "0")):
        at(f"{day}T10:00+00:00")
        sees(ben, path, "Omar", prompts=many, about="fractions")
    assert "Omar did fractions on their own." in ben.open(f"{path}?all=1")


def test_several_pupils_are_noted_at_once_and_undone_at_once(ben: Someone) -> None:
    page = sees(ben, a_class(ben), "Amira", "Zoe", chips="question")
    assert Entry.objects.standing().count() == 2
    ben.press(noted(page))
    assert not Entry.objects.standing().exists()
    assert not Win.objects.exists()


def test_the_page_sent_twice_is_one_and_with_another_word_is_another(ben: Someone) -> None:
    path, sent = a_class(ben), {"chips": "try", "client_id": uuid4()}
    for _ in range(2):
        sees(ben, path, "Amira", **sent)
    assert Entry.objects.count() == 1
    sees(ben, path, "Amira", **sent, words="Began at once")
    assert Entry.objects.count() == 2


@pytest.mark.parametrize(
    ("names", "sent", "says"),
    [
        ((), {"chips": "try"}, "Please say who it was."),
        (("Amira",), {}, "A few words, or one of these, is enough."),
        (("Amira",), {"words": "x" * 141}, "That is a little long."),
        (("Amira",), {"words": "You should kill yourself"}, "These words can mean harm"),
    ],
)
def test_what_cannot_be_noted_is_asked_about_and_stays_in_its_form(
    ben: Someone, names: tuple[str, ...], sent: dict[str, str], says: str
) -> None:
    page = sees(ben, a_class(ben), *names, **sent)
    assert ben.status == 422 and says in page
    assert page.count(" checked") == len(names) + ("chips" in sent) + 1  # and "Not counted"
    assert not Entry.objects.exists()


def test_words_that_do_more_than_notice_are_named_once_and_are_the_teachers_to_keep(
    ben: Someone,
) -> None:
    path, words = a_class(ben), "At last you did better than the others"
    page = sees(ben, path, "Amira", words=words)
    assert ben.status == 422 and "It is not kept so far." in page
    sees(ben, path, "Amira", words=words, as_it_is="1")
    assert Entry.objects.get().words == words


def test_the_pupil_reads_it_and_who_saw_it(ben: Someone, amira: Someone) -> None:
    path = a_class(ben)
    assert ben.person
    Person.objects.filter(pk=ben.person.pk).update(name="Ben Okafor")
    sees(ben, path, "Amira", chips="corrected", words="You found the sign by yourself")
    joins("Amira", amira, at=NOW)
    page = amira.open("/wins/")
    assert "Seen in class work: putting a mistake right." in page
    assert "Ben Okafor saw this" in page
    assert "You found the sign by yourself" in page


def test_what_was_seen_of_one_pupil_stands_in_their_copy_without_attendance(ben: Someone) -> None:
    """A teacher's own win that was seen in one pupil (S30)."""
    sees(ben, a_class(ben), "Amira", words="Asked for help today")
    book = export(pupil("Amira"))
    assert [entry["words"] for entry in book["entries"]] == ["Asked for help today"]
    assert not Tally.objects.exists()


def test_from_what_was_seen_to_a_suggestion_is_one_more_press(ben: Someone) -> None:
    path = a_class(ben)
    page = sees(ben, path, "Amira", chips="alone")
    (put,) = re.findall(r'action="(/wins/[0-9a-f-]+/suggest/)"', page)
    on = f"{path}see/?noted={noted(page).split('/')[2]}"
    assert "In their suggestions" in ben.press(put, on=on)


def test_nobody_of_another_class_is_noted(ben: Someone, cleo: Someone) -> None:
    path = a_class(ben)
    a_class(cleo, "Nadia", name="10C")
    sees(ben, path, "Nadia", chips="alone")
    assert not Entry.objects.filter(owner=pupil("Nadia")).exists()


def test_another_classs_teacher_finds_nothing_of_it(ben: Someone, cleo: Someone) -> None:
    path = a_class(ben)
    a_class(cleo, "Nadia", name="10C")
    page = sees(ben, path, "Amira", chips="alone")
    assert finds_nothing(cleo, f"{path}see/") and finds_nothing(cleo, noted(page))
    assert cleo.open(f"{path}see/") and cleo.status == 404
    assert not [name for name in NAMES if name in cleo.open("/people/")]


# --- homework -------------------------------------------------------------------------------


def ticks(teacher: Someone, path: str, *did: str, away: str = "", **sent: object) -> str:
    who = [pupil(name).public_id for name in did]
    rested = [pupil(away).public_id] if away else []
    sent = {"client_id": uuid4(), "did": who, "away": rested, "name": "Page 12", **sent}
    return teacher.press(f"{path}homework/", on=f"{path}homework/", **sent)


def states() -> dict[str, State]:
    rows = Entry.objects.standing().values_list("owner__name", "state")
    return {name: State(state) for name, state in rows}


def test_a_column_is_ticked_and_no_tick_says_nothing(ben: Someone) -> None:
    page = ticks(ben, a_class(ben), "Amira", "Zoe", away="Liam")
    assert "Noted." in page
    assert states() == {
        "Amira": State.DONE,
        "Omar": State.NOTHING,
        "Zoe": State.DONE,
        "Liam": State.RESTED,
    }
    assert set(Entry.objects.values_list("planned", "task")) == {(True, "Page 12")}


def test_who_is_not_ticked_is_on_no_page_for_it(ben: Someone) -> None:
    path = a_class(ben)
    ticks(ben, path, "Amira")
    assert not Win.objects.filter(person=pupil("Omar")).exists()
    assert "Omar" not in ben.open(f"{path}?all=1").partition('id="turns"')[0]


def test_homework_two_weeks_running_is_found(ben: Someone, at: SetClock) -> None:
    """After a week in which nothing was ticked of somebody."""
    path = a_class(ben)
    for day, did in (("03", "Zoe"), ("10", "Omar"), ("17", "Omar")):
        at(f"2025-11-{day}T10:00+00:00")
        ticks(ben, path, did, client_id=uuid4())
    assert "Omar did homework two weeks running." in ben.open(f"{path}?all=1")


def test_a_column_is_undone_whole(ben: Someone) -> None:
    page = ticks(ben, a_class(ben), "Amira")
    ben.press(noted(page))
    assert states() == {}


def test_a_page_without_a_tick_writes_about_nobody(ben: Someone) -> None:
    page = ticks(ben, a_class(ben), away="Liam")
    assert ben.status == 422 and "One tick is enough." in page
    assert not Entry.objects.exists()
