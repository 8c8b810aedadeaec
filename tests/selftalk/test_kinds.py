"""What a sentence is called, where more than one rule has something to say."""

from quietwins.selftalk.kinds import Recognised, recognise
from quietwins.selftalk.plain import plain

NOTHING = Recognised(None, offer=False)


def test_one_hint_alone_names_nothing_and_offers_nothing() -> None:
    assert recognise(plain("She didn't reply.")) == NOTHING


def test_two_hints_together_name_a_kind() -> None:
    assert recognise(plain("She didn't reply, so she was annoyed.")).kind == "mind_reading"


def test_of_two_kinds_as_likely_the_more_telling_one_is_named() -> None:
    assert recognise(plain("I'm a bad friend, it's my fault she cried.")).kind == "self_blame"


def test_blame_in_grief_is_offered_other_words_and_given_no_name() -> None:
    found = recognise(plain("My nan died and it is my fault."))
    assert (found.kind, found.offer) == (None, True)


def test_a_hint_in_grief_or_after_unkind_treatment_is_left_as_it_is() -> None:
    assert recognise(plain("I feel awful about it.")).offer
    assert recognise(plain("I feel awful about it, my nan died.")) == NOTHING
    assert recognise(plain("I feel awful about it, they left me out.")) == NOTHING
