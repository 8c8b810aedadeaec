"""What is told of somebody's own week is there, line for line, and nobody else's."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quietwins.evidence.models import Entry
from quietwins.evidence.questions import HARD, KINDER
from quietwins.flow.facts import facts_of
from quietwins.flow.keep_line import Line, keep_line
from quietwins.flow.keep_swap import KinderWords, keep_swap
from quietwins.flow.make_list import Asked, make_list
from quietwins.flow.mark_step import mark_step
from quietwins.flow.put_down_hard import Hard
from quietwins.flow.undo import undo
from quietwins.lists.steps import typed
from quietwins.people.models import Person
from quietwins.selftalk import Swap, Way, consider
from quietwins.spotting.evidence import State
from tests.flow.books import NOW, QUIZZES, TODAY, keep, somebody, taken
from tests.flow.random_books import STEPS

HARSH = "I might as well not have bothered."


def told(person: Person) -> dict[str, int]:
    return {fact.verb: fact.count for fact in facts_of(person, TODAY)}


def marked(person: Person, *states: State, steps: str = "Feet\nEat") -> None:
    """Steps of one list marked, a day each, the last one today."""
    which = make_list(Asked("Morning", typed(steps)), by=person, client_id=uuid4(), at=NOW)
    for ago, state in enumerate(states):
        day = TODAY - timedelta(days=ago)
        step = which.in_order[ago % len(which.in_order)]
        mark_step(which, step, state, day=day, client_id=uuid4(), at=NOW)


def test_what_the_chips_say_is_counted(amira: Person) -> None:
    keep("The essay", "started", by=amira)
    keep("The form", "started", "asked", by=amira)
    keep("Lay down", "break", by=amira)
    keep("A sum", "alone", by=amira)
    assert told(amira) == {"started": 2, "asked": 1, "rested": 1, "finished": 1}


def test_what_became_of_steps_is_counted(amira: Person) -> None:
    marked(amira, State.DONE, State.TRIED, State.RESTED, steps="Feet\nEat\nRead")
    assert told(amira) == {"finished": 1, "tried": 1, "rested": 1}


def test_one_step_started_on_two_days_is_one_thing(amira: Person) -> None:
    marked(amira, State.STARTED, State.STARTED, steps="Feet")
    assert told(amira) == {"started": 1}


def test_two_breaks_are_two(amira: Person) -> None:
    for _ in range(2):
        keep("I took a break", "break", by=amira)
    assert told(amira) == {"rested": 2}


def test_a_line_that_does_not_say_what_was_done_was_noticed_and_not_finished(amira: Person) -> None:
    keep("The kitchen", by=amira)
    assert told(amira) == {"kept": 1}


def test_seven_days_are_a_week_and_the_eighth_is_none_of_it(amira: Person) -> None:
    for ago in (-1, 0, 6, 7):
        keep(f"{ago} days ago", "started", by=amira, day=TODAY - timedelta(days=ago))
    (fact,) = facts_of(amira, TODAY)
    words = Entry.objects.filter(pk__in=fact.rows).values_list("words", flat=True)
    assert {*words} == {"0 days ago", "6 days ago"}


def test_what_was_hard_or_said_more_kindly_or_taken_out_is_no_part_of_it(amira: Person) -> None:
    hard = Hard("I never begin", TODAY, uuid4(), "maths")
    keep_swap(KinderWords(hard, "I began once.", keeps_new=True, keeps_old=True), by=amira, at=NOW)
    undo(keep("The essay", "started", by=amira), at=NOW)
    assert told(amira) == {}


def test_what_a_class_file_says_is_no_part_of_it(ben: Person) -> None:
    taken(QUIZZES, by=ben)
    for pupil in Person.objects.filter(kept_by=ben):
        assert told(pupil) == {}


@pytest.mark.django_db
def test_nobody_has_no_week() -> None:
    assert facts_of(None, TODAY) == []


@pytest.mark.django_db(transaction=False)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), steps=st.lists(st.sampled_from(STEPS), min_size=2, max_size=8))
def test_in_any_book_every_number_is_that_of_its_rows_and_nobody_elses_row_is_one(
    db: None, data: st.DataObject, steps: list[Any]
) -> None:
    with transaction.atomic():
        amira, omar = somebody("Amira"), somebody("Omar")
        for step in steps:
            step(data.draw(st.sampled_from([amira, omar])), data.draw)
        for person in (amira, omar):
            facts = facts_of(person, TODAY)
            assert all(fact.holds for fact in facts)
            for fact in facts:
                hers(person, fact.rows)
            evidence_is_counted(person)
        transaction.set_rollback(True)


def hers(person: Person, rows: Any) -> None:
    """Each is the person's own line of this week, at home, and stands."""
    since = TODAY - timedelta(days=6)
    own = Entry.objects.standing().filter(owner=person, circle=None, happened_on__gte=since)
    mine = own.filter(happened_on__lte=TODAY, taken_in=None).exclude(question__in=[HARD, KINDER])
    assert mine.filter(pk__in=rows).count() == len(rows)


def evidence_is_counted(person: Person) -> None:
    """The number in the sentence, where it has one, is that of the rows it links to."""
    outcome = consider(HARSH, facts=facts_of(person, TODAY))
    assert isinstance(outcome, Swap)
    for line in outcome.lines:
        if line.way is Way.EVIDENCE:
            numbers = [int(word) for word in line.split() if word.isdecimal()]
            assert numbers in ([len(line.rows)], []) and line.rows
        else:
            assert not line.rows


def test_of_two_people_who_do_the_same_each_is_told_of_their_own(
    amira: Person, cleo: Person
) -> None:
    for person in (amira, amira, cleo):
        keep_line(Line("Read", ("started",), "", TODAY, uuid4()), by=person, at=NOW)
    (fact,) = (fact for fact in facts_of(amira, TODAY) if fact.verb == "started")
    assert {*Entry.objects.filter(pk__in=fact.rows).values_list("owner", flat=True)} == {amira.pk}
    assert fact.count == 2
