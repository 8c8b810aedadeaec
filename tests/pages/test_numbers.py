"""What the numbers say: what stands, what might be starting, since one day, and how it began."""

import re
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from quietwins.evidence.models import Thread
from quietwins.flow.begin_class import begin_class
from quietwins.flow.note_class import Number, note_class
from quietwins.wins.models import Win
from tests.cast import Someone
from tests.pages.conftest import SetClock
from tests.pages.counted import BEGAN, EARLY, LEVEL, RISING, counts

QUIET = "We can't tell yet. That says nothing about you."
CLEAR = "You have clearly improved in reading since 1 September 2025."
LOW_START = (1, 1, 1, 5, 6, 5, 6, 5, 6, 7)
FALLEN = (*RISING, *[1] * 30)


def thing(someone: Someone, name: str) -> Thread:
    return Thread.objects.get(owner=someone.person, name=name)


def since(someone: Someone, name: str, day: str, **more: str) -> str:
    answer = someone.client.get(
        "/progress/since/", {"thing": str(thing(someone, name).public_id), "day": day, **more}
    )
    assert answer.status_code == 200
    return answer.content.decode().replace("&#39;", "'")


def card(page: str, title: str) -> str:
    """What stands under a heading, up to the next card."""
    return page.partition(f">{title}</h2>")[2].partition("</section>")[0]


# --- what stands ---


def test_a_climb_that_stands_is_said_on_progress_with_its_chart_and_how_we_know(
    amira: Someone,
) -> None:
    counts(amira, reading=RISING)
    keeps_climbs(amira)
    said = card(amira.open("/progress/"), "What the numbers say")
    assert CLEAR in said
    assert '<figure class="chart">' in said
    assert "Each value is compared with all earlier ones" in said
    assert "values compared: 12" in said
    assert "The middle one of the last three: 7" in said


def keeps_climbs(someone: Someone) -> None:
    for win in Win.objects.filter(rule="climb"):
        someone.press(f"/wins/{win.public_id}/keep/")


def test_a_claim_that_was_not_kept_is_told_to_those_who_ask_alone(amira: Someone) -> None:
    counts(amira, reading=RISING)
    told_to_those_who_ask(amira)
    for win in Win.objects.filter(rule="climb"):
        amira.press(f"/wins/{win.public_id}/set-aside/")
    told_to_those_who_ask(amira)


def told_to_those_who_ask(someone: Someone) -> None:
    page = someone.open("/progress/")
    assert "What the numbers say" not in page
    assert CLEAR in card(page, "If you want to ask the numbers")


def test_a_book_in_which_nothing_is_counted_asks_nothing_more_of_the_database(
    amira: Someone,
) -> None:
    amira.keep("I got up")
    amira.keep("I rang them")
    assert cost(amira, "/progress/") == 8  # one of them for drafts, one for quizzes


def test_where_nothing_stands_no_card_says_so(amira: Someone) -> None:
    counts(amira, reading=LEVEL)
    assert "What the numbers say" not in amira.open("/progress/")


def test_five_values_are_too_few_to_ask_about(amira: Someone) -> None:
    counts(amira, reading=RISING[:5])
    assert "ask the numbers" not in amira.open("/progress/")


def test_what_stood_and_stands_no_longer_is_said_in_the_past_where_it_was_kept(
    amira: Someone,
) -> None:
    counts(amira, reading=RISING)
    keeps_climbs(amira)
    assert CLEAR in amira.open("/wins/")
    counts(amira, reading=FALLEN)
    page = amira.open("/wins/")
    assert "You have improved in reading since 1 September 2025." in page
    assert CLEAR not in page
    assert "What the numbers say" not in amira.open("/progress/")


def test_the_chart_of_a_win_reaches_to_where_it_was_told_and_its_table_is_folded(
    amira: Someone,
) -> None:
    counts(amira, reading=(*RISING, 8, 8))
    page = amira.open("/wins/")
    told = page.partition(CLEAR)[2].partition('<li id="win-')[0]
    assert "Told on 10 November 2025" in told
    (path,) = re.findall(r'viewBox="0 0 1000 1000".*?d="(.*?)"', told.partition("Keep it")[2])
    assert path.count("M") == 11
    values = told.partition("<summary>All the values</summary>")[2].partition("</details>")[0]
    assert values.count("<tr><td>") == 11
    assert "<summary>The numbers</summary>" in told


