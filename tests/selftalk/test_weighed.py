"""Words weighed together bring a quiet line about help, and never more than that."""

from hypothesis import given
from hypothesis import strategies as st

from quietwins.selftalk import consider
from quietwins.selftalk.plain import plain
from quietwins.selftalk.risk import CLEAR, INDIRECT, tier_of
from quietwins.selftalk.rules import rules_of
from quietwins.selftalk.weighed import features, weight_of, worries

WORRYING = "I keep having thoughts that nobody would notice if I was gone"
PLAIN = (
    "I made soup and it was good",
    "Got my maths test back and cried a bit",
    "Nan is ill again",
)


def test_a_line_that_worries_weighs_more_than_a_plain_day() -> None:
    assert worries(plain(WORRYING))
    assert [text for text in PLAIN if worries(plain(text))] == []


def test_weighing_alone_never_brings_more_than_a_quiet_line() -> None:
    words = plain(WORRYING)
    known = [rule for rule in rules_of("risk") if rule.kind == CLEAR and rule.found_in(words)]
    assert not known
    assert tier_of(words) == INDIRECT
    assert consider(WORRYING).outcome == "quiet"


def test_a_worry_is_heard_in_the_middle_of_a_long_day() -> None:
    day = "We went to the shops and I bought a new pen. Then we had lunch. "
    assert worries(plain(day * 4 + WORRYING + ". " + day * 4))


@given(st.text(max_size=200))
def test_any_text_can_be_weighed_and_weighs_the_same_again(text: str) -> None:
    words = plain(text)
    assert weight_of(words) == weight_of(words)
    assert features(words) == features(f"{words} .")
