"""Goals: enough for today, in one's own words; changed, paused, swapped, let go; nothing is due."""

import re
from uuid import UUID, uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from pytest_django import DjangoAssertNumQueries

from quietwins.evidence.models import Entry
from quietwins.goals.models import Decision, Goal
from quietwins.wins.models import OWN, Win
from tests.cast import Someone, finds_nothing
from tests.pages.conftest import SetClock
from tests.words.never import shown

MONDAY = "2025-12-01T08:00+00:00"
TUESDAY = "2025-12-02T08:00+00:00"
FOUR = ["Started", "Tried", "Rested", "Changed my mind"]
EVERY_DAY = list("1234567")


def make(someone: Someone, **fields: object) -> str:
    """Make a goal; the path of its page, where one is then."""
    sent = {"name": "Reading", "level-3": "Two pages", "client_id": uuid4(), **fields}
    someone.press("/goals/make/", on="/goals/", **sent)
    assert someone.status == 200, someone.page
    return someone.path


def press(someone: Someone, path: str, verb: str, **fields: object) -> str:
    """What a button of a goal or a tiny step does."""
    to = path.replace("/tiny-steps/", "/goals/")
    return someone.press(f"{to}{verb}/", on=path, client_id=uuid4(), **fields)


def mark(someone: Someone, path: str, state: str, **fields: object) -> str:
    return press(someone, path, "mark", state=state, **fields)


def pressed(page: str) -> list[str]:
    """The labels of what is marked."""
    return re.findall(r'aria-pressed="true"><span>([^<]*)<', page)


def labels(page: str) -> list[str]:
    return re.findall(r'name="state"[^>]*><span>([^<]*)<', page)


def test_what_was_done_today_keeps_its_words_where_the_goal_is_changed_today(
    amira: Someone,
) -> None:
    path = make(amira)
    mark(amira, path, "level-3")
    assert "Kept today:" not in amira.page
    page = press(amira, path, "change", **{"name": "Reading", "level-3": "One chapter"})
    assert "Kept today: Two pages" in page and "Kept today: Two pages" in amira.open("/")


def test_a_goal_is_made_before_any_account(amira: Someone) -> None:
    path = make(amira)
    assert "Reading" in amira.page and "Private to you" in amira.page
    assert path in amira.open("/goals/")
    assert Goal.objects.get().owner == amira.person


def test_one_box_is_enough(amira: Someone) -> None:
    make(amira, name="", **{"level-3": "", "level-2": "One page"})
    assert '<h1 id="goal">One page</h1>' in amira.page
    assert labels(amira.page) == ["A small step", "Enough for today", *FOUR]


def test_nothing_at_all_is_asked_about_and_what_was_chosen_stays(amira: Someone) -> None:
    page = amira.press("/goals/make/", days=["1", "9"], weekly="12", place="work", about="reading")
    assert amira.status == 422
    assert "A name, or words for one of the boxes, is enough to begin." in page
    assert 'value="1" checked' in page
    assert '<option value="work" selected>' in page
    assert 'name="about" value="reading"' in page
    assert not Goal.objects.exists()


@pytest.mark.parametrize("starter", ["read", "move", "write"])
def test_a_starter_fills_the_boxes_to_be_changed(amira: Someone, starter: str) -> None:
    page = amira.open(f"/goals/?starter={starter}")
    assert all(re.findall(r'name="(?:name|level-\d)" value="([^"]*)"', page))
    assert not Goal.objects.exists()


def test_every_word_for_a_day_has_a_button_of_the_same_weight(amira: Someone) -> None:
    words = {f"level-{level}": f"Way {level}" for level in range(1, 6)}
    make(amira, **words)
    buttons = re.findall(r'<button class="([^"]*)" name="state"', amira.page)
    assert len(buttons) == 9
    assert set(buttons) == {"mark"}


def test_enough_for_today_is_one_press_on_today_and_is_kept_in_its_words(amira: Someone) -> None:
    path = make(amira)
    page = amira.open("/")
    assert labels(page) == ["Enough for today", *FOUR]
    page = mark(amira, path, "level-3", back="today")
    assert amira.path == "/"
    assert pressed(page) == ["Enough for today"]
    assert "<p>Two pages</p>" in page


