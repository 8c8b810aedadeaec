"""One typed answer marked: kind to spelling, exact where it must be.

In order: a formula; the same; listed as "not this"; another answer of the bank; and then how near
it is. See docs/recall.md#marking.
"""

from collections.abc import Collection, Sequence

from quietwins.recall.formulas import is_formula, same_formula
from quietwins.recall.plain import Words, words_of
from quietwins.recall.slips import held_to
from quietwins.recall.verdicts import Because, Mark, Verdict


def mark(
    typed: str,
    accepted: Sequence[str],
    bank: Collection[str] = (),
    *,
    not_this: Collection[str] = (),
    real_words: Collection[str] = frozenset(),
    formula: bool = False,
) -> Mark:
    """What `typed` is taken for, as an answer to a question.

    accepted    every answer that is right, as its author wrote it; one or more
    bank        answers to other questions of the same quiz: typing one of them is no slip
    not_this    what its author says is not an answer, however near
    real_words  words of the language in small letters: typing another one is no slip
    formula     whether capitals count: CO and Co are two things
    errors      none: an answer of any length and script is marked
    """
    words = words_of(typed)
    if not words:
        return Mark(Verdict.NOT_YET, Because.EMPTY)
    formulas = [one for one in accepted if formula or is_formula(one)]
    spelled = [one for one in accepted if one not in formulas]
    if written := _formula(typed, formulas, capitals=formula):
        return written
    if (same := _same(words, spelled)) is not None:
        return Mark(Verdict.ACCEPT, Because.SAME, same)
    if _same(words, not_this) is not None:
        return Mark(Verdict.NOT_YET, Because.LISTED)
    others = {*map(words_of, bank)} - {*map(words_of, accepted)}
    if words in others:
        return Mark(Verdict.NOT_YET, Because.ANOTHER_ANSWER)
    held = (held_to(typed, one, others, real_words) for one in spelled)
    return min(held, key=_place, default=Mark(Verdict.NOT_YET, Because.FAR))


def _place(mark: Mark) -> int:
    return [*Verdict].index(mark.verdict)


def _same(words: Words, answers: Collection[str]) -> str | None:
    return next((one for one in answers if words_of(one) == words), None)


def _formula(typed: str, accepted: Sequence[str], *, capitals: bool) -> Mark | None:
    """Formulas are exact; one that differs in its capitals alone is nearly it."""
    for verdict, because, strict in (
        (Verdict.ACCEPT, Because.SAME, capitals),
        (Verdict.NEARLY, Because.CAPITALS, False),
    ):
        for one in accepted:
            if same_formula(typed, one, capitals=strict):
                return Mark(verdict, because, one)
    return None
