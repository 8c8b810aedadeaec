"""Whatever people do in their groups, nobody sees more of another than the rules give them.

The rules are written a second time here, in plain Python, from what each person ever did.
"""

from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from quietwins.evidence.models import Entry, Thread
from quietwins.flow import leave_circle as leaving
from quietwins.flow.notice import notice
from quietwins.flow.share import share, stop_sharing
from quietwins.flow.undo import put_back, undo
from quietwins.people.may_see import Role
from quietwins.people.models import Circle, Membership, Person
from quietwins.sharing.eyes import notices_by, notices_for, own_shares, shares_for
from quietwins.sharing.groups import people_beside
from quietwins.sharing.models import Share
from quietwins.wins.models import Keep, Win

NOW = datetime(2025, 11, 30, 18, tzinfo=UTC)
PEOPLE, GROUPS, WINS = range(4), range(2), range(2)
VERBS = (
    *("come in", "ask", "leave", "pause", "go on", "take out", "keep apart", "together"),
    *("share", "stop", "undo", "put back", "set aside", "keep", "notice"),
)

Steps = st.lists(
    st.tuples(
        st.sampled_from(VERBS),
        st.sampled_from(PEOPLE),
        st.sampled_from(PEOPLE),
        st.sampled_from(GROUPS),
        st.sampled_from(WINS),
    ),
    min_size=12,
    max_size=50,
)


@dataclass
class Rules:
    """What was done, and what it means. A win is (person, number); a share a win and a group."""

    present: set[tuple[int, int]] = field(default_factory=set)
    ever: set[tuple[int, int]] = field(default_factory=set)
    asking: set[tuple[int, int]] = field(default_factory=set)
    resting: set[tuple[int, int]] = field(default_factory=set)
    apart: set[tuple[int, int]] = field(default_factory=set)
    shared: set[tuple[int, int, int]] = field(default_factory=set)
    away: set[tuple[int, int]] = field(default_factory=set)
    aside: set[tuple[int, int]] = field(default_factory=set)
    noticed: set[tuple[int, int, int, int]] = field(default_factory=set)

    def are_apart(self, one: int, other: int) -> bool:
        return (one, other) in self.apart or (other, one) in self.apart

    def sees(self, reader: int) -> set[tuple[int, int, int]]:
        return {
            (owner, win, group)
            for owner, win, group in self.shared
            if owner != reader
            and (reader, group) in self.present
            and (owner, group) in self.present
            and (owner, group) not in self.resting
            and not self.are_apart(owner, reader)
            and (owner, win) not in self.away | self.aside
        }

    def is_told(self, owner: int) -> set[tuple[int, int, int, int]]:
        return {
            one for one in self.noticed if one[1] == owner and not self.are_apart(one[0], owner)
        }

    def beside(self, reader: int) -> set[int]:
        there = {group for person, group in self.present if person == reader}
        return {person for person, group in self.ever if group in there} - {reader}

    def go(self, person: int, group: int) -> None:
        self.shared = {one for one in self.shared if (one[0], one[2]) != (person, group)}
        self.forget_notices()
        for where in (self.present, self.resting, self.asking):
            where.discard((person, group))

    def forget_notices(self) -> None:
        self.noticed = {one for one in self.noticed if one[1:] in self.shared}


