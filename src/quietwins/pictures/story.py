"""A progress story: wins that somebody chose, on paper, and nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass

from quietwins.pictures.paper import pdf, seen


@dataclass(frozen=True)
class Chosen:
    """One win as it stands in a story: its sentence, and the lines under it."""

    says: str
    under: Sequence[str] = ()


@dataclass(frozen=True)
class Month:
    """The wins of one month, in order; `name` is its heading."""

    name: str
    wins: Sequence[Chosen]


@dataclass(frozen=True)
class Story:
    """Everything on the paper: its title, whom it is for, the months, and how it ends."""

    title: str
    whom: str
    months: Sequence[Month]
    end: str


def story_pdf(story: Story) -> bytes:
    """On A4, tagged; the same bytes for the same story."""
    months = [
        {"name": month.name, "wins": [_lines(win) for win in month.wins]} for month in story.months
    ]
    holds = {"title": seen(story.title), "whom": story.whom, "months": months, "end": story.end}
    return pdf("story", holds)


def _lines(win: Chosen) -> dict[str, list[str]]:
    return {"says": seen(win.says).splitlines(), "under": [seen(line) for line in win.under]}
