"""How well two drafts are compared: which sentence is which, what was done to it, and how soon.

`python -m bench.comparing FOLDER` tells a writer of rules how they do on the drafts they may read.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import accumulate
from pathlib import Path
from random import Random
from statistics import median
from time import process_time

from bench.drafts import Drafts, drafts, kept_part, read_part
from bench.matching import Pairs, by_difflib, greedily, unmoved
from bench.results import record
from bench.targets import ALIGNED, CORRECTIONS, CORRECTIONS_FOUND, EDIT_KINDS, NONE, TWO_DRAFTS
from quietwins.writing.comparing import compare
from quietwins.writing.comparing.alignment import align
from quietwins.writing.comparing.compare import in_pair
from quietwins.writing.comparing.diff import (
    ADDED_DETAIL,
    ADDED_QUOTATION,
    CORRECTED,
    REMOVED,
    Edit,
)
from quietwins.writing.text import Sentence

Cells = dict[str, object]
Matching = Callable[[Sequence[str], Sequence[str]], Pairs]
Said = list[tuple[str, str]]
"""For each thing, what people called it and what we do; "" where one of the two has none."""

_DRAWN, _SEED, _WORDS = 1_000, 9, 300
KINDS = ("correction", "reworded", "developed")
_PURPOSES = {
    "Conventions/Grammar/Spelling": "correction",
    **dict.fromkeys(("Word-Usage/Clarity", "Organization", "Precision"), "reworded"),
}
INTERVAL = "In brackets, what the figure may be for other writers (95 %, writers drawn anew)."


def evaluate(folder: Path) -> None:
    """Measure on the writers kept aside, and write the tables."""
    kept = kept_part(folder)
    record(
        "drafts-aligned",
        title="Which sentence of a draft is which of the next",
        says=f"ArgRewrite V2, {len(kept)} pairs of drafts of {len({one.writer for one in kept})} "
        "writers of whom nothing was looked at or learned; sentences that are not the same in both "
        "drafts, as people matched them. Those people call a moved sentence taken out and added; "
        "the second row leaves out what we call moved. What is left apart is mostly two sentences "
        "at one place with other words, which those people took now for one and now for two. Nine "
        "more measures, a second look at what lies between links, and learning from our own pairs "
        f"as well raised F1 by .002 at most, on writers left out in turn. {INTERVAL}",
        rows=[*aligned(kept)],
    )
    record(
        "drafts-kinds",
        title="What was done to a sentence",
        says="The same drafts, by what their writers were after: spelling, grammar and marks; word "
        "use, order and precision; or what is said. A sentence is developed where any edit in it "
        "adds a detail or a quotation or takes something out, and corrected where every edit in it "
        "corrects. A sentence is read with all that it was made of, as when drafts are compared; "
        "one row reads two sentences at a time, as this table did before. The last row takes "
        "new sentences in as developed. People told kinds by purpose: forests and a regression "
        "over counts of words ended lower on the writers that rules are written from, and other "
        f"lengths of a detail within .004. {INTERVAL}",
        rows=kinds(kept),
    )
    record(
        "drafts-speed",
        title="Two drafts compared",
        says=f"All pairs of the same set, each draft cut after {_WORDS} words: the middle of their "
        "times of one processor, and the longest.",
        rows=[speed(drafts(folder))],
    )


def aligned(kept: Sequence[Drafts]) -> Iterator[Cells]:
    """Precision, recall and F1 of each way."""
    for name, matching, wanted in (
        ("Quietwins", align, True),
        ("… without moves", unmoved, False),
        ("difflib", by_difflib, False),
        ("greedy", greedily, False),
    ):
        counts = {one: matched(one, matching) for one in kept}
        yield _row(name, kept, partial(_f1, counts)) | (
            ALIGNED.row(_f1(counts, kept)) if wanted else NONE
        )


def matched(one: Drafts, matching: Matching) -> tuple[int, int, int]:
    """How many links are right, how many there are of ours, and how many of theirs."""
    theirs, ours = one.changed(one.links), one.changed(matching(one.old, one.new))
    return len(theirs & ours), len(ours), len(theirs)


def kinds(kept: Sequence[Drafts]) -> list[Cells]:
    """F1 of each kind and of all three alike, and how precise corrections are."""
    inside = {one: [*purposes(one)] for one in kept}
    each = {one: [*alone(one)] for one in kept}
    new = {one: [*said, *fresh(one)] for one, said in inside.items()}
    rows = [_row(f"{kind}, F1", kept, partial(_kind_f1, inside, kind)) | NONE for kind in KINDS]
    found = [pair for said in inside.values() for pair in said]
    right = sum(a == b == "correction" for a, b in found)
    precise = right / max(1, sum(b == "correction" for __, b in found))
    recall = right / max(1, sum(a == "correction" for a, __ in found))
    return [
        *rows,
        _row("all three, macro F1", kept, partial(_macro, inside))
        | EDIT_KINDS.row(_macro(inside, kept)),
        {"what": "correction, precision", "figure": f"{precise:.3f}"} | CORRECTIONS.row(precise),
        {"what": "correction, recall", "figure": f"{recall:.3f}"} | CORRECTIONS_FOUND.row(recall),
        _row("macro F1, two sentences at a time", kept, partial(_macro, each)) | NONE,
        _row("macro F1 with new sentences", kept, partial(_macro, new)) | NONE,
    ]


def purposes(one: Drafts) -> Iterator[tuple[str, str]]:
    """For each sentence that was changed: what its writer was after, and what we say was done."""
    for j in sorted({j for __, j in one.changed(one.links)}):
        if (purpose := one.purposes[j]) and "," not in purpose:
            yield _PURPOSES.get(purpose, "developed"), done(one, j)


def alone(one: Drafts) -> Iterator[tuple[str, str]]:
    """The same of each two that are one, as if nothing else had gone into either."""
    for i, j in sorted(one.changed(one.links)):
        if (purpose := one.purposes[j]) and "," not in purpose:
            edits = in_pair(_laid([one.old[i]]), _laid([one.new[j]]), ())
            yield _PURPOSES.get(purpose, "developed"), _in_a_word({edit.kind for edit in edits})


def fresh(one: Drafts) -> Iterator[tuple[str, str]]:
    """The same of sentences that are new, by them or by us."""
    ours = {j for __, j in align(one.old, one.new)}
    theirs = {j for __, j in one.links}
    for j in range(len(one.new)):
        if j not in ours or j not in theirs:
            yield "developed" * (j not in theirs), "developed" * (j not in ours)


def done(one: Drafts, j: int) -> str:
    """What we say was done to sentence `j`, read with all it was, and all that those became."""
    was = sorted(i for i, became in one.links if became == j)
    now = sorted({became for i, became in one.links if i in was})
    before, after = _laid([one.old[i] for i in was]), _laid([one.new[at] for at in now])
    sentence, whole = after[now.index(j)], len(now) == 1
    edits = in_pair(before, after, ())
    return _in_a_word({edit.kind for edit in edits if _is_of(edit, sentence, whole)})


def _is_of(edit: Edit, sentence: Sentence, whole: bool) -> bool:
    """Whether it stands in `sentence`; what went is where that is the `whole` newer side."""
    if edit.new is None:
        return whole
    return edit.new[0] < sentence.end and edit.new[1] > sentence.start


def _laid(texts: Sequence[str]) -> list[Sentence]:
    """Sentences one after another, a space between."""
    ends = accumulate((len(text) + 1 for text in texts), initial=0)
    return [Sentence(at, at + len(text), text) for at, text in zip(ends, texts, strict=False)]


def _in_a_word(found: set[str]) -> str:
    """One of three words; "" for nothing but white space."""
    if found & {ADDED_DETAIL, ADDED_QUOTATION, REMOVED}:
        return "developed"
    return "reworded" if found - {CORRECTED} else "correction" * bool(found)


def speed(pairs: Sequence[Drafts]) -> Cells:
    """How long drafts of so many words take."""
    times = []
    for one in pairs:
        old, new = (" ".join(" ".join(side).split()[:_WORDS]) for side in (one.old, one.new))
        began = process_time()
        compare(old, new)
        times.append(1000 * (process_time() - began))
    middle = median(times)
    return {"middle, ms": f"{middle:.1f}", "longest, ms": f"{max(times):.1f}"} | TWO_DRAFTS.row(
        middle
    )


def _row(name: str, kept: Sequence[Drafts], figure: Callable[[Sequence[Drafts]], float]) -> Cells:
    """A figure, and what it may be for other writers."""
    draw = Random(_SEED)
    of: dict[int, list[Drafts]] = {}
    for one in kept:
        of.setdefault(one.writer, []).append(one)
    drawn = sorted(
        figure([one for writer in draw.choices([*of], k=len(of)) for one in of[writer]])
        for _ in range(_DRAWN)
    )
    low, high = drawn[_DRAWN // 40], drawn[-1 - _DRAWN // 40]
    return {"what": name, "figure": f"{figure(kept):.3f} ({low:.3f}–{high:.3f})"}


def _f1(counts: dict[Drafts, tuple[int, int, int]], some: Sequence[Drafts]) -> float:
    right, ours, theirs = (sum(counts[one][at] for one in some) for at in range(3))
    return 2 * right / max(1, ours + theirs)


def _macro(said: dict[Drafts, Said], some: Sequence[Drafts]) -> float:
    return sum(_kind_f1(said, kind, some) for kind in KINDS) / len(KINDS)


def _kind_f1(said: dict[Drafts, Said], kind: str, some: Sequence[Drafts]) -> float:
    found = [pair for one in some for pair in said[one]]
    right = sum(a == b == kind for a, b in found)
    return 2 * right / max(1, sum((a == kind) + (b == kind) for a, b in found))


def main() -> None:
    """The same figures of the writers that rules are written from."""
    read = read_part(Path(sys.argv[1]))
    for row in (*aligned(read), *kinds(read), speed(read)):
        print(row)


if __name__ == "__main__":
    main()
