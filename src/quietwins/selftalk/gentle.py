"""A gentle look at a note to somebody else: what in it does more than notice.

It names, and never blocks: whoever wrote the note sends it as it is or changes it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quietwins.language import N_, _
from quietwins.selftalk.plain import plain
from quietwins.selftalk.rules import Rule, rules_of

WHY: Mapping[str, str] = {
    "advice": N_("This is advice. Noticing is enough on its own."),
    "comparison": N_("This sets them beside somebody else."),
    "pressure": N_("This asks for more. What they did can stand alone."),
    "taking_back": N_("This part takes some of it away again."),
    "person": N_("This says what they are. What they did may mean more."),
    "inflation": N_("These are big words. Plain ones are easier to believe."),
}
"""What is said of each kind of concern; a file of rules for each is in gentle/."""

_WORD = re.compile(r"[^\W_]+(?:['\u2018\u2019][^\W_]+)*")


@dataclass(frozen=True)
class Concern:
    """Something that a note does beside noticing.

    kind   advice, comparison, pressure, taking_back, person or inflation
    name   of the rule that knows it
    where  characters of the note as it was typed: from, and up to but not with
    why    a sentence for whoever wrote it
    """

    kind: str
    name: str
    where: tuple[int, int]
    why: str


def check(note: str) -> Sequence[Concern]:
    """The first concern of each kind, in the order of the note; none where it notices alone.

    note    as typed, such as "I noticed you tried again"; meant for 140 characters, though any
            length is read
    errors  none
    source  Dweck on praise of a person, Brummelman on inflated praise; see ../docs/kinder-words.md
    """
    words = plain(note)
    found = [rule for rule in rules_of("gentle") if rule.found_in(words)]
    placed = sorted(((_first(rule, words), rule) for rule in found), key=lambda one: one[0])
    first = {rule.kind: (place, rule) for place, rule in reversed(placed)}
    return [
        Concern(rule.kind, rule.name, _as_typed(note, words, place), _(WHY[rule.kind]))
        for place, rule in sorted(first.values(), key=lambda one: one[0])
    ]


def _first(rule: Rule, words: str) -> tuple[int, int]:
    """Where in plain `words` the rule first finds something."""
    return min(found.span() for way in rule.patterns if (found := way.search(words)))


def _as_typed(note: str, words: str, place: tuple[int, int]) -> tuple[int, int]:
    """The whole words of `note` that became those at `place` of its plain `words`.

    Words are respelled, put together and left out on the way, so places cannot be counted over:
    the note is cut after one word after another until all that was found is there, and then
    before one after another.
    """
    spans = [word.span() for word in _WORD.finditer(note)]
    before, found = words[: place[1]], words[slice(*place)]
    ends = (end for _, end in spans if f"{plain(note[:end])} ".startswith(f"{before} "))
    end = next(ends, len(note))
    starts = (start for start, _ in reversed(spans) if _ends(plain(note[start:end]), found))
    return next(starts, 0), end


def _ends(words: str, found: str) -> bool:
    return f" {words}".endswith(f" {found}")
