"""Looking around: a year of somebody invented, true as any other, and gone without a trace."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from django.db import transaction
from hypothesis import given, settings
from hypothesis import strategies as st

from quietwins.cli import main
from quietwins.evidence.models import Entry, Import
from quietwins.flow import look_around as module
from quietwins.flow.bring_along import bring_along
from quietwins.flow.keep_safe import keep_safe
from quietwins.flow.look_around import Whom, look_around, stop_looking, sweep
from quietwins.flow.unfit import Unfit
from quietwins.formats.drafts.steps import LADDER
from quietwins.people.models import Circle, Person, Tombstone
from quietwins.pieces.models import Draft
from quietwins.sharing.eyes import circles_for, entries_for, wins_for
from quietwins.wins.models import OWN, Cited, Keep, Win
from tests.cast import EXAMPLES
from tests.flow.books import NOW, QUIZZES, TODAY, after, every_row, keep, somebody, taken
from tests.flow.test_take_in import in_the_browser, in_the_terminal

INVENTED = Path(module.__file__).with_name("invented")
EXAMPLE = EXAMPLES / "liam"
ONE_LINE = "learner,day,thread,amount\nA,2025-09-01,reading,1\n"
SUNDAY = date(2026, 7, 12)
"""The last day of the week in which the class's file ends, so that nothing in it is moved."""


def visit(whom: Whom, *, today: date = TODAY, at: datetime = NOW) -> Person:
    return look_around(whom, today=today, at=at)


@pytest.mark.django_db
@pytest.mark.parametrize("whom", Whom)
def test_a_year_is_there_and_some_of_what_was_found_is_kept(whom: Whom) -> None:
    person = visit(whom)
    days = {entry.happened_on for entry in entries_for(person) if entry.happened_on}
    kept = Win.objects.kept_by(person)
    assert max(days) - min(days) > timedelta(days=280)
    assert 12 <= kept.count() <= 30
    assert wins_for(person).undecided_by(person).exists()


@pytest.mark.django_db
@pytest.mark.parametrize("whom", Whom)
def test_each_is_kept_on_the_day_it_happened(whom: Whom) -> None:
    for word in Keep.objects.filter(by=visit(whom)).select_related("win__anchor"):
        assert word.at.date() == word.win.anchor.happened_on
        assert word.at <= NOW


WEEK = [date(2026, 1, 5) + timedelta(days) for days in range(7)]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("whom", "days"), [(Whom.ADULT, WEEK), (Whom.LIAM, WEEK[:1]), (Whom.TEACHER, WEEK[-1:])]
)
def test_the_year_ends_this_week_on_any_day(whom: Whom, days: list[date]) -> None:
    for today in days:
        last = entries_for(visit(whom, today=today)).latest("happened_on").happened_on
        assert last and WEEK[0] <= last <= today


@pytest.mark.django_db
def test_every_entry_is_from_a_file_or_a_draft_and_every_win_is_found_in_them() -> None:
    for whom in Whom:
        visit(whom)
    assert not Entry.objects.filter(taken_in=None, showed=None).exists()
    assert not Win.objects.filter(rule=OWN).exists()
    assert not Cited.objects.exclude(entry__owner__invented=True).exists()
    assert Import.objects.count() == 4


def test_a_terminal_finds_the_same_in_the_same_file(
    db: None, capsys: pytest.CaptureFixture[str]
) -> None:
    visit(Whom.TEACHER, today=SUNDAY)
    Win.objects.filter(thread__name="writing").delete()  # which is in no file
    assert in_the_browser() == in_the_terminal(INVENTED / "class-9b.csv", capsys)


@pytest.mark.django_db
def test_liam_sees_his_own_and_his_teacher_sees_the_class_and_not_his_home() -> None:
    liam = visit(Whom.LIAM)
    teacher = liam.kept_by
    assert set(entries_for(liam).values_list("owner__name", flat=True)) == {"Liam Byrne"}
    assert not circles_for(liam).exists()
    assert entries_for(teacher).values("owner").distinct().count() == 28
    assert "guitar" in set(entries_for(liam).values_list("thread__name", flat=True))
    assert "guitar" not in set(entries_for(teacher).values_list("thread__name", flat=True))


@pytest.mark.django_db
def test_liams_story_is_in_his_wins_in_its_order() -> None:
    liam = visit(Whom.LIAM)
    firsts = wins_for(liam).filter(rule="first", thread__name="analytical writing")
    assert list(firsts.order_by("anchor__happened_on").values_list("anchor__kind", flat=True)) == [
        *("two sentences", "a quotation", "a full paragraph with analysis", "two paragraphs")
    ]


