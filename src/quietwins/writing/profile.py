"""What is known of a writer and a piece before it is read."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Profile:
    """Whose draft it is, as far as reading it asks.

    set_texts       titles of the texts written about; their words and names are right as they are
    names           of people and places that the writer knows, right as they are
    count_spelling  whether spelling is looked at
    starters        a teacher's sentence starters, such as "The writer presents …"
    """

    set_texts: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    count_spelling: bool = True
    starters: tuple[str, ...] = ()

    @property
    def known(self) -> frozenset[str]:
        """Words that are no slip, in small letters. Names of school's texts always are known."""
        own = " ".join((*self.set_texts, *self.names)).lower()
        return _names_in_texts() | frozenset(_WORD.findall(own))


@cache
def set_texts() -> Mapping[str, frozenset[str]]:
    """By title in small letters, the names in texts that are read at school."""
    text = Path(__file__).with_name("set_texts.toml").read_text("utf-8")
    return {title: frozenset(names.split()) for title, names in tomllib.loads(text).items()}


@cache
def _names_in_texts() -> frozenset[str]:
    return frozenset(name.lower() for names in set_texts().values() for name in names)
