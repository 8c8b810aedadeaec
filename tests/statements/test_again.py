"""A question asked again is answered as if it were put together anew."""

from datetime import date, datetime, timedelta
from uuid import UUID

import pytest
from django.db import connection
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from quietwins.evidence.models import Entry
from quietwins.people.models import Person
from quietwins.sharing.eyes import own_wins
from quietwins.statements.again import asked_again
from quietwins.wins.models import Keep, Win
from tests.flow.books import NOW, keep, somebody

pytestmark = pytest.mark.django_db


@asked_again
def kept(person: Person, since: datetime, *, most: int) -> QuerySet[Keep]:
    rows = Keep.objects.filter(by=person, at__gte=since).select_related("win__anchor")
    return rows.order_by("pk")[:most]


@asked_again
def said(words: str, sent: UUID | None) -> "QuerySet[Entry, str]":
    return Entry.objects.filter(words=words, client_id=sent).values_list("words", flat=True)


def test_everybody_is_answered_for_themselves() -> None:
    person, stranger = somebody(), somebody()
    keep("I got up", by=person)
    keep("I rested", by=stranger)
    for who, words in ((person, "I got up"), (stranger, "I rested"), (person, "I got up")):
        assert [row.win.anchor.words for row in kept(who, NOW, most=9)] == [words]


def test_what_was_kept_since_is_seen_the_next_time() -> None:
    person = somebody()
    for number in range(3):
        keep(f"Step {number}", by=person)
        assert len(kept(person, NOW, most=9)) == number + 1
    assert kept(person, NOW + timedelta(days=1), most=9) == []


def test_each_shape_of_a_question_is_one_of_its_own() -> None:
    person = somebody()
    for number in range(3):
        keep(f"Step {number}", by=person)
    assert [len(kept(person, NOW, most=most)) for most in (2, 1, 2)] == [2, 1, 2]


@given(words=st.text(st.characters(exclude_characters="\0", codec="utf-8"), max_size=20))
def test_any_words_are_looked_for_as_they_are(words: str) -> None:
    line = keep(words or "I got up", by=somebody()).win.anchor
    assert said(line.words, line.client_id) == [line.words]
    assert said(line.words + "'", line.client_id) == []


def test_asking_again_is_one_question_to_the_database() -> None:
    person = somebody()
    kept(person, NOW, most=5)
    with CaptureQueriesContext(connection) as asked:
        kept(person, NOW, most=5)
    assert len(asked) == 1


def test_a_value_that_is_not_compared_as_it_is_is_refused() -> None:
    person = somebody()

    @asked_again
    def like(words: str) -> QuerySet[Win]:
        return own_wins(person).filter(anchor__words__contains=words)

    with pytest.raises(ValueError, match="as itself"):
        like("up")


@asked_again
def done_on(person: Person, day: date) -> "QuerySet[Entry, str]":
    return Entry.objects.filter(owner=person, happened_on=day).values_list("words", flat=True)


def test_a_day_is_asked_for_like_any_other_value() -> None:
    person = somebody()
    line = keep("I got up", by=person).win.anchor
    assert line.happened_on
    assert done_on(person, line.happened_on) == ["I got up"]
    assert done_on(person, line.happened_on + timedelta(days=1)) == []
