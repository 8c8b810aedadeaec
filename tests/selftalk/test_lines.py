"""What data/self_talk says of itself. Held-out lines are counted here and never shown."""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import combinations

import pytest

from bench.apart import Words, near_to_any, overlap, words_of
from bench.self_talk import DATA, PLAINLY, Labelled, lines_in, read
from quietwins.selftalk.kinds import KINDS
from quietwins.selftalk.plain import plain
from quietwins.selftalk.risk import CLEAR, EVERYDAY, INDIRECT

PARTS = ("train", "further", "held_out", "set_aside")
LABELS = {True: {CLEAR, INDIRECT, EVERYDAY}, False: {*KINDS, *PLAINLY}}
VOICES = {"teen", "adult", "parent", "teacher"}
A_COPY, ALIKE = 0.6, 0.8
"""Of two lines' words, across parts and inside one. `bench.apart` moves lines from .5 on, so that a
spelling which the plain form learns later does not make two lines one.
"""
SORTS = pytest.mark.parametrize("risk", [False, True], ids=["talk", "risk"])
BOTH = pytest.mark.parametrize("part", ["train", "held_out"])


@cache
def some(part: str, risk: bool) -> Sequence[Labelled]:
    return lines_in(part, risk=risk)


@cache
def word_sets(part: str, risk: bool) -> Sequence[Words]:
    return [words_of(line) for line in some(part, risk)]


def measured(risk: bool) -> list[Labelled]:
    """What rules are tried on: the lines set aside are not among them."""
    return [*some("train", risk), *some("held_out", risk)]


def test_every_line_has_a_label_a_voice_and_words() -> None:
    wrong = [
        f"{file.parent.name}/{file.name}, line {number}"
        for file in sorted(DATA.glob("*/*.tsv"))
        for number, line in enumerate(read(file), 1)
        if line.label not in LABELS[file.stem.startswith("risk")]
        or line.voice not in VOICES
        or not plain(line.text)
        or line.text != line.text.strip()
    ]
    assert wrong == []


def test_every_file_is_in_one_of_the_parts() -> None:
    assert {file.parent.name for file in DATA.glob("*/*.tsv")} == {*PARTS}


def test_there_are_1500_lines_of_kinds_and_of_none_and_a_third_of_them_are_plain() -> None:
    lines = measured(risk=False)
    assert len(lines) >= 1_500
    assert 3 * sum(line.label in PLAINLY for line in lines) >= len(lines)


def test_there_are_400_lines_to_try_the_look_for_risk_on() -> None:
    assert len(measured(risk=True)) >= 400
    assert {line.label for line in some("held_out", True)} == {CLEAR, INDIRECT, EVERYDAY}


@pytest.mark.parametrize(("part", "enough"), [("train", 60), ("held_out", 40)])
def test_there_are_enough_lines_of_every_kind(part: str, enough: int) -> None:
    counts = Counter(line.label for line in some(part, False))
    assert [label for label in (*KINDS, *PLAINLY) if counts[label] < enough] == []


@SORTS
def test_about_a_third_of_the_lines_is_held_out(risk: bool) -> None:
    assert 0.30 < len(some("held_out", risk)) / len(measured(risk)) < 0.37


@SORTS
def test_every_voice_is_heard_in_both_parts(risk: bool) -> None:
    for part in ("train", "held_out"):
        assert {line.voice for line in some(part, risk)} == VOICES


def test_no_line_stands_twice() -> None:
    times = Counter(plain(line.text) for risk in (False, True) for line in measured(risk))
    assert sum(n > 1 for n in times.values()) == 0


@SORTS
def test_no_held_out_line_is_near_to_one_that_rules_are_written_from(risk: bool) -> None:
    held_out = word_sets("held_out", risk)
    learned_from = [*some("train", risk), *some("further", risk)]
    assert sum(near_to_any(line, held_out, A_COPY) for line in learned_from) == 0


@BOTH
@SORTS
def test_no_two_lines_of_a_part_are_nearly_the_same(part: str, risk: bool) -> None:
    pairs = combinations(word_sets(part, risk), 2)
    assert sum(overlap(one, other) >= ALIKE for one, other in pairs) == 0


@BOTH
@SORTS
@pytest.mark.parametrize(
    ("words", "one_in"),
    [(slice(2), 12), (slice(3), 50), (slice(-2, None), 50)],
    ids=["first two words", "first three", "last two"],
)
def test_no_pattern_fills_many_lines(part: str, risk: bool, words: slice, one_in: int) -> None:
    ways = Counter(
        tuple(plain(line.text).replace(" .", "").split()[words]) for line in some(part, risk)
    )
    most = max(ways.values())
    assert most * one_in <= ways.total()


def test_two_lines_are_as_near_as_the_words_they_share() -> None:
    one, other = (frozenset(text.split()) for text in ("a b c d e", "b c d e f"))
    assert overlap(one, other) == 4 / 6
    assert overlap(one, frozenset("abc")) == 0
