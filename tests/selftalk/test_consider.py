"""What considering a sentence promises, whatever the sentence is."""

import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.self_talk import lines_in
from bench.untrue import bears_out
from quietwins.selftalk import Fact, Help, Line, Nothing, Outcome, Quiet, Swap, Way, consider
from quietwins.selftalk.countries import countries
from quietwins.selftalk.evidence_words import SPANS
from quietwins.selftalk.kinds import KINDS
from quietwins.selftalk.risk import CLEAR, EVERYDAY, INDIRECT
from quietwins.selftalk.rules import rules_of

TYPED = [line.text for risk in (False, True) for line in lines_in("train", risk=risk)]
HARSH = "I might as well not have bothered, it is not good enough"
DANGER = [text for rule in rules_of("risk") if rule.kind == CLEAR for text in rule.fires]
VERBS = "started tried came_back asked rested new finished drew".split()

words = st.lists(st.sampled_from(TYPED) | st.text(max_size=20), min_size=1, max_size=3).map(
    " ".join
)
facts = st.lists(
    st.builds(
        Fact,
        thread=st.text("abc %é", max_size=8),
        verb=st.sampled_from(VERBS),
        count=st.integers(-1, 6),
        rows=st.lists(st.integers(1, 9), max_size=6).map(tuple),
        span=st.sampled_from(sorted(SPANS)),
    ),
    max_size=4,
)
places = st.none() | st.sampled_from([*countries()]) | st.text(max_size=3)
outcomes = st.builds(consider, words, facts=facts, country=places)


def all_of(outcome: Outcome) -> object:
    """The whole outcome, also how each line is kinder and what it counts."""
    ways = [(line.way, line.rows) for line in outcome.lines if isinstance(line, Line)]
    return outcome, ways


@given(words, facts, places)
def test_the_same_words_bring_the_same_answer(
    text: str, facts: Sequence[Fact], place: str | None
) -> None:
    first, again = (consider(text, facts=facts, country=place) for _ in range(2))
    assert all_of(first) == all_of(again)


@given(words.filter(str.isascii))
def test_capital_letters_change_nothing(text: str) -> None:
    assert all_of(consider(text.upper())) == all_of(consider(text.lower()))


_heard: list[str] | None = None
AWAY = ("socket.", "subprocess.", "os.", "shutil.", "sqlite3.", "ftplib.", "smtplib.", "urllib.")
READING = ("os.listdir", "os.scandir")


def _hear(event: str, args: tuple[object, ...]) -> None:
    if _heard is not None and (event.startswith(AWAY) or event == "open"):
        writes = event != "open" or int(str(args[2])) & (os.O_WRONLY | os.O_RDWR)
        if writes and event not in READING:
            _heard.append(f"{event} {args[:1]}")


sys.addaudithook(_hear)


@contextmanager
def listening() -> Iterator[list[str]]:
    """Everything that Python does meanwhile to a file, the network or another program."""
    global _heard
    heard: list[str] = []
    _heard = heard
    try:
        yield heard
    finally:
        _heard = None


@given(words, facts, places)
def test_nothing_is_written_down_sent_or_run(
    text: str, facts: Sequence[Fact], place: str | None
) -> None:
    with listening() as heard:
        consider(text, facts=facts, country=place)
    assert heard == []


def test_whoever_listens_hears_a_file_being_written(tmp_path: Path) -> None:
    with listening() as heard:
        (tmp_path / "words").write_text("")
    assert len(heard) == 1


@given(st.lists(st.sampled_from(TYPED), min_size=1), facts)
def test_a_line_counts_what_its_own_entries_show_and_nothing_else(
    texts: list[str], facts: Sequence[Fact]
) -> None:
    for outcome in (consider(text, facts=facts) for text in [HARSH, *texts]):
        if isinstance(outcome, Swap):
            assert [line for line in outcome.lines if not bears_out(line, facts)] == []


@given(facts.filter(lambda facts: any(fact.holds for fact in facts)))
def test_where_something_was_done_one_line_tells_of_it(facts: Sequence[Fact]) -> None:
    told = [line for line in consider(HARSH, facts=facts).lines if isinstance(line, Line)]
    assert [line.way for line in told].count(Way.EVIDENCE) == 1


