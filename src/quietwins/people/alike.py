"""Whether two names may well be one person's. It decides nothing: somebody is asked."""

import unicodedata

from rapidfuzz.distance import DamerauLevenshtein

_SHORT = (
    *("abby abigail", "alex alexander alexandra", "andy andrew", "bella isabella", "ben benjamin"),
    *("beth liz lizzie elizabeth", "bill billy will william", "bob bobby rob robert"),
    *("charlie charles charlotte", "chris christopher", "dan danny daniel", "dave david"),
    *("ed eddie ted edward", "ella eleanor", "fred frederick", "greg gregory", "harry harold"),
    *("jack john", "jake jacob", "jim jimmy james", "joe joseph", "josh joshua", "kate katherine"),
    *("kathy katherine", "lily lilian", "maggie meg margaret", "matt matthew", "max maximilian"),
    *("mike michael", "mo mohammed muhammad", "molly mary", "nick nicholas", "pat patrick"),
    *("peggy margaret", "pete peter", "phil philip", "sam samuel samantha", "steve stephen"),
    *("sue susan", "tim timothy", "tom tommy thomas", "tony anthony", "vicky victoria"),
)
_LETTERS = 4
"""A name shorter than this is another one with one letter changed: Tom and Tim."""


def alike(one: str, other: str) -> bool:
    """In another order, without accents, short for it, with a name left out, or a letter apart."""
    first, second = _words(one), _words(other)
    if not first or not second:
        return False
    if sorted(first) == sorted(second) or {*first} < {*second} or {*second} < {*first}:
        return True
    if len(first) != len(second):
        return False
    ways = ((first, second), (first, second[::-1]))
    return any(all(map(_word_alike, *way)) for way in ways)


def _word_alike(one: str, other: str) -> bool:
    if one == other or any({one, other} <= {*names.split()} for names in _SHORT):
        return True
    long_enough = min(len(one), len(other)) >= _LETTERS
    return long_enough and DamerauLevenshtein.distance(one, other) <= 1


def _words(name: str) -> list[str]:
    """Small letters without accents; "O'Hara" is one word and "Smith-Jones" two."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    letters = (c for c in plain if not unicodedata.combining(c) and c not in "'’.")
    return "".join(c if c.isalnum() else " " for c in letters).split()
