"""Lists: made and changed once a page, marks that are lines like any other, and nothing lost."""

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest

from quietwins.evidence.models import Entry
from quietwins.flow.bring_along import bring_along
from quietwins.flow.change_list import bring_back, change_list, put_away, undo_change, use_again
from quietwins.flow.make_list import Asked, make_list
from quietwins.flow.mark_step import mark_step, unmark_step
from quietwins.flow.undo import undo
from quietwins.lists.models import List, Mark, rows_of
from quietwins.lists.steps import broken_down, typed
from quietwins.people.models import Person
from quietwins.spotting.evidence import State
from quietwins.wins.models import OWN, Keep, Win
from tests.flow.books import NOW, TODAY, after, every_row, somebody

EVERY_DAY = "1234567"


def made(by: Person, steps: str = "Get up\nEat", *, days: str = "", on: date | None = None) -> List:
    asked = Asked("Morning", typed(steps), "home", days, on)
    return make_list(asked, by=by, client_id=uuid4(), at=NOW)


def mark(
    which: List,
    words: str,
    state: State,
    *,
    day: date = TODAY,
    page: UUID | None = None,
) -> None:
    (step,) = (step for step in which.in_order if step.words == words)
    mark_step(which, step, state, day=day, client_id=page or uuid4(), at=NOW)


def marks(which: List, day: date = TODAY) -> dict[str, State]:
    """What the list shows on a day, by the step's words."""
    words = {step.id: step.words for step in List.objects.get(pk=which.pk).in_order}
    seen = Mark.objects.seen_on(day).filter(of=which).values_list("step", "entry__state")
    return {words[step]: State(state) for step, state in seen if step in words}


def kept() -> list[tuple[str, State]]:
    """The lines that stand as wins, in the order kept."""
    lines = Keep.objects.filter(undone_at=None, win__rule=OWN).order_by("pk")
    rows = lines.values_list("win__anchor__words", "win__anchor__state")
    return [(words, State(state)) for words, state in rows]


@pytest.mark.django_db
def test_the_first_list_makes_its_person() -> None:
    asked = Asked("Morning", typed("Get up"))
    first = make_list(asked, by=None, client_id=uuid4(), at=NOW)
    assert first.owner == Person.objects.get()


def test_a_page_sent_twice_makes_one_list(amira: Person) -> None:
    asked, page = Asked("Morning", typed("Get up")), uuid4()
    lists = {make_list(asked, by=amira, client_id=page, at=NOW).pk for _ in range(2)}
    assert lists == {*List.objects.values_list("pk", flat=True)}


@pytest.mark.parametrize(
    "state", [State.STARTED, State.TRIED, State.DONE, State.RESTED, State.CHANGED]
)
def test_whatever_became_of_a_step_is_a_win_like_any_other(amira: Person, state: State) -> None:
    which = made(amira)
    mark(which, "Eat", state)
    entry = Entry.objects.get()
    assert kept() == [("Eat", state)]
    assert (entry.thread.name, entry.kind, entry.place) == ("Morning", "", "home")
    assert (entry.happened_on, entry.planned) == (TODAY, False)


def test_each_step_marked_once_is_not_told_as_a_first(amira: Person) -> None:
    which = made(amira)
    mark(which, "Get up", State.DONE, day=TODAY - timedelta(days=1))
    mark(which, "Eat", State.DONE)
    assert not Win.objects.filter(rule="first").exists()


def test_another_word_of_the_same_day_takes_the_place_of_the_first(amira: Person) -> None:
    which = made(amira)
    mark(which, "Eat", State.STARTED)
    mark(which, "Eat", State.RESTED)
    assert marks(which) == {"Eat": State.RESTED}
    assert kept() == [("Eat", State.RESTED)]


def test_what_was_started_on_one_day_stays_when_it_is_finished_on_another(amira: Person) -> None:
    which = made(amira)
    mark(which, "Eat", State.STARTED, day=TODAY - timedelta(days=1))
    mark(which, "Eat", State.DONE)
    assert marks(which) == {"Eat": State.DONE}
    assert kept() == [("Eat", State.STARTED), ("Eat", State.DONE)]


