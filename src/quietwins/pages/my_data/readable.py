"""A copy to read: one page without scripts, every word in its month, for whoever opens the zip."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import groupby
from typing import Any, NamedTuple

from django.template import engines

from quietwins.evidence.models import Sound
from quietwins.flow.export.tables import TABLES, Table
from quietwins.flow.export.zipped import name_of
from quietwins.language import N_, _
from quietwins.pages import clock
from quietwins.pages.my_data.beside import told_beside
from quietwins.pages.telling import tell
from quietwins.people.models import Person
from quietwins.sharing.eyes import own_wins
from quietwins.wins.models import OWN

_FOUND = N_("Found in your work")


class Line(NamedTuple):
    """What was written or found, and when. `sound` is where it can be heard, in the zip."""

    day: date | None
    title: str
    words: Sequence[str]
    sound: str = ""


def readable(person: Person | None) -> str:
    """The page as text. It needs no other file but the sounds, and calls nowhere."""
    lines = sorted(_lines(person), key=_by_day) if person else []
    months = [(month, [*of]) for month, of in groupby(lines, key=_month)]
    return engines["jinja2"].get_template("my_data/copy.html").render({"months": months})


def _lines(person: Person) -> Iterator[Line]:
    for table in TABLES:
        if table.on:
            yield from _written(table, person)
    for win in tell(own_wins(person).exclude(rule=OWN).kept_by(person), person):
        yield Line(win.on, _(_FOUND), [win.says])
    for when, title, words in told_beside(person):
        yield Line(_day(_moment(when), person), title, words)


def _written(table: Table, person: Person) -> Iterator[Line]:
    """What stands of one table and holds any words."""
    sounds = _sounds(person) if table.name == "entries" else {}
    for row in table.rows(person):
        words = [text for name in table.words for text in _texts(getattr(row, name))]
        if (words or row.pk in sounds) and not getattr(row, "undone_at", None):
            on = _day(getattr(row, table.on), person)
            yield Line(on, _(table.title), words, sounds.get(row.pk, ""))


def _sounds(person: Person) -> dict[int, str]:
    said = Sound.objects.filter(entry__owner=person)
    return {sound.entry_id: name_of(sound) for sound in said}


def _texts(value: Any) -> Iterator[str]:
    """Words, one by one, of a column that may hold several."""
    if isinstance(value, list):
        for one in value:
            yield from _texts(one["words"] if isinstance(one, dict) else one)
    elif value:
        yield str(value)


def _day(when: date | datetime | None, person: Person) -> date | None:
    return when.astimezone(clock.zone_of(person)).date() if isinstance(when, datetime) else when


def _moment(when: str) -> date | datetime:
    return datetime.fromisoformat(when) if "T" in when else date.fromisoformat(when)


def _by_day(line: Line) -> date:
    return line.day or date.min


def _month(line: Line) -> date | None:
    return line.day.replace(day=1) if line.day else None
