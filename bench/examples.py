"""Writes what is invented: the example gradebook, and the year that Look around shows."""

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from bench import invented_home, invented_year
from bench.invented import Class, invented_class

ROOT = Path(__file__).parent.parent
EXAMPLES = ROOT / "examples"
INVENTED = ROOT / "src" / "quietwins" / "flow" / "invented"
_SEED = 9


def write_gradebook(path: Path, pupils: Class) -> None:
    """One row a pupil, as Canvas writes it: special rows, ids, totals."""
    quizzes = [f"Quiz {n + 1} ({4100 + n})" for n in range(pupils.marks.shape[1])]
    tasks = [f"Homework {n + 1} ({4200 + n})" for n in range(pupils.homework.shape[1])]
    totals = ["Quizzes Current Score", "Current Score", "Final Score"]
    with path.open("w", newline="", encoding="utf-8-sig") as file:
        write = csv.writer(file).writerow
        write(
            ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", *quizzes, *tasks, *totals]
        )
        points = ["10.00"] * len(quizzes) + ["1.00"] * len(tasks) + ["(read only)"] * len(totals)
        write(["    Points Possible", "", "", "", "", *points])
        for i, name in enumerate(pupils.names):
            first, last = name.split()
            who = [f"{last}, {first}", f"{900 + i}", f"P{i + 1:03}", f"p{i + 1:03}", "9B English"]
            write([*who, *map(_mark, pupils.marks[i]), *map(_tick, pupils.homework[i]), "", "", ""])
        write(["Student, Test", "999", "", "test", "9B English", *[""] * (len(points))])


def _mark(value: float) -> str:
    return "" if np.isnan(value) else f"{value:.2f}"


def _tick(done: bool) -> str:
    return "1.00" if done else ""


def write_years(folder: Path) -> None:
    """Class 9B's, Liam's own, and an adult's at home: lists with one line for each thing done."""
    of_9b = map(invented_year.cells, invented_year.year_of_9b(_SEED))
    _write(folder / "class-9b.csv", invented_year.HEADER, of_9b)
    for name, lines in (
        ("liam-at-home.csv", invented_home.year_of_liam(_SEED)),
        ("at-home.csv", invented_home.year_at_home(_SEED)),
    ):
        _write(folder / name, invented_home.HEADER, map(invented_home.cells, lines))


def _write(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])


if __name__ == "__main__":
    write_gradebook(EXAMPLES / "9b-gradebook.csv", invented_class(_SEED))
    write_years(INVENTED)
