"""A year at home, twice: an adult's, and Liam's own. Invented for this project (CC0), from a seed.

The words are those that each typed beside it.
"""

from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields
from datetime import date, timedelta

import numpy as np

MONDAY = date(2025, 7, 14)
WEEKS = 52
HARD = 33
"""A hard week, with little in it but rest. The week after, things begin again."""
AWAY = frozenset({4, 5, 23, 40})

WALKS = (
    *("", "", "", "to the corner and back", "round the pond", "in the rain, with the hood up"),
    *("as far as the gate", "took the long way home", "saw a heron"),
)
PAGES = (
    *("", "", "", "the same page twice, and that was fine", "on the bus", "before sleep"),
    *("the book about bees", "read aloud to the cat", "a chapter"),
)
PLATES = (
    "",
    "",
    "",
    "",
    "half of it",
    "with music on",
    "the pans can soak",
    "while the kettle boiled",
)
LETTERS = (
    (2, "putting them in one place", "all in the blue box"),
    (6, "putting them in one place", ""),
    (11, "opening one", "it was about the bins"),
    (15, "opening one", "with tea"),
    (20, "putting them in one place", ""),
    (26, "opening one", "the one with the window"),
    (31, "answering one", "three lines were enough"),
    (36, "opening one", ""),
    (42, "ringing about one", "they were kind"),
    (47, "answering one", ""),
    (50, "opening one", "on the day it came"),
)
ASKED = (
    (3, "asking a friend", "what to say to the landlord"),
    (13, "asking a friend", "to sit with me while I rang"),
    (22, "asking at work", "for the notes in writing"),
    (34, "asking a neighbour", "for a lift"),
    (39, "ringing the surgery", "wrote down what to say first"),
    (48, "asking at work", "for a quieter desk"),
)
RESTS = ("an early night", "a lie-down", "a quiet day", "a break outside")
HARD_DAYS = (
    "stayed under the blanket",
    "toast and the radio",
    "slept",
    "a bath",
    "said no to a call",
)
REVISION = ("", "", "quotation cards", "one topic", "with Eoin", "the hard one first")


@dataclass(frozen=True)
class Own:
    """One line of a list that names nobody, each cell as it is written there."""

    skill: str
    kind: str
    day: date
    amount: str = ""
    planned: str = ""
    note: str = ""


HEADER = tuple(field.name for field in fields(Own))


def cells(line: Own) -> tuple[object, ...]:
    return astuple(line)


def year_at_home(seed: int) -> list[Own]:
    """An adult's: reading, walks, the washing-up, letters, asking for help, and rest."""
    chance = np.random.default_rng(seed)
    parts = (_minutes("reading", PAGES, 0.6, chance), _minutes("walks", WALKS, 0.7, chance))
    lines = [*_washing_up(chance), *_rests(chance), *_told("letters", LETTERS)]
    lines += [*_told("asking for help", ASKED), *(line for part in parts for line in part)]
    return sorted(lines, key=lambda line: line.day)


def year_of_liam(seed: int) -> list[Own]:
    """Liam's own: a few minutes of revision now and then, and the guitar."""
    chance = np.random.default_rng(seed)
    parts = (_minutes("revision", REVISION, 0.22, chance), _minutes("guitar", ("",), 0.2, chance))
    return sorted((line for part in parts for line in part), key=lambda line: line.day)


def _minutes(
    skill: str, notes: tuple[str, ...], often: float, chance: np.random.Generator
) -> Iterator[Own]:
    """Twice a week at most, on any day; on the last Monday too."""
    for week in range(WEEKS):
        days = sorted(chance.choice(7, 2, replace=False).tolist())
        last = week == WEEKS - 1
        for weekday in [0, *days] if last else days:
            quiet = week == HARD or week in AWAY
            if (last and weekday == 0) or (chance.random() < often and not quiet):
                minutes = str(5 * int(chance.integers(1, 7)))
                note = str(chance.choice(notes))
                yield Own(skill, "minutes", _day(week, weekday), amount=minutes, note=note)


def _washing_up(chance: np.random.Generator) -> Iterator[Own]:
    """Planned for Tuesday and Friday; in some weeks the plan is a rest."""
    for week in range(WEEKS):
        for weekday in (1, 4):
            done = chance.random() < (0.3 if week < 18 else 0.75)
            note = str(chance.choice(PLATES))
            amount = "rest" if week in AWAY else "x" if done and week != HARD else ""
            note = note if amount == "x" else ""
            yield Own("the washing-up", "", _day(week, weekday), amount, "yes", note)


def _rests(chance: np.random.Generator) -> Iterator[Own]:
    """Some evenings, and most of the hard week."""
    for week in range(WEEKS):
        if week == HARD:
            for weekday, note in enumerate(HARD_DAYS):
                yield Own("rest", "a quiet day", _day(week, weekday), "rest", note=note)
        elif chance.random() < 0.4:
            kind, weekday = str(chance.choice(RESTS)), int(chance.integers(0, 7))
            yield Own("rest", kind, _day(week, weekday), "rest")


def _told(skill: str, lines: tuple[tuple[int, str, str], ...]) -> Iterator[Own]:
    return (Own(skill, kind, _day(week, 2), note=note) for week, kind, note in lines)


def _day(week: int, weekday: int) -> date:
    return MONDAY + timedelta(week * 7 + weekday)
