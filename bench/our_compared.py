"""`python -m bench.our_compared`: how comparing does on the pairs of drafts of `data/drafts`.

F1 of which sentence became which, and of each kind of edit: once by edits, where one of the same
kind that shares a letter is enough, and once letter by letter. Two programs may cut sentences
apart otherwise; a sentence of ours is the one that theirs begins in.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from bench.our_drafts import Pair, every_pair, places, sentences, written
from quietwins.writing.comparing import Diff, compare
from quietwins.writing.comparing.diff import KINDS
from quietwins.writing.text import Text

Answers = list[tuple[Pair, Diff]]
Letters = frozenset[tuple[int, str, int]]
"""The letters of an edit: pair, draft, place."""
Counts = tuple[int, int, int, int]
"""Said rightly, said; found, to be found."""


def f1(counts: Iterable[Counts]) -> float:
    right, told, found, wanted = (sum(column) for column in zip(*counts, strict=True))
    precision: float = right / max(told, 1)
    recall: float = found / max(wanted, 1)
    return 2 * precision * recall / max(precision + recall, 1e-9)


def alignment(pair: Pair, diff: Diff) -> Counts:
    """Of links between sentences that are not the same."""
    old, new = sentences(pair.old), sentences(pair.new)
    theirs_old, theirs_new = ours(diff.old, pair.old), ours(diff.new, pair.new)
    links = {(theirs_old[a], theirs_new[b]) for a, b in _links((p.old, p.new) for p in diff.pairs)}
    told = {(a, b) for a, b in links if old[a] != new[b]}
    wanted = {(a, b) for a, b in _links(pair.aligned) if old[a] != new[b]}
    both = len(told & wanted)
    return both, len(told), both, len(wanted)


def ours(text: Text, draft: list[list[str]]) -> list[int]:
    """For each sentence of theirs, which of ours it begins in."""
    starts, at = [], 0
    for sentence in sentences(draft):
        at = written(draft).index(sentence, at)
        starts.append(at)
        at += len(sentence)
    found = chain.from_iterable(paragraph.sentences for paragraph in text.paragraphs)
    return [bisect_right(starts, sentence.start) - 1 for sentence in found]


def wanted_edits(pair: Pair, kind: str) -> list[Letters]:
    return [
        letters(pair.number, _span(edit.old, pair.old), _span(edit.new, pair.new))
        for edit in pair.edits
        if edit.kind == kind
    ]


def told_edits(pair: Pair, diff: Diff, kind: str) -> list[Letters]:
    return [letters(pair.number, edit.old, edit.new) for edit in diff.edits if edit.kind == kind]


def letters(number: int, old: tuple[int, int] | None, new: tuple[int, int] | None) -> Letters:
    sides = (("old", old), ("new", new))
    return frozenset((number, side, at) for side, span in sides if span for at in range(*span))


def by_edits(told: list[Letters], wanted: list[Letters]) -> Counts:
    return _touching(told, wanted), len(told), _touching(wanted, told), len(wanted)


def by_letters(told: list[Letters], wanted: list[Letters]) -> Counts:
    all_told, all_wanted = _together(told), _together(wanted)
    both = len(all_told & all_wanted)
    return both, len(all_told), both, len(all_wanted)


def kinds(
    answers: Answers, counted: Callable[[list[Letters], list[Letters]], Counts]
) -> dict[str, float]:
    """F1 of each kind."""
    return {
        kind: f1(
            counted(told_edits(pair, diff, kind), wanted_edits(pair, kind))
            for pair, diff in answers
        )
        for kind in KINDS
    }


def show(answers: Answers) -> None:
    print(f"  alignment F1, changed sentences: {f1(alignment(*both) for both in answers):.3f}")
    for name, counted in (("edits", by_edits), ("letters", by_letters)):
        found = kinds(answers, counted)
        print(f"  kinds by {name}, macro F1: {sum(found.values()) / len(found):.3f}")
        print("    " + ", ".join(f"{kind} {figure:.3f}" for kind, figure in found.items()))


def main() -> None:
    answers = [(pair, compare(written(pair.old), written(pair.new))) for pair in every_pair()]
    for half in ("tune", "held out"):
        these = [(pair, diff) for pair, diff in answers if pair.half == half]
        print(f"{half}, {len(these)} pairs")
        show(these)


def _links(pairs: Iterable[tuple[Sequence[int], Sequence[int]]]) -> set[tuple[int, int]]:
    return {(before, after) for olds, news in pairs for before in olds for after in news}


def _span(quote: str, draft: list[list[str]]) -> tuple[int, int] | None:
    return places(quote, written(draft))[0] if quote else None


def _touching(some: list[Letters], others: list[Letters]) -> int:
    every = _together(others)
    return sum(bool(edit & every) for edit in some)


def _together(edits: list[Letters]) -> Letters:
    return frozenset(chain.from_iterable(edits))


if __name__ == "__main__":
    main()