def test_where_nothing_was_done_no_line_counts_anything() -> None:
    boasts = [Fact("reading", "tried", 4, (1, 2)), Fact("", "started", 0, ())]
    told = [line for line in consider(HARSH, facts=boasts).lines if isinstance(line, Line)]
    assert told and Way.EVIDENCE not in [line.way for line in told]


def test_a_name_with_a_percent_sign_is_said_as_its_owner_wrote_it() -> None:
    named = Fact("the %(num)d % plan", "tried", 2, (1, 2))
    lines = consider(HARSH, facts=[named]).lines
    assert any("the %(num)d % plan" in line for line in lines)


@given(outcomes)
def test_a_kind_is_one_of_ours_or_none(outcome: Outcome) -> None:
    assert outcome.kind in (None, *KINDS)
    assert isinstance(outcome, Swap) or outcome.kind is None


@given(outcomes)
def test_other_words_are_few_different_and_end_with_a_friend(outcome: Outcome) -> None:
    if isinstance(outcome, Swap):
        assert 2 <= len(outcome.lines) == len({*outcome.lines}) <= 4
        assert outcome.lines[-1].way is Way.FRIEND


@given(outcomes)
def test_help_comes_without_other_words(outcome: Outcome) -> None:
    if not isinstance(outcome, Swap):
        assert [line for line in outcome.lines if isinstance(line, Line)] == []


@given(outcomes)
def test_every_answer_says_why(outcome: Outcome) -> None:
    assert outcome.why.strip()


@pytest.mark.parametrize("text", DANGER)
def test_words_of_danger_bring_help_with_nothing_else_and_behind_a_plain_day(text: str) -> None:
    plainly = "I had toast and fed the cat."
    for said in (text, f"{plainly} {text}", f"{text}. {plainly}", f"{text}. {HARSH}."):
        assert isinstance(consider(said), Help), said


def test_words_that_worry_bring_a_quiet_line() -> None:
    worrying = [rule for rule in rules_of("risk") if rule.kind == INDIRECT and rule.weight >= 1]
    for text in (text for rule in worrying for text in rule.fires):
        assert isinstance(consider(text), Quiet | Help), text


def test_what_people_say_every_day_is_not_stopped() -> None:
    everyday = [rule for rule in rules_of("risk") if rule.kind == EVERYDAY]
    for text in (text for rule in everyday for text in rule.fires):
        assert not isinstance(consider(text), Help), text


@pytest.mark.parametrize("code", sorted(countries()))
def test_a_country_is_known_by_its_code_large_or_small(code: str) -> None:
    small, large = (consider(DANGER[0], country=one) for one in (code, code.upper()))
    assert all_of(small) == all_of(large)
    numbers = [line.say for line in countries()[code].lines]
    assert all(any(number in line for line in small.lines) for number in numbers)


@given(st.none() | st.text().filter(lambda code: code.lower() not in countries()))
def test_a_country_that_is_not_known_brings_no_number(code: str | None) -> None:
    help_lines = consider(DANGER[0], country=code).lines
    assert help_lines and not any(re.search(r"\d", line) for line in help_lines)


@given(st.text(st.characters()))
def test_any_letters_at_all_have_an_answer(text: str) -> None:
    assert isinstance(consider(text), Outcome)


@pytest.mark.parametrize("text", ["", " ", "...", "!?", "\u200b", "😀", "\ud800", "\x00", "٣"])
def test_no_words_ask_for_no_other_words(text: str) -> None:
    assert isinstance(consider(text), Nothing)


@pytest.mark.parametrize("piece", ["a", "a ", "not ", "i am ", ". ", "é", f"{HARSH}. "])
def test_fifty_thousand_letters_have_an_answer(piece: str) -> None:
    assert isinstance(consider((piece * 50_000)[:50_000]), Outcome)


def test_danger_is_seen_in_the_midst_of_fifty_thousand_letters() -> None:
    long = "I had toast and fed the cat. " * 862
    assert isinstance(consider(f"{long} {DANGER[0]}. {long}"), Help)
