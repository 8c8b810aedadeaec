"""Something hard, as spotting and the records see it."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest

from quietwins.evidence.models import Entry, Thread
from quietwins.flow.keep_line import Line, keep_line
from quietwins.flow.put_down_hard import Hard, erase, put_back, put_down_hard, take_out
from quietwins.people.models import Person
from quietwins.spotting.evidence import State
from quietwins.wins.models import Win

pytestmark = pytest.mark.django_db

DAY = date(2025, 11, 3)
AT = datetime(2025, 11, 3, 18, tzinfo=UTC)


def hard(**said: object) -> Hard:
    given: dict[str, object] = {"words": "Fractions", "day": DAY, "client_id": uuid4(), **said}
    return Hard(**given)  # type: ignore[arg-type]


def tries(person: Person) -> Win | None:
    """One more line about maths, a day later."""
    line = Line("One sum", (), "", DAY + timedelta(1), UUID(int=1), "maths", state=State.TRIED)
    keep_line(line, by=person, at=AT + timedelta(1))
    return Win.objects.filter(rule="tried_again").first()


def test_the_first_thing_put_down_makes_its_person() -> None:
    entry = put_down_hard(hard(), by=None, at=AT)
    assert entry.owner == Person.objects.get()
    assert entry.state == State.HARD


def test_the_win_of_another_go_cites_the_hard_time_and_the_go() -> None:
    entry = put_down_hard(hard(about="maths"), by=None, at=AT)
    win = tries(entry.owner)
    assert win
    assert [one.words for one in win.because.order_by("happened_on")] == ["Fractions", "One sum"]


@pytest.mark.parametrize("gone", [take_out, erase])
def test_another_go_at_what_is_gone_is_nothing_to_tell(gone: object) -> None:
    entry = put_down_hard(hard(about="maths"), by=None, at=AT)
    person = entry.owner
    assert tries(person)
    assert callable(gone)
    gone(entry, at=AT + timedelta(2))
    assert not Win.objects.filter(rule="tried_again").exists()


def test_put_back_it_is_told_again() -> None:
    entry = put_down_hard(hard(about="maths"), by=None, at=AT)
    tries(entry.owner)
    take_out(entry, at=AT + timedelta(2))
    put_back(entry, at=AT + timedelta(2))
    assert Win.objects.filter(rule="tried_again").exists()


def test_about_nothing_named_two_hard_times_have_nothing_to_do_with_each_other() -> None:
    person = put_down_hard(hard(), by=None, at=AT).owner
    put_down_hard(hard(), by=person, at=AT + timedelta(1))
    assert Thread.objects.filter(owner=person, name="").count() == 2


def test_either_all_of_a_page_is_kept_or_none(monkeypatch: pytest.MonkeyPatch) -> None:
    from quietwins.flow import put_down_hard as flow

    def cut(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr(flow, "keep_line", cut)
    with pytest.raises(OSError):
        put_down_hard(hard(learned="Draw it first"), by=None, at=AT)
    assert not Entry.objects.exists() and not Person.objects.exists()
