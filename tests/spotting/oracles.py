"""Every rule again, slowly: plain loops over plain rows, written from the words alone.

An oracle yields, for each win there is, the rows any of which may stand as its anchor: more than
one only where several entries share a moment (a day and an order) and nothing tells them apart.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import combinations, pairwise
from statistics import median

import numpy as np
from scipy.stats import beta

from quietwins.spotting import NO_DAY, NO_KIND, Evidence, State
from quietwins.spotting.boundary import boundary
from quietwins.spotting.order import share_of
from quietwins.spotting.rules.since import Since
from tests.made import NAN
from tests.spotting.entries import (
    ASKED,
    NEUTRAL,
    RIGHT,
    TRIES,
    Anchors,
    Entry,
    comparable,
    entries_of,
    grouped,
    kinds,
    moments,
    rows,
)

Whose = tuple[int, int]
Oracle = Callable[[list[Entry]], Iterator[Anchors]]


def expected(oracle: Oracle, evidence: Evidence) -> list[tuple[Whose, Anchors]]:
    """Whose it is and the rows that may be its anchor, for each win there is."""
    in_order = evidence.in_order  # so that a loop meets entries of one moment as the rules do
    threads = grouped(entries_of(in_order), lambda entry: (entry.person, entry.thread))
    return [(whose, anchors) for whose, own in threads for anchors in oracle(own)]


def first(thread: list[Entry]) -> Iterator[Anchors]:
    did = [entry for entry in thread if entry.did]
    told = [entry for entry in thread if entry.did or entry.state == State.UNCLEAR]
    for own in kinds(entry for entry in told if entry.kind != NO_KIND):
        now = moments(own)[0]
        if did and did[0].moment < now[0].moment and all(e.state in RIGHT for e in now):
            yield rows(now)


def in_drafts(state: State) -> Oracle:
    """Every entry of that state, and nothing else."""
    return lambda thread: ({entry.row} for entry in thread if entry.state == state)


def best(thread: list[Entry]) -> Iterator[Anchors]:
    for own in comparable(thread):
        for now in moments(own):
            earlier = [entry.value for entry in own if entry.moment < now[0].moment]
            top = max(entry.value for entry in now)
            reached = [entry for entry in now if entry.value == top]
            if len(earlier) >= 5 and top > max(earlier) and not at_the_top(reached[0]):
                yield rows(reached)


def at_the_top(entry: Entry) -> bool:
    return entry.amount <= 0 if entry.better < 0 else entry.share >= 1


def climb(thread: list[Entry]) -> Iterator[Anchors]:
    kinds_of = comparable([entry for entry in thread if entry.counted])
    counted = [entry for entry in thread if entry.counted]
    values = sorted(counted, key=lambda e: (e.moment, e.kind, e.has_total))  # a moment's, by kind
    told = {"likely": False, "clear": False}
    for now in moments(values):
        t, s, variance, rho = 1, 0, 0.0, 0.3
        for own in kinds_of:
            seen = [entry for entry in own if entry.moment <= now[0].moment]
            t += max(len(seen) - 1, 0)
            s += sum(above(a, b) for a, b in combinations(seen, 2) if a.moment < b.moment)
            variance += tied_variance(seen) * widened(len(seen), close(own))
            rho = close(own) if now[-1] in own else rho
        upto = values[: values.index(now[-1]) + 1]
        last = upto[-3:]
        high = sum(beats_most(entry, upto) for entry in last) >= 2
        high = high and sum(at_the_top(entry) for entry in last) < 2
        spoke = False
        for level, was in told.items():
            stands = variance > 0 and s / math.sqrt(variance) >= boundary(level, rho)[t]
            spoke |= stands and high and not was
            told[level] = stands and (was or high)
        if spoke and not thinned(thread, now[-1]):
            yield {now[-1].row}


def above(a: Entry, b: Entry) -> int:
    return (b.value > a.value) - (b.value < a.value)


def tied_variance(seen: list[Entry]) -> float:
    def pairs(n: int) -> int:
        return n * (n - 1) * (2 * n + 5)

    alike = Counter(round(entry.value, 9) for entry in seen)
    return (pairs(len(seen)) - sum(map(pairs, alike.values()))) / 18


def close(own: list[Entry]) -> float:
    days = [entry.day for entry in own[:6]]
    if len(days) < 6 or NO_DAY in days:
        return 0.3
    return 0.1 if median(later - earlier for earlier, later in pairwise(days)) >= 5 else 0.3


def widened(n: int, rho: float) -> float:
    if n < 3:
        return 1.0
    lags = ((n - i) * (n - i - 1) * (n - i - 2) * math.asin(rho**i / 2) for i in range(1, n))
    return 1 + 12 / math.pi / (n * (n - 1) * (n - 2)) * sum(lags)


def beats_most(entry: Entry, upto: list[Entry]) -> bool:
    earlier = [e for e in upto if e.moment < entry.moment]
    earlier = [e for e in earlier if (e.kind, e.has_total) == (entry.kind, entry.has_total)]
    return sum(above(other, entry) for other in earlier) > 0


def thinned(thread: list[Entry], anchor: Entry) -> bool:
    so_far = [entry for entry in thread if entry.moment <= anchor.moment]
    asked = [entry for entry in so_far if entry.planned and entry.state not in NEUTRAL]
    half = len(asked) // 2
    shares = [
        sum(e.state != State.NOTHING for e in part) / max(len(part), 1)
        for part in (asked[:half], asked[half:])
    ]
    return half > 0 and shares[1] <= 0.8 * shares[0]


def since(thread: list[Entry]) -> Iterator[Anchors]:
    """Nothing, until somebody asks about a day."""
    yield from ()


def since_the_day_of(rule: Since) -> Oracle:
    """As `since` once somebody has asked; within a moment the rows stand as they do in order."""

    def asked(thread: list[Entry]) -> Iterator[Anchors]:
        phases = [
            (
                [e for e in own if NO_DAY < e.day < rule.day - rule.ahead],
                [e for e in own if e.day >= rule.day],
            )
            for own in sorted(comparable(thread), key=lambda own: (own[0].kind, own[0].has_total))
        ]
        before, later = max(phases, key=lambda phase: len(phase[0]), default=([], []))
        if len(before) < rule.enough:
            return
        gaps = [b.day - a.day for a, b in pairwise(before)]
        likely, daily, clear = rule.reached
        level = daily if gaps and median(gaps) < 2 else likely
        last_of = [entry.moment != after.moment for entry, after in pairwise(later)] + [True]
        worth = [e if last else 0.0 for e, last in zip(bets(before, later), last_of, strict=False)]
        reached = [next((i for i, e in enumerate(worth) if e >= c), None) for c in (level, clear)]
        for at in {at for at in reached if at is not None}:
            yield {later[at].row}

    return asked


def bets(before: list[Entry], later: list[Entry]) -> Iterator[float]:
    """What the bet is worth after each later value, one value and one slot after another."""
    m = len(before)
    drawn = [0] * (m + 1)
    worth = {1: 1.0, 2: 1.0, 4: 1.0}
    for n, entry in enumerate(later):
        value = np.round([entry.value], 9)
        below = sum(e.value < entry.value for e in before)
        alike = sum(e.value == entry.value for e in before)
        place = share_of(np.array([entry.day]), np.array([entry.order]), value)[0]
        slot = below + int(place * (alike + 1))
        for theta in worth:
            stakes = [math.exp(theta * (2 * j / m - 1)) for j in range(m + 1)]
            chances = [(1 + count) / (m + 1 + n) for count in drawn]
            worth[theta] *= stakes[slot] / sum(map(math.prod, zip(stakes, chances, strict=True)))
        drawn[slot] += 1
        yield sum(worth.values()) / len(worth)


def unprompted(thread: list[Entry]) -> Iterator[Anchors]:
    for own in kinds(e for e in thread if e.did and not math.isnan(e.prompts)):
        before: list[Entry] = []
        for now in moments(own):
            right = [entry for entry in now if entry.state in RIGHT]
            fewest = min((entry.prompts for entry in right), default=NAN)
            if before:
                last = [entry for entry in before if entry.moment == before[-1].moment]
                so_far = fewest < min(entry.prompts for entry in before)
                none_after_some = fewest == 0 and any(entry.prompts > 0 for entry in last)
                if so_far or none_after_some:
                    yield rows(entry for entry in right if entry.prompts == fewest)
            before += now


def recalled(thread: list[Entry]) -> Iterator[Anchors]:
    asked = [entry for entry in thread if entry.state in ASKED and entry.day != NO_DAY]
    for own in kinds(entry for entry in asked if entry.kind != NO_KIND):
        for last, now in pairwise(moments(own)):
            earlier = [entry.state for entry in own if entry.moment < now[0].moment]
            alone = all(e.state == State.RECALLED and e.prompts == 0 for e in now)
            if alone and State.NOT_RECALLED in earlier and now[0].day - last[0].day >= 7:
                yield rows(now)
                break


def tried_again(thread: list[Entry]) -> Iterator[Anchors]:
    hard = {entry.moment for entry in thread if entry.state in (State.HARD, State.NOT_YET)}
    did = [entry for entry in thread if entry.did]
    hard |= {moment for own in comparable(did) for moment in lowest_yet(own)}
    since = None
    for now in moments(thread):
        tries = [entry for entry in now if entry.state in TRIES]
        if since and tries:
            yield rows(tries)
        if tries:
            since = None
        if now[0].moment in hard:
            since = now[0].moment


def lowest_yet(own: list[Entry]) -> Iterator[tuple[int, int]]:
    for entry in own:
        earlier = [other.value for other in own if other.moment < entry.moment]
        if len(earlier) >= 4 and entry.value < min(earlier):
            yield entry.moment


def two_running(thread: list[Entry]) -> Iterator[Anchors]:
    for own in with_days_and_without(thread):
        happened = [(what, done) for what, done in occasions(own) if what != "rested"]
        for i in range(2, len(happened)):
            if [what for what, _ in happened[i - 2 : i + 1]] == ["nothing", "done", "done"]:
                yield happened[i][1]
                break


def steady(thread: list[Entry]) -> Iterator[Anchors]:
    fading = 0.5 ** (1 / 10)
    for own in with_days_and_without(thread):
        if own[0].day == NO_DAY:
            continue
        a = b = 0.0
        was = False
        for entry in sorted(own, key=lambda entry: (entry.moment, entry.did)):
            if not entry.planned or entry.state in (*NEUTRAL, *ASKED, State.UNCLEAR, State.COUNTED):
                continue
            a = fading * a + entry.did
            b = fading * b + (not entry.did)
            now = bool(beta.ppf(0.1, a + 1, b + 1) >= 0.7)
            if now and not was:
                yield rows(e for e in own if e.moment == entry.moment and e.planned and e.did)
            was = now


def came_back(thread: list[Entry]) -> Iterator[Anchors]:
    for own in with_days_and_without(thread):
        yield from (came_back_by_tasks(own) if own[0].day == NO_DAY else came_back_by_days(own))


def came_back_by_days(own: list[Entry]) -> Iterator[Anchors]:
    there = [entry for entry in own if entry.did or entry.state in NEUTRAL]
    unclear = [entry.day for entry in own if entry.state == State.UNCLEAR]
    days = sorted({entry.day for entry in there})
    gaps = [later - earlier for earlier, later in pairwise(days)]
    for i in range(1, len(gaps)):
        before, day = days[i], days[i + 1]
        now = [entry for entry in own if entry.did and entry.day == day]
        if (
            now
            and any(entry.did and entry.day < day for entry in own)
            and day - before > max(7, 2 * median(gaps[:i]))
            and not any(before < other < day for other in unclear)
        ):
            yield rows(moments(now)[0])


def came_back_by_tasks(own: list[Entry]) -> Iterator[Anchors]:
    nothing = 0
    unclear = False
    before = False
    for now in moments(own):
        if done := [entry for entry in now if entry.did]:
            if before and nothing >= 2 and not unclear:
                yield rows(done)
            nothing, unclear, before = 0, False, True
            continue
        nothing += any(entry.state == State.NOTHING and entry.planned for entry in now)
        unclear |= any(entry.state == State.UNCLEAR for entry in now)


def with_days_and_without(thread: list[Entry]) -> list[list[Entry]]:
    return [own for _, own in grouped(thread, lambda entry: entry.day == NO_DAY)]


def occasions(own: list[Entry]) -> Iterator[tuple[str, Anchors]]:
    """What became of each planned week, or task without days, and its first done entries."""
    for _, occasion in grouped((entry for entry in own if entry.planned), occasion_of):
        states = {entry.state for entry in occasion}
        if done := [entry for entry in occasion if entry.did]:
            yield "done", rows(moments(done)[0])
        elif State.UNCLEAR in states:
            yield "unclear", set()
        elif State.NOTHING in states:
            yield "nothing", set()
        else:
            yield "rested", set()


def occasion_of(entry: Entry) -> tuple[int, int]:
    if entry.day == NO_DAY:
        return 0, entry.order
    year, week, _ = (date(1970, 1, 1) + timedelta(entry.day)).isocalendar()
    return year, week


ORACLES: dict[str, Oracle] = {
    "first": first,
    "shown": in_drafts(State.SHOWN),
    "corrected": in_drafts(State.PUT_RIGHT),
    "fewer_slips": in_drafts(State.FEWER_SLIPS),
    "best": best,
    "climb": climb,
    "since": since,
    "unprompted": unprompted,
    "recalled": recalled,
    "tried_again": tried_again,
    "two_running": two_running,
    "came_back": came_back,
    "steady": steady,
}
