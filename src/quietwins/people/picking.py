"""What a card is made of: a code that says which, and pictures picked in order."""

import secrets
from collections.abc import Sequence

LETTERS = "CDFHJKMNPRTWXY3479"
"""None looks like another, and no words come of them."""
CODE, PICKED = 6, 4


def new_code() -> str:
    """A code that nobody can guess from another."""
    return "".join(secrets.choice(LETTERS) for _ in range(CODE))


def new_pictures(of: Sequence[str]) -> tuple[str, ...]:
    """Four of them, in order; one may come twice."""
    return tuple(secrets.choice(of) for _ in range(PICKED))


def code_of(typed: str) -> str:
    """A code as it is told apart, however it was typed."""
    return "".join(filter(str.isalnum, typed[:64])).upper()


def shown_code(code: str) -> str:
    """In two halves, as it is read out."""
    return f"{code[:3]} {code[3:]}"


def as_text(pictures: Sequence[str]) -> str:
    """The pictures as one text, to be kept as a passphrase is."""
    return " ".join(pictures)
