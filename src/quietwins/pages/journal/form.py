"""The journal's three boxes, as a form sends them, and the day or week they are about."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID, uuid4, uuid5

from django.http import QueryDict

from quietwins.evidence.models import Place, Spans
from quietwins.flow.keep_line import Line
from quietwins.pages.asked import BOXES
from quietwins.pages.today.form import uuid_of
from quietwins.wording import day_words, week_words


@dataclass(frozen=True)
class Span:
    """The day, or the week that it is in."""

    on: date
    by: Spans

    @property
    def words(self) -> str:
        return week_words(self.on) if self.by == Spans.WEEK else day_words(self.on)

    @property
    def days(self) -> tuple[date, date]:
        """The first and the last of it; a week begins on Monday."""
        if self.by == Spans.DAY:
            return self.on, self.on
        monday = self.on - timedelta(self.on.weekday())
        return monday, monday + timedelta(6)

    @property
    def draft(self) -> str:
        return f"journal-{self.by.value}-{self.days[0].isoformat()}"


@dataclass(frozen=True)
class Page:
    """The form as it stands: empty, or as somebody sent it."""

    span: Span
    boxes: Mapping[str, str] = field(default_factory=dict)
    place: str = ""
    client_id: UUID = field(default_factory=uuid4)
    problem: str = ""

    @property
    def lines(self) -> list[Line]:
        """One for each box that is filled, each with an id of its own that a repeat has too."""
        return [
            Line(
                words=words,
                chips=(),
                place=self.place,
                day=self.span.on,
                client_id=uuid5(self.client_id, box),
                question=box,
                spans=self.span.by,
            )
            for box, words in self.boxes.items()
            if words
        ]


def span_of(asked: QueryDict, today: date) -> Span:
    """What an address or a form asks for; today where that is no day, or one to come."""
    try:
        on = min(date.fromisoformat(asked.get("on", "")), today)
    except ValueError:
        on = today
    return Span(on, Spans.WEEK if asked.get("by") == Spans.WEEK else Spans.DAY)


def sent_page(sent: QueryDict, today: date) -> Page:
    """As it was sent."""
    return Page(
        span_of(sent, today),
        {box: sent.get(box, "").replace("\0", "").strip() for box in BOXES},
        sent.get("place", "") if sent.get("place", "") in Place.values else "",
        uuid_of(sent.get("client_id", "")) or uuid4(),
    )
