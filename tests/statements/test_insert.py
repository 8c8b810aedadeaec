"""A row put in by hand is the row that Django would have saved."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, models, transaction

from quietwins.evidence.models import Entry, Thread
from quietwins.people.models import Person
from quietwins.statements.insert import insert
from quietwins.wins.models import Cited, Keep, Win
from tests.flow.books import NOW, TODAY

WORDS = "“I got up” 100 % – it\u2019s 7 o'clock; \n\U0001f331"


def entry(owner: Person) -> Entry:
    thread, _ = Thread.objects.get_or_create(owner=owner, name=WORDS, name_key="x")
    return Entry(
        owner=owner,
        about=owner,
        thread=thread,
        chips=["asked", "new"],
        words=WORDS,
        happened_on=TODAY,
        order=2**40,
        recorded_at=NOW,
        amount=0.1,
        planned=True,
    )


def win(owner: Person) -> Win:
    anchor = insert(entry(owner))
    facts = {"days_away": 3, "value": 0.5}
    return Win(
        person=owner, rule="own", thread=anchor.thread, anchor=anchor, facts=facts, found_at=NOW
    )


def cited(owner: Person) -> Cited:
    found = insert(win(owner))
    return Cited(win=found, entry=found.anchor, position=0)


def word(owner: Person) -> Keep:
    return Keep(win=insert(win(owner)), by=owner, verdict=Keep.Verdict.KEPT, at=NOW)


def content(row: models.Model) -> dict[str, Any]:
    """What the database holds of it, but for what no two rows share."""
    shared = [
        field.name
        for field in row._meta.concrete_fields
        if not field.unique and field.name not in ("anchor", "win", "entry")
    ]
    (found,) = type(row)._default_manager.filter(pk=row.pk).values(*shared)
    return found


@pytest.mark.parametrize("made", [entry, win, cited, word])
def test_every_column_holds_what_saving_would_have_put_there(
    amira: Person, made: Callable[[Person], models.Model]
) -> None:
    by_hand, by_django = insert(made(amira)), made(amira)
    by_django.save()
    assert by_hand.pk != by_django.pk
    assert content(by_hand) == content(by_django)


def test_a_row_put_in_can_be_changed_and_saved_like_any_other(amira: Person) -> None:
    kept = insert(word(amira))
    kept.undo(at=NOW)
    assert Keep.objects.get(pk=kept.pk).undone_at == NOW


def test_what_must_be_there_once_is_refused_a_second_time(amira: Person) -> None:
    kept = insert(word(amira))
    with pytest.raises(IntegrityError), transaction.atomic():
        insert(Keep(win=kept.win, by=amira, verdict=Keep.Verdict.KEPT, at=NOW))
    assert Keep.objects.count() == 1
