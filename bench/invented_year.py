"""Class 9B's year, week by week: invented for this project (CC0), from a fixed seed.

Ordinary ups and downs, weeks away, holidays. Most of the 28 do not change over the year; five do,
each in one thing.
"""

from collections.abc import Callable, Iterator
from dataclasses import astuple, dataclass, fields
from datetime import date, timedelta

import numpy as np

from bench.invented import NAMES

MONDAY = date(2025, 9, 8)
WEEKS = 44
HOLIDAYS = frozenset({7, 15, 16, 23, 29, 30, 37})
SCHOOL = tuple(week for week in range(WEEKS) if week not in HOLIDAYS)
READERS = [*NAMES[1::3], "Liam Byrne"]
TALK = (
    *("listening with notes", "talking with a partner", "answering a question", "reading aloud"),
    "explaining to the group",
)
WRITING = (
    (0, "one sentence", "The writer presents…"),
    (1, "two sentences", ""),
    (2, "a quotation", "found it himself"),
    (4, "two sentences", ""),
    (6, "a quotation", ""),
    (11, "two sentences", "a tired day"),
    (17, "a quotation", ""),
    (21, "a quotation", "crossed one out, put in a shorter one"),
    (26, "a full paragraph with analysis", ""),
    (31, "a quotation", ""),
    (33, "a full paragraph with analysis", ""),
    (39, "two paragraphs", "asked for a second sheet"),
    (42, "a full paragraph with analysis", ""),
    (43, "two paragraphs", ""),
)


@dataclass(frozen=True)
class Line:
    """One line of the list, each cell as it is written there."""

    learner: str
    skill: str
    kind: str
    day: date
    amount: str = ""
    out_of: str = ""
    prompts: str = ""
    planned: str = ""
    better: str = ""
    note: str = ""


HEADER = tuple(field.name for field in fields(Line))
cells: Callable[[Line], tuple[object, ...]] = astuple


@dataclass(frozen=True)
class Pupil:
    """One pupil's year to draw from. `away` holds the school weeks they were not there."""

    name: str
    chance: np.random.Generator
    away: frozenset[int]

    def line(self, skill: str, kind: str, week: int, weekday: int, **more: str) -> Line:
        return Line(self.name, skill, kind, MONDAY + timedelta(week * 7 + weekday), **more)

    def there(self, every: int, start: int) -> Iterator[int]:
        """Every so many school weeks, counted from the last one, as far as they were there."""
        return (week for week in SCHOOL[::-1][start::every][::-1] if week not in self.away)

    def count(self, mean: float) -> int:
        return int(self.chance.poisson(mean))


def year_of_9b(seed: int) -> list[Line]:
    """All of it, by day and then by name."""
    lines = [line for at, name in enumerate(NAMES) for line in _year(name, seed, at)]
    return sorted(lines, key=lambda line: (line.day, NAMES.index(line.learner)))


def _year(name: str, seed: int, at: int) -> Iterator[Line]:
    chance = np.random.default_rng([seed, at])
    away = frozenset(chance.choice(SCHOOL[:-1], chance.integers(0, 4), replace=False).tolist())
    pupil = Pupil(name, chance, away)
    for part in (_quizzes, _homework, _paragraphs, _questions, _slips, _talk, _reading, _writing):
        yield from part(pupil)


def _quizzes(pupil: Pupil) -> Iterator[Line]:
    """Ten questions on a Monday; the same level all year."""
    level = pupil.chance.normal(6, 1.1)
    for week in pupil.there(4, 0):
        mark = int(np.clip(round(pupil.chance.normal(level, 1.2)), 1, 10))
        yield pupil.line("quizzes", "quiz", week, 0, amount=str(mark), out_of="10")


def _homework(pupil: Pupil) -> Iterator[Line]:
    """Set every week for Thursday; Jamal hands more of it in from the spring on."""
    rate = pupil.chance.beta(6, 2)
    for week in SCHOOL:
        if pupil.name == "Jamal Greene":
            rate = 0.3 if week < 25 else 0.85
        tick, note = ("x" if pupil.chance.random() < rate else ""), ""
        if week in pupil.away:
            tick, note = "ex", "away"
        yield pupil.line("homework", "", week, 3, amount=tick, planned="yes", note=note)


def _paragraphs(pupil: Pupil) -> Iterator[Line]:
    """How often somebody helped; Liam and Tomos need less as the year goes on."""
    usual = pupil.chance.uniform(0.8, 3)
    learns = pupil.name in ("Liam Byrne", "Tomos Rees")
    for week in pupil.there(4, 2):
        helped = pupil.count(3.5 * (1 - week / WEEKS) if learns else usual)
        yield pupil.line("paragraph writing", "", week, 1, prompts=str(min(helped, 5)))


def _questions(pupil: Pupil) -> Iterator[Line]:
    """Asked in a week that was counted; Farah asks from the spring on."""
    usual = pupil.chance.uniform(0.3, 1.8)
    for week in pupil.there(5, 1):
        asked = pupil.count((0.2 if week < 22 else 2.5) if "Farah" in pupil.name else usual)
        if asked:
            yield pupil.line("asking in class", "", week, 4, amount=str(asked))


def _slips(pupil: Pupil) -> Iterator[Line]:
    """In twenty words of dictation; Isla makes fewer in the second half of the year."""
    usual = pupil.chance.uniform(3, 7)
    for week in pupil.there(5, 3):
        fewer = "Isla" in pupil.name and week > 20
        slips = min(pupil.count(1.5 if fewer else usual), 14) + 1
        yield pupil.line("spelling", "", week, 2, amount=str(slips), better="down")


def _talk(pupil: Pupil) -> Iterator[Line]:
    """What somebody did while the class talked; the quieter ways are the more usual ones."""
    ways = pupil.chance.dirichlet([5, 4, 2, 1, 1])
    for week in pupil.there(5, 0):
        yield pupil.line("class talk", TALK[pupil.chance.choice(5, p=ways)], week, 4)


def _reading(pupil: Pupil) -> Iterator[Line]:
    """Minutes at home, for those who write them down; some weeks nobody does."""
    if pupil.name not in READERS:
        return
    keen = pupil.chance.uniform(0.25, 0.6)
    for week in range(WEEKS):
        if week == WEEKS - 1 or pupil.chance.random() < keen:
            minutes = 5 * int(pupil.chance.integers(1, 7))
            weekday = 0 if week == WEEKS - 1 else int(pupil.chance.integers(0, 7))
            yield pupil.line("reading", "minutes", week, weekday, amount=str(minutes))


def _writing(pupil: Pupil) -> Iterator[Line]:
    """Liam's, as his story goes."""
    if pupil.name == "Liam Byrne":
        for week, kind, note in WRITING:
            yield pupil.line("analytical writing", kind, week, 4, note=note)
