"""GIFT's letters: what is escaped, where braces stand, and what a comment says."""

import re
from dataclasses import dataclass

from quietwins.formats.decks.deck import Question

_ESCAPED = re.compile(r"\\([~=#{}:\\n])")
_TO_ESCAPE = re.compile(r"([~=#{}:\\])")
_MARK = re.compile(r"\[(id|tag|hint|also|not):((?:\\.|[^\]\\])*)\]")
_IN_MARK = re.compile(r"\\(.)")
_OPENS, _CLOSES = (re.compile(rf"(?<!\\)(?:\\\\)*\{one}") for one in "{}")


@dataclass(frozen=True)
class Found:
    """What one block gives; no questions where it cannot be marked.

    was_near  whether numbers near the answer were right as well
    """

    questions: tuple[Question, ...] = ()
    was_near: bool = False


def parts(block: str) -> tuple[str, str | None, str]:
    """What stands before the braces, in them (None where there are none), and after."""
    opens = _OPENS.search(block)
    closes = _CLOSES.search(block, opens.end()) if opens else None
    if not (opens and closes):
        return block, None, ""
    return (
        unescaped(block[: opens.end() - 1]),
        block[opens.end() : closes.end() - 1],
        unescaped(block[closes.end() :]),
    )


def unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda sign: "\n" if sign[1] == "n" else sign[1], text)


def escaped(text: str) -> str:
    return _TO_ESCAPE.sub(r"\\\1", text).replace("\n", "\\n")


def said(comments: list[str]) -> dict[str, list[str]]:
    """What comments say by name: ids, tags, hints."""
    found: dict[str, list[str]] = {}
    for line in comments:
        for name, value in _MARK.findall(line):
            found.setdefault(name, []).append(_IN_MARK.sub(r"\1", value).strip())
    return found
