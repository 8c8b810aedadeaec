"""A list's steps: plain data in order, and what can be done with them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from uuid import UUID, uuid4

DEEPEST = 2
"""A step of a step of a step is as small as a screen can show."""

_MARKED = re.compile(r"^\s*(?:(?:[-*•◦‣–☐☑☒✓✔]|\[[ xX]?\]|\d+[.)])(?:\s+|$))*")


@dataclass(frozen=True)
class Step:
    """One step. A deeper one is a part of the nearest before it that is less deep."""

    id: UUID
    words: str
    depth: int = 0


Steps = tuple[Step, ...]


def typed(text: str) -> Steps:
    """One step a line, without the bullets, boxes and numbers that lists are pasted with.

    A line that stands further in than the one before it is a part of that one.
    """
    steps: list[Step] = []
    above: list[int] = []
    for line in text.splitlines():
        if words := _MARKED.sub("", line).strip():
            inward = len(line) - len(line.lstrip())
            above = [*(one for one in above if one < inward), inward]
            steps.append(Step(uuid4(), words, min(len(above) - 1, DEEPEST)))
    return tuple(steps)


def broken_down(steps: Steps, whole: UUID, parts: Iterable[str]) -> Steps:
    """`parts` under the step `whole`, after the parts it has; as it was where there is none."""
    at = _place(steps, whole)
    if at is None or steps[at].depth == DEEPEST:
        return steps
    end, depth = _end(steps, at), steps[at].depth + 1
    return (*steps[:end], *(Step(uuid4(), words, depth) for words in parts), *steps[end:])


def reworded(steps: Steps, words: Mapping[UUID, str]) -> Steps:
    """Each step in its new words. One without any goes, and its parts stand where it stood."""
    for step in steps:
        if not words.get(step.id, step.words):
            steps = _without(steps, step.id)
    return tuple(replace(step, words=words.get(step.id, step.words)) for step in steps)


def moved_up(steps: Steps, step: UUID) -> Steps:
    """It and its parts before the one it follows, within what both are parts of."""
    at = _place(steps, step)
    before = _before(steps, at) if at is not None else None
    if at is None or before is None:
        return steps
    end = _end(steps, at)
    return (*steps[:before], *steps[at:end], *steps[before:at], *steps[end:])


def moved_down(steps: Steps, step: UUID) -> Steps:
    """It and its parts after the one that follows it, within what both are parts of."""
    at = _place(steps, step)
    after = _end(steps, at) if at is not None else len(steps)
    if at is None or after == len(steps) or steps[after].depth < steps[at].depth:
        return steps
    return moved_up(steps, steps[after].id)


def _without(steps: Steps, step: UUID) -> Steps:
    at = next(place for place, one in enumerate(steps) if one.id == step)
    end = _end(steps, at)
    parts = (replace(one, depth=one.depth - 1) for one in steps[at + 1 : end])
    return (*steps[:at], *parts, *steps[end:])


def _place(steps: Sequence[Step], step: UUID) -> int | None:
    return next((at for at, one in enumerate(steps) if one.id == step), None)


def _end(steps: Sequence[Step], at: int) -> int:
    """Where the step `at` and all of its parts end."""
    deeper = (n for n in range(at + 1, len(steps)) if steps[n].depth <= steps[at].depth)
    return next(deeper, len(steps))


def _before(steps: Sequence[Step], at: int) -> int | None:
    """Where the one begins that the step `at` follows; none where it is the first."""
    beside = (n for n in range(at - 1, -1, -1) if steps[n].depth <= steps[at].depth)
    before = next(beside, None)
    return before if before is not None and steps[before].depth == steps[at].depth else None
