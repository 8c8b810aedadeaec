"""Readable rules: each a name, patterns over plain words, what fires it and what does not.

A pattern is a regular expression over the plain form (see `plain.py`). `<name>` is any of the words
or phrases of that list in words.toml, `<i am>` style names included; `<not after name>` is where
none of them stands before. `...` is up to seven words of the same sentence, and none.
Words repeated by `*` or `+` are repeated four times at most, so that a long text stays quick.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from quietwins.selftalk.plain import whole

_HERE = Path(__file__).parent
_LIST = re.compile(r"<([a-z ]+)>")
_NOT_AFTER = re.compile(r"<not after ([a-z ]+)>")
_GAP = " ..."


@dataclass(frozen=True)
class Rule:
    """One way of saying something.

    weight   what it is worth: 1 is enough to name the kind, less is a hint
    unless   where one of these is found too, it says nothing
    fires    lines that it has to recognise; `passes` lines that it has to leave alone
    """

    kind: str
    name: str
    weight: float
    patterns: Sequence[re.Pattern[str]]
    unless: Sequence[re.Pattern[str]]
    fires: Sequence[str]
    passes: Sequence[str]

    def found_in(self, words: str) -> bool:
        """Whether plain `words` say it."""
        return any(one.search(words) for one in self.patterns) and not any(
            one.search(words) for one in self.unless
        )


@cache
def rules_of(folder: str) -> Sequence[Rule]:
    """The rules of every file in `folder`; a file is named after the kind it recognises.

    A kind of many rules has several: "clear.dying.toml", "clear.harm.toml".
    """
    return [rule for file in sorted((_HERE / folder).glob("*.toml")) for rule in _read(file)]


def _read(file: Path) -> Iterator[Rule]:
    for rule in tomllib.loads(file.read_text("utf-8"))["rule"]:
        yield Rule(
            kind=file.name.partition(".")[0],
            name=rule["name"],
            weight=float(rule.get("weight", 1)),
            patterns=[pattern(text) for text in rule["patterns"]],
            unless=[pattern(text) for text in rule.get("unless", [])],
            fires=rule["fires"],
            passes=rule["passes"],
        )


def pattern(text: str) -> re.Pattern[str]:
    """A pattern as a writer writes it, compiled. Raises KeyError for a list there is none of."""
    spaced = _NOT_AFTER.sub(_apart, text.replace(_GAP, "(?: [^. ]+){0,7}?"))
    listed = _LIST.sub(lambda name: f"(?:{_any_of(name[1])})", spaced)
    return whole(listed.replace(")*", "){0,4}").replace(")+", "){1,4}"))


def _any_of(name: str) -> str:
    return "|".join(sorted(_lists()[name], key=len, reverse=True))


def _apart(name: re.Match[str]) -> str:
    """One look back for each: a look back at several has to be of one length."""
    return "".join(rf"(?<!\b{word} )" for word in _lists()[name[1]])


@cache
def _lists() -> dict[str, list[str]]:
    return tomllib.loads((_HERE / "words.toml").read_text("utf-8"))
