"""Books of somebody who counts: files of their own, with values that climb or stay."""

from collections.abc import Sequence
from datetime import date, timedelta

from tests.cast import Someone

BEGAN = date(2025, 9, 1)


def counted(**things: Sequence[float]) -> bytes:
    """A value a week from September on of each thing; a total of 10 for those called `of_ten`."""
    rows = [
        f"{thing.replace('_', ' ')},{BEGAN + timedelta(7 * week)},{value:g},"
        + ("10" if thing.endswith("of_ten") else "")
        for thing, values in things.items()
        for week, value in enumerate(values)
    ]
    return "\n".join(["skill,day,amount,out of", *rows]).encode()


def counts(someone: Someone, **things: Sequence[float]) -> None:
    """Take such a file in as one's own."""
    someone.drop("mine.csv", counted(**things))
    someone.press(f"{someone.path}take-in/", whose="mine")


RISING = (2, 3, 2, 4, 3, 5, 4, 6, 5, 7, 6, 8)
LEVEL = (5, 4, 6, 5, 4, 6, 5, 4, 6, 5)
EARLY = (1, 2, 4, 3, 5, 7, 6)
