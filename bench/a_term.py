"""How useful, and how soon: a term of invented classes of 28, week by week.

Eight quizzes out of 20, twelve pieces of homework, and a note every week of how often each pupil
was helped. Everybody grows a little: a twentieth of a standard deviation a quiz, and by the end
help is needed a third less often.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import ArrayLike, NDArray

from bench.told import evidence_of
from bench.unchanging import Values
from quietwins.spotting import Evidence, State, Win, spot
from quietwins.spotting.wins import FACT

SEED, CLASSES, PUPILS = 2026, 200, 28
MONDAY = 20_339  # 8 September 2025
QUIZZES = np.array([0, 2, 3, 5, 6, 8, 9, 11])
WEEKS = 12
SHOWN = (2, 3, 4, 6, 8, 10, 12)
SCATTER, GROWTH, LESS_HELP = 2.0, 0.05, 1 / 3
QUIZ, HOMEWORK, NOTES = range(3)

Row = dict[str, object]


def a_term(classes: int = CLASSES) -> list[Row]:
    """Of 28, by the end of so many weeks: the median class, and the middle nine tenths of them."""
    chance = np.random.default_rng([SEED, 6])
    pupils = classes * PUPILS
    parts = [quizzes(chance, pupils), homework(chance, pupils), notes(chance, pupils)]
    return [
        _row(f"{told}: {given}", wins, pupils)
        for given, some in GIVEN.items()
        for told, wins in _told([parts[at] for at in some]).items()
    ]


GIVEN: Mapping[str, tuple[int, ...]] = {
    "quizzes, homework and notes": (QUIZ, HOMEWORK, NOTES),
    "quizzes and homework": (QUIZ, HOMEWORK),
    "quizzes alone": (QUIZ,),
}


def quizzes(chance: np.random.Generator, pupils: int) -> Evidence:
    """To sit what everybody sits is nobody's step, so that none of it counts as planned."""
    level = chance.normal(12, 2.5, (pupils, 1)) + SCATTER * GROWTH * np.arange(len(QUIZZES))
    marks = np.clip(np.round(chance.normal(level, SCATTER)), 1, 20)
    return _weekly(marks, QUIZ, QUIZZES, weekday=4, out_of=20.0, planned=False)


def homework(chance: np.random.Generator, pupils: int) -> Evidence:
    """Each hands in at a rate of their own."""
    done = chance.random((pupils, WEEKS)) < chance.beta(6, 2, (pupils, 1))
    state = np.where(done, State.DONE, State.NOTHING)
    marks = np.where(done, 1.0, np.nan)
    return _weekly(marks, HOMEWORK, np.arange(WEEKS), weekday=3, out_of=1.0, state=state)


def notes(chance: np.random.Generator, pupils: int) -> Evidence:
    """How often somebody helped, in one lesson a week."""
    usual = chance.uniform(0.8, 3, (pupils, 1)) * np.linspace(1, 1 - LESS_HELP, WEEKS)
    helped = np.minimum(chance.poisson(usual), 5).astype(float)
    nothing_counted = np.full(helped.shape, np.nan)
    return _weekly(
        nothing_counted, NOTES, np.arange(WEEKS), weekday=1, prompts=helped, planned=False
    )


def _weekly(
    amount: Values, thread: int, weeks: NDArray[np.int64], *, weekday: int, **more: ArrayLike
) -> Evidence:
    row = thread * 1_000_000 + np.arange(amount.size).reshape(amount.shape)
    day = MONDAY + 7 * weeks + weekday
    return evidence_of(amount, row=row, thread=thread, day=day, **more)


def _told(parts: list[Evidence]) -> Mapping[str, list[Win]]:
    """The wins that count for each way of counting; none is taken back by what comes later."""
    names = list(Evidence.none().__dataclass_fields__)
    columns = {name: np.concatenate([getattr(one, name) for one in parts]) for name in names}
    wins = [win for wins in spot(Evidence.of_columns(**columns)) for win in wins]
    return {
        "a true fact but the highest": [w for w in wins if w.strength == FACT and w.rule != "best"],
        "that they are getting better": [win for win in wins if win.strength != FACT],
    }


def _row(says: str, wins: list[Win], pupils: int) -> Row:
    soonest = np.full(pupils, WEEKS + 1)
    at = np.array([win.person for win in wins], np.intp)
    np.minimum.at(soonest, at, np.array([(win.day - MONDAY) // 7 + 1 for win in wins], np.intp))
    by_class = soonest.reshape(-1, PUPILS)
    weeks = {f"week {week}": _cell((by_class <= week).sum(axis=1)) for week in SHOWN}
    return {"told": says, **weeks}


def _cell(counts: NDArray[np.int64]) -> str:
    low, middle, high = np.percentile(counts, [5, 50, 95])
    return f"{middle:.0f} ({low:.0f}–{high:.0f})"