@pytest.mark.parametrize("words", FOUR)
def test_the_other_words_are_kept_as_well(amira: Someone, words: str) -> None:
    path = make(amira)
    state = "changed" if words == "Changed my mind" else words.lower()
    assert pressed(mark(amira, path, state)) == [words]
    under = rf"<p[^>]*>Reading</p>\s*<div class=\"under\">.*?<span>{words}</span>"
    assert re.search(under, amira.open("/wins/"))


def test_a_word_that_this_goal_does_not_have_changes_nothing(amira: Someone) -> None:
    path = make(amira)
    for state in ("level-5", "level-9", "done", "nothing", ""):
        mark(amira, path, state)
        assert amira.path == path
    assert not Entry.objects.exists()


def test_undo_takes_a_mark_back(amira: Someone) -> None:
    path = make(amira)
    page = mark(amira, path, "tried")
    (entry,) = re.findall(r'name="undo" value="([^"]*)"', page)
    assert pressed(press(amira, path, "mark", undo=entry)) == []
    assert "Tried" not in amira.open("/wins/")


def test_another_day_can_be_told_and_none_to_come(amira: Someone, at: SetClock) -> None:
    at(TUESDAY)
    path = make(amira)
    mark(amira, path, "level-3", day="2025-11-30")
    mark(amira, path, "level-3", day="2031-01-01")
    days = Entry.objects.order_by("pk").values_list("happened_on", flat=True)
    assert [str(day) for day in days] == ["2025-11-30", "2025-12-02"]


def test_a_goal_is_on_today_on_its_days(amira: Someone, at: SetClock) -> None:
    at(MONDAY)
    path = make(amira, days=["1"])
    assert "Monday" in amira.page
    assert path in amira.open("/")
    at(TUESDAY)
    assert path not in amira.open("/")


@pytest.mark.parametrize("plan", [{}, {"weekly": "3"}])
def test_a_goal_without_days_is_on_today_every_day(
    amira: Someone, at: SetClock, plan: dict[str, str]
) -> None:
    at(TUESDAY)
    path = make(amira, **plan)
    assert path in amira.open("/")


def test_a_goal_that_nobody_marked_says_nothing_of_the_days_that_went_by(
    amira: Someone, at: SetClock
) -> None:
    """Not a day, not a number, not a sign: it is as it was made."""
    at(MONDAY)
    path = make(amira, days=EVERY_DAY)
    before = [shown(amira.open(place)) for place in (path, "/goals/", "/wins/", "/progress/")]
    at("2026-03-01T08:00+00:00")
    after = [shown(amira.open(place)) for place in (path, "/goals/", "/wins/", "/progress/")]
    assert before == after


def test_no_bar_no_share_and_nothing_left_is_shown(amira: Someone, at: SetClock) -> None:
    at(MONDAY)
    path = make(amira, weekly="5")
    marked = mark(amira, path, "level-3")
    for page in (marked, amira.open("/goals/"), amira.open("/")):
        assert "<progress" not in page and "<meter" not in page and "%" not in shown(page)
        assert not re.search(r"\bleft\b|\bremain|\d of \d|\bdue\b", shown(page))


def test_a_changed_goal_leaves_what_was_done_in_its_old_words(amira: Someone) -> None:
    path = make(amira)
    mark(amira, path, "level-3")
    fields = {"name": "Reading aloud", "level-3": "One poem", "about": "Reading"}
    page = press(amira, path, "change", **fields)
    assert '<h1 id="goal">Reading aloud</h1>' in page and "One poem" in page
    assert "<p>Two pages</p>" in amira.open("/wins/")
    page = press(amira, path, "undo")
    assert '<h1 id="goal">Reading</h1>' in page


def test_a_change_without_a_word_is_asked_about(amira: Someone) -> None:
    path = make(amira)
    press(amira, path, "change", name="", about="Reading")
    assert amira.status == 422


def test_a_pause_with_days_without_and_back(amira: Someone, at: SetClock) -> None:
    at(MONDAY)
    path = make(amira)
    page = press(amira, path, "pause", until="2025-12-05")
    assert "Paused until 5 December 2025." in page
    assert path not in amira.open("/")
    page = press(amira, path, "bring-back")
    assert "Paused" not in page
    page = press(amira, path, "pause", keep="1")
    assert "Paused for as long as you like." in page
    assert "Rested" in amira.open("/wins/")