class Group:
    """The same done to rows, by the flow that pages call."""

    def __init__(self) -> None:
        self.rules = Rules()
        self.people = [Person.objects.create(name=str(n), created_at=NOW) for n in PEOPLE]
        self.circles = [
            Circle.objects.create(kind=kind, kept_by=self.people[0], created_at=NOW)
            for kind in (Circle.Kind.FAMILY, Circle.Kind.GROUP)
        ]
        self.wins = {where: self._win(*where) for where in product(PEOPLE, WINS)}

    def _win(self, person: int, number: int) -> Win:
        owner, name = self.people[person], str(number)
        thread = Thread.objects.create(owner=owner, name=name, name_key=name)
        entry = Entry.objects.create(owner=owner, thread=thread, words=name, recorded_at=NOW)
        win = Win.objects.create(
            person=owner, rule="own", thread=thread, anchor=entry, found_at=NOW
        )
        win.keep(by=owner, at=NOW)
        return win

    def do(self, verb: str, who: int, whom: int, group: int, number: int) -> None:
        {
            "come in": self.come_in,
            "ask": self.ask,
            "leave": self.leave,
            "pause": self.pause,
            "go on": self.pause,
            "take out": self.take_out,
            "keep apart": self.keep_apart,
            "together": self.keep_apart,
            "share": self.share,
            "stop": self.stop,
            "undo": self.undo,
            "put back": self.undo,
            "set aside": self.set_aside,
            "keep": self.set_aside,
            "notice": self.notice,
        }[verb](verb, who, whom, group, number)

    def come_in(self, _: str, who: int, whom: int, group: int, number: int) -> None:
        now = {"role": Role.MEMBER, "waits": False, "left_at": None}
        Membership.objects.update_or_create(
            person=self.people[who], circle=self.circles[group], defaults=now
        )
        self.rules.asking.discard((who, group))
        self.rules.present.add((who, group))
        self.rules.ever.add((who, group))

    def ask(self, _: str, who: int, whom: int, group: int, number: int) -> None:
        if (who, group) in self.rules.ever | self.rules.asking:
            return
        place = {"person": self.people[who], "circle": self.circles[group]}
        Membership.objects.create(**place, role=Role.MEMBER, waits=True)
        self.rules.asking.add((who, group))

    def leave(self, _: str, who: int, whom: int, group: int, number: int) -> None:
        leaving.leave_circle(self.circles[group], self.people[who], at=NOW)
        self.rules.go(who, group)

    def take_out(self, _: str, who: int, whom: int, group: int, number: int) -> None:
        leaving.take_out(self.circles[group], self.people[who], at=NOW)
        self.rules.go(who, group)
        self.rules.ever.discard((who, group))

    def pause(self, verb: str, who: int, whom: int, group: int, number: int) -> None:
        paused = verb == "pause"
        leaving.pause_sharing(self.circles[group], self.people[who], paused=paused)
        if (who, group) in self.rules.present:
            put = self.rules.resting.add if paused else self.rules.resting.discard
            put((who, group))

    def keep_apart(self, verb: str, who: int, whom: int, group: int, number: int) -> None:
        if who == whom:
            return
        if verb == "keep apart":
            leaving.keep_apart(self.people[who], self.people[whom], at=NOW)
            self.rules.apart.add((who, whom))
        else:
            leaving.bring_together(self.people[who], self.people[whom])
            self.rules.apart.discard((who, whom))

    def share(self, _: str, who: int, whom: int, group: int, number: int) -> None:
        if (who, group) in self.rules.present:
            win, circle = self.wins[who, number], self.circles[group]
            share(win, circle, by=self.people[who], with_old=False, at=NOW)
            self.rules.shared.add((who, number, group))

    def stop(self, _: str, who: int, whom: int, group: int, number: int) -> None:
        one = Share.objects.filter(win=self.wins[who, number], circle=self.circles[group]).first()
        if one:
            stop_sharing(one, at=NOW)
        self.rules.shared.discard((who, number, group))
        self.rules.forget_notices()

    def undo(self, verb: str, who: int, whom: int, group: int, number: int) -> None:
        keep = Keep.objects.get(win=self.wins[who, number], by=self.people[who])
        if verb == "undo":
            undo(keep, at=NOW)
            self.rules.away.add((who, number))
        else:
            put_back(keep, at=NOW)
            self.rules.away.discard((who, number))

    def set_aside(self, verb: str, who: int, whom: int, group: int, number: int) -> None:
        if (who, number) in self.rules.away:  # what is out of sight waits for no word
            return
        win = self.wins[who, number]
        decide = win.set_aside if verb == "set aside" else win.keep
        decide(by=self.people[who], at=NOW)
        put = self.rules.aside.add if verb == "set aside" else self.rules.aside.discard
        put((who, number))

    def notice(self, _: str, who: int, whom: int, group: int, number: int) -> None:
        mine = shares_for(self.people[who])
        one = mine.filter(win=self.wins[whom, number], circle=self.circles[group]).first()
        if one:
            notice(one, "effort", by=self.people[who], at=NOW)
            self.rules.noticed.add((who, whom, number, group))

    def named(self, rows: object) -> set[tuple[int, ...]]:
        """Shares or notices by the numbers of what they are about."""
        wins = {win.pk: where for where, win in self.wins.items()}
        circles = {circle.pk: n for n, circle in enumerate(self.circles)}
        people = {person.pk: n for n, person in enumerate(self.people)}
        return {
            (*(people[one] for one in first), *wins[win], circles[circle])
            for *first, win, circle in rows  # type: ignore[attr-defined]
        }


class TestWhoSees(TestCase):
    """Random lives of four people in two groups."""

    @given(Steps)
    def test_nobody_sees_anything_but_what_the_rules_say(
        self, steps: list[tuple[str, int, int, int, int]]
    ) -> None:
        group = Group()
        for who, where in product(PEOPLE, GROUPS):
            group.come_in("", who, 0, where, 0)
        for step in steps:
            group.do(*step)
        for n, person in enumerate(group.people):
            seen = shares_for(person).values_list("win", "circle")
            assert group.named(seen) == group.rules.sees(n)
            told = notices_for(person).values_list("by", "share__win", "share__circle")
            assert group.named(told) == group.rules.is_told(n)
            said = notices_by(person).values_list("share__win", "share__circle")
            assert group.named(said) <= group.rules.sees(n)
            own = own_shares(person).values_list("win", "circle")
            assert group.named(own) == {one for one in group.rules.shared if one[0] == n}
            names = people_beside(person).values_list("name", flat=True)
            assert {int(name) for name in names} == group.rules.beside(n)


@pytest.mark.django_db
def test_whoever_has_not_been_here_sees_nothing() -> None:
    assert not shares_for(None) and not own_shares(None)
    assert not notices_for(None) and not notices_by(None) and not people_beside(None)
