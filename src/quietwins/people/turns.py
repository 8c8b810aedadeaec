"""Whose turn it is to be looked for: everyone's comes, in an order that says nothing. Pure."""

from collections.abc import Hashable, Sequence
from datetime import date
from hashlib import blake2b
from typing import TypeVar

H = TypeVar("H", bound=Hashable)

A_DAY = 3
"""The most people of one day."""
_SCHOOL_DAYS = 5


def whose_turn(everyone: Sequence[H], day: date, seed: str) -> list[H]:
    """Two or three of `everyone` for `day`; a weekend has those of its Friday.

    Promise: school days go by in rounds, and in each round everyone comes up on exactly one day.
    Nothing but who is in the class goes in, so that nobody comes up more often for having more, or
    less, written down. The order is drawn anew each round from `seed`, the round and the person,
    and is the same however `everyone` is sorted. Errors: none; nobody has no turn.
    """
    if not everyone:
        return []
    days = -(-len(everyone) // A_DAY)
    round_, at = divmod(_school_day(day), days)
    drawn = sorted(everyone, key=lambda one: _drawn(seed, round_, one))
    size, left = divmod(len(drawn), days)
    first = at * size + min(at, left)
    return drawn[first : first + size + (at < left)]


def _school_day(day: date) -> int:
    """How many school days there were since the first."""
    weeks, weekday = divmod(day.toordinal() - 1, 7)  # day 1 was a Monday
    return weeks * _SCHOOL_DAYS + min(weekday, _SCHOOL_DAYS - 1)


def _drawn(seed: str, round_: int, one: Hashable) -> bytes:
    return blake2b(f"{seed} {round_} {one}".encode()).digest()
