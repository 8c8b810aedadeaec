"""The lines to choose from, each in a box of its own, with what it counts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quietwins.language import N_, _
from quietwins.pages.kinder.form import NONE, OWN, SKIPPED, Sent
from quietwins.pages.telling import Told, tell
from quietwins.people.models import Person
from quietwins.selftalk import Fact, Line, Swap, Way
from quietwins.selftalk.offers import FRIEND, lines_for
from quietwins.selftalk.plain import plain
from quietwins.sharing.eyes import own_wins
from quietwins.wins.models import OWN as OWN_LINE

_TITLES: Mapping[str, str] = {
    Way.BOTH_TRUE: N_("Both are true"),
    Way.EVIDENCE: N_("What you did"),
    Way.PHRASE: N_("A small part counts"),
    Way.FRIEND: FRIEND,
    OWN: N_("None of these: words of your own"),
}


@dataclass(frozen=True)
class Offered:
    """One box. `counted` are the lines that its number counts, and no others."""

    box: str
    title: str
    text: str
    counted: Sequence[Told] = ()


def offered(found: Swap, sent: Sent, facts: Sequence[Fact], person: Person | None) -> list[Offered]:
    """As its writer left them, where they were here before; a friend's words are theirs to say."""
    kind = {SKIPPED: found.kind, NONE: None, "": found.kind}.get(sent.kind, sent.kind)
    lines = lines_for(kind, plain(sent.hard.words), facts)
    own = Offered(OWN, _(_TITLES[OWN]), sent.said.get(OWN, ""))
    return [*(_one(line, sent, person) for line in lines), own]


def _one(line: Line, sent: Sent, person: Person | None) -> Offered:
    begun = "" if line.way is Way.FRIEND else str(line)
    return Offered(
        box=line.way,
        title=_(_TITLES[line.way]),
        text=sent.said.get(line.way, begun),
        counted=_counted(line, person),
    )


def _counted(line: Line, person: Person | None) -> Sequence[Told]:
    if not line.rows:
        return ()
    lines = own_wins(person).filter(rule=OWN_LINE, anchor__in=line.rows)
    return tell(lines.order_by("-anchor__happened_on", "-anchor__order"), person)