@pytest.mark.django_db
def test_liams_five_drafts_are_there_and_their_five_steps_are_kept() -> None:
    kept = Win.objects.kept_by(visit(Whom.LIAM)).filter(rule="shown", anchor__kind__in=LADDER)
    assert [*kept.order_by("anchor__happened_on").values_list("anchor__kind", flat=True)] == [
        *("one_sentence", "two_sentences", "quotation", "quotation_shown", "two_paragraphs")
    ]
    assert Draft.objects.handed_in().count() == 3


def test_his_drafts_are_those_of_the_example() -> None:
    here, there = (sorted(folder.glob("*.txt")) for folder in (INVENTED / "liam", EXAMPLE))
    assert [file.read_text("utf-8") for file in here] == [file.read_text("utf-8") for file in there]


@pytest.mark.django_db
def test_a_hard_week_and_the_return_from_it_are_in_the_adults_year() -> None:
    adult = visit(Whom.ADULT)
    rests = Entry.objects.filter(owner=adult, words="toast and the radio").get()
    assert rests.happened_on
    after_it = (rests.happened_on, rests.happened_on + timedelta(days=14))
    back = wins_for(adult).filter(rule="came_back", anchor__happened_on__range=after_it)
    assert back.exists()


@pytest.mark.django_db
@pytest.mark.parametrize("whom", Whom)
def test_nothing_is_left_of_a_visit(amira: Person, whom: Whom) -> None:
    keep("I got up", by=amira)
    taken(QUIZZES, by=amira)
    before = every_row()
    person = visit(whom)
    keep("I looked", by=person)
    stop_looking(person)
    assert every_row() == before
    assert not Tombstone.objects.exists()


@pytest.mark.django_db
@settings(max_examples=4)
@given(
    st.lists(st.sampled_from(["line", "class", "own", "safe"]), max_size=4), st.sampled_from(Whom)
)
def test_what_is_real_is_the_same_before_and_after(done: list[str], whom: Whom) -> None:
    with transaction.atomic():
        for number, what in enumerate(done):
            _did(what, somebody("Amira"), number)
        before = every_row()
        person = visit(whom)
        real = {
            name: [row for row in rows if row in before[name]] for name, rows in every_row().items()
        }
        assert real == before
        stop_looking(person)
        assert every_row() == before
        transaction.set_rollback(True)


def _did(what: str, person: Person, number: int) -> None:
    if what == "line":
        keep("I got up", "started", by=person)
    elif what == "safe":
        keep_safe(person, name=f"Amira {number}", passphrase="moss on a warm stone", at=NOW)
    else:
        taken(ONE_LINE, by=person, group="9B" if what == "class" else "")


@pytest.mark.django_db
def test_two_visits_at_once_are_apart() -> None:
    first, second = visit(Whom.TEACHER), visit(Whom.LIAM)
    assert Circle.objects.count() == 2
    seen = set(entries_for(second).values_list("pk", flat=True))
    stop_looking(first)
    assert set(entries_for(second).values_list("pk", flat=True)) == seen
    stop_looking(second)
    assert not Person.objects.exists()


@pytest.mark.django_db
def test_what_nobody_stopped_goes_after_a_day(amira: Person) -> None:
    visit(Whom.ADULT)
    sweep(after(hours=23))
    assert Person.objects.filter(invented=True).exists()
    sweep(after(hours=24))
    assert Person.objects.get() == amira


@pytest.mark.django_db
def test_stopping_never_removes_anybody_real(amira: Person) -> None:
    stop_looking(amira)
    assert Person.objects.get() == amira


@pytest.mark.django_db
def test_nobody_real_joins_somebody_invented(amira: Person) -> None:
    adult = visit(Whom.ADULT)
    before = every_row()
    for visitor, to in ((adult, amira), (amira, adult)):
        with pytest.raises(ValueError, match="Nobody real"):
            bring_along(visitor, to=to, at=NOW)
    with pytest.raises(Unfit, match="stop looking around"):
        keep_safe(adult, name="Amira", passphrase="moss on a warm stone", at=NOW)
    assert every_row() == before


def test_cleo_sees_nothing_of_it(cleo: Person) -> None:
    visit(Whom.TEACHER)
    assert not wins_for(cleo).exclude(person=cleo).exists()
    assert not circles_for(cleo).exists()


@pytest.mark.parametrize("name", ["class-9b.csv", "at-home.csv", "liam-at-home.csv"])
def test_the_files_are_read_in_a_terminal_too(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["spot", str(INVENTED / name)]) == 0
    assert "came back to" in capsys.readouterr().out
