"""What stands in a copy beside the book, to be read: it concerns others too, and never comes back.

A share brought in again would show what its owner no longer chose to show.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet

from quietwins.people.circles import not_blocked
from quietwins.people.models import Circle, Membership, Person, SignedIn, Trace
from quietwins.pieces.models import Beside, Feedback
from quietwins.sharing.eyes import notices_by
from quietwins.sharing.models import Brought, Display, Notice, Offer, Share, Suggestion
from quietwins.wins.models import Keep

Row = dict[str, Any]
_OF_A_WIN = {"rule": "win__rule", "words": "win__anchor__words", "thread_name": "win__thread__name"}


def plain(value: Any) -> Any:
    """As JSON has it, to the microsecond."""
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value


def rows_of(found: "QuerySet[Any]", **columns: str) -> list[Row]:
    """The columns of each row, by what they are called in the file."""
    rows = found.order_by("pk").values_list(*columns.values())
    return [dict(zip(columns, map(plain, row), strict=True)) for row in rows]


def _on_others(person: Person) -> list[Row]:
    words = Keep.objects.filter(by=person).exclude(win__person=person)
    said = {"verdict": "verdict", "at": "at", "undone_at": "undone_at"}
    of = {"rule": "win__rule", "thread_name": "win__thread__name", "facts": "win__facts"}
    return rows_of(words, **of, **said)


def _circles(person: Person) -> list[Row]:
    """Neither their names nor who else is there: those are others'."""
    mine = Membership.objects.filter(person=person).exclude(circle__kind=Circle.Kind.CLASS)
    return rows_of(mine, kind="circle__kind", role="role", paused="paused", left_at="left_at")


def _shared(person: Person) -> list[Row]:
    own = Share.objects.filter(win__person=person)
    return rows_of(own, **_OF_A_WIN, with_group="circle__kind", at="at")


def _brought(person: Person) -> list[Row]:
    own = Brought.objects.filter(win__person=person)
    return rows_of(own, **_OF_A_WIN, at="at")


def _noticed_of_mine(person: Person) -> list[Row]:
    said = Notice.objects.filter(share__win__person=person).filter(not_blocked(person.pk, "by"))
    of = {"words": "share__win__anchor__words", "rule": "share__win__rule"}
    return rows_of(said, **of, starter="starter", note="note", at="at")


def _noticed_by_me(person: Person) -> list[Row]:
    """One's own words, of what one may see still: their staying would tell that sharing rests."""
    return rows_of(notices_by(person), starter="starter", note="note", at="at")


def _noticed_in_class(person: Person) -> list[Row]:
    """What a teacher put before one, and said of it."""
    put = Suggestion.objects.filter(win__person=person).exclude(starter="")
    of = {"rule": "win__rule", "thread_name": "win__thread__name"}
    return rows_of(put, **of, starter="starter", at="at")


def _shown_in_class(person: Person) -> list[Row]:
    words = {"words": "share__win__anchor__words", "text": "text", "before": "before"}
    return rows_of(Display.objects.filter(by=person), **words, rule="share__win__rule", at="at")


def _offered_to_me(person: Person) -> list[Row]:
    """What never came before them, since they had left or kept apart, is not theirs to read."""
    came = Offer.objects.filter(to=person).exclude(answered_at=F("at"))
    here = came.filter(not_blocked(person.pk, "by"))
    return rows_of(here, words="words", chip="chip", at="at", answered_at="answered_at")


def _offered_by_me(person: Person) -> list[Row]:
    """Not what became of it, which is not theirs to know."""
    return rows_of(Offer.objects.filter(by=person), words="words", chip="chip", at="at")


def _beside_my_writing(person: Person) -> list[Row]:
    """What a teacher said beside some of one's words."""
    said = Beside.objects.filter(draft__piece__owner=person, undone_at=None).exclude(by=person)
    return rows_of(
        said, piece="draft__piece__name", start="start", end="end", words="words", at="at"
    )


def _beside_others_writing(person: Person) -> list[Row]:
    """One's own words, and not what they stand beside."""
    said = Beside.objects.filter(by=person).exclude(draft__piece__owner=person)
    return rows_of(said, words="words", at="at", undone_at="undone_at")


def _feedback_to_me(person: Person) -> list[Row]:
    said = Feedback.objects.filter(draft__piece__owner=person, undone_at=None)
    return rows_of(said, piece="draft__piece__name", on="on", words="words", at="at")


def _feedback_by_me(person: Person) -> list[Row]:
    said = Feedback.objects.filter(by=person)
    return rows_of(said, on="on", words="words", at="at", undone_at="undone_at")


def _who_looked(person: Person) -> list[Row]:
    return rows_of(Trace.objects.filter(whose=person), who="role", did="verb", day="day")


def _devices(person: Person) -> list[Row]:
    on = SignedIn.objects.filter(person=person)
    return rows_of(on, browser="browser", system="system", since="since", last_on="last_on")


BESIDE: Mapping[str, Callable[[Person], Iterable[Row]]] = {
    "on_others": _on_others,
    "circles": _circles,
    "shared": _shared,
    "brought_to_evening": _brought,
    "noticed_of_mine": _noticed_of_mine,
    "noticed_by_me": _noticed_by_me,
    "noticed_in_class": _noticed_in_class,
    "shown_in_class": _shown_in_class,
    "offered_to_me": _offered_to_me,
    "offered_by_me": _offered_by_me,
    "beside_my_writing": _beside_my_writing,
    "beside_others_writing": _beside_others_writing,
    "feedback_to_me": _feedback_to_me,
    "feedback_by_me": _feedback_by_me,
    "who_looked": _who_looked,
    "devices": _devices,
}
"""By its name in the file."""