def test_marks_are_told_as_so_many_of_their_total(amira: Someone) -> None:
    counts(amira, reading_of_ten=RISING)
    page = amira.open("/wins/")
    assert "before: 3.5 of 10 · lately: 6 of 10" in page
    assert "The middle one of the last three: 6 of 10" in page


# --- what might be starting ---


def test_an_early_sign_is_said_to_those_who_ask_and_is_no_win(amira: Someone) -> None:
    counts(amira, reading=EARLY)
    asked = card(amira.open("/progress/"), "If you want to ask the numbers")
    assert "Is anything starting to rise?" in asked
    assert "In reading it might be starting to rise." in asked
    assert "About one in ten who do not change see this sign at some time." in asked
    assert not Win.objects.filter(rule="climb").exists()


def test_of_what_does_not_rise_nobody_can_tell_yet(amira: Someone) -> None:
    counts(amira, spelling=LEVEL)
    asked = card(amira.open("/progress/"), "If you want to ask the numbers")
    assert "spelling</h3>" in asked and QUIET in asked
    assert "might be starting" not in asked


def test_a_thing_that_was_told_of_is_not_asked_about_again(amira: Someone) -> None:
    counts(amira, reading=RISING)
    keeps_climbs(amira)
    asked = card(amira.open("/progress/"), "If you want to ask the numbers")
    assert "What has risen stands above." in asked


def test_numbers_of_a_class_are_told_with_the_class_and_not_of_its_teacher(ben: Someone) -> None:
    counts(ben, reading=LEVEL)
    assert ben.person
    circle = begin_class("9B", by=ben.person, at=timezone.now())
    minutes = [
        Number("settling", 20 - week, BEGAN + timedelta(7 * week), uuid4()) for week in range(12)
    ]
    note_class(minutes, circle, by=ben.person, at=timezone.now())
    assert Win.objects.filter(rule="climb", thread__tally__circle=circle).exists()
    for path in ("/progress/", "/progress/since/"):
        assert "settle" not in ben.open(path)


# --- since one day ---


def test_since_a_day_is_said_with_medians_overlap_and_a_chart(amira: Someone) -> None:
    """Eight of 5 or so, and then thirty of 9: every later one is higher."""
    counts(amira, reading_of_ten=(*LEVEL[:8], *[9] * 30))
    page = since(amira, "reading of ten", "2025-10-27")
    assert "You have clearly improved in reading of ten since 27 October 2025." in page
    assert "NAP: 1 · Tau: 1" in page
    assert "The middle one before that: 5 of 10" in page
    assert "The middle one since that day: 9 of 10" in page
    assert '<line class="day"' in page


def test_an_early_sign_since_a_day_is_said(amira: Someone) -> None:
    counts(amira, reading=(*LEVEL[:8], 9, 9))
    page = since(amira, "reading", "2025-10-27")
    assert "In reading it might be starting to rise since 27 October 2025." in page


def test_somebody_already_rising_is_told_so(amira: Someone) -> None:
    counts(amira, reading=[*range(1, 41)])
    page = since(amira, "reading", "2025-11-03")
    assert "In reading you were already rising, and it continues." in page


@pytest.mark.parametrize(
    ("day", "more"),
    [
        ("2025-09-08", {}),
        ("1999-01-01", {}),
        ("2199-01-01", {}),
        ("2025-10-27", {"from": "2025-10-20"}),
        ("2025-10-27", {"from": "2025-10-20", "to": "2025-10-01"}),
        ("2025-10-27", {"to": "0001-01-01"}),
        ("9999-12-31", {"from": "9999-12-31", "to": "9999-12-31"}),
        ("0001-01-01", {}),
    ],
)
def test_where_there_is_too_little_it_says_that_it_cannot_tell(
    amira: Someone, day: str, more: dict[str, str]
) -> None:
    counts(amira, reading=(*LEVEL[:8], *[9] * 30))
    assert QUIET in since(amira, "reading", day, **more)


def test_the_days_before_are_those_that_are_chosen(amira: Someone) -> None:
    """Ten weeks before, of which the last two are left out, and then the first two as well."""
    counts(amira, reading=(*LEVEL, *[9] * 30))
    page = since(amira, "reading", "2025-11-10", to="2025-10-26")
    assert "clearly improved" in page
    assert page.count("<tr><td") == 38
    assert QUIET in since(amira, "reading", "2025-11-10", **{"from": "2025-09-15"}, to="2025-10-26")


