"""What every format of decks yields: questions as plain text, and the files they show."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture or a sound by its name in `Deck.media`.

    text   what stands for it; "" where nobody wrote it
    after  whether it comes with the answer
    """

    name: str
    text: str = ""
    after: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """One question. Everything is plain text; nothing is markup.

    key       the same for the same question each time its file is read; unique in its deck
    asks      what is asked
    answers   every answer that is right; one or more
    choices   what is offered beside the answers; none where it is typed
    not_this  what is not an answer, however near
    hints     a ladder, the smallest first
    note      said with the answer
    topic     for mixing; levels are parted by "::"
    """

    key: str
    asks: str
    answers: tuple[str, ...]
    choices: tuple[str, ...] = ()
    not_this: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    note: str = ""
    topic: str = ""
    tags: tuple[str, ...] = ()
    shown: tuple[Shown, ...] = ()


@dataclass(frozen=True)
class Deck:
    """A whole file's questions, in its order.

    media     name -> content; names have no folders
    left_out  a sentence for each kind of thing that was not taken in
    """

    name: str
    questions: tuple[Question, ...]
    media: Mapping[str, bytes] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()


def key_of(*said: str) -> str:
    """The key of a question whose file gives it none: from what it says."""
    return sha256("\x1f".join(said).encode("utf-8", "replace")).hexdigest()[:16]
