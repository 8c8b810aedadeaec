"""Words that cannot be meant one after another, as patterns.toml has them."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from quietwins.writing.lexicon import plain
from quietwins.writing.slips.forms import DERIVED, lists

START, BREAK = "^", "."
ITSELF = "="
_BESIDE = frozenset((START, BREAK, "clause", "joining"))


@dataclass(frozen=True)
class Place:
    """One place of a pattern: the names of what a word there may be.

    may_miss  whether nothing need be there
    beside    whether it stands beside the slip, and is none of it
    """

    names: frozenset[str]
    may_miss: bool

    @property
    def beside(self) -> bool:
        return not self.names.isdisjoint(_BESIDE)


@dataclass(frozen=True)
class Pattern:
    """Places in a row. `fires` are lines that it has to find, `passes` those it has to leave."""

    name: str
    kind: str
    places: Sequence[Place]
    fires: Sequence[str]
    passes: Sequence[str]


@cache
def patterns() -> Sequence[Pattern]:
    """Those of patterns.toml, in its order."""
    file = Path(__file__).with_name("patterns.toml")
    return [_pattern(row) for row in tomllib.loads(file.read_text("utf-8"))["pattern"]]


def _pattern(row: Mapping[str, str]) -> Pattern:
    places = [
        Place(frozenset(text.removesuffix("?").split("|")), text.endswith("?"))
        for text in row["find"].split()
    ]
    return Pattern(row["name"], row["kind"], places, row["fires"], row["passes"])


@cache
def _named() -> frozenset[str]:
    return frozenset(
        name for pattern in patterns() for place in pattern.places for name in place.names
    )


@cache
def _listed() -> Mapping[str, frozenset[str]]:
    """For each word of a list, the names that patterns have for it."""
    found: dict[str, set[str]] = {BREAK: {BREAK}, START: {START}}
    for name in _named() - DERIVED.keys():
        for word in _words_of(name):
            found.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}


def _words_of(name: str) -> frozenset[str]:
    if name.startswith(ITSELF):
        return frozenset((name[1:],))
    return lists().get({BREAK: "end"}.get(name, name), frozenset())


@lru_cache(50_000)
def names_of(word: str) -> frozenset[str]:
    """What patterns may call `word`, as it was written; START and BREAK are words here too."""
    small = plain(word).lower()
    derived = (name for name, test in DERIVED.items() if test(small))
    return _listed().get(small, frozenset()).union(derived)


@cache
def _beginning(names: frozenset[str]) -> Sequence[Pattern]:
    """The patterns that a word of these names may be the first of."""
    return [one for one in patterns() if not one.places[0].names.isdisjoint(names)]


@lru_cache(50_000)
def _going_on(names: frozenset[str], following: frozenset[str]) -> Sequence[Pattern]:
    """Those of them that a word of `following` may come next in."""
    return [one for one in _beginning(names) if _may_follow(one.places[1:2], following)]


def _may_follow(places: Sequence[Place], names: frozenset[str]) -> bool:
    return all(place.may_miss or not place.names.isdisjoint(names) for place in places)


def found_at(said: Sequence[frozenset[str]], at: int) -> tuple[str, int, int] | None:
    """The kind of the first pattern found at place `at` of what the words are called, with where
    the slip itself is: from, and up to but not with.
    """
    following = said[at + 1] if at + 1 < len(said) else frozenset[str]()
    for pattern in _going_on(said[at], following):
        end = at
        for place in pattern.places:
            if end < len(said) and not place.names.isdisjoint(said[end]):
                end += 1
            elif not place.may_miss:
                break
        else:
            return pattern.kind, at + pattern.places[0].beside, end - pattern.places[-1].beside
    return None