@pytest.mark.parametrize(
    "sent", [{"day": "x"}, {"day": ""}, {}, {"day": "2025-02-30"}, {"day": "\0"}]
)
def test_a_day_that_cannot_be_read_asks_again(amira: Someone, sent: dict[str, str]) -> None:
    counts(amira, reading=LEVEL)
    one = str(thing(amira, "reading").public_id)
    answer = amira.client.get("/progress/since/", {"thing": one, **sent})
    assert answer.status_code == 200
    assert f'value="{one}" selected' in answer.content.decode()


def test_without_anything_counted_it_says_where_to_begin(amira: Someone) -> None:
    assert "Things that you count can be asked about here." in amira.open("/progress/since/")


def test_progress_leads_to_it(amira: Someone) -> None:
    counts(amira, reading=LEVEL)
    assert 'action="/progress/since/"' in amira.open("/progress/")


# --- how it began ---


def test_a_tick_leaves_the_first_three_out(amira: Someone) -> None:
    """What was low at first is no start to climb from; taken back, it is told again."""
    counts(amira, reading=LOW_START)
    one = thing(amira, "reading").public_id
    path = f"/things/{one}/how-it-began/"
    assert path in amira.open("/progress/")
    assert "It looks like you're improving in reading" in amira.page
    assert "Saved." in amira.press(path, low="1")
    assert 'value="1" checked' in amira.page
    assert "What the numbers say" not in amira.open("/progress/")
    assert not Win.objects.filter(rule="climb").exists()
    amira.press(path)
    assert Win.objects.filter(rule="climb").exists()


def test_what_was_kept_before_the_tick_stays_and_is_said_in_the_past(amira: Someone) -> None:
    counts(amira, reading=LOW_START)
    keeps_climbs(amira)
    one = thing(amira, "reading").public_id
    amira.press(f"/things/{one}/how-it-began/", low="1")
    page = amira.open("/wins/")
    assert "You have improved in reading since" in page
    assert "It looks like you're improving" not in page


def test_since_a_day_leaves_them_out_too(amira: Someone) -> None:
    counts(amira, reading=(*LEVEL[:8], *[9] * 30))
    one = thing(amira, "reading").public_id
    amira.press(f"/things/{one}/how-it-began/", low="1")
    assert QUIET in since(amira, "reading", "2025-10-27")


def test_a_teacher_says_it_of_a_pupils_skill(ben: Someone) -> None:
    ben.open(ben.take_in())
    pupil = Win.objects.filter(public_id__in=ben.found()).first()
    assert pupil
    path = f"/things/{pupil.thread.public_id}/how-it-began/"
    assert "Saved." in ben.press(path, low="1")
    pupil.thread.refresh_from_db()
    assert pupil.thread.began_low


# --- what it costs, and whose it is ---


def cost(someone: Someone, path: str) -> int:
    with CaptureQueriesContext(connection) as asked:
        assert someone.client.get(path).status_code == 200
    return len(asked)


def test_many_things_and_values_cost_no_more_questions_than_few(amira: Someone) -> None:
    counts(amira, reading=RISING)
    paths = ("/progress/", "/wins/", f"/progress/since/?thing={first(amira)}&day=2025-10-27")
    few = [cost(amira, path) for path in paths]
    rising = [*range(1, 120)]
    counts(amira, a=rising, b=rising, c=EARLY, d=LEVEL, e=[*range(1, 400)])
    assert [cost(amira, path) for path in paths] == few
    assert max(few) <= 12


def first(someone: Someone) -> UUID:
    return thing(someone, "reading").public_id


def test_looking_at_numbers_writes_nothing(amira: Someone) -> None:
    counts(amira, reading=EARLY)
    path = f"/progress/since/?thing={first(amira)}&day=2025-10-27"
    with CaptureQueriesContext(connection) as asked:
        for one in (path, "/progress/", f"/things/{first(amira)}/how-it-began/"):
            amira.client.get(one)
    assert not [one["sql"] for one in asked if not one["sql"].startswith("SELECT")]


def test_cleo_asks_nothing_of_amiras_numbers(amira: Someone, cleo: Someone, at: SetClock) -> None:
    counts(amira, reading=RISING)
    assert "reading" not in cleo.open("/progress/since/")
    assert "improved" not in cleo.open("/progress/")
    for path in (
        f"/progress/since/?thing={first(amira)}&day=2025-10-27",
        f"/things/{first(amira)}/how-it-began/",
        "/progress/since/?thing=x&day=2025-10-27",
    ):
        cleo.open(path)
        assert cleo.status == 404
    cleo.press(f"/things/{first(amira)}/how-it-began/", low="1")
    assert cleo.status == 404
    assert not thing(amira, "reading").began_low