def test_a_pause_that_ends_by_itself_ends_without_a_word(amira: Someone, at: SetClock) -> None:
    at(MONDAY)
    path = make(amira)
    press(amira, path, "pause", until="2025-12-05")
    at("2025-12-06T08:00+00:00")
    assert "Paused" not in amira.open(path)
    assert path in amira.open("/")


def test_a_pause_to_come_is_said_and_can_be_called_off(amira: Someone, at: SetClock) -> None:
    at(MONDAY)
    path = make(amira)
    page = press(amira, path, "pause", since="2025-12-25", until="2025-12-20")
    assert "Paused from 20 December 2025 to 25 December 2025." in page
    assert path in amira.open("/")
    assert "Paused" not in press(amira, path, "bring-back")


def test_let_go_with_thanks_and_brought_back(amira: Someone) -> None:
    path = make(amira)
    page = press(amira, path, "let-go", thanks="Thank you for the evenings")
    assert "You let this go, and it counted." in page
    assert "Thank you for the evenings" in amira.open("/wins/")
    assert path not in amira.open("/")
    assert path in amira.open("/goals/")
    assert "Enough for today" in press(amira, path, "bring-back")


def test_another_goal_takes_its_place_and_each_leads_to_the_other(amira: Someone) -> None:
    path = make(amira)
    page = press(amira, path, "another", name="Singing")
    assert '<h1 id="goal">Singing</h1>' in page
    assert path in page
    other = amira.path
    page = amira.open(path)
    assert "Another goal has taken its place." in page and other in page
    words = Decision.objects.filter(of__public_id=UUID(other.split("/")[2])).get()
    assert words.thread and words.thread.name == "Reading"


def test_a_swap_without_words_changes_nothing(amira: Someone) -> None:
    path = make(amira)
    press(amira, path, "another", name=" ")
    assert amira.path == path
    assert Goal.objects.count() == 1


def test_making_a_goal_is_undone_and_put_back(amira: Someone) -> None:
    path = make(amira)
    page = press(amira, path, "undo")
    assert "<p>Taken out.</p>" in page
    assert path not in amira.open("/")
    page = press(amira, path, "undo")
    assert "<p>Taken out.</p>" not in page
    assert path in amira.open("/")


def test_most_planned_days_done_is_found_and_no_day_without_is_anywhere(
    amira: Someone, at: SetClock
) -> None:
    at(MONDAY)
    path = make(amira, days=EVERY_DAY, about="reading")
    for day in (1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12):
        at(f"2025-12-{day:02}T08:00+00:00")
        mark(amira, path, "level-3")
    assert Win.objects.exclude(rule=OWN).values_list("rule", flat=True).get() == "steady"
    page = amira.open("/wins/")
    assert "You keep reading going." in page
    assert "3 December" not in page


def test_somebody_who_looks_around_is_asked_to_stop_first(amira: Someone) -> None:
    amira.press("/look-around/", **{"as": "adult"})
    amira.press("/goals/make/", name="Mine")
    assert amira.status == 409
    assert not Goal.objects.exists()


def test_script_gets_the_goal_alone(amira: Someone) -> None:
    path = make(amira)
    sent = {"state": "level-3", "back": "today"}
    answer = amira.client.post(f"{path}mark/", sent, headers={"HX-Request": "true"})
    part = answer.content.decode()
    assert part.lstrip().startswith('<div id="goal-')
    assert pressed(part) == ["Enough for today"]


def test_today_asks_whether_there_are_goals_then_for_them_and_their_marks(
    amira: Someone, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    amira.keep("I got up")
    before = queries(amira)
    for number in range(6):
        mark(amira, make(amira, name=f"Goal {number}"), "level-3")
    with django_assert_num_queries(before + 2):  # whether there is one was asked already
        amira.client.get("/")


def queries(someone: Someone) -> int:
    with CaptureQueriesContext(connection) as asked:
        someone.client.get("/")
    return len(asked)


def test_cleo_opens_marks_and_changes_nothing_of_it(amira: Someone, cleo: Someone) -> None:
    path = make(amira, name="Singing")
    verbs = "mark change pause let-go another bring-back undo".split()
    for verb in verbs:
        assert finds_nothing(cleo, f"{path}{verb}/"), verb
    cleo.open(path)
    assert cleo.status == 404
    assert "Singing" not in cleo.open("/goals/")
