"""What got better in the latest draft: facts that hold against the writer's own drafts alone."""

from collections.abc import Iterator, Sequence

from quietwins.writing.analysis import PEE, PEEL, STARTER
from quietwins.writing.comparing.diff import Diff
from quietwins.writing.corrections import SELF_CORRECTION, self_correction
from quietwins.writing.fewer import are_fewer
from quietwins.writing.firsts import (
    JOINING_WORD,
    LONGEST_PARAGRAPH,
    PRECISE_WORD,
    first_built,
    first_joining_word,
    first_precise_word,
    longest_paragraph,
)
from quietwins.writing.history import Draft, Observation, Policy
from quietwins.writing.ladder import FIRST_DRAFT, STEPS, step_up
from quietwins.writing.pooling import Pooled, pool

FEWER_SLIPS = "fewer_slips"
KINDS = (
    *(step for step, _ in STEPS),
    FIRST_DRAFT,
    *(PEE, PEEL, STARTER),
    *(LONGEST_PARAGRAPH, JOINING_WORD, PRECISE_WORD, SELF_CORRECTION, FEWER_SLIPS),
)
"""Everything that an observation may be, the surest first."""
USUAL = Policy()


def observe(
    history: Sequence[Draft], diff: Diff | None = None, policy: Policy = USUAL
) -> tuple[Observation, ...]:
    """What is new in the last draft of `history`, the surest first; often nothing.

    history  every draft of one writer, the oldest first
    diff     between the last two, where they are drafts of one piece
    errors   none: of no drafts nothing is told
    source   ../docs/writing.md
    """
    return tuple(_observed(history, diff, policy)) if history else ()


def _observed(history: Sequence[Draft], diff: Diff | None, policy: Policy) -> Iterator[Observation]:
    yield from step_up(history)
    yield from first_built(history)
    yield from longest_paragraph(history, policy)
    yield from first_joining_word(history)
    yield from first_precise_word(history, policy)
    if diff and len(history) > 1:
        yield from self_correction(history, diff)
    yield from _fewer_slips(history, policy)


def _fewer_slips(history: Sequence[Draft], policy: Policy) -> Iterator[Observation]:
    """Once: where it holds now, and held at no look before. Each look asks more than the last."""
    now = pool(history)
    if now is None or not _hold(now, policy, 1):
        return  # a later look asks more than the first, so that none need be counted
    looks = [pooled for at in range(2, len(history) + 1) if (pooled := pool(history[:at]))]
    *held, holds = [_hold(pooled, policy, look) for look, pooled in enumerate(looks, 1)]
    if holds and not any(held):
        yield Observation(FEWER_SLIPS, history[-1].day, now.earlier, now.later)


def _hold(pooled: Pooled, policy: Policy, look: int) -> bool:
    return are_fewer(pooled.before, pooled.after, policy.sure / look)
