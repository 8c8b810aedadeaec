"""How useful: invented classes whose pupils do not change, as a teacher looks at them.

Seeds 1000 and up; rules were written without looking at them.
"""

from collections import defaultdict
from collections.abc import Callable

import numpy as np

from bench.invented import Class, invented_class
from quietwins.formats.columns import columns
from quietwins.formats.rows import Row
from quietwins.spotting import State, spot
from quietwins.spotting.choosing import choose

CLASSES = 200
_FIRST_SEED = 1000


def usefulness(classes: int = CLASSES) -> list[dict[str, object]]:
    """For each way of looking: pupils of 28 put forward, median and middle nine tenths."""
    counts: dict[str, list[int]] = defaultdict(list)
    for seed in range(_FIRST_SEED, _FIRST_SEED + classes):
        pupils = invented_class(seed)
        for name, look in LOOKS.items():
            counts[name].append(look(pupils))
    return [
        {
            "way of looking": name,
            "pupils of 28, median": int(np.median(found)),
            "5th to 95th of 100 classes": "{:.0f} to {:.0f}".format(*np.percentile(found, [5, 95])),
        }
        for name, found in counts.items()
    ]


def rows_of(pupils: Class, *, homework: bool) -> list[Row]:
    """The class as a gradebook's rows."""
    rows = []
    for i, name in enumerate(pupils.names):
        for n, mark in enumerate(pupils.marks[i].tolist()):
            rows.append(_row(i, name, "Quiz", n, None if np.isnan(mark) else mark, 10.0))
        for n, done in enumerate(pupils.homework[i].tolist() if homework else []):
            rows.append(_row(i, name, "Homework", 100 + n, 1.0 if done else None, 1.0))
    return rows


def _row(i: int, name: str, thread: str, order: int, amount: float | None, out_of: float) -> Row:
    state = State.NOTHING if amount is None else State.DONE
    return Row(
        *("class.csv", i + 2, name, thread, str(i)),
        order=order,
        amount=amount,
        out_of=out_of,
        planned=True,
        state=state,
    )


def _put_forward(homework: bool) -> Callable[[Class], int]:
    def look(pupils: Class) -> int:
        given = columns(rows_of(pupils, homework=homework))
        wins = [win for wins in spot(given.evidence) for win in wins]
        return len({win.person for win in choose(wins)})

    return look


def _new_highest(pupils: Class) -> int:
    """What a spreadsheet's user does: mark whoever's latest is a new highest."""
    latest, rest = pupils.marks[:, -1], pupils.marks[:, :-1]
    return int((latest > np.nanmax(rest, axis=1)).sum())


def _first_half_second_half(pupils: Class) -> int:
    """Or whose second half's mean is above the first's: chance alone, in a class like this."""
    half = pupils.marks.shape[1] // 2
    first, second = pupils.marks[:, :half], pupils.marks[:, half:]
    return int((np.nanmean(second, axis=1) > np.nanmean(first, axis=1)).sum())


LOOKS: dict[str, Callable[[Class], int]] = {
    "Quietwins, 8 quizzes and 12 homework columns": _put_forward(homework=True),
    "Quietwins, 8 quizzes alone": _put_forward(homework=False),
    "“improved”: second half's mean above the first's (false for all)": _first_half_second_half,
    "the latest quiz is a new highest (a fact, by chance)": _new_highest,
}
