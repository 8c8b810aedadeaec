"""Daylio's diary: each activity is something done, and the rest of a line is a note on its day.

The word for how somebody felt is theirs. It is kept as a note, and nothing is ever found in it;
nor in the app's own activities that say how somebody felt, slept, or what the weather was.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from quietwins.formats import days
from quietwins.formats.errors import CannotRead, UnreadableRow
from quietwins.formats.headings import find, plain
from quietwins.formats.left_out import LeftOut
from quietwins.formats.notes import Notes
from quietwins.formats.rows import Choices, Row, Table, better
from quietwins.language import N_, _
from quietwins.spotting.evidence import State

NAME = "daylio"
LABEL = N_("a Daylio diary")
ASKED = 6

DIARY = "Daylio"
"""What a note on a day is about."""
_NEEDED = {"full date", "time", "mood", "activities"}
_NOTES = ("mood", "scales", "note title", "note")
_TWELVE = re.compile(r"(\d{1,2})[:.](\d{2})\s*([ap])\.?\s?m\.?", re.IGNORECASE)
_FELT = frozenset(
    "happy|excited|grateful|relaxed|content|tired|unsure|bored|anxious|angry|stressed|sad|desperate"
    "|sick|good sleep|medium sleep|bad sleep|sunny|clouds|rain|snow|heat|storm|wind"
    "|glücklich|aufgeregt|dankbar|entspannt|zufrieden|müde|unsicher|gelangweilt|ängstlich|wütend"
    "|gestresst|traurig|verzweifelt|krank|guter schlaf|mittlerer schlaf|schlechter schlaf"
    "|sonnig|wolken|regen|schnee|hitze|sturm".split("|")
)
"""Activities that come with the app and are nothing that anybody does."""


class _Line(NamedTuple):
    """One line of the diary, by plain heading."""

    table: Table
    line: int
    said: Mapping[str, str]

    @property
    def time(self) -> str:
        return _of_24_hours(self.said["time"])


def recognises(table: Table, choices: Choices) -> bool:
    """A full date, a time, a mood and activities."""
    return set(map(plain, table.header)) >= _NEEDED


def keeps(table: Table, choices: Choices) -> tuple[int, ...]:
    """The day, the time, and what was written. The day in words and the weekday say no more."""
    wanted = {*_NEEDED, *_NOTES}
    return tuple(at for at, title in enumerate(table.header) if plain(title) in wanted)


def read(table: Table, choices: Choices) -> Iterator[Row | UnreadableRow | LeftOut]:
    """For each line its activities, then its note; a line with neither is left out."""
    header = list(map(plain, table.header))
    for number, cells in zip(table.lines, table.rows, strict=True):
        said = dict(zip(header, map(str.strip, cells), strict=True))
        line = _Line(table, number, said)
        try:
            yield from [*_activities(line, choices), *_note(line)] or _nothing(line)
        except UnreadableRow as bad:
            yield bad


def notes(table: Table, choices: Choices) -> Notes:
    return Notes(zeros=False)


def _activities(line: _Line, choices: Choices) -> Iterator[Row]:
    """Each once, however often a line names it."""
    named = " ".join(line.said["activities"].split()).split(" | ")
    for activity in dict.fromkeys(filter(None, (name.strip(" |") for name in named))):
        felt = activity.casefold() in _FELT
        yield Row(
            *(line.table.source, line.line, "", activity),
            day=_day(line),
            state=State.UNCLEAR if felt else State.DONE,
            better=better(activity, choices),
            given=activity,
            task=line.time,
        )


def _note(line: _Line) -> Iterator[Row]:
    """What was written, the word for how it felt first."""
    written = "\n".join(filter(None, (line.said.get(name, "") for name in _NOTES)))
    if written:
        yield Row(
            *(line.table.source, line.line, "", DIARY),
            day=_day(line),
            state=State.UNCLEAR,
            task=line.time,
            note=written,
        )


def _nothing(line: _Line) -> list[LeftOut]:
    return [LeftOut(line.table.source, line.line, "empty")]


def _day(line: _Line) -> date:
    text = line.said["full date"]
    try:
        return days.day(text, None)
    except CannotRead as trouble:
        at = find(line.table.header, "full date")
        raise UnreadableRow(
            *(line.table.source, line.line),
            column=_("date"),
            found=text,
            wanted=trouble.wanted,
            at=at,
        ) from None


def _of_24_hours(text: str) -> str:
    """ "7:15 PM" as "19:15", so that a phone's other clock makes no other line; else as it is."""
    if not (found := _TWELVE.fullmatch(text)):
        return text.zfill(5) if text[:1].isdigit() else text
    hour, minute, half = int(found[1]) % 12, found[2], found[3].lower()
    return f"{hour + 12 * (half == 'p'):02}:{minute}"