def test_the_same_word_again_changes_nothing(amira: Person) -> None:
    which = made(amira)
    mark(which, "Eat", State.TRIED)
    before = every_row()
    mark(which, "Eat", State.TRIED)
    assert every_row() == before


def test_a_mark_sent_twice_is_one(amira: Person) -> None:
    which, page = made(amira), uuid4()
    for _ in range(2):
        mark(which, "Eat", State.TRIED, page=page)
    assert Entry.objects.count() == Mark.objects.count() == 1


def test_undo_takes_a_mark_back_and_one_of_an_earlier_day_shows_again(amira: Person) -> None:
    which = made(amira)
    mark(which, "Eat", State.STARTED, day=TODAY - timedelta(days=1))
    mark(which, "Eat", State.DONE)
    latest = Entry.objects.latest("pk")
    for _ in range(2):  # and again, as a page sent twice
        unmark_step(which, latest.public_id, at=NOW)
        assert marks(which) == {"Eat": State.STARTED}
        assert kept() == [("Eat", State.STARTED)]


def test_a_win_taken_out_of_my_wins_leaves_its_step_unmarked(amira: Person) -> None:
    which = made(amira)
    mark(which, "Eat", State.DONE)
    undo(Keep.objects.get(), at=NOW)
    assert marks(which) == {}


def test_a_routine_begins_afresh_each_day_and_yesterday_is_nowhere(amira: Person) -> None:
    which = made(amira, days=EVERY_DAY)
    mark(which, "Get up", State.DONE)
    tomorrow = TODAY + timedelta(days=1)
    assert marks(which, tomorrow) == {}
    mark(which, "Eat", State.RESTED, day=tomorrow)
    assert marks(which, tomorrow) == {"Eat": State.RESTED}
    assert kept() == [("Get up", State.DONE), ("Eat", State.RESTED)]


def test_used_again_a_list_has_no_marks_and_its_stones_stay(amira: Person) -> None:
    which = made(amira)
    mark(which, "Eat", State.DONE)
    change_list(which, use_again, client_id=uuid4(), at=NOW)
    which.refresh_from_db()
    assert marks(which) == {}
    mark(which, "Eat", State.TRIED)
    assert marks(which) == {"Eat": State.TRIED}
    assert kept() == [("Eat", State.DONE), ("Eat", State.TRIED)]
    change_list(which, undo_change, client_id=uuid4(), at=NOW)
    assert marks(which) == {"Eat": State.DONE}


def test_ticking_five_days_of_twenty_is_never_called_steady(amira: Person) -> None:
    """Nobody records the other fifteen, and so nobody may speak of most days."""
    which = made(amira, "Read", days=EVERY_DAY)
    for day in (0, 1, 2, 10, 19):
        mark(which, "Read", State.DONE, day=TODAY + timedelta(days=day))
    assert not Win.objects.filter(rule__in=("steady", "two_running")).exists()


def test_nor_is_ticking_twenty_of_twenty(amira: Person) -> None:
    """A list has no plan to hold anybody to."""
    which = made(amira, "Read", days=EVERY_DAY)
    for day in range(20):
        mark(which, "Read", State.DONE, day=TODAY + timedelta(days=day))
    assert not Win.objects.filter(rule__in=("steady", "two_running")).exists()


def test_coming_back_to_a_list_is_found(amira: Person) -> None:
    which = made(amira, "Read")
    for day in (0, 1, 30):
        mark(which, "Read", State.STARTED, day=TODAY + timedelta(days=day))
    assert Win.objects.filter(rule="came_back").exists()


def test_a_step_marked_before_it_was_broken_down_keeps_its_mark(amira: Person) -> None:
    which = made(amira)
    mark(which, "Eat", State.STARTED)
    whole = which.in_order[1]

    def smaller(now: List) -> dict[str, object]:
        return {"steps": rows_of(broken_down(now.in_order, whole.id, ["Bowl", "Spoon"]))}

    change_list(which, smaller, client_id=uuid4(), at=NOW)
    which.refresh_from_db()
    mark(which, "Bowl", State.DONE)
    assert marks(which) == {"Eat": State.STARTED, "Bowl": State.DONE}


