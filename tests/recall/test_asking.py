"""Which question comes next."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from quietwins.recall import Asked, Cards, Pause, next_question
from quietwins.recall.asking import FEWEST, MOST

NEW = float("nan")
TODAY = 20_000
STEADY = tuple(range(TODAY - 30, TODAY))


def cards(*rows: tuple[float, int] | tuple[float, int, int]) -> Cards:
    """One a row: stability, how many days ago it was seen, and its topic; ids from 1."""
    stability = np.array([row[0] for row in rows], float)
    seen = TODAY - np.array([row[1] for row in rows], np.int32)
    topic = np.array([row[2] if len(row) > 2 else 0 for row in rows], np.int32)
    ids = np.arange(1, len(rows) + 1)
    return Cards(ids, topic, ids.astype(np.int32), stability, seen.astype(np.int32))


def session(deck: Cards, recall: set[int], **more: object) -> list[int]:
    """The questions of a session in which those of `recall` are recalled."""
    asked: list[Asked] = []
    while True:
        card = next_question(deck, TODAY, asked, **({"answered": STEADY} | more))  # type: ignore[arg-type]
        if card is None:
            return [one.card for one in asked]
        asked.append(Asked(card, card in recall))


def test_what_has_waited_longest_comes_first_on_a_usual_day() -> None:
    assert session(cards((5, 20), (5, 40), (5, 30)), {1, 2, 3}) == [2, 3, 1]


def test_what_is_not_due_is_not_asked() -> None:
    assert session(cards((50, 3), (5, 40)), {1, 2}) == [2]


def test_new_questions_come_in_their_order_where_nothing_is_due() -> None:
    assert session(cards((NEW, 0), (NEW, 0), (50, 3)), {1, 2}) == [1, 2]
    assert session(cards((NEW, 0), (5, 40)), {1, 2}) == [2, 1]


def test_what_is_best_remembered_comes_first_on_warm_days_and_nothing_new() -> None:
    away = (TODAY - 60,)
    deck = cards((5, 60), (100, 60), (NEW, 0), (30, 60))
    assert session(deck, {1, 2, 4}, answered=away) == [4, 1, 2]


def test_whoever_comes_back_to_new_questions_alone_is_asked_those() -> None:
    assert session(cards((NEW, 0), (NEW, 0)), {1, 2}, answered=(TODAY - 60,)) == [1, 2]


def test_three_days_of_answering_are_warm_and_the_fourth_is_usual() -> None:
    deck = cards((5, 60), (30, 60))
    for already, first in ((0, 2), (1, 2), (2, 2), (3, 1)):
        days = [TODAY - 60, *(TODAY - back for back in range(already, 0, -1))]
        assert next_question(deck, TODAY, answered=days) == first


def test_a_fortnight_without_an_answer_is_no_time_away() -> None:
    deck = cards((5, 60), (30, 60))
    assert next_question(deck, TODAY, answered=[TODAY - 14]) == 1
    assert next_question(deck, TODAY, answered=[TODAY - 15]) == 2


def test_paused_days_do_not_make_anything_due() -> None:
    deck = cards((5, 14))  # its wait is nine days
    assert session(deck, {1}) == [1]
    assert session(deck, {1}, pauses=[Pause(TODAY - 10, TODAY + 10)]) == []
    assert session(deck, {1}, pauses=[Pause(TODAY - 100, TODAY - 50)]) == [1]
    assert session(deck, {1}, pauses=[Pause(TODAY - 30, TODAY - 10)]) == [1]


def test_neighbours_are_of_different_topics_where_they_can_be() -> None:
    deck = cards((5, 40, 1), (5, 39, 1), (5, 38, 2), (5, 37, 2))
    assert session(deck, {1, 2, 3, 4}) == [1, 3, 2, 4]


def test_one_correct_recall_is_enough_and_another_go_comes_two_questions_later() -> None:
    deck = cards((5, 40), (5, 39), (5, 38), (5, 37))
    assert session(deck, {2, 3, 4}) == [1, 2, 3, 1, 4]
    assert session(deck, {1, 2, 3}) == [1, 2, 3, 4, 4]


def test_a_session_is_short_whatever_is_asked_for() -> None:
    deck = cards(*[(5, 40)] * 50)
    everything = set(range(1, 51))
    assert len(session(deck, everything)) == MOST
    assert len(session(deck, everything, most=1)) == FEWEST
    assert len(session(deck, everything, most=99)) == MOST


def test_nothing_to_ask_is_a_session_that_is_done() -> None:
    assert session(cards(), set()) == []


days = st.integers(0, 400)
rows = st.lists(
    st.tuples(st.one_of(st.just(NEW), st.floats(0.01, 500)), days, st.integers(0, 3)), max_size=20
)


@given(rows, st.sets(st.integers(1, 20)), st.lists(st.integers(TODAY - 90, TODAY), max_size=9))
def test_nothing_that_was_recalled_is_asked_twice_and_nothing_three_times(
    deck: list[tuple[float, int, int]], known: set[int], answered: list[int]
) -> None:
    asked = session(cards(*deck), known, answered=sorted(answered))
    assert len(asked) <= MOST
    for card in asked:
        assert asked.count(card) <= (1 if card in known else 2)
