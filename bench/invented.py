"""An invented class: names and marks made for this project (CC0), from a fixed seed."""

from dataclasses import dataclass

import numpy as np

NAMES = (
    "Amira Haddad|Ben Okafor|Carys Pugh|Defne Kaya|Eoin Walsh|Farah Siddiqui|George Tan|Hana Novak|"
    "Isla Murray|Jamal Greene|Kasia Wolska|Liam Byrne|Maya Fernandes|Noah Adeyemi|Oona Virtanen|"
    "Priya Nair|Quentin Moreau|Rory Campbell|Sana Malik|Tomos Rees|Uma Krishnan|Viktor Petrov|"
    "Wren Ashby|Xanthe Laskaris|Yusuf Demir|Zofia Mazur|Alex Doyle|Billie Hart"
).split("|")


@dataclass(frozen=True)
class Class:
    """marks: (pupils, quizzes), NaN where none; homework: (pupils, tasks), True where handed in."""

    names: tuple[str, ...]
    marks: np.ndarray[tuple[int, int], np.dtype[np.float64]]
    homework: np.ndarray[tuple[int, int], np.dtype[np.bool_]]


def invented_class(seed: int, *, quizzes: int = 8, tasks: int = 12) -> Class:
    """28 pupils whose marks (out of 10) do not change over the year, and who hand in homework
    each at a rate of their own (Beta(6, 2)); one quiz in twenty-five is not sat."""
    chance = np.random.default_rng(seed)
    level = chance.normal(6, 1.2, (len(NAMES), 1))
    marks = np.clip(np.round(level + chance.normal(0, 1.1, (len(NAMES), quizzes))), 1, 10)
    marks[chance.random(marks.shape) < 1 / 25] = np.nan
    rate = chance.beta(6, 2, (len(NAMES), 1))
    return Class(tuple(NAMES), marks, chance.random((len(NAMES), tasks)) < rate)