def test_a_change_sent_twice_is_one(amira: Person) -> None:
    which, page = made(amira), uuid4()
    for _ in range(2):
        change_list(which, use_again, client_id=page, at=NOW)
    which.refresh_from_db()
    assert which.round == 2


def test_every_change_is_undone_and_that_is_undone_too(amira: Person) -> None:
    which = made(amira)
    as_made = which.arranged
    for change in (put_away, use_again, lambda _: {"name": "Evening", "days": "67", "steps": []}):
        change_list(which, change, client_id=uuid4(), at=NOW)
        which.refresh_from_db()
        changed = which.arranged
        for expected in (as_made, changed, as_made):
            change_list(which, undo_change, client_id=uuid4(), at=NOW)
            which.refresh_from_db()
            assert which.arranged == expected


def test_a_list_made_is_put_away_by_undo_and_brought_back(amira: Person) -> None:
    which = made(amira)
    change_list(which, undo_change, client_id=uuid4(), at=NOW)
    which.refresh_from_db()
    assert which.put_away
    change_list(which, bring_back, client_id=uuid4(), at=NOW)
    which.refresh_from_db()
    assert not which.put_away


def test_a_change_that_changes_nothing_leaves_the_last_one_to_undo(amira: Person) -> None:
    which = made(amira)
    change_list(which, use_again, client_id=uuid4(), at=NOW)
    change_list(which, lambda now: {"name": now.name}, client_id=uuid4(), at=NOW)
    change_list(which, undo_change, client_id=uuid4(), at=NOW)
    which.refresh_from_db()
    assert which.round == 1


MONDAY = date(2025, 12, 1)


def offered(person: Person, day: date) -> list[str]:
    """Which lists are for this day, by their first step."""
    lists = List.objects.filter(owner=person).for_day(day)
    return sorted(one.in_order[0].words for one in lists)


def test_a_routine_is_offered_on_its_days(amira: Person) -> None:
    made(amira, "Pack", days="1")
    assert offered(amira, MONDAY) == ["Pack"]
    assert offered(amira, MONDAY + timedelta(days=1)) == []


def test_a_list_for_one_day_waits_for_it_and_then_is_a_list_like_any_other(amira: Person) -> None:
    made(amira, "Pack", on=MONDAY)
    assert offered(amira, MONDAY - timedelta(days=1)) == []
    assert offered(amira, MONDAY) == offered(amira, MONDAY + timedelta(days=1)) == ["Pack"]


def test_of_the_lists_for_any_day_the_one_last_used_is_offered(amira: Person) -> None:
    shop, _ = made(amira, "Shop"), made(amira, "Pack")
    assert offered(amira, MONDAY) == ["Pack"]
    mark_step(shop, shop.in_order[0], State.TRIED, day=MONDAY, client_id=uuid4(), at=after(days=1))
    assert offered(amira, MONDAY) == ["Shop"]


def test_a_list_put_away_is_not_offered(amira: Person) -> None:
    change_list(made(amira, "Pack", days="1"), put_away, client_id=uuid4(), at=NOW)
    assert offered(amira, MONDAY) == []


def test_lists_come_along_to_the_book_somebody_signs_in_to(amira: Person) -> None:
    visitor, page = somebody(), uuid4()
    for person in (visitor, amira):
        asked = Asked("Morning", typed("Get up"))
        mark(make_list(asked, by=person, client_id=page, at=NOW), "Get up", State.DONE)
    bring_along(visitor, to=amira, at=NOW)
    assert [marks(one) for one in List.objects.filter(owner=amira)] == [
        {"Get up": State.DONE},
        {"Get up": State.DONE},
    ]


def test_cleos_lists_are_hers(amira: Person, cleo: Person) -> None:
    which = made(cleo)
    mark(which, "Eat", State.DONE)
    assert offered(amira, TODAY) == []
    assert not Entry.objects.filter(owner=amira).exists()
