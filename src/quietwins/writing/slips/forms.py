"""What a word may be, by how it is spelled and by the lists of classes.toml.

Every word here is in small letters, with straight apostrophes. A spelling cannot tell a verb from a
noun, so each answer is what a pattern may build on, and no parsing.
"""

import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from quietwins.writing.lexicon import spellings, zipf

_HOW = ("ing", "ed", "ive", "al", "ic", "ous", "ful", "less", "able", "ible", "ent", "ant", "s")
_USUAL = 3.5


@cache
def lists() -> Mapping[str, frozenset[str]]:
    """The lists of classes.toml, by their names."""
    file = Path(__file__).with_name("classes.toml")
    named = tomllib.loads(file.read_text("utf-8"))
    return {name: frozenset(words.split()) for name, words in named.items()}


def is_verb(word: str) -> bool:
    """Whether "ing" can be put on it."""
    made = (f"{word}ing", f"{word[:-1]}ing", f"{word}{word[-1:]}ing")
    return word in spellings() and any(one in spellings() for one in made)


def is_verb_with(word: str, ending: str) -> bool:
    """Whether `word` is a verb with "ing", "ed" or "s" put on it."""
    bare = word.removesuffix(ending)
    if bare == word or len(bare) < 2 or word not in spellings():
        return False
    if bare.endswith(("i", "ie")) and ending != "ing":
        return is_verb(bare.rstrip("e")[:-1] + "y")
    doubled = bare[-1] == bare[-2] and ending != "s"
    return any(map(is_verb, (bare, bare[:-1] if doubled else bare + "e", bare.removesuffix("e"))))


def is_formed(word: str) -> bool:
    """Whether it is a verb's past, or what it is after "he"."""
    if word in lists()["same_past"]:
        return False
    if word in lists()["pasts"] or word in lists()["thirds"] or is_verb_with(word, "ed"):
        return True
    return not word.endswith("ss") and is_verb_with(word, "s") and not is_plural(word)


def is_going_on(word: str) -> bool:
    """Whether it is a verb with "ing"."""
    return word not in lists()["not_going_on"] and is_verb_with(word, "ing")


def is_plural(word: str) -> bool:
    """Whether it is more than one of something, and no form of a verb."""
    if word in lists()["plural"]:
        return True
    if not word.endswith("s") or word.endswith(("ss", "us", "is", "'s")) or len(word) < 4:
        return False
    if word in lists()["not_plural"] or word not in spellings() or is_verb_with(word, "s"):
        return False
    return not spellings().isdisjoint((word[:-1], word[:-2], word[:-3] + "y"))


def is_singular(word: str) -> bool:
    """Whether it is one of something, and neither a verb nor what says how something is."""
    if word in lists()["singular"]:
        return True
    if len(word) < 4 or word.endswith(_HOW) or zipf(word) < _USUAL or is_verb(word):
        return False
    several = (f"{word}s", f"{word[:-1]}ies") if word.endswith("y") else (f"{word}s", f"{word}es")
    said_how = (f"{word}ly", f"{word}ness", f"{word}er")
    return word not in lists()["not_singular"] and not (
        spellings().isdisjoint(several) or not spellings().isdisjoint(said_how)
    )


def is_comparative(word: str) -> bool:
    """Whether it is made of a word that takes both "er" and "est"."""
    if word in lists()["better"]:
        return True
    for ending, other in (("er", "est"), ("est", "er")):
        if word.endswith(ending) and word not in lists()["not_better"]:
            return spellings().issuperset((word, word.removesuffix(ending) + other))
    return False


def takes_an(word: str) -> bool:
    """Whether "an" stands before it, as far as its first letters tell."""
    first = word.split("-")[0]
    if first in lists()["sound_an"]:
        return True
    return word[:1] in set("aeiou") and first not in lists()["sound_a"]


def takes_a(word: str) -> bool:
    """Whether "a" stands before it; single letters are left out, for their names are spoken."""
    return len(word) > 1 and word.isascii() and word[0].isalpha() and not takes_an(word)


DERIVED: Mapping[str, Callable[[str], bool]] = {
    "formed": is_formed,
    "going_on": is_going_on,
    "plural": is_plural,
    "singular": is_singular,
    "comparative": is_comparative,
    "any": lambda word: word.isalpha(),
    "vowel": lambda word: len(word) > 1 and takes_an(word),
    "consonant": takes_a,
}
"""By the name that a pattern has for it."""
