"""What of one's own is with others: the groups one can share in, and by win what became of it.

One query, and none for somebody in no group.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Case, F, Q, QuerySet, TextField, Value, When
from django.db.models.functions import Cast

from quietwins.language import _
from quietwins.pages.kept import TEN
from quietwins.pages.telling import Told
from quietwins.pages.who import is_with_others
from quietwins.people.models import Circle, Membership, Person
from quietwins.sharing.eyes import notices_for, own_shares
from quietwins.sharing.groups import groups_in, kept_apart_by
from quietwins.statements.again import asked_again
from quietwins.wording.noticing import NOTICED

_GROUP, _SHARE, _NOTICE = "group", "share", "notice"
_NOBODY = UUID(int=0)
_RESTS = "rests"


class Row(NamedTuple):
    """One line of the answer: a group and somebody in it, a share, or what was noticed of one.
    `note` is the kind of a group; of oneself `said` is whether sharing rests there.
    """

    what: str
    win: UUID
    id: UUID
    group: UUID
    name: str
    said: str
    note: str
    nth: int


@dataclass
class Group:
    """One to share in, and the names of everybody who may see it there, but for a class.

    rests  whether one's own sharing rests there
    """

    id: UUID
    name: str
    kind: str
    people: list[str] = field(default_factory=list)
    rests: bool = False


@dataclass(frozen=True)
class Noticed:
    """What somebody said: their name, the chosen line in words, and their own, if any."""

    name: str
    says: str
    note: str


@dataclass(frozen=True)
class Beside:
    """By win: where it is shared, each a `Row`, and what was noticed."""

    groups: Sequence[Group] = ()
    shares: Mapping[UUID, Sequence[Row]] = field(default_factory=dict)
    notices: Mapping[UUID, Sequence[Noticed]] = field(default_factory=dict)

    def left(self, win: UUID) -> list[Group]:
        """Groups where it is not shared so far."""
        there = {row.group for row in self.shares.get(win, ())}
        return [group for group in self.groups if group.id not in there]

    def rests(self, group: UUID) -> bool:
        """Whether nobody there sees what is shared in it, for now."""
        return any(one.rests for one in self.groups if one.id == group)


def beside(person: Person | None, wins: Iterable[Told]) -> Beside:
    """What stands beside `wins`, which are ten or fewer."""
    if person is None or not is_with_others(person):
        return Beside()
    ids = [win.id for win in wins if win.mine][:TEN]
    rows = _asked(person, *ids, *[_NOBODY] * (TEN - len(ids)))
    return _put_together([Row(*row) for row in rows], person)


def _put_together(rows: Iterable[Row], person: Person) -> Beside:
    groups: dict[UUID, Group] = {}
    shares, notices = defaultdict(list), defaultdict(list)
    for row in rows:
        if row.what == _GROUP:
            group = groups.setdefault(row.group, Group(row.group, row.name, row.note))
            if row.id == person.public_id:
                group.rests = row.said == _RESTS
            else:
                group.people.append(row.said)
        elif row.what == _SHARE:
            shares[row.win].append(row)
        elif row.said in NOTICED:
            notices[row.win].append(Noticed(row.name, _(NOTICED[row.said]), row.note))
    return Beside([*groups.values()], shares, notices)


@asked_again
def _asked(person: Person, *wins: UUID) -> "QuerySet[Any, tuple[Any, ...]]":
    there = Membership.objects.came_in().filter(circle__in=groups_in(person))
    named = there.exclude(~Q(person=person), circle__kind=Circle.Kind.CLASS)
    me = When(person=person, paused=True, then=_word(_RESTS))
    named = named.annotate(who=Case(me, default=F("person__name"), output_field=TextField()))
    who = ("who", "circle__kind")
    groups = named.exclude(person__in=kept_apart_by(person)).annotate(
        **_columns(_GROUP, "person", "person", "circle", "circle__name", *who)
    )
    shares = own_shares(person).filter(win__public_id__in=wins)
    shares = shares.annotate(**_columns(_SHARE, "win", "", "circle", "circle__name"))
    notices = notices_for(person).filter(share__win__public_id__in=wins)
    notices = notices.annotate(
        **_columns(_NOTICE, "share__win", "", "share__circle", "by__name", "starter", "note")
    )
    arms: tuple[Any, ...] = (groups, shares, notices)
    few = [rows.values_list(*_ROW) for rows in arms]
    both: QuerySet[Any, tuple[Any, ...]] = few[0].union(*few[1:], all=True)
    return both.order_by("what", "nth")


_ROW = ("what", "win_is", "id_is", "group", "called", "says", "own_words", "nth")


def _columns(what: str, win: str, of: str, group: str, name: str, *said: str) -> dict[str, Any]:
    """What each arm of the question calls the columns of `Row`."""
    ids = {"win_is": f"{win}__public_id", "id_is": f"{of}__public_id" if of else "public_id"}
    words = dict(zip(("called", "says", "own_words"), (name, *said), strict=False))
    texts = {one: _text(words[one]) if one in words else _word("") for one in _ROW[4:7]}
    columns = {one: F(path) for one, path in {**ids, "group": f"{group}__public_id"}.items()}
    return {"what": _word(what), **columns, **texts, "nth": F("pk")}


def _text(path: str) -> Cast:
    return Cast(path, TextField())


def _word(text: str) -> Value:
    return Value(text, output_field=TextField())
