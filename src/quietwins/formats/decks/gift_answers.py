"""What stands in GIFT's braces: right and wrong answers, numbers, pairs, true or false."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from quietwins.formats.decks.gift_text import unescaped
from quietwins.language import N_, _

_SPLIT = re.compile(r"(?<!\\)((?:\\\\)*)([=~])")
_FEEDBACK = re.compile(r"(?<!\\)#(?!#)")
_GENERAL = re.compile(r"(?<!\\)####")
_WEIGHT = re.compile(r"\s*%(-?\d+(?:\.\d+)?)%")
_TRUTH = re.compile(r"\s*(T|TRUE|F|FALSE)\s*(?:#.*)?", re.IGNORECASE | re.DOTALL)
TRUE, FALSE = N_("True"), N_("False")
_ALL = 100.0

Plain = Callable[[str], str]


@dataclass(frozen=True)
class Answers:
    """The answers of one question; none where they cannot be marked.

    of        the item of a list to match, "" where there is no list
    was_near  whether numbers near the answer were right as well
    """

    answers: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()
    not_this: tuple[str, ...] = ()
    note: str = ""
    of: str = ""
    was_near: bool = False


class _Given(NamedTuple):
    is_right: bool
    weight: float
    text: str


def answers_in(inside: str, plain: Plain) -> Iterator[Answers]:
    """One set of answers, or one for each item of a list to match; `inside` is still escaped."""
    told, *general = _GENERAL.split(inside, maxsplit=1)
    note = plain(unescaped(general[0])) if general else ""
    if truth := _TRUTH.fullmatch(told):
        right = [TRUE, FALSE] if truth[1].upper().startswith("T") else [FALSE, TRUE]
        yield Answers((_(right[0]),), (_(right[1]),), note=note)
        return
    if told.lstrip().startswith("#"):
        yield _number(told.lstrip()[1:], note)
        return
    given = [*_given(told, plain)]
    pairs = [one.text.partition("->") for one in given]
    if len(pairs) > 1 and all(arrow for _left, arrow, _right in pairs):
        yield from matched([(left.strip(), right.strip()) for left, _arrow, right in pairs], note)
        return
    yield _chosen(given, note)


def matched(pairs: list[tuple[str, str]], note: str = "") -> Iterator[Answers]:
    """One question for each pair, the other right sides being its choices."""
    every = dict.fromkeys(right for _left, right in pairs)
    for left, right in pairs:
        if left:
            yield Answers((right,), tuple(one for one in every if one != right), (), note, of=left)


def _chosen(given: list[_Given], note: str) -> Answers:
    right = tuple(one.text for one in given if one.is_right and one.weight == _ALL)
    wrong = [one for one in given if not one.is_right]
    if any(one.weight > 0 for one in wrong):
        return Answers()  # several are right at once
    not_this = tuple(one.text for one in given if one.is_right and one.weight <= 0)
    return Answers(right, tuple(one.text for one in wrong), not_this, note)


def _given(told: str, plain: Plain) -> Iterator[_Given]:
    _before, *rest = _SPLIT.split(told)
    for _slashes, sign, text in zip(rest[::3], rest[1::3], rest[2::3], strict=True):
        weight = _WEIGHT.match(text)
        answer = _FEEDBACK.split(text[weight.end() :] if weight else text, maxsplit=1)[0]
        usual = _ALL if sign == "=" else 0.0
        said = plain(unescaped(answer))
        if said:
            yield _Given(sign == "=", float(weight[1]) if weight else usual, said)


def _number(told: str, note: str) -> Answers:
    """The first number that is wholly right; a span from one to another cannot be marked."""
    for one in told.split("="):
        weight = _WEIGHT.match(one)
        text = _FEEDBACK.split(one[weight.end() :] if weight else one, maxsplit=1)[0].strip()
        number, _colon, near = text.partition(":")
        if number and ".." not in number and (not weight or float(weight[1]) == _ALL):
            was_near = near.strip() not in ("", "0", "0.0")
            return Answers((number.strip(),), note=note, was_near=was_near)
    return Answers()
