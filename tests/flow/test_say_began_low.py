"""Where worry began a thing, it is looked at again without its first three values."""

from datetime import date, timedelta

import pytest

from quietwins.evidence.models import Thread
from quietwins.flow.bring_along import bring_along
from quietwins.flow.look_again import look_again
from quietwins.flow.say_began_low import say_began_low
from quietwins.people.models import Person
from quietwins.spotting import RULES
from quietwins.spotting.asking import rules_for
from quietwins.wins.models import Win
from tests.flow.books import NOW, after, cited, every_row, keep, somebody, taken

LOW_START = (1, 1, 1, 5, 6, 5, 6, 5, 6, 7)
HIGHER = (*LOW_START, *range(8, 20))


def counts(person: Person, *values: int, thing: str = "reading") -> Thread:
    """A value a week, from a file of one's own."""
    weeks = [date(2025, 1, 6) + timedelta(7 * week) for week in range(len(values))]
    rows = [f"{thing},{day},{value}" for day, value in zip(weeks, values, strict=True)]
    taken("\n".join(["skill,day,amount", *rows]), by=person, group="")
    return Thread.objects.get(owner=person, name=thing)


def climbs() -> list[Win]:
    return list(Win.objects.filter(rule="climb").order_by("pk"))


def test_a_climb_from_a_low_start_goes_and_comes_back_as_it_is_said(amira: Person) -> None:
    thing = counts(amira, *LOW_START)
    (told,) = climbs()
    say_began_low(thing, low=True, at=NOW)
    assert climbs() == []
    say_began_low(thing, low=False, at=NOW)
    assert [win.anchor for win in climbs()] == [told.anchor]


def test_a_climb_that_goes_on_is_told_without_them_and_since_the_fourth(amira: Person) -> None:
    thing = counts(amira, *HIGHER)
    say_began_low(thing, low=True, at=NOW)
    found = climbs()
    assert found
    for win in found:
        assert cited(win)[:3] == ("5", "6", "5")
        assert win.since == date(2025, 1, 27)


def test_what_was_kept_stays_and_is_past(amira: Person) -> None:
    thing = counts(amira, *LOW_START)
    (told,) = climbs()
    told.keep(by=amira, at=NOW)
    say_began_low(thing, low=True, at=NOW)
    (kept,) = climbs()
    assert kept == told
    assert not kept.facts["holds"]


def test_saying_it_twice_changes_nothing(amira: Person) -> None:
    thing = counts(amira, *HIGHER)
    say_began_low(thing, low=True, at=NOW)
    before = every_row()
    say_began_low(thing, low=True, at=after(days=1))
    look_again([thing.pk], at=after(days=1))
    assert every_row() == before


def test_another_thing_is_not_touched(amira: Person) -> None:
    thing = counts(amira, *LOW_START)
    counts(amira, *LOW_START, thing="spelling")
    say_began_low(thing, low=True, at=NOW)
    assert [win.thread.name for win in climbs()] == ["spelling"]


def test_it_is_still_known_where_two_books_become_one(amira: Person) -> None:
    visitor = somebody()
    say_began_low(counts(visitor, *LOW_START), low=True, at=NOW)
    keep("I read", by=amira)
    counts(amira, 3, thing="reading")
    bring_along(visitor, to=amira, at=NOW)
    assert Thread.objects.get(owner=amira, name="reading").began_low


def test_every_rule_is_there_whatever_is_asked() -> None:
    asked = rules_for(low_start=frozenset({1}), day=3)
    assert [rule.name for rule in asked] == [rule.name for rule in RULES]
    assert rules_for() == RULES


@pytest.mark.parametrize("values", [(), (1,), LOW_START[:5]])
def test_thin_books_can_say_it_too(amira: Person, values: tuple[int, ...]) -> None:
    thing = counts(amira, *values) if values else Thread.objects.create(owner=amira, name="x")
    say_began_low(thing, low=True, at=NOW)
    assert climbs() == []
