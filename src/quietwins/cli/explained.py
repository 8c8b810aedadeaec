"""What `--explain` prints: text to read, or one JSON object a skill."""

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from math import isfinite

from quietwins.cli.explaining import Explained
from quietwins.cli.found import Told
from quietwins.language import _
from quietwins.spotting.comparing import Compared
from quietwins.spotting.standing import Climbing
from quietwins.wording import (
    day_words,
    how_we_know,
    level_words,
    number_behind,
    number_words,
    numbers_behind,
    why_not_told,
)


def as_text(found: Sequence[Explained]) -> str:
    """A learner, their skills, and under each what was counted and what was told."""
    lines: list[str] = []
    for (name, __), skills in groupby(found, key=lambda one: (one.learner.name, one.learner.id)):
        lines += [name or _("You")]
        for one in skills:
            lines += [f"  {one.thread}", *(f"    {line}" for line in _skill(one))]
        lines += [""]
    return "\n".join(lines)


def as_jsonl(found: Sequence[Explained]) -> str:
    """One JSON object a learner and skill; what has no number is null."""
    return "".join(json.dumps(_plain(one), ensure_ascii=False) + "\n" for one in found)


def explained(found: Sequence[Explained], format: str) -> str:
    """Raises ValueError for a format that has no place for it."""
    prints = {"table": as_text, "jsonl": as_jsonl}.get(format)
    if prints is None:
        raise ValueError(_("With --explain, please use --format table or jsonl."))
    return prints(found)


def _skill(one: Explained) -> Iterator[str]:
    if one.climbs:
        yield one.climb_says
        yield from _climbs(one.climbs)
        for row, strength in one.told_at:
            place = {"file": row.source, "line": row.line, "level": level_words(strength)}
            told = _("Told at %(file)s, line %(line)d: %(level)s") % place
            yield f"{told}, {day_words(row.day)}" if row.day else told
    if one.compares:
        since = _("Since %(day)s:") % {"day": day_words(one.since)}
        yield f"{since} {one.since_says}"
        yield _joined(_overlap(one.compares))
    for fact in one.facts:
        yield fact.says
        yield f"  {how_we_know(fact.kind)}"
        if numbers := numbers_behind(fact.facts, fact.because[-1].out_of):
            yield f"  {_joined(numbers)}"


def _climbs(one: Climbing) -> Iterator[str]:
    counted = {"looks": one.looks, "s": one.s, "z": one.z, "carry_over": one.carry_over}
    yield _joined(number_behind(name, value) for name, value in counted.items())
    c = one.boundaries.items()
    told_from = [f"{level_words(level)} {number_words(z, 4)}" for level, z in c if isfinite(z)]
    if told_from:
        yield _("told from: %(levels)s") % {"levels": ", ".join(told_from)}
    yield from why_not_told(one.held_back)


def _overlap(one: Compared) -> Iterator[tuple[str, str]]:
    """How many there are of each, and how they compare where there are some of both."""
    yield _("values before"), number_words(len(one.before))
    yield _("values since"), number_words(len(one.since))
    if one.overlap.pairs:
        before, since = one.medians
        yield number_behind("before", before)
        yield number_behind("recent", since)
        for name, value in (("nap", one.overlap.nap), ("tau", one.overlap.tau), ("e", one.e)):
            yield number_behind(name, value)


def _joined(numbers: Iterable[tuple[str, str]]) -> str:
    said = _("%(what)s: %(number)s")
    return " · ".join(said % {"what": what, "number": number} for what, number in numbers)


def _plain(one: Explained) -> dict[str, object]:
    return {
        "learner": one.learner.name,
        "id": one.learner.id,
        "thread": one.thread,
        "climb": _plain_climb(one, one.climbs) if one.climbs else None,
        "since": _plain_since(one, one.compares) if one.compares else None,
        "facts": [_plain_fact(fact) for fact in one.facts],
    }


def _plain_climb(one: Explained, climbs: Climbing) -> dict[str, object]:
    return {
        "says": one.climb_says,
        "level": climbs.level,
        "reached": climbs.reached,
        "held_back": climbs.held_back,
        "looks": climbs.looks,
        "s": climbs.s,
        "z": round(climbs.z, 4),
        "boundaries": {level: c if isfinite(c) else None for level, c in climbs.boundaries.items()},
        "carry_over": climbs.carry_over,
        "told": [
            {
                "source": row.source,
                "line": row.line,
                "day": row.day.isoformat() if row.day else None,
                "strength": strength,
            }
            for row, strength in one.told_at
        ],
    }


def _plain_since(one: Explained, compares: Compared) -> dict[str, object]:
    return {
        "says": one.since_says,
        "day": one.since.isoformat() if one.since else None,
        "level": compares.level,
        "before": len(compares.before),
        "since": len(compares.since),
        "medians": [value if isfinite(value) else None for value in compares.medians],
        "nap": compares.overlap.nap,
        "tau": compares.overlap.tau,
        "e": round(compares.e, 2),
        "already_rising": compares.rising,
    }


def _plain_fact(fact: Told) -> dict[str, object]:
    return {
        "kind": fact.kind,
        "says": fact.says,
        "how": how_we_know(fact.kind),
        "facts": dict(fact.facts),
        "day": fact.day.isoformat() if fact.day else None,
    }
