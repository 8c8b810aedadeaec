"""What was shared, noticed and offered, and who looked, as a copy tells it to whoever reads it."""

from collections.abc import Iterator, Mapping
from typing import Any

from quietwins.flow.export.beside import BESIDE
from quietwins.language import N_, _
from quietwins.pages.my_data.who_looked import WHO, did_words
from quietwins.people.models import Person
from quietwins.wording import TOUCHES
from quietwins.wording.noticing import NOTICED

_TITLES: Mapping[str, str] = {
    "shared": N_("What I share"),
    "noticed_of_mine": N_("Somebody noticed"),
    "noticed_by_me": N_("I noticed"),
    "offered_to_me": N_("Somebody saw"),
    "offered_by_me": N_("What I offered"),
    "who_looked": N_("Who looked"),
}


def told_beside(person: Person) -> Iterator[tuple[str, str, list[str]]]:
    """(when, as the file has it; what it is; its words) of each row that says anything."""
    for name, title in _TITLES.items():
        for row in BESIDE[name](person):
            if words := list(filter(None, _words(name, row))):
                yield row.get("at") or row["day"], _(title), words


def _words(name: str, row: Mapping[str, Any]) -> Iterator[str]:
    if name == "who_looked":
        yield _(WHO[row["who"]])
        yield did_words(row["who"], row["did"])
        return
    yield row.get("words", "")
    yield _(NOTICED.get(row.get("starter", ""), ""))
    yield row.get("note", "")
    if (touch := TOUCHES.get(row.get("chip", ""))) and not row["words"]:
        yield _(touch.you)
