"""Whether what was typed is a slip for the answer, or another thing: what marking asks last."""

import re
from collections.abc import Collection
from functools import cache
from pathlib import Path

from quietwins.recall.near import Nearness, as_near, nearness
from quietwins.recall.plain import MOST, Words, is_exact, words_of
from quietwins.recall.verdicts import Because, Mark, Verdict

_WORD = re.compile(r"[^\W\d_]+")


def held_to(typed: str, answer: str, others: Collection[Words], real: Collection[str]) -> Mark:
    """The mark of `typed`, which is not the same as `answer`.

    others  plain answers to other questions
    real    words of the language
    """
    words, wanted = words_of(typed), words_of(answer)
    exact, letters = _exact(words), _letters(words)
    if exact != _exact(wanted):
        return _number(words, wanted, answer)
    if not (letters and _letters(wanted)):
        return Mark(Verdict.NEARLY, Because.PART, answer)
    near = nearness(letters, _letters(wanted))
    if not (near.accepted or near.nearly):
        return Mark(Verdict.NOT_YET, Because.FAR)
    rivals = as_near(letters, [_letters(one) for one in others if _rivals(one, exact)], near)
    return _beside(near, rivals, answer, another=_is_another_word(typed, answer, real))


def _beside(near: Nearness, rivals: list[Nearness], answer: str, *, another: bool) -> Mark:
    """What a near answer is taken for, beside those that are as near: it may be meant for them."""
    if any(rival.accepted and rival.edits < near.edits for rival in rivals):
        return Mark(Verdict.NOT_YET, Because.ANOTHER_ANSWER)
    if not near.accepted:
        return Mark(Verdict.NEARLY, Because.ALIKE, answer)
    if rivals:
        return Mark(Verdict.NEARLY, Because.ANOTHER_ANSWER, answer)
    if another:
        return Mark(Verdict.NEARLY, Because.ANOTHER_WORD, answer)
    return Mark(Verdict.ACCEPT, Because.SPELLING if near.by_letters else Because.SOUND, answer)


def _number(words: Words, wanted: Words, answer: str) -> Mark:
    """A number without its unit is nearly it; another number is another answer."""
    if all(map(is_exact, words)) and words == _exact(wanted)[: len(words)]:
        return Mark(Verdict.NEARLY, Because.PART, answer)
    return Mark(Verdict.NOT_YET, Because.NUMBER)


def _rivals(other: Words, exact: Words) -> bool:
    return _exact(other) == exact and bool(_letters(other))


def _exact(words: Words) -> Words:
    return tuple(filter(is_exact, words))


def _letters(words: Words) -> str:
    return " ".join(word for word in words if not is_exact(word))


def _is_another_word(typed: str, answer: str, real: Collection[str]) -> bool:
    """Whether a word stands there that is in the language, and not in the answer. A space more or
    less makes no other word: wave length."""
    said, wanted = _WORD.findall(typed[:MOST].casefold()), _WORD.findall(answer.casefold())
    new = {*said} - {*wanted}
    return "".join(said) != "".join(wanted) and any(word in real or word in terms() for word in new)


@cache
def terms() -> frozenset[str]:
    """Words of school subjects that are near to each other, and that no dictionary need have."""
    return frozenset((Path(__file__).parent / "terms.txt").read_text("utf-8").split())
