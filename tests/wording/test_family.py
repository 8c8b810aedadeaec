"""What a carer may ask, say and offer."""

from quietwins.wording import CHIPS, TALK, TOUCHES, chips_of, talk_first


def test_each_of_a_parents_chips_can_be_offered_and_is_said_in_two_voices() -> None:
    assert list(TOUCHES) == list(chips_of("parent"))
    assert all(touch.you.endswith(".") and touch.i for touch in TOUCHES.values())


def test_what_is_kept_of_an_offer_takes_a_chip_of_ones_own_or_none() -> None:
    """A parent's own speaks of seeing it."""
    own = {name for name in CHIPS if name not in chips_of("parent")}
    assert {touch.chip for touch in TOUCHES.values()} <= own | {""}


def test_every_sentence_for_talk_comes_first_on_some_day_and_none_goes() -> None:
    days = [talk_first(day) for day in range(739_000, 739_000 + len(TALK))]
    assert {day[0] for day in days} == set(TALK)
    assert all(sorted(day) == sorted(TALK) for day in days)


def test_four_of_them_notice_effort_trying_rest_and_a_hard_feeling() -> None:
    noticed = " ".join(words for words in TALK if "I noticed" in words)
    assert all(word in noticed for word in ("effort", "tried", "rest", "hard feeling"))
